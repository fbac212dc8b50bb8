import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkTarget, namesTarget, withoutMailto } from '../../../src/terminal/link-target.ts'

describe('linkTarget', () => {
  it.each([
    ['https://example.com/a?b=1&c=%20#d', 'https://example.com/a?b=1&c=%20#d'],
    ['HTTP://EXAMPLE.COM', 'HTTP://EXAMPLE.COM'],
    ['mailto:ann@example.com', 'mailto:ann@example.com'],
    ['https://example.com/é日', 'https://example.com/%C3%A9%E6%97%A5'],
    ['https://example.com/a b\x1b\\\x07', 'https://example.com/a%20b%1B\\%07'],
    ['https://example.com/\ud800', 'https://example.com/%EF%BF%BD'],
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['data:text/html,x', null],
    ['ftp://example.com', null],
    ['//example.com', null],
    ['/about', null],
    ['#notes', null],
    ['https://', null],
    ['', null],
  ])('%j', (address, target) => {
    expect(linkTarget(address)).toBe(target)
  })

  it('is printable ASCII', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units)
        expect(linkTarget(`https://x/${text}`)).toMatch(/^[\x21-\x7e]+$/)
      }),
    )
  })
})

it.each([
  ['https://example.com/', 'https://example.com', true],
  ['www.example.com', 'http://www.example.com', true],
  ['ann@example.com', 'mailto:ann@example.com', true],
  [' https://example.com ', 'https://example.com', true],
  ['example', 'https://example.com', false],
])('%j names %j: %j', (text, address, expected) => {
  expect(namesTarget(text, address)).toBe(expected)
})

it('shows people a mail address without its scheme', () => {
  expect(withoutMailto('mailto:ann@example.com')).toBe('ann@example.com')
  expect(withoutMailto('https://example.com')).toBe('https://example.com')
})
