import { EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Article, Committed } from '../../shared/article/article.ts'
import { Coordinates } from '../../shared/article/coordinates.ts'
import type { LogEntry } from '../../shared/article/log.ts'
import type { Finding } from '../../shared/findings/finding.ts'
import { docPos, type Span, span, type Utf16 } from '../../shared/text/offset.ts'
import { roleProposals } from './blocks/role-proposals.ts'
import { actOf, isTextStep } from './input/act-of.ts'
import { TypingGroup } from './input/typing-group.ts'
import type { LayerName } from './painting/highlight-name.ts'
import { Placed } from './placed.ts'
import { mapFindings, noFindings, type PlacedFindings, placeFindings, samePainted } from './placed-findings.ts'
import { reveal } from './reveal.ts'
import { type ActMeta, actMeta, type SessionAct } from './session-act.ts'

export type Layers = { readonly [Name in LayerName]?: Placed<null> }

/** Everything that the screen shows, at one moment; a value. */
export interface EditorSnapshot {
  readonly article: Article
  /** The editor's own document and selection; its document equals the article's. */
  readonly state: EditorState
  readonly findings: PlacedFindings
  readonly layers: Layers
  /** Id of the note being read. */
  readonly note: string | null
  /** Another number whenever anything but typing changes what is painted. */
  readonly marking: number
}

export interface SessionOptions {
  readonly article: Article
  readonly author: () => string
  /** Told of every entry of the log as it is made. */
  readonly onEntry: (entry: LogEntry, article: Article) => void
  /** Milliseconds; a test seam. */
  readonly now?: () => number
}

export interface GoTo {
  readonly flash?: boolean
  /** Selects the place instead of putting the caret before it. */
  readonly select?: boolean
  readonly focus?: boolean
}

/**
 * One article being edited. The article is the truth; the editor's view shows the same document and gives its text steps
 * here, and everything else that changes the article goes through {@link EditorSession.perform}.
 */
export class EditorSession {
  readonly #author: () => string
  readonly #onEntry: SessionOptions['onEntry']
  readonly #now: () => number
  readonly #listeners = new Set<() => void>()
  readonly #typing = new TypingGroup()
  #snapshot: EditorSnapshot
  #view: EditorView | null = null

  constructor({ article, author, onEntry, now = Date.now }: SessionOptions) {
    this.#author = author
    this.#onEntry = onEntry
    this.#now = now
    const state = EditorState.create({ doc: article.state.doc, plugins: [roleProposals()] })
    this.#snapshot = { article, state, findings: noFindings, layers: {}, note: null, marking: 0 }
  }

  /** Calls `listener` after every change; for React's `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly getSnapshot = (): EditorSnapshot => this.#snapshot

  get article(): Article {
    return this.#snapshot.article
  }

  get state(): EditorState {
    return this.#snapshot.state
  }

  /** Null while no sheet is on the screen. */
  get view(): EditorView | null {
    return this.#view
  }

  /** In UTF-16 of the plain text. */
  get selection(): Span {
    const { doc, selection } = this.state
    const coordinates = Coordinates.of(doc)
    return span(coordinates.fromDocPos(docPos(selection.from)), coordinates.fromDocPos(docPos(selection.to)))
  }

  attach(view: EditorView | null): void {
    this.#view = view
  }

  /** What the view hands over: typing, selecting, composing. */
  readonly dispatch = (tr: Transaction): void => {
    if (tr.docChanged) this.#dispatchChange(tr)
    else this.#show(this.state.apply(tr), {})
  }
  /**
   * Does something to the article, and shows it. `select` is the selection afterwards, in positions of the new document.
   * @throws {RangeError} if a step does not fit; nothing is changed then.
   */
  perform(act: SessionAct, select?: readonly [anchor: number, head: number]): Committed {
    this.#typing.end()
    const committed = this.#commit(act, this.#now())
    this.#follow(committed, select ?? null)
    return committed
  }

  /** Takes back what was done last; null where nothing is left. */
  undo(): Committed | null {
    return this.#turn(this.article.undo(this.#signature(this.#now())))
  }

  redo(): Committed | null {
    return this.#turn(this.article.redo(this.#signature(this.#now())))
  }

  /** Shows what the engines found in the article as it is now. */
  showFindings(findings: readonly Finding[]): void {
    const placed = placeFindings(findings, this.state.doc)
    if (samePainted(placed, this.#snapshot.findings)) this.#snapshot = { ...this.#snapshot, findings: placed }
    else this.#mark({ findings: placed })
  }

  /** Paints places for as long as something on the screen wants it; null takes them away. */
  setLayer(name: LayerName, places: readonly Span[] | null): void {
    const { [name]: old, ...others } = this.#snapshot.layers
    if (places) this.#mark({ layers: { ...others, [name]: this.#placedLayer(places) } })
    else if (old) this.#mark({ layers: others })
  }

  setNote(id: string | null): void {
    if (id !== this.#snapshot.note) this.#mark({ note: id })
  }

  /** Selects, in UTF-16 of the plain text. */
  select({ start, end }: Span): void {
    const coordinates = Coordinates.of(this.state.doc)
    this.dispatch(this.#selecting(this.state.tr, [coordinates.toDocPos(start), coordinates.toDocPos(end)]))
  }

  /** Brings a place before the person's eyes. */
  goTo(place: Span, { flash = true, select = false, focus = true }: GoTo = {}): void {
    this.select(select ? place : { start: place.start, end: place.start })
    if (focus) this.focus()
    if (this.#view) reveal(this.#view, this.state.selection.from)
    if (flash) this.setLayer('flash', place.end > place.start ? [place] : null)
  }

  focus(): void {
    this.#view?.focus()
  }

  #dispatchChange(tr: Transaction): void {
    const meta: ActMeta | undefined = tr.getMeta(actMeta)
    const act = meta?.reason.act ?? actOf(tr)
    const now = this.#now()
    const joins = this.#typing.joins(tr, act, now)
    const committed = this.#commit({ text: tr.steps, joins, reason: { act }, ...meta }, now)
    this.#advance(committed, this.state.apply(tr), tr)
  }

  #commit(act: SessionAct, now: number): Committed {
    const { anchor, head } = this.state.selection
    return this.article.commit({ ...act, ...this.#signature(now), selection: [anchor, head] })
  }

  #signature(now: number): { readonly author: string; readonly at: string } {
    return { author: this.#author(), at: new Date(now).toISOString() }
  }

  #turn(committed: Committed | null): Committed | null {
    this.#typing.end()
    if (committed) this.#follow(committed, committed.selection ?? endOfChange(committed))
    return committed
  }

  /** Has the view follow what was done to the article elsewhere than in the view. */
  #follow(committed: Committed, select: readonly [number, number] | null): void {
    const { tr } = this.state
    for (const step of committed.steps) if (isTextStep(step)) tr.step(step)
    if (select) this.#selecting(tr, select)
    if (tr.docChanged && select) tr.scrollIntoView()
    this.#advance(committed, this.state.apply(tr), tr)
  }

  #selecting(tr: Transaction, [anchor, head]: readonly [number, number]): Transaction {
    const at = (pos: number) => tr.doc.resolve(Math.max(0, Math.min(pos, tr.doc.content.size)))
    return tr.setSelection(TextSelection.between(at(anchor), at(head)))
  }

  #advance({ article, entry, steps }: Committed, state: EditorState, tr: Transaction): void {
    const { maps } = tr.mapping
    this.#show(state, {
      article,
      marking: this.#snapshot.marking + (steps.every(isTextStep) ? 0 : 1),
      ...(maps.length > 0 ? { findings: mapFindings(this.#snapshot.findings, maps), layers: this.#mapLayers(tr) } : {}),
    })
    this.#onEntry(entry, article)
  }

  #placedLayer(places: readonly Span[]): Placed<null> {
    const coordinates = Coordinates.of(this.state.doc)
    const at = (offset: Utf16) => coordinates.toDocPos(offset)
    return Placed.of(
      'keep',
      places.map(({ start, end }) => ({ value: null, from: at(start), to: at(end) })),
    )
  }

  /** Where a jump went is of no more interest once the text changes. */
  #mapLayers(tr: Transaction): Layers {
    const { flash: _over, ...layers } = this.#snapshot.layers
    return Object.fromEntries(Object.entries(layers).map(([name, placed]) => [name, placed.map(tr.mapping.maps)]))
  }

  #show(state: EditorState, change: Partial<EditorSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change, state }
    this.#view?.updateState(state)
    this.#tell({})
  }

  #mark(change: Partial<EditorSnapshot>): void {
    this.#tell({ ...change, marking: this.#snapshot.marking + 1 })
  }

  #tell(change: Partial<EditorSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of [...this.#listeners]) listener()
  }
}

/** Where the text last changed, for a caret after a redo; null where only annotations did. */
function endOfChange({ steps }: Committed): readonly [number, number] | null {
  let end: number | null = null
  for (const step of steps.filter(isTextStep)) {
    step.getMap().forEach((_start, _oldEnd, _newStart, newEnd) => {
      end = newEnd
    })
  }
  return end === null ? null : [end, end]
}
