import { DEFAULT_THEME, highlight, supportsLanguage } from 'cli-highlight'
import { styleLines } from './code.ts'
import type { Role, Style, Theme } from './theme.ts'

/** The classes that highlight.js puts on code, as far as they look different from the rest. */
const ROLES: Readonly<Record<string, Role>> = {
  keyword: 'keyword',
  literal: 'keyword',
  'meta-keyword': 'keyword',
  built_in: 'name',
  type: 'name',
  title: 'name',
  name: 'name',
  section: 'heading',
  attr: 'name',
  string: 'string',
  regexp: 'string',
  addition: 'string',
  number: 'number',
  symbol: 'number',
  deletion: 'match',
  comment: 'faint',
  doctag: 'faint',
  meta: 'faint',
  emphasis: 'emphasis',
  strong: 'strong',
  link: 'link',
}

/** The expressions that languages are recognized by may take very long on a long or strange text. */
const LONGEST = 20_000

/** Code in the colours of its language, each line by itself; null if the language is not known. */
export function highlightCode(code: string, language: string, theme: Theme): string | null {
  if (code.length > LONGEST || !supportsLanguage(language)) return null
  const classes = Object.keys(DEFAULT_THEME)
  const styles = classes.map((name): [string, Style] => {
    const role = ROLES[name]
    return [name, role === undefined ? plain : (text: string) => styleLines(text, theme.styles[role])]
  })
  return highlight(code, { language, ignoreIllegals: true, theme: Object.fromEntries(styles) })
}

function plain(text: string): string {
  return text
}
