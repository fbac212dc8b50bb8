/**
 * A word in the American spelling where the British one differs by rule, so that both find each other:
 * the stemmer knows only apologize. What comes out is compared, never shown: promize does no harm.
 */
export function americanSpelling(word: string): string {
  if (word.length < 6) return word
  return word
    .replace(/(?<=[a-z]{4}i)s(?=(?:e|es|ed|er|ers|ing|ations?)$)/, 'z')
    .replace(
      /(?<=[a-z]{3}o)u(?=r(?:s|ed|er|ers|ing|able|ably|ful|fully|less|al|ally|ly|y|ites?|hoods?)?$)/,
      '',
    )
    .replace(/(?<=el)l(?=ors?$)/, '')
    .replace(/(?<=gram)me(?=s?$)/, '')
}
