import { plainParagraphs } from './plain-prose.ts'
import { sanitize } from './sanitize.ts'
import { drawLine } from './styled-text.ts'
import type { Theme } from './theme.ts'
import { wrapBlock } from './wrap.ts'

/**
 * A text in Markdown as lines for a terminal. Most sections are paragraphs without any markup: these are set
 * without marked, which takes as long to load as Node's own start is half.
 */
export async function renderText(
  markdown: string,
  options: { readonly width: number; readonly theme: Theme },
): Promise<string> {
  const paragraphs = plainParagraphs(sanitize(markdown))
  if (paragraphs === null) {
    const { renderMarkdown } = await import('./markdown.ts')
    return renderMarkdown(markdown, options)
  }
  return paragraphs.map((text) => renderParagraph(text, options)).join('\n\n')
}

function renderParagraph(text: string, { width, theme }: { width: number; theme: Theme }): string {
  const run = { text: text.replaceAll('\n', ' '), roles: [], link: null }
  return wrapBlock([run], width)
    .map((line) => drawLine(line, theme))
    .join('\n')
}
