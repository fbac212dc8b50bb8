import { type Article, addressOf, type Section } from '../articles/article.ts'
import { renderText } from './render-text.ts'
import { sanitizeLine } from './sanitize.ts'
import type { Screen } from './terminal.ts'
import { wrapText } from './wrap.ts'

/** An article as a page: title, author, opening, its sections under numbered headings, where it came from. */
export async function renderArticle(article: Article, screen: Screen): Promise<string> {
  const blocks = [
    renderTitle(article, screen),
    await renderText(article.opening, screen),
    ...(await Promise.all(article.sections.map((section) => renderNumberedSection(section, screen)))),
    renderOrigin(article, screen),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

/** One section as a page of its own, with the article that it is from. */
export async function renderSection(article: Article, section: Section, screen: Screen): Promise<string> {
  const { styles } = screen.theme
  const title = section.title === '' ? article.title : section.title
  const from = `${addressOf(article, section)} · ${sanitizeLine(article.title)}${byline(article)}`
  return [
    wrapLines(sanitizeLine(title), screen, styles.title),
    await renderText(section.text, screen),
    wrapLines(from, screen, styles.faint),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
}

/** The contents of an article: its sections by number, with their addresses. */
export function renderContents(article: Article, screen: Screen): string {
  const { styles } = screen.theme
  const numberCells = String(article.sections.length).length
  const indent = numberCells + 2
  const width = screen.width === 0 ? 0 : Math.max(1, screen.width - indent)
  const margin = ' '.repeat(indent)
  const entries = article.sections.map((section) => {
    const [first = '', ...others] = wrapText(sanitizeLine(section.title), width)
    const label = String(section.number).padStart(numberCells).padEnd(indent)
    const address = wrapText(sanitizeLine(addressOf(article, section)), width)
    return [
      styles.faint(label) + styles.heading(first),
      ...others.map((line) => margin + styles.heading(line)),
      ...address.map((line) => margin + styles.faint(line)),
    ].join('\n')
  })
  return [renderTitle(article, screen), entries.join('\n')].filter((block) => block !== '').join('\n\n')
}

function renderTitle(article: Article, screen: Screen): string {
  const { styles } = screen.theme
  const facts = [
    article.author === null ? '' : `By ${sanitizeLine(article.author)}`,
    `${article.minutes} min`,
  ].filter(Boolean)
  return [
    wrapLines(sanitizeLine(article.title), screen, styles.title),
    wrapLines(facts.join(' · '), screen, styles.faint),
  ].join('\n')
}

async function renderNumberedSection(section: Section, screen: Screen): Promise<string> {
  const title = sanitizeLine(section.title)
  // A title that brings its own number keeps it alone.
  const heading = /^(?:\W*\d|\p{L}+ #?\d+ *[:.)–—-])/u.test(title) ? title : `${section.number}. ${title}`
  const text = await renderText(section.text, screen)
  return [wrapLines(heading, screen, screen.theme.styles.heading), text].filter(Boolean).join('\n\n')
}

function renderOrigin(article: Article, screen: Screen): string {
  const { faint } = screen.theme.styles
  const lines = []
  if (article.after !== null) lines.push(wrapLines(`After ${sanitizeLine(article.after)}`, screen, faint))
  if (article.source !== null) lines.push(wrapLines(sanitizeLine(article.source), screen, faint))
  return lines.join('\n')
}

function byline({ author }: Article): string {
  return author === null ? '' : `, ${sanitizeLine(author)}`
}

function wrapLines(text: string, screen: Screen, style: (line: string) => string): string {
  return wrapText(text, screen.width)
    .map((line) => style(line))
    .join('\n')
}
