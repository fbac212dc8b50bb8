import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../../src/terminal/html-text.ts'

describe('htmlToText', () => {
  it.each([
    ['<p>One <b>two</b>\nthree</p>', 'One two three'],
    ['<p>One</p>\n\n<p>Two</p>', 'One\nTwo'],
    ['one<br>two<br/>three<BR />four', 'one\ntwo\nthree\nfour'],
    ['<ul><li>a<li>b</ul>', 'a\nb'],
    ['a<!-- b -->c<!-->d<!---->e', 'acde'],
    ['a<!-- never closed', 'a'],
    ['<!DOCTYPE html><?xml version="1"?>a', 'a'],
    ['a<script>if (1 < 2) alert("<p>")</script>b<style>p { }</style >c', 'abc'],
    ['<a title="1 > 2" href=\'x>y\'>text</a>', 'text'],
    ['1 < 2 and 3 > 2, a<3', '1 < 2 and 3 > 2, a<3'],
    ['<div never closed', '<div never closed'],
    ['<my-element>x</my-element>', 'x'],
    ['&lt;b&gt; &amp;', '&lt;b&gt; &amp;'],
    ['', ''],
  ])('%j', (html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  it('takes a bounded time for what never closes', () => {
    for (const part of ['<', '<!--', '<a "', "<a b='", '<script>', '</script', '<!', '<a ', '< '])
      expect(htmlToText(part.repeat(50_000)).length).toBeLessThanOrEqual(part.length * 50_000)
  })

  it('leaves words alone', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z&;]{1,8}$/)), (words) => {
        expect(htmlToText(`<div>${words.join('<i> </i>')}</div>`)).toBe(words.join(' '))
      }),
    )
  })
})
