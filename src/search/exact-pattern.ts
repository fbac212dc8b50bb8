import { UserError } from '../errors.ts'
import { foldCharacter, foldText } from './fold.ts'

/** How exact search compares. */
export interface ExactOptions {
  readonly kind: 'fixed' | 'regex'
  /** Smart: capitals matter if the pattern has one. */
  readonly letterCase: 'smart' | 'sensitive' | 'insensitive'
  readonly wholeWords: boolean
}

/** A pattern made ready to be compared with folded text. */
export interface ExactPattern {
  readonly kind: ExactOptions['kind']
  readonly expression: RegExp
}

/** Makes the pattern ready, or says what is wrong with it. */
export function compilePattern(pattern: string, options: ExactOptions): ExactPattern {
  const { kind, letterCase, wholeWords } = options
  const source = kind === 'fixed' ? escaped(foldText(pattern).text) : foldedExpression(pattern)
  const literal = kind === 'fixed' ? pattern : literalOf(pattern)
  const isSensitive =
    letterCase === 'sensitive' || (letterCase === 'smart' && literal !== literal.toLowerCase())
  const flags = isSensitive ? 'gu' : 'giu'
  try {
    // Compiled alone first: within the words' bounds a stray bracket could pair up.
    const expression = new RegExp(source, flags)
    return {
      kind,
      expression: wholeWords
        ? new RegExp(`${NO_WORD_BEFORE}(?:${source})${NO_WORD_AFTER}`, flags)
        : expression,
    }
  } catch (error) {
    throw new UserError(`the regular expression "${pattern}" cannot be read: ${faultOf(error)}`, {
      hint: '-F searches for these very characters',
      cause: error,
    })
  }
}

// As grep -w has it: letters, digits and the underscore make words.
const NO_WORD_BEFORE = '(?<![\\p{L}\\p{M}\\p{N}_])'
const NO_WORD_AFTER = '(?![\\p{L}\\p{M}\\p{N}_])'

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** The expression folded as the text is, so that no character of it gains a meaning by that. */
function foldedExpression(pattern: string): string {
  return pattern.replace(/[^\0-\x7f]/gu, (character) =>
    foldCharacter(character).replace(
      /[!-/:-@[-`{-~]/g,
      (mark) => `\\x${mark.charCodeAt(0).toString(16).padStart(2, '0')}`,
    ),
  )
}

/** What of an expression are letters to be found, without those that are part of its syntax. */
function literalOf(pattern: string): string {
  return pattern.replace(/\\(?:[pPuk](?:\{[^}]*\}|<[^>]*>)|[\s\S])|\(\?<[^=!>][^>]*>/g, '')
}

/** The engine's own words, without its repetition of the expression. */
function faultOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.slice(message.lastIndexOf(': ') + 2).toLowerCase()
}
