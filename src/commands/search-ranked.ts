import { type ArticleSummary, OPENING, openingOf } from '../articles/article.ts'
import { prose } from '../articles/prose.ts'
import { matchedWords } from '../search/matched-words.ts'
import { ORDINARY_PASSAGE, passageOf } from '../search/passage.ts'
import { parseQuery, queryOfText } from '../search/query.ts'
import { rankedSearch } from '../search/ranked-search.ts'
import type { WeightedTerm } from '../search/ranking.ts'
import { sentencesOf } from '../search/sentences.ts'
import { type Found, firstOf, type Hit, readOrRemark, type SearchScope } from './found.ts'

/** What to look for. */
export interface RankedQuestion {
  readonly text: string
  /** Whether it is a text written for people, in which quotes and dashes are no operators. */
  readonly isProse: boolean
  /** Sentences to show around a passage. */
  readonly context: number
  /** Whether a long sentence may be cut to what matters. */
  readonly cutsLong: boolean
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
  const found = new Set(ranked.hits.map(({ articleId }) => articleId))
  const read = scope.needsTexts ? articles.filter(({ id }) => found.has(id)) : []
  const textOf = await textsOf(scope, read)
  const hits = ranked.hits.flatMap(({ articleId, sectionNumber, score }): Hit[] => {
    const article = summaries.get(articleId)
    const section = sectionNumber === 0 ? OPENING : article?.sections[sectionNumber - 1]
    if (article === undefined || section === undefined || !includes(article, sectionNumber)) return []
    const markdown = textOf(article, sectionNumber)
    if (scope.needsTexts && markdown === undefined) return []
    const text = () => prose(markdown ?? '')
    const options = { ...ORDINARY_PASSAGE, context: question.context, cutsLong: question.cutsLong }
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

/** The text of any section of the articles, which are read before; none of an article that cannot be read. */
async function textsOf(
  scope: SearchScope,
  articles: Iterable<ArticleSummary>,
): Promise<(article: ArticleSummary, section: number) => string | undefined> {
  const texts = new Map<string, string>()
  for (const summary of articles) {
    const article = await readOrRemark(scope, summary)
    for (const { number, text } of article === null ? [] : [openingOf(article), ...article.sections])
      texts.set(`${summary.id}#${number}`, text)
  }
  return ({ id }, section) => texts.get(`${id}#${section}`)
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
