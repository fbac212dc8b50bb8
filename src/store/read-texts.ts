import type { Article, ArticleSummary } from '../articles/article.ts'
import { withTexts } from '../articles/article-texts.ts'
import { splitFrontMatter } from '../articles/front-matter.ts'
import { importSource } from '../import/source.ts'
import { readSourceFile } from './source-file.ts'

/** The article of a file of which the index knows all but the texts; its front matter is not read again. */
export function readTexts(path: string, summary: ArticleSummary): Article {
  const { markdown } = importSource(path, readSourceFile(path))
  return withTexts(summary, splitFrontMatter(markdown).body)
}
