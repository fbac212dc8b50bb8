import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../src/import/blocks.ts'
import { readMasthead } from '../../../src/import/masthead.ts'

const TEXT = 'It rained all day, and nobody in the house wanted to go out.'

function read(...paragraphs: readonly string[]): unknown {
  const masthead = readMasthead(blocksOf(paragraphs.join('\n\n')))
  const texts = [...masthead.subtitle, ...masthead.article].map((block) => block.text)
  return [masthead.title, masthead.author, texts, masthead.dropped]
}

describe('readMasthead', () => {
  it.each([
    ['title and byline', ['Rain', 'By Nora Field', TEXT], ['Rain', 'Nora Field', [TEXT], []]],
    ['a byline in the text', ['Rain', `By: Nora Field: ${TEXT}`], ['Rain', 'Nora Field', [TEXT], []]],
    ['a byline glued to the title', [`Rain. By: Nora Field: ${TEXT}`], ['Rain.', 'Nora Field', [TEXT], []]],
    [
      'a byline glued to the title, alone',
      ['What Now? By Nora Field:', TEXT],
      ['What Now?', 'Nora Field', [TEXT], []],
    ],
    ['lines on top of each other', [`Rain\nby: nora field: ${TEXT}`], ['Rain', 'Nora Field', [TEXT], []]],
    ['no byline', ['Rain', TEXT], ['Rain', null, [TEXT], []]],
    ['no title', [`By: Nora Field: ${TEXT}`, TEXT], [null, 'Nora Field', [TEXT, TEXT], []]],
    ['neither', [TEXT, TEXT], [null, null, [TEXT, TEXT], []]],
    [
      'a title of two questions',
      ['Does it rain? Will it stop?', TEXT],
      ['Does it rain? Will it stop?', null, [TEXT], []],
    ],
    [
      'a title with a full stop',
      ['It Rained And I Stayed In.', TEXT],
      ['It Rained And I Stayed In.', null, [TEXT], []],
    ],
    [
      'a sentence and a byline',
      ['It rained.', 'By Nora Field', TEXT],
      ['It rained.', 'Nora Field', [TEXT], []],
    ],
    ['a greeting', ['Dear Mary,', TEXT], [null, null, ['Dear Mary,', TEXT], []]],
    ['a list', ['- milk', '- eggs'], [null, null, ['- milk', '- eggs'], []]],
    ['one line', ['Rain'], [null, null, ['Rain'], []]],
    [
      'a subtitle',
      ['RAIN', 'or', 'STAYING IN', 'By Nora Field', TEXT],
      ['RAIN', 'Nora Field', ['or', 'STAYING IN', TEXT], []],
    ],
    [
      'dates',
      ['May 3, 2014', 'Rain', 'Posted on May 3, 2014', 'By Nora Field', TEXT],
      ['Rain', 'Nora Field', [TEXT], ['May 3, 2014', 'Posted on May 3, 2014']],
    ],
    [
      'a date beside the name',
      ['Rain', 'By Nora Field, May 3, 2014', TEXT],
      ['Rain', 'Nora Field', [TEXT], ['May 3, 2014']],
    ],
    ['a head below the title', ['Rain', 'Stay In', TEXT], ['Rain', null, ['Stay In', TEXT], []]],
    [
      'a name further down',
      ['Rain', TEXT, 'By Nora Field', TEXT],
      ['Rain', null, [TEXT, 'By Nora Field', TEXT], []],
    ],
    [
      'a title in two lines',
      ['He Wants Space.\nShould I Give It?', `By: Nora Field: ${TEXT}`],
      ['He Wants Space. Should I Give It?', 'Nora Field', [TEXT], []],
    ],
    [
      'the name of the site above the title',
      ['Rain And Me', 'Is It Really Over?', `By: Nora Field: ${TEXT}`],
      ['Is It Really Over?', 'Nora Field', [TEXT], ['Rain And Me']],
    ],
    [
      'the title twice',
      ['Is It Over?', 'Is It Over?', `By: Nora Field: ${TEXT}`],
      ['Is It Over?', 'Nora Field', [TEXT], ['Is It Over?']],
    ],
    [
      'a link to another article above',
      ['« He Left. Why?', 'Is It Over?', `By: Nora Field: ${TEXT}`],
      ['Is It Over?', 'Nora Field', [TEXT], ['« He Left. Why?']],
    ],
    [
      'a byline after its date',
      ['Rain', 'March 3, 2015 By Nora Field Leave a Comment', TEXT],
      ['Rain', 'Nora Field', [TEXT], ['March 3, 2015 Leave a Comment']],
    ],
    [
      'a date below the byline',
      ['Rain', 'By: Nora Field', 'March 3, 2015', TEXT],
      ['Rain', 'Nora Field', [TEXT], ['March 3, 2015']],
    ],
    [
      'a title that opens like a line of the page',
      ['Updated: My Husband Came Back', `By: Nora Field: ${TEXT}`],
      ['Updated: My Husband Came Back', 'Nora Field', [TEXT], []],
    ],
    [
      'another',
      ['Tags: Are You Reading Him Wrong?', `By: Nora Field: ${TEXT}`],
      ['Tags: Are You Reading Him Wrong?', 'Nora Field', [TEXT], []],
    ],
    [
      'a title of many words',
      [`${'And It Rained '.repeat(11)}Again`, `By: Nora Field: ${TEXT}`],
      [`${'And It Rained '.repeat(11)}Again`, 'Nora Field', [TEXT], []],
    ],
    ['only boilerplate', ['Comments are closed.'], [null, null, ['Comments are closed.'], []]],
  ])('%s', (_, paragraphs, masthead) => {
    expect(read(...paragraphs)).toEqual(masthead)
  })
})
