import { expect, test } from 'vitest'
import type { ArticleSummary } from '../../../src/articles/article.ts'
import { filterArticles, findArticle, findSection, sortArticles } from '../../../src/articles/library.ts'
import { nearestNames } from '../../../src/articles/suggest.ts'

const article = (fields: Partial<ArticleSummary> & { id: string }): ArticleSummary => ({
  title: fields.id,
  author: null,
  summary: null,
  tags: [],
  source: null,
  after: null,
  added: null,
  origin: 'shipped',
  path: null,
  words: 100,
  minutes: 1,
  sections: [],
  ...fields,
})

const shelf = [
  article({
    id: 'reconnect',
    title: 'When a Husband Won’t Reconnect',
    author: 'Ann Lee',
    tags: ['marriage', 'distance'],
  }),
  article({
    id: 'reconcile',
    title: 'Making up after a quarrel',
    author: 'Bo Öhm',
    added: '2026-01-01',
    words: 10,
  }),
  article({
    id: 'no-contact',
    title: 'When a husband does not call',
    tags: ['marriage'],
    added: '2026-02-01',
    words: 20,
  }),
]

test.each<[name: string, found: string | string[] | null]>([
  ['reconnect', 'reconnect'],
  ['RECONNECT', 'reconnect'],
  ['recon', ['reconnect', 'reconcile']],
  ['reconn', 'reconnect'],
  ['no', 'no-contact'],
  ['quarrel', 'reconcile'],
  ['recon husband', 'reconnect'],
  ['making UP', 'reconcile'],
  ["husband won't", 'reconnect'],
  ['husband', ['reconnect', 'no-contact']],
  ['When a husband does not call', 'no-contact'],
  ['zebra', null],
  ['', null],
  ['...', null],
])('the article named "%s"', (name, found) => {
  const lookup = findArticle(shelf, name)
  const ids =
    lookup.kind === 'found'
      ? lookup.found.id
      : lookup.kind === 'ambiguous'
        ? lookup.among.map(({ id }) => id)
        : null
  expect(ids).toEqual(found)
})

const sections = ['Opening', 'Start on your own', 'Start small', 'Raise it later'].map((title, number) => ({
  number,
  id: title.toLowerCase().replaceAll(' ', '-'),
  title,
  words: 1,
}))

test.each<[name: string, found: number | number[] | null]>([
  ['0', 0],
  ['2', 2],
  ['opening', 0],
  ['start-small', 2],
  ['start', [1, 2]],
  ['raise', 3],
  ['your own', 1],
  ['9', null],
])('the section named "%s"', (name, found) => {
  const lookup = findSection(sections, name)
  const numbers =
    lookup.kind === 'found'
      ? lookup.found.number
      : lookup.kind === 'ambiguous'
        ? lookup.among.map(({ number }) => number)
        : null
  expect(numbers).toEqual(found)
})

test.each<[filter: Parameters<typeof filterArticles>[1], ids: string[]]>([
  [{}, ['reconnect', 'reconcile', 'no-contact']],
  [{ words: ['husband'] }, ['reconnect', 'no-contact']],
  [{ words: ['husband', 'call'] }, ['no-contact']],
  [{ words: ['ohm'] }, ['reconcile']],
  [{ tags: ['Marriage'] }, ['reconnect', 'no-contact']],
  [{ tags: ['marriage', 'distance'] }, ['reconnect']],
  [{ tags: ['marri'] }, []],
  [{ author: 'lee' }, ['reconnect']],
  [{ author: 'nobody' }, []],
])('the articles that fit %j', (filter, ids) => {
  expect(filterArticles(shelf, filter).map(({ id }) => id)).toEqual(ids)
})

test.each([
  ['title', ['reconcile', 'no-contact', 'reconnect']],
  ['author', ['reconnect', 'reconcile', 'no-contact']],
  ['added', ['no-contact', 'reconcile', 'reconnect']],
  ['minutes', ['reconcile', 'no-contact', 'reconnect']],
] as const)('sorted by %s', (order, ids) => {
  expect(sortArticles(shelf, order).map(({ id }) => id)).toEqual(ids)
})

test.each([
  ['reconect', ['reconnect']],
  ['no-contcat', ['no-contact']],
  ['contact', ['no-contact']],
  ['zzzz', []],
])('names near "%s"', (typed, names) => {
  expect(
    nearestNames(
      typed,
      shelf.map(({ id }) => id),
    ).slice(0, 1),
  ).toEqual(names)
})
