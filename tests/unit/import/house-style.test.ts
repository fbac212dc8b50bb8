import { describe, expect, it } from 'vitest'
import { articleInPlainText } from '../../../src/import/plain-text.ts'
import { outlineOf } from './outline.ts'

// One author's habits: a title that asks, a byline that runs into the text, heads that do too, a link at the end.

interface Example {
  readonly name: string
  readonly text: string
  readonly title: string | null
  readonly author: string | null
  readonly source: string | null
  /** The heads, each with the first words below it. */
  readonly sections: readonly (readonly [title: string, start: string])[]
  readonly dropped?: readonly string[]
  readonly kept?: readonly string[]
}

const ADVICE =
  `It took me years to see how much a small habit can carry.  Nobody warns you about it.  But once you
see it, you can begin to change it.`.replaceAll('\n', ' ')

const EXAMPLES: readonly Example[] = [
  {
    name: 'two heads, a paragraph that goes on, the sign-off in the last one',
    text: `My Sister Has Stopped Writing To Me. Should I Wait?

By: Nora Field:  I often hear from people whose letters go unanswered.  They wonder what they did.

One of them might say: “she has not written since the spring.  I miss her.  What should I do?”  I will try to answer this below.

What A Long Silence Can And Can’t Tell You:  Silence is not always a verdict.  People are busy, and people are tired.

When is it a sign?  Perhaps when she answers everyone else.  Even then, there is time.

Write Anyway, But Keep It Light:  A postcard asks for nothing.  It only says that you are there.

I did this for a whole winter.  In March, a letter came.  You can read the whole story on my blog at http://postcards.example.com

Comments are closed.`,
    title: 'My Sister Has Stopped Writing To Me. Should I Wait?',
    author: 'Nora Field',
    source: 'http://postcards.example.com',
    sections: [
      ['What A Long Silence Can And Can’t Tell You', 'Silence is not always a verdict.'],
      ['Write Anyway, But Keep It Light', 'A postcard asks for nothing.'],
    ],
    dropped: [
      'You can read the whole story on my blog at http://postcards.example.com',
      'Comments are closed.',
    ],
    kept: ['In March, a letter came.', 'When is it a sign? Perhaps when she answers everyone else.'],
  },
  {
    name: 'one head only, of fifteen words, small words left small',
    text: `Why Does My Neighbor Avoid Me?

by: nora field:  I sometimes hear from people who have quarreled over a hedge.

The Usual Reasons That a Neighbor Keeps to Himself and What Each of Them Means for You:  I am not the neighbor who keeps away.  I am the other one.  But many have told me why they do it.

${ADVICE}

My blog is located at http://hedges.example.org/`,
    title: 'Why Does My Neighbor Avoid Me?',
    author: 'Nora Field',
    source: 'http://hedges.example.org/',
    sections: [
      [
        'The Usual Reasons That a Neighbor Keeps to Himself and What Each of Them Means for You',
        'I am not the neighbor',
      ],
    ],
    dropped: ['My blog is located at http://hedges.example.org/'],
  },
  {
    name: 'quotes, numbers and question marks in heads; no byline',
    text: `Do Friends Come Back? Here's What I Have Seen.

I recently got a sad note from a reader.  Her oldest friend had moved away without a word.

I often hear comments like: "we shared a desk for ten years, and now she is too busy for lunch."  It hurts.

When She Says "I'm Busy", Does She Mean It?:  So many people do.  A calendar is a hard master.

The First 30 Days Don't Count:  5 weeks went by before my own friend picked up the phone.

"Just Checking In" Isn't Enough:  Say what you want.  A walk, a film, a pot of soup.

Should You Ever Ask Why?  Not at first.  It sounds like a charge.

Why I Think You're Closer Than You Believe:  "you never left," my friend said at last.  And she was right.

There's more of my story at www.old-friends.example.com.`,
    title: "Do Friends Come Back? Here's What I Have Seen.",
    author: null,
    source: 'http://www.old-friends.example.com',
    sections: [
      ['When She Says "I\'m Busy", Does She Mean It?', 'So many people do.'],
      ["The First 30 Days Don't Count", '5 weeks went by'],
      ['"Just Checking In" Isn\'t Enough', 'Say what you want.'],
      ["Why I Think You're Closer Than You Believe", '"you never left," my friend said'],
    ],
    kept: ['Should You Ever Ask Why? Not at first.'],
  },
  {
    name: 'a byline glued to the title, hyphens and dashes in heads',
    text: `How To Live With A Night Owl. By: Nora Field:  Many early risers write to me in despair.  They love somebody who wakes at noon.

Find Your Half-Hour – And Guard It:  There is always one.  Ours was the time after supper.

Self-Respect Isn't A Nine-To-Five Job:  You may sleep when you are tired.  So may he.

Re-think The Weekend (Before You Fight About It):  Saturdays are where it breaks.  Talk on Thursday.

Please visit my website at http://owls.example.net to read about how I did it.`,
    title: 'How To Live With A Night Owl.',
    author: 'Nora Field',
    source: 'http://owls.example.net',
    sections: [
      ['Find Your Half-Hour – And Guard It', 'There is always one.'],
      ["Self-Respect Isn't A Nine-To-Five Job", 'You may sleep when you are tired.'],
      ['Re-think The Weekend (Before You Fight About It)', 'Saturdays are where it breaks.'],
    ],
  },
  {
    name: 'short heads hold each other up; a reader is quoted twice',
    text: `My Husband Never Helps In The Garden

By Nora Field: I have a garden, and I have a husband, and for years the two had not met.

I heard from a wife who said: “he does not know a weed from a rose.  I do it all.”

Stay Calm: A garden does not care who is right.  Neither do the snails.

Give Him Space: He may begin with the shed.  Let him.

A wife might say: "but the shed is a mess."  It is.  It is his mess, though.

Patience Pays: By June mine had planted beans.  I said nothing and ate them.

Comments are closed`,
    title: 'My Husband Never Helps In The Garden',
    author: 'Nora Field',
    source: null,
    sections: [
      ['Stay Calm', 'A garden does not care'],
      ['Give Him Space', 'He may begin with the shed.'],
      ['Patience Pays', 'By June mine had planted beans.'],
    ],
    kept: ['A wife might say: "but the shed is a mess."'],
  },
  {
    name: 'colons that announce are no heads',
    text: `Should I Lend My Brother Money Again?

By: Nora Field: This is a hard one.  I will say upfront: there is no rule.

Here is a common one: he asks the week before rent is due.  For example: on a Friday, at 10:30, by text.

For example: he may tell you that it is the last time.

Note: I am no banker.

But here's the hard truth: You may not see it again.

Ask yourself this: Would you give it to him as a gift?

I heard from a brother who said: “I always pay back.  It only takes me long.”

The answer may lie at http://budget.example.org/table, where you can see what you can spare.`,
    title: 'Should I Lend My Brother Money Again?',
    author: 'Nora Field',
    source: null,
    sections: [],
    kept: ['The answer may lie at http://budget.example.org/table, where you can see what you can spare.'],
  },
  {
    name: 'no heads at all',
    text: `We Moved And I Miss My Old Street. Is That Silly?

By: Nora Field: It is not silly.  A street is a kind of family.

How do you get over it?  You walk.  You learn the names of the dogs.

${ADVICE}

After a year the new street had become mine.  I still send the baker a card.`,
    title: 'We Moved And I Miss My Old Street. Is That Silly?',
    author: 'Nora Field',
    source: null,
    sections: [],
  },
  {
    name: 'the sign-off stands in the middle; the page adds its own lines',
    text: `Skip to content

Can You Make A Teenager Talk?

Posted on March 3, 2014

By: Nora Field: Every parent asks this in the end.  I certainly did.

Drive Somewhere Together: People talk in cars.  Nobody has to look at anybody.

I tried it every Tuesday.  It helped.  If it helps, there's more about this on my blog at http://teens.example.com/talk.  My son now drives himself.

Don't Fill The Pauses: Wait.  Count the trees.  He will say something.

Share this:
Facebook
Twitter

Posted in Uncategorized | Comments Off

Tags: teenagers, talking, cars

Leave a Reply

Recent Posts

How To Cook With A Teenager
What Is A Curfew For?`,
    title: 'Can You Make A Teenager Talk?',
    author: 'Nora Field',
    source: 'http://teens.example.com/talk',
    sections: [
      ['Drive Somewhere Together', 'People talk in cars.'],
      ["Don't Fill The Pauses", 'Wait. Count the trees.'],
    ],
    dropped: [
      'Skip to content',
      'Posted on March 3, 2014',
      "If it helps, there's more about this on my blog at http://teens.example.com/talk.",
      'Share this:',
      'Facebook',
      'Twitter',
      'Posted in Uncategorized | Comments Off',
      'Tags: teenagers, talking, cars',
      'Leave a Reply',
      'Recent Posts',
      'How To Cook With A Teenager',
      'What Is A Curfew For?',
    ],
    kept: ['It helped.', 'My son now drives himself.'],
  },
  {
    name: 'the byline alone on its line, heads on lines of their own with a colon or without',
    text: `How To Apologize When You Are Still Angry
By Nora Field

Sometimes you owe an apology and would rather eat your hat.  I know the taste.

Separate The Two Things:
You may be angry and sorry at once.  Only one of them needs to be said today.

Keep It Under A Minute
A long apology turns into a defense.  Say it, and stop.

Don’t Ask For Anything Back
It is not a trade.  He may need a week.`,
    title: 'How To Apologize When You Are Still Angry',
    author: 'Nora Field',
    source: null,
    sections: [
      ['Separate The Two Things', 'You may be angry'],
      ['Keep It Under A Minute', 'A long apology'],
      ['Don’t Ask For Anything Back', 'It is not a trade.'],
    ],
  },
  {
    name: 'a head of two sentences, a head with a colon in it, a title with a colon',
    text: `Borrowed Tools: What To Do When They Don't Come Back?

By: Nora Field: I own half a ladder.  This is how it came about.

Don't Panic. It's Only A Drill: My neighbor had it for two years.  I counted.

The Truth About Lending: Why We Say Yes: We like to be asked.  It is a small honor.

What I'd Do Differently: I would write it on a list and hang the list where he can see it.

If you like, you can read more about how I got my drill back at http://tools.example.com/drill`,
    title: "Borrowed Tools: What To Do When They Don't Come Back?",
    author: 'Nora Field',
    source: 'http://tools.example.com/drill',
    sections: [
      ["Don't Panic. It's Only A Drill", 'My neighbor had it'],
      ['The Truth About Lending: Why We Say Yes', 'We like to be asked.'],
      ["What I'd Do Differently", 'I would write it'],
    ],
  },
  {
    name: 'numbered tips in the same house style',
    text: `3 Things To Try Before You Move Out

By: Nora Field: Moving is dear, and it rains.  Try these first.

1. Change Your Shift: If you never meet, you never mend.  Ask for mornings.

I did so for one month.

2. Change The Room: A door that closes is worth a counselor.

3. Change The Question: Not who is right, but what is next.

My whole story is on my site at http://moving.example.com.`,
    title: '3 Things To Try Before You Move Out',
    author: 'Nora Field',
    source: 'http://moving.example.com',
    sections: [
      ['1. Change Your Shift', 'If you never meet'],
      ['2. Change The Room', 'A door that closes'],
      ['3. Change The Question', 'Not who is right'],
    ],
    kept: ['I did so for one month.'],
  },
  {
    name: 'a sentence after the head that begins with a quotation, in an article with other heads',
    text: `He Says That I Talk Too Much. Do I?

By: Nora Field: Maybe.  Let us see.

What He Hears When You Talk: “More work.”  That is what one husband told me, and he was not joking.

What You Might Say Instead: Less, and later.  Pick one thing.

I Am Not Saying You're Wrong: I talk, too.  It is how I think.`,
    title: 'He Says That I Talk Too Much. Do I?',
    author: 'Nora Field',
    source: null,
    sections: [
      ['What He Hears When You Talk', '“More work.”'],
      ['What You Might Say Instead', 'Less, and later.'],
      ["I Am Not Saying You're Wrong", 'I talk, too.'],
    ],
  },
]

describe('articles of one house', () => {
  it.each(EXAMPLES)('$name', ({ text, title, author, source, sections, dropped, kept }) => {
    const article = articleInPlainText(text)
    const outline = outlineOf(article.markdown)
    expect(article).toMatchObject({ title, author, source })
    expect(outline.sections.map((section) => section.title)).toEqual(sections.map(([head]) => head))
    for (const [place, [, start]] of sections.entries()) {
      expect(outline.sections[place]?.text.slice(0, start.length)).toBe(start)
    }
    if (dropped !== undefined) expect(article.dropped).toEqual(dropped)
    for (const sentence of kept ?? []) expect(outline.words).toContain(sentence)
  })
})
