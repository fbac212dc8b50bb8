import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../src/import/blocks.ts'
import { takeSignOff } from '../../../src/import/sign-off.ts'

function read(...paragraphs: readonly string[]): {
  source: string | null
  dropped: readonly string[]
  text: string
} {
  const { source, dropped, blocks } = takeSignOff(blocksOf(paragraphs.join('\n\n')))
  return { source, dropped, text: blocks.map((block) => block.text).join(' / ') }
}

describe('takeSignOff', () => {
  it.each([
    ['You can read the whole story on my blog at http://a.example.com', 'http://a.example.com'],
    [
      'If it helps, you can read more about how I saved it on my blog at http://a.example.com.',
      'http://a.example.com',
    ],
    ['My blog is located at http://a.example.com/', 'http://a.example.com/'],
    ["There's more of my story at http://a.example.com/me", 'http://a.example.com/me'],
    ['There’s more on my own little web site at www.a.example.com!', 'http://www.a.example.com'],
    ['Visit my blog (http://a.example.com) if you like.', 'http://a.example.com'],
    ['My site is waiting.com', 'http://waiting.com'],
    ['You are welcome to read how I did it at <https://a.example.com>', 'https://a.example.com'],
    ['You can read more at http://a.example.com', 'http://a.example.com'],
    ['The rest of the story is at http://a.example.com', 'http://a.example.com'],
    ['Source: http://a.example.com', 'http://a.example.com'],
  ])('%s', (sentence, source) => {
    expect(read(`It worked. ${sentence}`)).toEqual({ source, dropped: [sentence], text: 'It worked.' })
    expect(read('It worked.', sentence)).toEqual({ source, dropped: [sentence], text: 'It worked.' })
  })

  it.each([
    'If you are afraid, call for help or see http://hotline.example.org.',
    'Visit their site at www.hotline.example.org.',
    'You can find more information on www.sleep.example.org.',
    'There is a list at http://a.example.com',
    'My husband found it, and so can you: http://a.example.com',
    'I read about it on my blog every day.',
    'He reads my site.',
  ])('keeps %s', (sentence) => {
    expect(read('It worked.', sentence)).toEqual({
      source: null,
      dropped: [],
      text: `It worked. / ${sentence}`,
    })
  })

  it('takes only the sentence with the address, wherever it stands', () => {
    expect(
      read(
        'It worked. There is more on my blog at http://a.example.com. Good luck.',
        'One.',
        'Two.',
        'Three.',
      ),
    ).toEqual({
      source: 'http://a.example.com',
      dropped: ['There is more on my blog at http://a.example.com.'],
      text: 'It worked. Good luck. / One. / Two. / Three.',
    })
    expect(read('My blog is at http://a.example.com Good luck.').text).toBe('Good luck.')
  })

  it('believes "read more" only at the end', () => {
    expect(read('You can read more at http://a.example.com', 'One.', 'Two.').source).toBeNull()
  })

  it('takes an address that stands alone at the end', () => {
    expect(read('It worked.', 'http://a.example.com/wait').source).toBe('http://a.example.com/wait')
  })

  it('names the first address and drops every sign-off', () => {
    expect(read('My blog is at http://a.example.com.', 'My book is at http://b.example.com.')).toMatchObject({
      source: 'http://a.example.com',
      dropped: ['My blog is at http://a.example.com.', 'My book is at http://b.example.com.'],
    })
  })
})
