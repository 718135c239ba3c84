import type { Article } from './article.ts'

/**
 * Ids for what the next entry of the log puts on the article: `prefix`, the entry's number, and a count. An entry's
 * number is never used again, so neither is an id.
 */
export function newIds(article: Article, prefix: string): () => string {
  let count = 0
  return () => `${prefix}${article.log.length + 1}-${++count}`
}
