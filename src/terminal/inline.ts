import type { MarkedToken, Token, Tokens } from 'marked'
import { linkTarget, namesTarget, withoutMailto } from './link-target.ts'
import { sanitize, sanitizeLine } from './sanitize.ts'
import { plainText, type Run, withRole } from './styled-text.ts'
import type { Role, Theme } from './theme.ts'

/** What decides how inline Markdown comes out. */
export interface InlineOptions {
  readonly theme: Theme
  /** Replaces character references (`&eacute;`) by their characters. */
  readonly decode: (text: string) => string
}

/** The inline tokens of a paragraph, heading or cell as styled text; a newline in it is a line break. */
export function inlineRuns(tokens: readonly Token[], roles: readonly Role[], options: InlineOptions): Run[] {
  return runsOf(tokens, { ...options, roles, link: null, inLink: false })
}

/** What the tokens around a token say about it. */
interface Setting extends InlineOptions, Omit<Run, 'text'> {
  /** Whether a link is around it, shown or not: there are no links in links. */
  readonly inLink: boolean
}

function runsOf(tokens: readonly Token[], setting: Setting): Run[] {
  return tokens.flatMap((token) => tokenRuns(token as MarkedToken, setting))
}

function tokenRuns(token: MarkedToken, setting: Setting): Run[] {
  switch (token.type) {
    case 'text':
      return token.tokens ? runsOf(token.tokens, setting) : textRuns(setting.decode(token.text), setting)
    case 'escape':
      return textRuns(token.text, setting)
    case 'codespan':
      return textRuns(token.text, inRole('code', setting))
    case 'strong':
      return runsOf(token.tokens, inRole('strong', setting))
    case 'em':
      return runsOf(token.tokens, inRole('emphasis', setting))
    case 'del':
      return deletedRuns(token, inRole('strike', setting))
    case 'link':
      // What is written as a bare address has no character references in it.
      return linkRuns(token, token.autolink === true ? { ...setting, decode: identity } : setting)
    case 'image':
      return linkRuns(token, setting)
    case 'br':
      return [run('\n', setting)]
    case 'html':
      return /^<br\b/i.test(token.text) ? [run('\n', setting)] : []
    default:
      return []
  }
}

function textRuns(text: string, setting: Setting): Run[] {
  return [run(sanitize(text).replaceAll('\n', ' '), setting)]
}

/** Without its marks deleted text would say the opposite. */
function deletedRuns({ raw, tokens }: Tokens.Del, setting: Setting): Run[] {
  const mark = run(raw.startsWith('~~') ? '~~' : '~', setting)
  return [mark, ...runsOf(tokens, setting), mark]
}

function linkRuns(token: Tokens.Link | Tokens.Image, setting: Setting): Run[] {
  const { hyperlinks } = setting.theme
  const address = setting.decode(token.href)
  const target = setting.inLink ? null : linkTarget(address)
  if (target === null) return runsOf(token.tokens, { ...setting, inLink: true })
  const linked = { ...inRole('link', setting), link: hyperlinks ? target : null, inLink: true }
  const label = runsOf(token.tokens, linked)
  const labelText = plainText(label)
  const shown = sanitizeLine(withoutMailto(address)).replaceAll(' ', '%20')
  if (labelText.trim() === '') return [run(shown, linked)]
  if (hyperlinks || namesTarget(labelText, address)) return label
  return [...label, run(' (', setting), run(shown, inRole('faint', setting)), run(')', setting)]
}

function run(text: string, { roles, link }: Setting): Run {
  return { text, roles, link }
}

function inRole(role: Role, setting: Setting): Setting {
  return { ...setting, roles: withRole(setting.roles, role) }
}

function identity(text: string): string {
  return text
}
