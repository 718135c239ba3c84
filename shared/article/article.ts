import type { Step } from 'prosemirror-transform'
import { type Block, blocksOfDoc, docOfBlocks } from './block.ts'
import { guardSteps, type Wanted } from './guard.ts'
import { type LogEntry, type Reason, sameSteps, stepJson, stepsOf } from './log.ts'
import { type Applied, type ArticleState, applySteps, startState } from './state.ts'

/** One thing to do to an article. */
export interface Commit {
  /** Steps that change the text; annotations follow them by the guard. */
  readonly text?: readonly Step[]
  /** Where annotations stand after the text steps, for acts that carry them. */
  readonly wanted?: Wanted
  /** Annotation and record steps, on the state that the text steps leave. */
  readonly also?: readonly Step[]
  readonly reason: Reason
  readonly author: string
  /** ISO 8601. */
  readonly at: string
  /** Part of what was done last, so that one undo takes both back; ignored right after an undo or redo. */
  readonly joins?: boolean
  readonly selection?: readonly [anchor: number, head: number]
}

/** What a commit, an undo or a redo gives. */
export interface Committed {
  readonly article: Article
  readonly entry: LogEntry
  /** The steps of the entry, annotation and record steps among them. */
  readonly steps: readonly Step[]
  /** Selection to restore after an undo. */
  readonly selection: readonly [anchor: number, head: number] | null
}

interface Done {
  readonly group: number
  /** In the order to apply them. */
  readonly inverse: readonly Step[]
  readonly steps: readonly Step[]
  readonly selection: readonly [number, number] | null
}

interface Signature {
  readonly author: string
  readonly at: string
}

/**
 * An article: its original, a log of everything done to it, and the state that they give. Immutable. One person works
 * on it, so the log is a line: what was done last is undone by its inverse exactly, without rebasing and without bound.
 */
export class Article {
  readonly original: readonly Block[]
  readonly state: ArticleState
  readonly log: readonly LogEntry[]
  readonly #undo: readonly Done[]
  readonly #redo: readonly Done[]

  private constructor(
    original: readonly Block[],
    state: ArticleState,
    log: readonly LogEntry[],
    undo: readonly Done[],
    redo: readonly Done[],
  ) {
    this.original = original
    this.state = state
    this.log = log
    this.#undo = undo
    this.#redo = redo
  }

  static start(original: readonly Block[]): Article {
    return new Article(original, startState(docOfBlocks(original)), [], [], [])
  }

  /** Original and log give the article again. @throws {RangeError} naming the entry that does not fit. */
  static replay(original: readonly Block[], log: readonly LogEntry[]): Article {
    const replayed = new Replay(Article.start(original))
    for (const entry of log) replayed.add(entry)
    const { state, log: entries, undo, redo } = replayed
    return new Article(original, state, entries, undo, redo)
  }

  get canUndo(): boolean {
    return this.#undo.length > 0
  }

  get canRedo(): boolean {
    return this.#redo.length > 0
  }

  /** The original as a state, for comparing. */
  get originalText(): string {
    return this.original.map(block => block.text).join('\n')
  }

  get blocks(): Block[] {
    return blocksOfDoc(this.state.doc)
  }

  /** @throws {RangeError} if a step does not fit. */
  commit({ text = [], wanted, also = [], reason, author, at, joins, selection }: Commit): Committed {
    const steps = [...(text.length > 0 ? guardSteps(this.state, text, wanted) : []), ...also]
    const group = joins && this.#isLastDone() ? (this.#undo.at(-1) as Done).group : this.#nextGroup()
    const entry: LogEntry = {
      n: this.log.length + 1,
      group,
      at,
      author,
      reason,
      steps: stepJson(steps),
      ...(selection ? { selection: [selection[0], selection[1]] } : {}),
    }
    return this.#append(entry, steps)
  }

  /** Takes an entry of the log made elsewhere, by another process with the same article. @throws {RangeError} */
  append(entry: LogEntry): Article {
    return this.#append(entry, stepsOf(entry)).article
  }

  /** Takes back what was done last; null where nothing is left to undo. */
  undo(signature: Signature): Committed | null {
    const last = this.#undo.at(-1)
    return last ? this.#reverse(last.group, last.inverse, { undoes: last.group }, 'undo', signature) : null
  }

  /** Does again what was undone last; null where there is nothing. */
  redo(signature: Signature): Committed | null {
    const last = this.#redo.at(-1)
    return last ? this.#reverse(last.group, last.steps, { redoes: last.group }, 'redo', signature) : null
  }

  /** The steps that undo would apply, for a look without an act. */
  undoSteps(): readonly Step[] {
    return this.#undo.at(-1)?.inverse ?? []
  }

  #reverse(
    group: number,
    steps: readonly Step[],
    direction: { undoes: number } | { redoes: number },
    act: 'undo' | 'redo',
    { author, at }: Signature,
  ): Committed {
    const n = this.log.length + 1
    return this.#append({ n, group, at, author, reason: { act }, steps: stepJson(steps), ...direction }, steps)
  }

  #append(entry: LogEntry, steps: readonly Step[]): Committed {
    const next = new Replay(this)
    const selection = entry.undoes ? (this.#undo.at(-1)?.selection ?? null) : null
    next.add(entry, steps)
    const article = new Article(this.original, next.state, next.log, next.undo, next.redo)
    return { article, entry, steps, selection }
  }

  /** Whether the last entry did something new, so that another may join it. */
  #isLastDone(): boolean {
    const last = this.log.at(-1)
    return last !== undefined && last.undoes === undefined && last.redoes === undefined
  }

  /** Groups are numbered as they are done: what was undone first is the latest. */
  #nextGroup(): number {
    return ((this.#redo[0] ?? this.#undo.at(-1))?.group ?? 0) + 1
  }

  /** @internal for {@link Replay} alone. */
  stacks(): { undo: readonly Done[]; redo: readonly Done[] } {
    return { undo: this.#undo, redo: this.#redo }
  }
}

/** Adds entries to an article in place; many at once cost no copies of log and stacks. */
class Replay {
  state: ArticleState
  readonly log: LogEntry[]
  readonly undo: Done[]
  readonly redo: Done[]

  constructor(article: Article) {
    const { undo, redo } = article.stacks()
    this.state = article.state
    this.log = [...article.log]
    this.undo = [...undo]
    this.redo = [...redo]
  }

  add(entry: LogEntry, steps: readonly Step[] = this.#read(entry)): void {
    if (entry.n !== this.log.length + 1) throw new RangeError(`Entry ${entry.n} of the log is out of order`)
    const { state, inverse } = this.#apply(entry, steps)
    if (entry.undoes !== undefined) this.redo.push(this.#take(this.undo, entry.undoes, 'inverse', entry, steps))
    else if (entry.redoes !== undefined) this.undo.push(this.#take(this.redo, entry.redoes, 'steps', entry, steps))
    else this.#do(entry, steps, inverse)
    this.state = state
    this.log.push(entry)
  }

  #do(entry: LogEntry, steps: readonly Step[], inverse: readonly Step[]): void {
    const last = this.undo.at(-1)
    this.redo.length = 0
    if (last && last.group === entry.group)
      this.undo[this.undo.length - 1] = {
        ...last,
        steps: [...last.steps, ...steps],
        inverse: [...inverse, ...last.inverse],
      }
    else this.undo.push({ group: entry.group, steps, inverse, selection: entry.selection ?? null })
  }

  /** What an entry undoes or redoes; its steps must be those of what was done last. */
  #take(stack: Done[], group: number, side: 'inverse' | 'steps', entry: LogEntry, steps: readonly Step[]): Done {
    const done = stack.pop()
    if (done?.group !== group || !sameSteps(done[side], steps))
      throw new RangeError(`Entry ${entry.n} of the log undoes or redoes what was not done last`)
    return done
  }

  #read(entry: LogEntry): Step[] {
    try {
      return stepsOf(entry)
    } catch (error) {
      throw new RangeError(`Entry ${entry.n} of the log cannot be read`, { cause: error })
    }
  }

  #apply(entry: LogEntry, steps: readonly Step[]): Applied {
    try {
      return applySteps(this.state, steps)
    } catch (error) {
      throw new RangeError(`Entry ${entry.n} of the log does not fit`, { cause: error })
    }
  }
}
