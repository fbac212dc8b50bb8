import fc from 'fast-check'
import { expect, it } from 'vitest'
import { highlightCode } from '../../../src/terminal/highlight.ts'
import { taggedTheme } from './tagged-theme.ts'

it.each([
  ['js', 'const a = 1', '<keyword>const</keyword> a = <number>1</number>'],
  ['JS', '// a', '<faint>// a</faint>'],
  [
    'python',
    'def f():\n    return None',
    '<keyword>def</keyword> <name>f</name>():\n    <keyword>return</keyword> <keyword>None</keyword>',
  ],
  ['json', '{"a": "&lt;"}', '{<name>"a"</name>: <string>"&lt;"</string>}'],
  ['sh', 'echo "a\nb"', '<name>echo</name> <string>"a</string>\n<string>b"</string>'],
  ['text', 'if a', 'if a'],
])('%s: %j', (language, code, expected) => {
  expect(highlightCode(code, language.toLowerCase(), taggedTheme)).toBe(expected)
})

it.each(['nonesuch', '', 'constructor', '__proto__'])('does not know %j', (language) => {
  expect(highlightCode('a', language, taggedTheme)).toBeNull()
})

it('leaves alone what would take too long', () => {
  expect(highlightCode('a '.repeat(50_000), 'js', taggedTheme)).toBeNull()
})

it('changes nothing but the looks', () => {
  const piece = fc.constantFrom(
    'const ',
    '"',
    "'",
    '`',
    '${',
    '}',
    '/*',
    '*/',
    '//',
    '\n',
    '<',
    '&amp;',
    'a',
    '1',
    ' = ',
    '\ufffd',
  )
  const code = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
  const language = fc.constantFrom(
    'js',
    'ts',
    'html',
    'css',
    'python',
    'bash',
    'json',
    'yaml',
    'rust',
    'c',
    'diff',
  )
  fc.assert(
    fc.property(code, language, (text, name) => {
      const plain = highlightCode(text, name, taggedTheme)?.replace(
        /<\/?(?:keyword|name|string|number|faint|match|link|strong|emphasis|heading)>/g,
        '',
      )
      expect(plain).toBe(text)
    }),
  )
})
