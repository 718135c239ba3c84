import { replaceText } from '../../../shared/article/edit.ts'
import type { Span } from '../../../shared/text/offset.ts'
import type { EditorSession } from '../editor-session.ts'
import { findMatches, matchFrom } from './matches.ts'

export interface FindState {
  readonly words: string
  readonly exact: boolean
  readonly matches: readonly Span[]
  /** Index of the match gone to; -1 for none. */
  readonly current: number
}

/** Finds words in an article and replaces them; what it finds is painted until it is closed. */
export class Finder {
  readonly #session: EditorSession
  readonly #listeners = new Set<() => void>()
  readonly #stop: () => void
  #state: FindState = { words: '', exact: false, matches: [], current: -1 }

  constructor(session: EditorSession) {
    this.#session = session
    let { doc } = session.state
    this.#stop = session.subscribe(() => {
      if (session.state.doc === doc) return
      doc = session.state.doc
      this.#search(this.#state.words, this.#state.exact, null)
    })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getState = (): FindState => this.#state

  /** Looks for words from the caret on, without moving it. */
  search(words: string, exact: boolean): void {
    this.#search(words, exact, this.#session.selection.start)
    this.#show()
  }

  /** Goes to the next match, or with -1 to the one before; round and round. */
  step(by: 1 | -1): void {
    const { matches, current } = this.#state
    const { start, end } = this.#session.selection
    const here = matches[current]
    const isHere = here && start === here.start && end === here.end
    const next = isHere
      ? (current + by + matches.length) % matches.length
      : matchFrom(matches, by > 0 ? start : end, by)
    this.#goTo(next)
  }

  /** Replaces the match gone to, and goes to the next one. Says how many were replaced. */
  replace(text: string): number {
    const match = this.#state.matches[this.#state.current]
    if (!match) return 0
    this.#perform([match], text)
    this.#goTo(matchFrom(this.#state.matches, match.start + text.length, 1))
    return 1
  }

  /** Replaces every match as one act. */
  replaceAll(text: string): number {
    const { matches } = this.#state
    if (matches.length > 0) this.#perform(matches, text)
    return matches.length
  }

  /** Leaves the match that was gone to selected: what was looked for is what is worked on next. */
  close(): void {
    this.#stop()
    const match = this.#state.matches[this.#state.current]
    if (match) this.#session.select(match)
    this.#session.setLayer('find', null)
    this.#session.setLayer('find-current', null)
  }

  #perform(matches: readonly Span[], text: string): void {
    const { session, words } = { session: this.#session, words: this.#state.words }
    const edits = matches.map(({ start, end }) => ({ start, end, text }))
    session.perform({ ...replaceText(session.article.state, edits), reason: { act: 'replace', quote: words } })
  }

  #goTo(index: number): void {
    const match = this.#state.matches[index]
    this.#set({ current: match ? index : -1 })
    if (match) this.#session.goTo(match, { select: true, focus: false, flash: false })
    this.#show()
  }

  /** `from` is where the current match is looked for; null keeps its number as far as there is one. */
  #search(words: string, exact: boolean, from: number | null): void {
    const matches = findMatches(this.#session.state.doc, words, exact)
    const kept = Math.min(this.#state.current, matches.length - 1)
    this.#set({ words, exact, matches, current: from === null ? kept : matchFrom(matches, from, 1) })
    this.#session.setLayer('find', matches.length > 0 ? matches : null)
  }

  #show(): void {
    const match = this.#state.matches[this.#state.current]
    this.#session.setLayer('find-current', match ? [match] : null)
  }

  #set(change: Partial<FindState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of [...this.#listeners]) listener()
  }
}
