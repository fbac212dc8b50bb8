import type { Article, Section } from './article.ts'

/** An article as one Markdown file: front matter, opening, a `##` heading for each section. */
export function articleMarkdown(article: Article): string {
  return [frontMatter(article), article.opening, ...article.sections.map(sectionMarkdown)]
    .filter((block) => block !== '')
    .join('\n\n')
}

/** A section as Markdown: its heading, then its text. */
export function sectionMarkdown(section: Section): string {
  if (section.title === '') return section.text
  const heading = `## ${section.title.replace(/[\\`*_[\]<>#&]/g, '\\$&')}`
  return section.text === '' ? heading : `${heading}\n\n${section.text}`
}

function frontMatter(article: Article): string {
  const { title, author, summary, tags, source, after, added } = article
  const fields = { title, author, summary, tags: tags.length > 0 ? tags : null, source, after, added }
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    // A JSON value is a YAML value, and nothing in it can break out.
    value === null ? [] : [`${name}: ${JSON.stringify(value)}`],
  )
  return ['---', ...lines, '---'].join('\n')
}
