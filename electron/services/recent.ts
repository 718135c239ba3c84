import * as z from 'zod'
import type { RecentArticle } from '../../shared/contract/contract.ts'

const recentArticle = z.looseObject({
  path: z.string().min(1),
  name: z.string(),
  title: z.string(),
  words: z.number(),
  state: z.enum(['open', 'in-review', 'ready', 'exported']),
  blockers: z.number(),
  at: z.string(),
  /** Checksum of a changed source that the person was shown and chose not to take. */
  keptAgainst: z.string().optional(),
})

/** The recent articles, the last one first. */
export const recentSchema = z.looseObject({
  version: z.literal(1).default(1),
  articles: z.array(recentArticle).default([]),
})

export type Recent = z.infer<typeof recentSchema>
export type RecentEntry = z.infer<typeof recentArticle>

const longest = 50

/** Puts an article first, with what is newly known of it. */
export function touchRecent(recent: Recent, path: string, known: Partial<RecentEntry> & { at: string }): Recent {
  const before = recent.articles.find(article => article.path === path)
  const fresh: RecentEntry = { path, name: path, title: '', words: 0, state: 'open', blockers: 0, ...before, ...known }
  const others = recent.articles.filter(article => article.path !== path)
  return { ...recent, articles: [fresh, ...others].slice(0, longest) }
}

export function forgetRecent(recent: Recent, path: string): Recent {
  return { ...recent, articles: recent.articles.filter(article => article.path !== path) }
}

/** The list as the start screen shows it. */
export function recentList(recent: Recent): RecentArticle[] {
  return recent.articles.map(({ path, name, title, words, state, blockers, at }) => ({
    path,
    name,
    title,
    words,
    state,
    blockers,
    at,
  }))
}
