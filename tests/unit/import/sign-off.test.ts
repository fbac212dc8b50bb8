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
    ['Article Source: http://a.example.com', 'http://a.example.com'],
    ["If you'd like, you can read that story at http://a.example.com", 'http://a.example.com'],
    ['I tell the rest of it at a.example.com.', 'http://a.example.com'],
    ['You can read about how we made it at http://a.example.com', 'http://a.example.com'],
    ['More at http://a.example.com', 'http://a.example.com'],
    ['For more, see http://a.example.com', 'http://a.example.com'],
    ['Click here for more: http://a.example.com', 'http://a.example.com'],
    ['To learn more, visit http://a.example.com', 'http://a.example.com'],
    ['Visit me at http://a.example.com', 'http://a.example.com'],
    ['Her blog is at http://a.example.com', 'http://a.example.com'],
    ["Nora Field's blog is at http://a.example.com", 'http://a.example.com'],
    ['Read the rest of this article at http://a.example.com', 'http://a.example.com'],
    ['http://a.example.com', 'http://a.example.com'],
    ['You can read how I met Dr. Poe of St. Ives on my blog at http://a.example.com', 'http://a.example.com'],
    ['you can read the whole story on my blog at http://a.example.com', 'http://a.example.com'],
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
    'If he hits you, call the hotline or see http://a.example.org, which is what I did.',
    'My counselor recommended the web site http://a.example.org to us.',
    "My husband's page at http://a.example.com/tom showed two plates.",
    'A reader sent me the link http://a.example.com/study and asked what I thought of it.',
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

  it('believes what is no invitation to the own story only near the end', () => {
    expect(read('My page is at http://a.example.com', 'One.', 'Two.', 'Three.').source).toBeNull()
  })

  it('takes the line that closes the comments, whatever stands below', () => {
    expect(read('One.', 'Comments are closed.', 'Nora Field writes about rain.')).toEqual({
      source: null,
      dropped: ['Comments are closed.'],
      text: 'One. / Nora Field writes about rain.',
    })
  })

  it('takes an address that stands alone at the end', () => {
    expect(read('It worked.', 'http://a.example.com/wait').source).toBe('http://a.example.com/wait')
  })

  it('names the last address and drops every sign-off', () => {
    expect(read('My blog is at http://a.example.com.', 'My book is at http://b.example.com.')).toMatchObject({
      source: 'http://b.example.com',
      dropped: ['My blog is at http://a.example.com.', 'My book is at http://b.example.com.'],
    })
  })
})
