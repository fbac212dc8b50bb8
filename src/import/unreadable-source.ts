/**
 * Why a source cannot become an article, as half a sentence: "it is empty". Whoever knows the source's
 * name says the whole one.
 */
export class UnreadableSource extends Error {
  constructor(reason: string, options: { cause?: unknown } = {}) {
    super(reason, options)
    this.name = 'UnreadableSource'
  }
}
