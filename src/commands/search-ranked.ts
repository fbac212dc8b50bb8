import { type Article, type ArticleSummary, OPENING, openingOf, type Section } from '../articles/article.ts'
import { prose } from '../articles/prose.ts'
import { matchedWords } from '../search/matched-words.ts'
import { ORDINARY_PASSAGE, passageOf } from '../search/passage.ts'
import { parseQuery, queryOfText } from '../search/query.ts'
import { rankedSearch } from '../search/ranked-search.ts'
import type { WeightedTerm } from '../search/ranking.ts'
import { sentencesOf } from '../search/sentences.ts'
import type { Library } from '../store/library.ts'
import { type Found, firstOf, type Hit, type SearchScope } from './found.ts'

/** What to look for. */
export interface RankedQuestion {
  readonly text: string
  /** Whether it is a text written for people, in which quotes and dashes are no operators. */
  readonly isProse: boolean
  /** Sentences to show around a passage. */
  readonly context: number
}

/** Finds the sections that answer the question best, best first. */
export async function searchRanked(question: RankedQuestion, scope: SearchScope): Promise<Found> {
  const { library, articles, includes, limit } = scope
  const query = question.isProse ? queryOfText(question.text) : parseQuery(question.text)
  const within = scope.isWhole ? null : new Set(articles.map(({ id }) => id))
  const ranked = rankedSearch(
    await library.searchIndex(),
    { ...query, articles: within },
    scope.isWhole ? limit : 0,
  )

  const summaries = new Map(articles.map((article) => [article.id, article]))
  const texts = textsOf(library)
  const hits = ranked.hits.flatMap(({ articleId, sectionNumber, score }): Hit[] => {
    const article = summaries.get(articleId)
    const section = [OPENING, ...(article?.sections ?? [])].find(({ number }) => number === sectionNumber)
    if (article === undefined || section === undefined || !includes(article, sectionNumber)) return []
    const text = () => prose(texts(article, sectionNumber)?.text ?? '')
    const options = { ...ORDINARY_PASSAGE, context: question.context }
    const passage = once(() => passageOf(text(), ranked.terms, options))
    return [
      {
        article,
        section,
        score,
        passage,
        sentences: () => matchingLines([section.title], text(), ranked.terms),
      },
    ]
  })
  if (scope.isWhole) return { hits, heldBack: ranked.total - ranked.hits.length }
  return firstOf(hits, limit)
}

/** How many of the titles and of the text's sentences hold one of the terms. */
function matchingLines(titles: readonly string[], text: string, terms: readonly WeightedTerm[]): number {
  const lines = [...titles, ...sentencesOf(text).map(({ start, end }) => text.slice(start, end))]
  return lines.filter((line) => matchedWords(line, terms).length > 0).length
}

/** Sections with their texts; each article is read once. */
function textsOf(library: Library): (summary: ArticleSummary, number: number) => Section | undefined {
  const read = new Map<string, Article>()
  return (summary, number) => {
    const article = read.get(summary.id) ?? library.read(summary)
    read.set(summary.id, article)
    return [openingOf(article), ...article.sections].find((section) => section.number === number)
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
