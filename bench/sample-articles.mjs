import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes `count` articles of about 1,000 words, made of the shipped articles' sentences in another order:
 * plain paragraphs, but in the second, which has emphasis, links, a list and code.
 */
export function writeSampleArticles(folder, count, content) {
  mkdirSync(folder, { recursive: true })
  const sentences = readdirSync(content)
    .map((name) => readFileSync(join(content, name), 'utf8').replace(/^---[\s\S]*?\n---\n/, ''))
    .flatMap((text) => text.replace(/^## .*$/gm, '').match(/\S[^.!?]*[.!?]+/g) ?? [])
    .map((sentence) => sentence.replace(/\s+/g, ' ').replaceAll('`', '').trim())
  let state = 1
  // Park and Miller's generator: the same articles on every machine.
  const random = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  const pick = () => sentences[Math.floor(random() * sentences.length)]
  for (let number = 1; number <= count; number++) {
    const sections = Array.from({ length: 6 }, (_, at) => {
      const paragraphs = Array.from({ length: 3 }, () => Array.from({ length: 5 }, pick).join(' '))
      if (number === 2) paragraphs.push(markup(pick))
      return `## ${at + 1}: ${pick().split(' ').slice(0, 5).join(' ')}\n\n${paragraphs.join('\n\n')}`
    })
    const title = pick().split(' ').slice(0, 9).join(' ')
    const matter = `---\ntitle: ${JSON.stringify(title)}\nauthor: heed contributors\ntags: [sample]\n---`
    writeFileSync(join(folder, `sample-${number}.md`), `${matter}\n\n${pick()}\n\n${sections.join('\n\n')}\n`)
  }
}

function markup(pick) {
  return `*${pick()}* [${pick()}](https://example.org) **${pick()}** \`heed\`\n\n- ${pick()}\n- ${pick()}`
}
