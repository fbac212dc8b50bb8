import { withoutContraction } from './words.ts'

/** Whether a folded word says nothing about what a text is about. */
export function isStopWord(word: string): boolean {
  stopWords ??= new Set(STOP_WORDS.split(' '))
  return stopWords.has(withoutContraction(word))
}

let stopWords: ReadonlySet<string> | undefined

const STOP_WORDS =
  'a about above after again all also am an and any are arent as at be because been before being ' +
  'below between both but by can cannot cant could couldnt did didnt do does doesnt doing done dont down ' +
  'during each either else ever every few for from further get gets getting got had hadnt has hasnt have ' +
  'havent having he her here hers herself him himself his how however i if im in into is isnt it its itself ' +
  'ive just let like made make many may me might mine more most much must my myself neither no nor not now ' +
  'of off on once one only or other others our ours ourselves out over own really same shall she should ' +
  'shouldnt so some such than that the their theirs them themselves then there these they this those ' +
  'through to too under until up upon us very was wasnt way we were werent what when where whether which ' +
  'while who whom whose why will with wont would wouldnt yet you your yours yourself yourselves'
