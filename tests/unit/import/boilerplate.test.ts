import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../src/import/blocks.ts'
import { dropTail, isBoilerplate } from '../../../src/import/boilerplate.ts'

describe('isBoilerplate', () => {
  it.each([
    'Comments are closed.',
    'comments are closed',
    'Comments are closed for this post.',
    'No comments yet.',
    'One Response to "What Now?"',
    'Tagged separation, space',
    'Published March 3, 2015',
    'Share this: Twitter Facebook',
    'Like this: Like Loading...',
    'Your email address will not be published. Required fields are marked *',
    'Privacy Policy',
    '« He Left. Why?',
    'Is It Over? »',
    'Leave a Reply',
    'Leave a Reply Cancel reply',
    '3 Comments',
    'No comments yet',
    '2 Responses to My Husband Never Helps',
    'Share this:',
    'Share on Facebook',
    'Share this post',
    'Twitter',
    'Like Loading...',
    'Related posts:',
    'Recent Posts',
    'You may also like',
    'Posted in Marriage',
    'Posted on May 3, 2014 by admin',
    'Filed under: Marriage',
    'Tags: space, husband',
    'This entry was posted on May 3, 2014 and is filed under Marriage. You can follow any responses.',
    'Bookmark the permalink.',
    'Comments Off on What Now?',
    '← Older posts',
    'What Now? →',
    '« What Now',
    'Next post: What Now?',
    'Home > Marriage > What Now?',
    'Skip to content',
    'Copyright © 2014 Nora Field',
    '© 2014',
    'All rights reserved.',
    'Proudly powered by Press',
    'May 3, 2014',
    'Monday, May 3rd, 2014 at 10:30 am',
    '3 May 2014',
    '2014-05-03',
  ])('%s', (line) => {
    expect(isBoilerplate(line)).toBe(true)
  })

  it.each([
    'Leave a reply for him on the table, and go.',
    'No comments from the neighbors were heard that day.',
    'Share this with somebody you trust, over a cup of tea.',
    'Posted in the hall was a note that nobody read.',
    'In May 2014 we moved.',
    'May I ask you something?',
    'Like it or not, he is gone.',
    'Print is dead.',
    '« Oui », dit-il.',
    'Home is where the heart is.',
    'Next, ask him how he slept.',
    'Tags itch.',
    'One comment of his hurt me.',
    'Tagged along, he did.',
    'Search your heart',
    'Other people may have told you this.',
  ])('%s', (line) => {
    expect(isBoilerplate(line)).toBe(false)
  })
})

describe('dropTail', () => {
  const dropped = (...lines: readonly string[]) => dropTail(blocksOf(lines.join('\n\n'))).dropped
  const LONG =
    'It rained all day, and nobody in the house wanted to go out, so we sat in the kitchen and played cards until it was too dark to see.'

  it.each([
    [
      'the last lines',
      ['A day.', 'Tags: rain', 'Comments are closed.'],
      ['Tags: rain', 'Comments are closed.'],
    ],
    [
      'lists of links after the end',
      ['A day.', 'Recent Posts', 'How To Wait', 'What Now?'],
      ['Recent Posts', 'How To Wait', 'What Now?'],
    ],
    ['nothing in the middle', ['A day.', 'Tags: rain', 'Another day.'], []],
    [
      'nothing that a text says below a list of books',
      ['Be kind.', 'More reading:', 'The Art of Tea, by Ann Lee', 'Laugh at the old joke.'],
      [],
    ],
    [
      'what is glued to an address',
      ['A day.', 'My blog is at http://a.example.com Comments are closed.'],
      ['Comments are closed.'],
    ],
    [
      'without a blank too',
      ['A day.', 'My blog is at http://a.comComments are closed.'],
      ['Comments are closed.'],
    ],
    ['nothing above a paragraph', ['A day.', 'Comments are closed.', LONG], []],
    ['nothing', ['A day.'], []],
  ])('%s', (_, lines, expected) => {
    expect(dropped(...lines)).toEqual(expected)
  })
})
