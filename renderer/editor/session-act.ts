import type { Commit } from '../../shared/article/article.ts'

/** A commit without who and when, which the session knows. */
export type SessionAct = Omit<Commit, 'author' | 'at' | 'selection'>

/** What a transaction of the view carries besides its text steps; `actMeta` is its key in the transaction's meta. */
export type ActMeta = Pick<SessionAct, 'wanted' | 'also' | 'reason'>

export const actMeta = 'warraq-act'
