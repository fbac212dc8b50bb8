import { expect, test } from 'vitest'
import { articleMarkdown } from '../../../src/articles/article-markdown.ts'
import { parseArticle } from '../../../src/articles/parse-article.ts'

const parse = (markdown: string) =>
  parseArticle(markdown, { id: 'an-id', origin: 'user', path: '/a.md', fallbackTitle: 'an id' })

test('an article with everything', () => {
  const { article, problem } = parse(`---
title: "Two houses: one family"
author: Ann Lee
summary: How to begin.
tags: [Children, moving]
source: https://example.org/two
after: Somebody
added: 2026-01-02
---

An opening.

## Start *small*

One two three.

## Tell them "together"

Four five.
`)
  expect(problem).toBeNull()
  expect(article).toEqual({
    id: 'an-id',
    title: 'Two houses: one family',
    author: 'Ann Lee',
    summary: 'How to begin.',
    tags: ['children', 'moving'],
    source: 'https://example.org/two',
    after: 'Somebody',
    added: '2026-01-02',
    origin: 'user',
    path: '/a.md',
    words: 12,
    minutes: 1,
    opening: 'An opening.',
    sections: [
      { number: 1, id: 'start-small', title: 'Start small', words: 5, text: 'One two three.' },
      { number: 2, id: 'tell-them-together', title: 'Tell them "together"', words: 5, text: 'Four five.' },
    ],
  })
})

test.each<[name: string, markdown: string, title: string, sections: string[], opening: string]>([
  ['a first heading is the title', '# T\n\no\n\n## A', 'T', ['A'], 'o'],
  ['an underlined one too', 'T\n===\no', 'T', [], 'o'],
  ['none: the fallback', 'o', 'an id', [], 'o'],
  ['a title given twice', '---\ntitle: "The t!"\n---\n# The T\no', 'The t!', [], 'o'],
  ['another heading than the title', '---\ntitle: T\n---\n# B\no', 'T', ['B'], ''],
  ['two of the first level are sections', '# A\n# B', 'an id', ['A', 'B'], ''],
  ['headings of all levels make sections', '# T\n## A\n### B\nx\n#### C', 'T', ['A', 'B', 'C'], ''],
  ['a heading without words', '# T\n## A\nx\n##\ny', 'T', ['A'], ''],
  ['a rule on top is no front matter', '---\no', 'an id', [], '---\no'],
])('%s', (_, markdown, title, sections, opening) => {
  const { article } = parse(markdown)
  expect([article.title, article.sections.map((section) => section.title), article.opening]).toEqual([
    title,
    sections,
    opening,
  ])
})

test('sections of one title have ids of their own', () => {
  const { article } = parse('## Opening\n## A\n## A\n## 你好\n## !\n## 2')
  expect(article.sections.map(({ id }) => id)).toEqual([
    'opening-2',
    'a',
    'a-2',
    '你好',
    'section-5',
    'section-2',
  ])
})

test.each([
  ['authors: [A, B]', 'A, B'],
  ['author: [A, B]', 'A, B'],
  ['author: Cane, Leslie', 'Cane, Leslie'],
  ['author: 7', '7'],
  ['excerpt: "A text\nthat goes on."\nauthor: Ann', 'Ann'],
  ['author: ""', null],
  ['author: {a: b}', null],
])('front matter %s', (line, author) => {
  expect(parse(`---\n${line}\n---\n`).article.author).toBe(author)
})

test.each([
  ['---\ntitle: "T\nx: 1\n---\nText', /./],
  ['---\n- a\n---\nText', /list of fields/],
  [`---\na: &a [1, 1]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]\n---\nText`, /./],
])('broken front matter is left out and its line named', (markdown, reason) => {
  const { article, problem } = parse(markdown)
  expect(article.opening).toBe('Text')
  expect(article.title).toBe('an id')
  expect(problem?.line).toBeGreaterThanOrEqual(2)
  expect(problem?.reason).toMatch(reason)
})

test('an article written as Markdown is the same article when it is read again', () => {
  const { article } = parse(
    '---\ntitle: "A: \\"b\\" #c"\ntags: [x]\n---\nOpening\n\n## 1. Do *this* <b> & _that_ `c`\n\ntext\n\n## [x]\n',
  )
  const again = parse(articleMarkdown(article)).article
  expect(again).toEqual(article)
})
