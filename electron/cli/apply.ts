import type { Article } from '../../shared/article/article.ts'
import { type Answer, acceptCorrections, acceptMentions, resolveRepeat } from '../../shared/findings/answer.ts'
import type { FindingKind } from '../../shared/findings/engines.ts'
import type { Correction, Mention, Repeat } from '../../shared/findings/finding.ts'
import { type CheckOptions, checkArticle } from './check.ts'

/** How far a machine decides: nothing, what is safe, or everything that needs no choice. */
export type ApplyMode = 'none' | 'safe' | 'all'

export const applyModes: readonly ApplyMode[] = ['none', 'safe', 'all']

export interface ApplyOptions {
  readonly mode: ApplyMode
  readonly check: CheckOptions
  /** The time to record, ISO 8601. */
  readonly at: string
}

/**
 * Decides as a machine, in this order: copies of repeats go, findings are computed again, corrections are applied from
 * the end backwards, mentions are accepted. Each decision has the rule as its author; no review state is touched.
 */
export function applyAsMachine(article: Article, options: ApplyOptions): Article {
  if (options.mode === 'none') return article
  const single = applyRepeats(article, options)
  const corrected = applyCorrections(single, options)
  return options.mode === 'all' ? applyMentions(corrected, options) : corrected
}

/* One at a time: removing a copy moves the others. Each removal makes the text shorter, so it ends. */
function applyRepeats(article: Article, options: ApplyOptions): Article {
  let current = article
  for (;;) {
    const repeat = findingsOf(current, options, 'repeat').find(each => options.mode === 'all' || each.exact)
    if (repeat === undefined) return current
    const keep = repeat.copies.findIndex(copy => copy.keep)
    const next = commit(current, resolveRepeat(current, repeat, keep).answer, nameOf(repeat), options)
    if (next.state.doc.content.size >= current.state.doc.content.size) return current
    current = next
  }
}

function applyCorrections(article: Article, options: ApplyOptions): Article {
  return findingsOf(article, options, 'correction')
    .filter(correction => applies(correction, options.mode))
    .reverse()
    .reduce((current, each) => commit(current, acceptCorrections(current, [each]), each.rule, options), article)
}

function applies({ safe, choices, replacements }: Correction, mode: ApplyMode): boolean {
  if (replacements.length === 0) return false
  return mode === 'all' ? choices === undefined : safe && choices === undefined
}

function applyMentions(article: Article, options: ApplyOptions): Article {
  const mentions = findingsOf(article, options, 'mention')
  const sources = [...new Set(mentions.map(({ source }) => source))]
  return sources.reduce((current, source) => {
    const found = mentions.filter(mention => mention.source === source)
    return commit(current, acceptMentions(current, found), source, options)
  }, article)
}

type Of<K extends FindingKind> = K extends 'repeat' ? Repeat : K extends 'correction' ? Correction : Mention

function findingsOf<K extends FindingKind>(article: Article, { check }: ApplyOptions, kind: K): Of<K>[] {
  if (!check.kinds.includes(kind)) return []
  return checkArticle(article, { ...check, kinds: [kind] }).filter((each): each is Of<K> => each.kind === kind)
}

function commit(article: Article, answer: Answer, author: string, { at }: ApplyOptions): Article {
  return article.commit({ ...answer, author, at }).article
}

function nameOf(repeat: Repeat): string {
  return repeat.exact ? 'exact-repeat' : 'near-repeat'
}
