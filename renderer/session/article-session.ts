import type { Article, Committed } from '../../shared/article/article.ts'
import { blockTexts } from '../../shared/article/block.ts'
import type { LogEntry } from '../../shared/article/log.ts'
import type { Answer, Bridge, OpenedArticle, Source } from '../../shared/contract/contract.ts'
import type { Lexicon } from '../../shared/contract/lexicon.ts'
import type { Answer as FindingAnswer } from '../../shared/findings/answer.ts'
import { type FindingKind, findingKinds } from '../../shared/findings/engines.ts'
import type { Finding } from '../../shared/findings/finding.ts'
import { knownNames, taggedSpans } from '../../shared/findings/known-names.ts'
import { openFindings } from '../../shared/findings/open-findings.ts'
import { type GateItem, publishGate } from '../../shared/findings/publish-gate.ts'
import { differenceOf, shiftFindings } from '../../shared/findings/shift.ts'
import type { EngineAsk, EngineTold } from './engines-protocol.ts'
import { EntryQueue, type SavedState } from './entry-queue.ts'

/** The editor as the session sees it: the holder of the article, through which every act goes. */
export interface ArticleHolder {
  readonly article: Article
  perform(answer: FindingAnswer): Committed
}

/** The engines behind a worker, or anything else that answers. */
export interface EnginesPort {
  ask(ask: EngineAsk): void
  onTold: ((told: EngineTold) => void) | null
  close(): void
}

/** Everything that the screens show of an article, at one moment. A new object whenever something changed. */
export interface Snapshot {
  readonly article: Article
  /** Findings that nobody has answered yet, sorted by place. */
  readonly findings: readonly Finding[]
  /** Engines that have not answered for this version. */
  readonly pending: ReadonlySet<FindingKind>
  /** Engines that have not answered at all yet: of what they look for, nothing is known. */
  readonly unheard: ReadonlySet<FindingKind>
  readonly failed: ReadonlySet<FindingKind>
  readonly gate: readonly GateItem[]
  readonly saved: SavedState
  /** Entries that the saved document holds. */
  readonly documentEntries: number
  readonly source: Source
  /** `at` in milliseconds: when it was noticed. */
  readonly sourceChanged: { readonly text: string | null; readonly at: number } | null
  readonly recovered: number
}

/** How long the engines wait for the typing to pause. */
const settleMs = 60

/** One open article: what was done goes to the journal, what the engines find comes back, and the screens are told. */
export class ArticleSession {
  readonly id: string
  readonly #bridge: Bridge
  readonly #engines: EnginesPort
  readonly #queue: EntryQueue
  readonly #listeners = new Set<() => void>()
  readonly #stop: (() => void)[] = []
  #holder: ArticleHolder | null = null
  #lexicon: Lexicon
  #raw: Record<FindingKind, readonly Finding[]> = { repeat: [], correction: [], mention: [] }
  #version = 0
  #timer: ReturnType<typeof setTimeout> | null = null
  #asked = ''
  #snapshot: Snapshot

  constructor(bridge: Bridge, engines: EnginesPort, opened: OpenedArticle, article: Article, lexicon: Lexicon) {
    this.id = opened.id
    this.#bridge = bridge
    this.#engines = engines
    this.#lexicon = lexicon
    this.#queue = new EntryQueue(bridge, opened.id, opened.savedAt, () => this.#update({ saved: this.#queue.saved }))
    this.#snapshot = {
      article,
      findings: [],
      pending: new Set(findingKinds),
      unheard: new Set(findingKinds),
      failed: new Set(),
      gate: publishGate([], article.state, opened.sourceChanged !== null),
      saved: this.#queue.saved,
      documentEntries: opened.savedEntries,
      source: opened.source,
      sourceChanged: opened.sourceChanged && { ...opened.sourceChanged, at: Date.now() },
      recovered: opened.recovered,
    }
    engines.onTold = told => this.#hear(told)
    this.#stop.push(
      bridge.on('source-changed', event => {
        if (event.id === this.id) this.#setSourceChanged({ text: event.text, at: Date.now() })
      }),
      bridge.on('lexicon-changed', changed => this.setLexicon(changed)),
    )
    this.#ask()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getSnapshot = (): Snapshot => this.#snapshot

  /** The editor, once it stands; acts go through it. */
  hold(holder: ArticleHolder): void {
    this.#holder = holder
  }

  /** Called by the editor after every entry of the log, its own and those of {@link perform}. */
  readonly onEntry = (entry: LogEntry, article: Article): void => {
    const before = this.#snapshot.article
    this.#queue.add(entry)
    const difference = differenceOf(before.state.doc, article.state.doc)
    if (difference) for (const kind of findingKinds) this.#raw[kind] = shiftFindings(this.#raw[kind], difference)
    this.#update({ article })
    this.#schedule()
  }

  /** @throws {RangeError} if the editor does not stand yet, or the act does not fit. */
  perform(answer: FindingAnswer): Committed {
    if (!this.#holder) throw new RangeError('No editor holds the article yet')
    return this.#holder.perform(answer)
  }

  setLexicon(lexicon: Lexicon): void {
    this.#lexicon = lexicon
    this.#update({})
    this.#schedule()
  }

  /** Writes the document beside the source; everything done so far goes with it. */
  async save(over = false): Promise<Answer<'article.save'>> {
    await this.#queue.flush()
    const outcome = await this.#bridge.call('article.save', { id: this.id, over })
    if (outcome.ok) this.#update({ documentEntries: outcome.value.entries })
    return outcome
  }

  /** Resolves when everything done so far is safe in the journal, or could not be put there. */
  flush(): Promise<SavedState> {
    return this.#queue.flush()
  }

  async keepAsBegun(): Promise<void> {
    await this.#bridge.call('article.keep', { id: this.id })
    this.#setSourceChanged(null)
  }

  /** Stops listening and asking; what is not yet safe is sent. */
  async close(): Promise<void> {
    for (const stop of this.#stop) stop()
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#engines.close()
    await this.#queue.flush()
  }

  #setSourceChanged(sourceChanged: Snapshot['sourceChanged']): void {
    this.#update({ sourceChanged })
  }

  #schedule(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#ask()
    }, settleMs)
  }

  #ask(): void {
    const { state } = this.#snapshot.article
    const input = {
      blocks: blockTexts(state.doc),
      names: knownNames(state, this.#lexicon.names),
      tagged: taggedSpans(state),
    }
    const key = JSON.stringify(input)
    if (key === this.#asked) return
    this.#asked = key
    this.#version++
    this.#update({ pending: new Set(findingKinds) })
    this.#engines.ask({ version: this.#version, ...input })
  }

  /** What was found in an older version is out of date; the newer one is on its way. */
  #hear({ version, kind, findings, failed }: EngineTold): void {
    if (version !== this.#version) return
    if (this.#timer !== null) {
      this.#asked = ''
      return
    }
    this.#raw[kind] = findings
    const pending = without(this.#snapshot.pending, kind)
    const unheard = without(this.#snapshot.unheard, kind)
    const broken = new Set(this.#snapshot.failed)
    if (failed) broken.add(kind)
    else broken.delete(kind)
    this.#update({ pending, unheard, failed: broken })
  }

  #update(change: Partial<Snapshot>): void {
    const next = { ...this.#snapshot, ...change }
    const raw = findingKinds.flatMap(kind => this.#raw[kind]).sort((a, b) => a.start - b.start || a.end - b.end)
    const findings = openFindings(raw, next.article.state, this.#lexicon.rulings)
    const gate = publishGate(findings, next.article.state, next.sourceChanged !== null)
    this.#snapshot = { ...next, findings, gate }
    for (const listener of this.#listeners) listener()
  }
}

function without<T>(all: ReadonlySet<T>, one: T): ReadonlySet<T> {
  return new Set([...all].filter(other => other !== one))
}
