import type { ShownHit } from './rows.ts'
import { sanitize, sanitizeLine } from './sanitize.ts'
import { drawLine, type Run } from './styled-text.ts'
import type { Screen } from './terminal.ts'
import { wrapRuns } from './wrap.ts'

const INDENT = 2

/** The hits for a person: each article's title once, under it its sections with address and passage. */
export function renderHits(hits: readonly ShownHit[], screen: Screen): string {
  const byArticle = new Map<string, ShownHit[]>()
  for (const hit of hits) byArticle.set(hit.article.id, [...(byArticle.get(hit.article.id) ?? []), hit])
  return [...byArticle.values()].map((group) => renderArticleHits(group, screen)).join('\n\n')
}

function renderArticleHits(hits: readonly ShownHit[], screen: Screen): string {
  const title = lines([run(sanitizeLine(hits[0]?.article.title ?? ''), 'title')], screen, 0)
  const blocks = hits.map((hit, at) => {
    const isFirst = hits[at - 1]?.address !== hit.address
    const heading = isFirst ? renderHeading(hit, screen) : []
    return [...(isFirst && at > 0 ? [''] : []), ...heading, ...lines(passageRuns(hit), screen, 2 * INDENT)]
  })
  return [...title, ...blocks.flat()].join('\n')
}

function renderHeading(hit: ShownHit, screen: Screen): readonly string[] {
  const title = sanitizeLine(hit.section.title)
  return [
    ...(title === '' ? [] : lines([run(title, 'heading')], screen, INDENT)),
    ...lines([run(sanitizeLine(hit.address), 'faint')], screen, INDENT),
  ]
}

/** The passage in pieces, with the matches marked. */
function passageRuns({ passage, matches }: ShownHit): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  for (const [start, end] of matches) {
    runs.push(run(sanitize(passage.slice(at, start))), run(sanitize(passage.slice(start, end)), 'match'))
    at = end
  }
  runs.push(run(sanitize(passage.slice(at))))
  return runs.map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ') }))
}

function run(text: string, ...roles: Run['roles']): Run {
  return { text, roles, link: null }
}

function lines(runs: readonly Run[], screen: Screen, indent: number): readonly string[] {
  const width = screen.width === 0 ? 0 : Math.max(1, screen.width - indent)
  const margin = ' '.repeat(indent)
  return wrapRuns(runs, width).map((line) => margin + drawLine(line, screen.theme))
}
