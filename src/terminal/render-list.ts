import type { ArticleSummary } from '../articles/article.ts'
import { cellsOf } from './cells.ts'
import { sanitizeLine } from './sanitize.ts'
import type { Screen } from './terminal.ts'
import { wrapText } from './wrap.ts'

/** Ids longer than this stand on a line of their own, above their title. */
const WIDEST_ID_COLUMN = 22
const GAP = 2

/** The articles for a person: ids in a column, beside them titles and, faint, what else there is to know. */
export function renderList(
  articles: readonly ArticleSummary[],
  options: { screen: Screen; sections: boolean },
): string {
  const { screen, sections } = options
  const idCells = Math.max(0, ...articles.map((article) => cellsOf(sanitizeLine(article.id))))
  const stacked = idCells > WIDEST_ID_COLUMN || (screen.width > 0 && idCells + GAP > screen.width / 2)
  const indent = stacked ? GAP : idCells + GAP
  return articles.map((article) => renderArticle(article, { screen, sections, stacked, indent })).join('\n\n')
}

interface Layout {
  readonly screen: Screen
  readonly sections: boolean
  readonly stacked: boolean
  readonly indent: number
}

function renderArticle(article: ArticleSummary, { screen, sections, stacked, indent }: Layout): string {
  const { styles } = screen.theme
  const width = screen.width === 0 ? 0 : Math.max(1, screen.width - indent)
  const margin = ' '.repeat(indent)
  const id = sanitizeLine(article.id)
  const title = wrapText(sanitizeLine(article.title), width).map((line) => styles.title(line))
  const facts = factLines(article, width).map((line) => styles.faint(line))
  const headings = sections ? headingLines(article, width) : []
  const lines = [...title, ...facts, ...headings].map((line) => margin + line)
  if (stacked) return [styles.link(id), ...lines].join('\n')
  const [first = '', ...others] = lines
  return [styles.link(id) + first.slice(cellsOf(id)), ...others].join('\n')
}

function factLines({ author, sections, minutes }: ArticleSummary, width: number): readonly string[] {
  const count = sections.length === 1 ? '1 section' : `${sections.length} sections`
  const facts = [author === null ? '' : sanitizeLine(author), count, `${minutes} min`].filter(Boolean)
  // A number stays with what it counts.
  const bound = facts.map((fact) => fact.replace(/(?<=^\d+) /, '\u00a0')).join(' · ')
  return wrapText(bound, width).map((line) => line.replaceAll('\u00a0', ' '))
}

function headingLines({ sections }: ArticleSummary, width: number): readonly string[] {
  const numberCells = String(sections.length).length
  const indent = numberCells + GAP
  return sections.flatMap(({ number, title }) => {
    const [first = '', ...others] = wrapText(
      sanitizeLine(title),
      width === 0 ? 0 : Math.max(1, width - indent),
    )
    const label = String(number).padStart(numberCells).padEnd(indent)
    return [label + first, ...others.map((line) => ' '.repeat(indent) + line)]
  })
}
