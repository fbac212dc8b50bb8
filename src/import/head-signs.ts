import { type Candidate, hasWords, opensSentence } from './head-candidates.ts'
import { capitalisesFunctionWord } from './letter-case.ts'

/** Something about a candidate that tells whether it is a head. */
export type Sign = (candidate: Candidate) => boolean

/** Prose does not capitalise every word, so who does it means a title. */
export const isTitleCase: Sign = ({ letterCase }) => letterCase === 'title'

/** A title with a slip: one word in many was left small. */
export const isMostlyTitleCase: Sign = ({ letterCase }) => letterCase === 'mostly title'

/** Nobody shouts a whole line of prose. */
export const isInCapitals: Sign = ({ letterCase }) => letterCase === 'capitals'

/** "On", "Your", "Is" are small in names and in prose: with capitals they are part of a title. */
export const hasCapitalFunctionWord: Sign = ({ lead, letterCase }) =>
  letterCase !== 'sentence' && (letterCase === 'capitals' || capitalisesFunctionWord(lead))

/** Names end sooner: so many capitals in a row are a title, even if all its little words are small. */
export const isLongTitle: Sign = ({ letterCase, words }) => letterCase === 'title' && words.length >= 7

/** Advice is named by what to do. */
export const isImperative: Sign = ({ words }) => IMPERATIVES.has(words[0] ?? '')

/** Most heads have six words or fewer, most other openers more. */
export const isShort: Sign = ({ words }) => words.length <= 6

/** After a head the text begins anew; other colons often go on in small letters. */
export const sentenceFollows: Sign = ({ rest }) => opensSentence(rest)

/** A head has something to say below it; "Total time: 10 minutes" does not. */
export const textFollows: Sign = ({ rest }) => hasWords(rest, 6)

/** Other colons mostly announce what somebody says. */
export const quotationFollows: Sign = ({ rest }) => /^["“'‘]/.test(rest)

/** "She says", "here", "the following": the words point at what comes, and do not name it; a full title does. */
export const endsInPointing: Sign = ({ words, letterCase }) =>
  POINTING.has(words.at(-1) ?? '') && !(letterCase === 'title' && words.length >= 4)

/** "The Good News": no person is called so. */
export const opensWithArticle: Sign = ({ words, letterCase }) =>
  letterCase === 'title' && words.length >= 3 && words[0] === 'the'

/** A line of prose ends in a full stop. */
export const lacksFullStop: Sign = ({ lead }) => !/[.!?…。！？]["”’')]{0,2}$/.test(lead)

/** A head may ask. */
export const isQuestion: Sign = ({ lead }) => /[?？]["”’')]{0,2}$/.test(lead)

/** A head makes sense by itself; "Why is that?" asks about the paragraph above. */
export const leansOnContext: Sign = ({ lead, words }) =>
  /^(?:so|but|and|or|then|right|really)\b/i.test(lead) || words.some((word) => LEANING.has(word))

/** What is set off by an empty line stands for itself. */
export const isSetOff: Sign = ({ block }) => !block.isTight

/** A line drawn below makes a head of whatever stands above it. */
export const isUnderlined: Sign = ({ block }) => block.isUnderlined

/** What a colon announced is the first of a list. */
export const isAnnounced: Sign = ({ above }) => above !== undefined && /:$/.test(above.text)

/** It counts on from another: the text is made of such parts. */
export const isNumbered: Sign = ({ number }) => number !== null

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

const IMPERATIVES = setOf(
  `accept act allow always apologize ask avoid be become begin believe breathe bring build call change check
 choose come compliment consider control cut decide do don't dress drop eat enjoy exercise expect explain face
 find focus follow forget forgive get give go have hold ignore improve invite join keep know learn leave let
 limit listen live look love make meet move never notice offer open pay pick plan practice practise prepare
 put read realize realise rebuild recognize reconnect reduce refuse remember remind respect rest save say see
 seek set share show sit sleep slow smile speak spend start stay stop support surround take talk tell think
 touch treat trust try turn understand use visit volunteer wait walk watch work write`,
)

const POINTING = setOf(
  `say says said saying ask asks asked asking tell tells told explain explains explained reply replies replied
 answer answers answered write writes wrote think thinks thought wonder wonders add adds added here following
 follows this these those below example instance mind is are was that like goes went such`,
)

const LEANING = setOf('this that these those it then next so he she they familiar')
