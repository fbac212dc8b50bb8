import { describe, expect, test } from 'vitest'
import { buildMemoryIndex, searchInMemory } from '../../../src/search/memory-index.ts'
import { parseQuery } from '../../../src/search/query.ts'
import { rankedSearch } from '../../../src/search/ranked-search.ts'
import { makeArticle } from './articles.ts'

const SHELF = [
  makeArticle('space', { title: 'Give him space', tags: ['separation'], author: 'Leslie Cane' }, [
    ['', 'He asked for **room**. Don’t crowd him.'],
    ['Stop calling', 'Stop *calling* your husband every day. He apologised twice.'],
    ['Let him come', 'He will call when he is ready. Use the time.'],
  ]),
  makeArticle('talk', { title: 'How to talk again', tags: ['marriage', 'talk'] }, [
    ['Keep it light', 'Small talk is a light-hearted thing. Café visits help, too.'],
    ['Say sorry', 'An apology has no “but” in it. Apologize once. [Read on](https://example.com/calling).'],
  ]),
  makeArticle('離婚', { title: '離婚' }, [['', '妻と復縁したいときは、まず距離を置く。']]),
]

const INDEX = searchInMemory(JSON.parse(JSON.stringify(buildMemoryIndex(SHELF))))

function addresses(text: string, options: { limit?: number; articles?: readonly string[] } = {}): string[] {
  const articles = options.articles ? new Set(options.articles) : null
  const { hits } = rankedSearch(INDEX, { ...parseQuery(text), articles }, options.limit ?? 0)
  return hits.map(({ articleId, sectionNumber }) => `${articleId}#${sectionNumber}`)
}

describe('rankedSearch', () => {
  test.each<[query: string, found: string[]]>([
    // any grammatical form, titles first
    ['calls', ['space#1', 'space#2']],
    ['stop the calls', ['space#1', 'space#2']],
    ['apologizing', ['talk#2', 'space#1']],
    ["don't", ['space#0']],
    ['cafe', ['talk#1']],
    ['CAFÉ', ['talk#1']],
    // tags and authors count, the address of a link does not
    ['separated', ['space#0', 'space#1', 'space#2']],
    ['cane', ['space#0', 'space#1', 'space#2']],
    ['example', []],
    // operators
    ['"small talk"', ['talk#1']],
    ['"talk small"', []],
    ['talk +apology', ['talk#2', 'space#1']],
    ['talk -apology', ['talk#1']],
    ['-talk -space', ['離婚#0']],
    ['apologi*', ['talk#2', 'space#1']],
    ['hus*', ['space#1']],
    ['title:talk', ['talk#2', 'talk#1']],
    ['title:husband', []],
    ['tag:talk light', ['talk#1', 'talk#2']],
    ['author:leslie ready', ['space#2', 'space#0', 'space#1']],
    // scripts without blanks
    ['復縁', ['離婚#0']],
    ['復離', []],
    ['+距離', ['離婚#0']],
    // nothing to find
    ['zebra', []],
    ['zebra -talk', []],
    ['+zebra talk', []],
    ['', []],
    ['"', []],
  ])('%s', (query, found) => {
    expect(addresses(query)).toEqual(found)
  })

  test('a limit holds back all but the best, and tells how many there are', () => {
    const { hits, total } = rankedSearch(INDEX, parseQuery('talk call'), 1)
    expect(hits.length).toBe(1)
    expect(total).toBe(4)
  })

  test('only the articles asked for are searched', () => {
    expect(addresses('talk apology', { articles: ['space'] })).toEqual(['space#1'])
    expect(addresses('-apology', { articles: ['talk'] })).toEqual(['talk#1'])
    expect(addresses('talk', { articles: [] })).toEqual([])
  })

  test('of too many words the rarest are taken', () => {
    const words = Array.from({ length: 100 }, (_, index) => `w${index}x`)
    const index = searchInMemory(
      buildMemoryIndex(
        words.map((word, number) => makeArticle(word, {}, [['', words.slice(0, number + 1).join(' ')]])),
      ),
    )
    const { terms } = rankedSearch(index, parseQuery(words.join(' ')), 0)
    expect(terms.map(({ needles }) => needles[0]?.trim())).toEqual(words.slice(36).reverse())
  })

  test('a long text is searched by the words that tell most', () => {
    const filler = Array.from({ length: 500 }, (_, index) => `he w${index}x`).join(' ')
    const { hits, terms } = rankedSearch(INDEX, parseQuery(`${filler} café`), 0)
    expect(terms.map(({ needles }) => needles[0])).toEqual([' cafe '])
    expect(hits.map(({ articleId }) => articleId)).toEqual(['talk'])
  })
})
