import type { Article } from '../../../src/articles/article.ts'

/** An article for a test: its sections as title and text, an empty title for the opening. */
export function makeArticle(
  id: string,
  { title = id, author = null, tags = [] }: Partial<Pick<Article, 'title' | 'author' | 'tags'>>,
  texts: readonly (readonly [title: string, text: string])[],
): Article {
  const opening = texts.find(([heading]) => heading === '')?.[1] ?? ''
  const sections = texts
    .filter(([heading]) => heading !== '')
    .map(([heading, text], index) => ({
      number: index + 1,
      id: `section-${index + 1}`,
      title: heading,
      words: 0,
      text,
    }))
  return {
    id,
    title,
    author,
    summary: null,
    tags,
    source: null,
    after: null,
    added: null,
    origin: 'user',
    path: null,
    words: 0,
    minutes: 0,
    opening,
    sections,
  }
}
