import { expect, test } from 'vitest'
import { decodeEntity } from '../../../src/articles/entities.ts'

test.each<[name: string, text: string | undefined]>([
  ['amp', '&'],
  ['nbsp', '\u00a0'],
  ['rsquo', '’'],
  ['eacute', 'é'],
  ['Uuml', 'Ü'],
  ['scaron', 'š'],
  ['oelig', 'œ'],
  ['#8217', '’'],
  ['#x1F600', '😀'],
  ['#10', '\n'],
  ['#27', '\ufffd'],
  ['#x9b', '\ufffd'],
  ['#xD800', '\ufffd'],
  ['#9999999', '\ufffd'],
  ['nothing', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
])('%s', (name, text) => {
  expect(decodeEntity(name)).toBe(text)
})
