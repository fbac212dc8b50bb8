export interface Outline {
  readonly opening: string
  readonly sections: readonly { readonly title: string; readonly text: string }[]
  /** All of it as one line. */
  readonly words: string
}

/** The parts of a Markdown text as a reader sees them, cut at `## ` headings, without backslashes. */
export function outlineOf(markdown: string): Outline {
  const plain = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1').trim()
  const [opening = '', ...parts] = `\n${markdown}`.split('\n## ')
  const sections = parts.map((part) => {
    const [title = '', ...lines] = part.split('\n')
    return { title: plain(title), text: plain(lines.join('\n')) }
  })
  return { opening: plain(opening), sections, words: plain(markdown).replace(/\s+/g, ' ') }
}
