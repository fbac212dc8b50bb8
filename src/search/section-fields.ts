import { type Article, sectionsInOrder } from '../articles/article.ts'
import { prose } from '../articles/prose.ts'
import type { IndexedSection } from './search-index.ts'
import { type Lexicon, wordsOf } from './words.ts'

/** The sections of an article as every index keeps them: no index makes words of its own. */
export function indexedSections(article: Article, lexicon: Lexicon): IndexedSection[] {
  const articleTitle = stemsOf(article.title, lexicon)
  const tags = stemsOf(article.tags.join(' '), lexicon)
  const author = stemsOf(article.author ?? '', lexicon)
  return sectionsInOrder(article).map((section) => {
    const sectionTitle = stemsOf(section.title, lexicon)
    const text = stemsOf(prose(section.text), lexicon)
    const all = [articleTitle, sectionTitle, tags, author, text]
    return {
      articleId: article.id,
      sectionNumber: section.number,
      fields: {
        articleTitle: articleTitle.stems,
        sectionTitle: sectionTitle.stems,
        tags: tags.stems,
        author: author.stems,
        text: text.stems,
      },
      length: all.reduce((sum, { length }) => sum + length, 0),
    }
  })
}

function stemsOf(text: string, lexicon: Lexicon): { stems: string; length: number } {
  const words = wordsOf(text, lexicon)
  return {
    stems: words.length === 0 ? '' : ` ${words.map(({ stem }) => stem).join(' ')} `,
    length: words.length,
  }
}
