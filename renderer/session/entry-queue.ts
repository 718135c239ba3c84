import type { LogEntry } from '../../shared/article/log.ts'
import type { Bridge } from '../../shared/contract/contract.ts'
import type { Refusal } from '../../shared/contract/refusal.ts'

/** Whether what was done is safe on disk. */
export type SavedState =
  | { readonly state: 'saved'; readonly at: string | null }
  | { readonly state: 'pending'; readonly at: string | null }
  | { readonly state: 'failed'; readonly at: string | null; readonly refusal: Refusal }

/** Entries wait this long for company before they go to disk; with the write well under the second that is promised. */
const gatherMs = 250
const retryMs = 3000

/** Sends the log's entries to the journal, in order, one batch at a time; a batch that failed is sent again. */
export class EntryQueue {
  readonly #bridge: Bridge
  readonly #id: string
  readonly #changed: () => void
  #waiting: LogEntry[] = []
  #timer: ReturnType<typeof setTimeout> | null = null
  #sending: Promise<void> | null = null
  #saved: SavedState

  constructor(bridge: Bridge, id: string, savedAt: string | null, changed: () => void) {
    this.#bridge = bridge
    this.#id = id
    this.#saved = { state: 'saved', at: savedAt }
    this.#changed = changed
  }

  get saved(): SavedState {
    return this.#saved
  }

  add(entry: LogEntry): void {
    this.#waiting.push(entry)
    if (this.#saved.state === 'saved') this.#set({ state: 'pending', at: this.#saved.at })
    this.#schedule(gatherMs)
  }

  /** Resolves when everything added so far is on disk, or has failed. */
  async flush(): Promise<SavedState> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    if (this.#sending) await this.#sending
    if (this.#waiting.length > 0) await this.#send()
    return this.#saved
  }

  #schedule(delay: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      if (!this.#sending) void this.#send()
    }, delay)
  }

  #send(): Promise<void> {
    this.#sending = this.#sendBatch().finally(() => {
      this.#sending = null
      if (this.#waiting.length > 0) this.#schedule(this.#saved.state === 'failed' ? retryMs : 0)
    })
    return this.#sending
  }

  async #sendBatch(): Promise<void> {
    const batch = [...this.#waiting]
    try {
      const outcome = await this.#bridge.call('article.append', { id: this.#id, entries: batch })
      if (!outcome.ok) return this.#set({ state: 'failed', at: this.#saved.at, refusal: outcome.refusal })
      this.#waiting = this.#waiting.slice(batch.length)
      this.#set({ state: this.#waiting.length > 0 ? 'pending' : 'saved', at: outcome.value.at })
    } catch {
      this.#set({ state: 'failed', at: this.#saved.at, refusal: unreachable })
    }
  }

  #set(saved: SavedState): void {
    this.#saved = saved
    this.#changed()
  }
}

const unreachable: Refusal = {
  code: 'io',
  words: {
    ar: 'انقطع الاتصال بالبرنامج، فلم يُحفظ آخر ما كتبت. أبقِ هذه النافذة مفتوحة وأعد تشغيل البرنامج.',
    en: 'The program behind this window does not answer, so your last changes are not saved. Keep this window open and start the program again.',
  },
}
