import type { Block } from './blocks.ts'
import { aloneCandidates, type Candidate, runInCandidates } from './head-candidates.ts'
import * as signs from './head-signs.ts'
import { numberedCandidates } from './numbered-candidates.ts'

export interface Head {
  /** The place of its block among all. */
  readonly place: number
  readonly title: string
  /** What the block says after the head; empty when the head has a line to itself. */
  readonly rest: string
}

/**
 * A way to write heads, and what it takes to believe in it. Repetition tells: what a document does once
 * it does again, so heads that are weak alone hold each other up.
 */
interface Form {
  readonly candidates: (blocks: readonly Block[]) => readonly Candidate[]
  readonly signs: readonly (readonly [weight: number, sign: signs.Sign])[]
  /** The weight below which a candidate is no head, whatever the others are. */
  readonly enough: number
  /** The weight at which one head is believed, and with it all that have enough. */
  readonly alone: number
  /** The sum of weights at which all that have enough are believed. */
  readonly together: number
  /** Whether it is too like prose to be believed where the document has heads of another form. */
  readonly isFaint: boolean
}

const NEVER = Number.POSITIVE_INFINITY

const FORMS: readonly Form[] = [
  // "1. Do this: Text", "Tip #3 - Do this", "2.) Do that" over text
  {
    candidates: numberedCandidates,
    signs: [[1, signs.isNumbered]],
    enough: 1,
    alone: NEVER,
    together: 2,
    isFaint: false,
  },
  // "Work On Yourself: You never know"
  {
    candidates: runInCandidates,
    signs: [
      [2, signs.isTitleCase],
      [1, signs.isMostlyTitleCase],
      [2, signs.isInCapitals],
      [2, signs.hasCapitalFunctionWord],
      [2, signs.isLongTitle],
      [1, signs.opensWithArticle],
      [1, signs.isImperative],
      [1, signs.sentenceFollows],
      [1, signs.textFollows],
      [-1, signs.quotationFollows],
      [-2, signs.endsInPointing],
    ],
    enough: 4,
    alone: 6,
    together: 9,
    isFaint: false,
  },
  // "Work On Yourself", "WORK ON YOURSELF", "How Can You Work On Yourself?"
  {
    candidates: aloneCandidates,
    signs: [
      [2, signs.isTitleCase],
      [1, signs.isMostlyTitleCase],
      [2, signs.isInCapitals],
      [2, signs.hasCapitalFunctionWord],
      [2, signs.isLongTitle],
      [1, signs.isImperative],
      [1, signs.lacksFullStop],
      [1, signs.isQuestion],
      [1, signs.isSetOff],
      [4, signs.isUnderlined],
      [-4, signs.isAnnounced],
    ],
    enough: 4,
    alone: 6,
    together: 9,
    isFaint: false,
  },
  // "Work on yourself", "How can you work on yourself?"
  {
    candidates: aloneCandidates,
    signs: [
      [2, signs.lacksFullStop],
      [1, signs.isQuestion],
      [1, signs.isShort],
      [1, signs.isImperative],
      [1, signs.isSetOff],
      [-3, signs.leansOnContext],
      [-4, signs.isAnnounced],
    ],
    enough: 3,
    alone: NEVER,
    together: 7,
    isFaint: true,
  },
  // "Work on yourself: You never know"
  {
    candidates: runInCandidates,
    signs: [
      [1, signs.isImperative],
      [1, signs.isShort],
      [1, signs.sentenceFollows],
      [1, signs.textFollows],
      [-2, signs.quotationFollows],
      [-2, signs.endsInPointing],
      [-2, signs.leansOnContext],
    ],
    enough: 4,
    alone: NEVER,
    together: 12,
    isFaint: true,
  },
]

/** The heads of a text in their order; none where nothing tells that there are any. */
export function headsOf(blocks: readonly Block[]): readonly Head[] {
  const heads = new Map<number, Head>()
  for (const form of FORMS) {
    if (form.isFaint && heads.size > 0) continue
    for (const candidate of believed(form, blocks)) {
      const { place, rest } = candidate
      if (!heads.has(place)) heads.set(place, { place, title: titleOf(candidate), rest })
    }
  }
  return [...heads.values()].sort((a, b) => a.place - b.place)
}

function believed(form: Form, blocks: readonly Block[]): readonly Candidate[] {
  const weighed = withoutLabels(form.candidates(blocks))
    .map((candidate) => ({ candidate, weight: weigh(form, candidate) }))
    .filter(({ weight }) => weight >= form.enough)
  const together = weighed.reduce((sum, { weight }) => sum + weight, 0)
  const isUsed = together >= form.together || weighed.some(({ weight }) => weight >= form.alone)
  return isUsed ? weighed.map(({ candidate }) => candidate) : []
}

function weigh(form: Form, candidate: Candidate): number {
  return form.signs.reduce((sum, [weight, tells]) => sum + (tells(candidate) ? weight : 0), 0)
}

/** Leaves out what stands in the text twice: it labels parts ("Mary:", "Example:") and names none. */
function withoutLabels(candidates: readonly Candidate[]): readonly Candidate[] {
  const keyOf = ({ words, number }: Candidate) => [number?.mark ?? '', ...words].join(' ')
  const counts = new Map<string, number>()
  for (const candidate of candidates) counts.set(keyOf(candidate), (counts.get(keyOf(candidate)) ?? 0) + 1)
  return candidates.filter((candidate) => counts.get(keyOf(candidate)) === 1)
}

function titleOf({ lead, number }: Candidate): string {
  return number === null || number.mark === lead ? lead : `${number.mark} ${lead}`
}
