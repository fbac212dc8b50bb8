import type { Article, ArticleSummary, SectionHeading } from '../articles/article.ts'
import type { Fields } from './json-output.ts'

/** How a section is named in JSON. */
export const headingFields = ({ number, id, title }: SectionHeading) => ({ number, id, title })

const COMMON_FIELDS = {
  id: (article) => article.id,
  title: (article) => article.title,
  author: (article) => article.author,
  summary: (article) => article.summary,
  tags: (article) => article.tags,
  source: (article) => article.source,
  added: (article) => article.added,
  words: (article) => article.words,
  minutes: (article) => article.minutes,
  origin: (article) => article.origin,
  path: (article) => article.path,
} satisfies Fields<ArticleSummary>

/** An article in the JSON of `list`. */
export const SUMMARY_FIELDS: Fields<ArticleSummary> = {
  ...COMMON_FIELDS,
  sections: (article) => article.sections.map(headingFields),
}

/** An article in the JSON of `read`; texts are Markdown. */
export const ARTICLE_FIELDS: Fields<Article> = {
  ...COMMON_FIELDS,
  after: (article) => article.after,
  opening: (article) => article.opening,
  sections: (article) =>
    article.sections.map((section) => ({ ...headingFields(section), text: section.text })),
}
