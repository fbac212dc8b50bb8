import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../src/import/blocks.ts'
import { headsOf } from '../../../src/import/headings.ts'

const TEXT = 'It rained all day, and nobody in the house wanted to go out. We played cards.'

/** Paragraphs with an empty line between them; "~" stands for a paragraph of prose. */
function titlesIn(...paragraphs: readonly string[]): string[] {
  const text = paragraphs.map((paragraph) => paragraph.replaceAll('~', TEXT)).join('\n\n')
  return headsOf(blocksOf(text)).map((head) => head.title)
}

describe('heads that run into the text', () => {
  it.each([
    [
      'one, of many words',
      ['~', 'What To Do When It Rains And Nobody Wants To Go Out: ~'],
      ['What To Do When It Rains And Nobody Wants To Go Out'],
    ],
    [
      'small words left small',
      ['~', 'The Art of Waiting for a Letter to Come: ~'],
      ['The Art of Waiting for a Letter to Come'],
    ],
    ['one that says what to do', ['~', 'Work On Yourself: ~'], ['Work On Yourself']],
    ['short ones together', ['Stay Busy: ~', 'Scarcity Works: ~'], ['Stay Busy', 'Scarcity Works']],
    [
      'one slip among others',
      ['What I Think Is Better: ~', 'Why I Would not Do It That Way: ~'],
      ['What I Think Is Better', 'Why I Would not Do It That Way'],
    ],
    [
      'quotes, hyphens, brackets',
      ['When He Says “I’m Fine” (And Isn’t): ~', 'A Light-Hearted Way To Ask: ~'],
      ['When He Says “I’m Fine” (And Isn’t)', 'A Light-Hearted Way To Ask'],
    ],
    [
      'a question mark inside',
      ['Is It Over? How To Tell: ~', 'Should You Call Him?: ~'],
      ['Is It Over? How To Tell', 'Should You Call Him?'],
    ],
    ['a pair', ['The Good News: ~', 'The Bad News: ~'], ['The Good News', 'The Bad News']],
    ['a title that ends in a verb', ['~', 'What Most Wives Ask: ~'], ['What Most Wives Ask']],
    ['a title that ends in "Here"', ['~', 'Where To Go From Here: ~'], ['Where To Go From Here']],
    ['another verb', ['~', "Consider What He's Really Saying: ~"], ["Consider What He's Really Saying"]],
    ['numbers', ['Why The First 30 Days Are Hard: ~'], ['Why The First 30 Days Are Hard']],
    ['in capitals', ['DO NOT BEG HIM: ~', 'STAY BUSY: ~'], ['DO NOT BEG HIM', 'STAY BUSY']],
    [
      'in sentence case, three times',
      ['Work on yourself: ~', 'Stay busy: ~', 'Know when to nudge: ~'],
      ['Work on yourself', 'Stay busy', 'Know when to nudge'],
    ],
    [
      'no blank after the colon, or one before',
      ['What I Would Do Instead:It rained, and we all stayed in.', 'Stay Busy : ~'],
      ['What I Would Do Instead', 'Stay Busy'],
    ],
    [
      'a colon inside',
      ['The Truth About Space: Why He Needs It: ~'],
      ['The Truth About Space: Why He Needs It'],
    ],
  ])('%s', (_, paragraphs, titles) => {
    expect(titlesIn(...paragraphs)).toEqual(titles)
  })
})

describe('openings with a colon that are no heads', () => {
  it.each([
    'A wife might say: "I do not know what to do about any of it."',
    'I heard from a wife who said: “he wants to be alone, and I do not.”',
    'Here is a common one: He asks for space on the day before a holiday.',
    'For example: You may find that he calls on a Sunday.',
    'For Example: You may find that he calls on a Sunday.',
    'Note: This is only what I have seen in my own house.',
    "But here's the hard truth: You may have to wait a long time.",
    'Answer: You can only wait and see what he will do.',
    'At 10:30 he called, and by 11:15 he was at the door.',
    'See http://a.example/Table: It says what you can spare.',
    'How do you do this? You just ask him whether he would like to walk.',
    'Dear Mary Poe: I read your letter twice and then a third time.',
    'Total Time: 10 minutes',
    'Dr. Phil: You cannot change what you do not acknowledge.',
    'Please Note: I am no counselor, and I never was one.',
    "Author's Note: I am no counselor, and I never was one.",
    'Full Disclosure: I am no counselor, and I never was one.',
    'Her Question: I do not know what to do about any of it.',
    'IMPORTANT: This is only what I have seen in my own house.',
    'Mary Said: "I do not know what to do about any of it."',
    '“What Now: You Tell Me And I Will Go And Do It At Once, If I May.”',
    'Remember: He asked for it, and you said yes to him.',
    'He had two reasons: The rain, and the dog, and the street.',
  ])('%s', (paragraph) => {
    expect(titlesIn('~', paragraph, '~')).toEqual([])
    expect(titlesIn('~', paragraph, '~', 'What I Would Do In Your Place: ~')).toEqual([
      'What I Would Do In Your Place',
    ])
  })

  it('may be the name of somebody who speaks', () => {
    expect(titlesIn('~', 'President Poe: ~', '~')).toEqual([])
  })

  it('are the names of people who speak in turn', () => {
    expect(titlesIn('Mary Poe: ~', 'Jo Doe: ~', 'Mary Poe: ~', 'Jo Doe: ~')).toEqual([])
  })
})

describe('heads with a line to themselves', () => {
  it.each([
    ['in Title Case', ['~', 'What You Can Do', '~'], ['What You Can Do']],
    ['in Title Case, with a colon', ['~', 'What You Can Do:', '~'], ['What You Can Do']],
    [
      'without function words, three times',
      ['Plan Ahead', '~', 'Get Greeters', '~', 'Set Up Early', '~'],
      ['Plan Ahead', 'Get Greeters', 'Set Up Early'],
    ],
    ['in capitals', ['~', 'AVOID DEBT', '~'], ['AVOID DEBT']],
    ['a question in Title Case', ['~', 'Should You Wait For Him?', '~'], ['Should You Wait For Him?']],
    [
      'questions',
      ['How do you start?', '~', 'Who pays for lunch?', '~', 'Where can you meet?', '~'],
      ['How do you start?', 'Who pays for lunch?', 'Where can you meet?'],
    ],
    [
      'in sentence case, again and again',
      ['Plan ahead', '~', '~', 'Stay on track', '~'],
      ['Plan ahead', 'Stay on track'],
    ],
    [
      'right above the text',
      ['~', `What You Can Do\n~`, `What You Can Say\n~`],
      ['What You Can Do', 'What You Can Say'],
    ],
    ['underlined', ['~', 'Plan ahead of it\n---------\n~', '~'], ['Plan ahead of it']],
    ['over a list', ['~', 'What You Will Need', '- a bucket\n- a rope'], ['What You Will Need']],
    [
      'in another script',
      [
        '計画を立てる',
        '雨が一日中降り続いて、家の誰も外に出たがらなかったので、私たちは家の中でずっとトランプをして過ごした。',
        '記録を残す',
        '雨が一日中降り続いて、家の誰も外に出たがらなかったので、私たちは家の中でずっとトランプをして過ごした。',
      ],
      [],
    ],
  ])('%s', (_, paragraphs, titles) => {
    expect(titlesIn(...paragraphs)).toEqual(titles)
  })
})

describe('short lines that are no heads', () => {
  it.each([
    ['one in sentence case', ['~', 'Plan ahead', '~']],
    [
      'a question that the text asks itself',
      ['~', 'Why is that?', '~', 'So what can you do?', '~', 'Does this sound familiar?', '~'],
    ],
    ['a name', ['~', 'Mary Poe – Teacher', '~']],
    ['the words before a list', ['~', 'Here are a few:', '- one\n- two', 'And here are more:', '~']],
    ['a sentence', ['~', 'We waited.', '~', 'Nobody came.', '~']],
    ['a signature', ['~', 'Signed, Lonely In Ohio', '~']],
    ['a link to another article', ['~', 'Related: What You Can Do For Him', '~']],
    ['the last line', ['~', 'What You Can Do']],
    ['a label that comes twice', ['The Truth', '~', 'The Truth', '~']],
    ['verses', ['~', 'Roses are red\nViolets are blue\nRain in the street\nAnd mud on my shoe', '~']],
  ])('%s', (_, paragraphs) => {
    expect(titlesIn(...paragraphs)).toEqual([])
  })
})

describe('heads with numbers', () => {
  it.each([
    ['run into the text', ['1. Go out: ~', '2. Come back: ~'], ['1. Go out', '2. Come back']],
    ['with a bracket', ['1.) Go out', '~', '2.) Come back', '~'], ['1.) Go out', '2.) Come back']],
    [
      'tips',
      ['Tip #1 - Go out', '~', 'Tip #2 - Come back', '~', 'Tip #3 - Go out again: ~'],
      ['Tip #1 - Go out', 'Tip #2 - Come back', 'Tip #3 - Go out again'],
    ],
    [
      'steps',
      ['Step 1: Go out', '~', '~', 'Step 2: Come back', '~'],
      ['Step 1: Go out', 'Step 2: Come back'],
    ],
    [
      'rules whose first sentence is the rule',
      ['RULE 3: Go out. ~', 'RULE 4: Come back. ~'],
      ['RULE 3: Go out.', 'RULE 4: Come back.'],
    ],
    [
      'spelled out',
      ['Step One: Go out', '~', 'Step Two: Come back', '~'],
      ['Step One: Go out', 'Step Two: Come back'],
    ],
    ['with a dash', ['1. GO OUT.--~', '2. COME BACK.--~'], ['1. GO OUT', '2. COME BACK']],
    ['with the label alone', ['Step 1: ~', 'Step 2: ~'], ['Step 1:', 'Step 2:']],
    [
      'two counts',
      ['1. Go out', '~', '2. Come back', '~', '1. Eat', '~', '2. Sleep', '~'],
      ['1. Go out', '2. Come back', '1. Eat', '2. Sleep'],
    ],
  ])('%s', (_, paragraphs, titles) => {
    expect(titlesIn(...paragraphs)).toEqual(titles)
  })

  it.each([
    ['a list', ['~', '1. Milk', '2. Eggs', '3. A loaf of bread', '~']],
    [
      'a list of sentences',
      ['~', '1. Take a walk with him.\n2. Ask him how he slept.\n3. Say nothing of the street.', '~'],
    ],
    ['a list with colons', ['1. Milk: two bottles', '2. Eggs: a dozen of the small', '~']],
    ['a number in the text', ['~', '3. That was the number on the door.', '~', '1999. It rained.', '~']],
    [
      'one step',
      ['~', 'Step 2: Go out, and do not come back before the rain has stopped and all is dry.', '~'],
    ],
  ])('no heads: %s', (_, paragraphs) => {
    expect(titlesIn(...paragraphs)).toEqual([])
  })
})
