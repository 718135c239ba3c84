import { AttrStep, type Step } from 'prosemirror-transform'
import type { Article } from '../article/article.ts'
import { plainText } from '../article/block.ts'
import { Coordinates } from '../article/coordinates.ts'
import { type LogEntry, type Reason, stepsOf } from '../article/log.ts'
import { docPos } from '../text/offset.ts'
import type { Change } from './change.ts'

/** Who made a change, when and why, as the log tells it. */
export interface Attribution {
  readonly reason: Reason
  readonly author: string
  readonly at: string
  readonly group: number
}

export type AttributedChange = Change & { readonly by: Attribution | null }

/** A stretch of the document that an entry of the log wrote, moved along with everything done since. */
interface Touch {
  from: number
  to: number
  readonly group: number
  readonly by: Attribution
}

/**
 * Gives each change its reason: the last act, still in force, that touched its place in the working text. Of two equal
 * passages a comparison cannot tell which one went; a removed copy may so stand elsewhere than where it was removed.
 */
export function attribute(article: Article, changes: readonly Change[]): AttributedChange[] {
  const coordinates = Coordinates.of(article.state.doc)
  const touches = touchesOf(article.log).map(({ from, to, by }) => ({
    from: coordinates.fromDocPos(docPos(from)),
    to: coordinates.fromDocPos(docPos(to)),
    by,
  }))
  const texts = { a: article.originalText, b: plainText(article.state.doc) }
  return changes.map(change => {
    const place = slide(change, texts)
    const near = touches.filter(touch => touch.from <= place.to && touch.to >= place.from)
    const inside = near.filter(touch => touch.from < change.toB && touch.to > change.fromB)
    const here = inside.length > 0 ? inside : near
    const removals = change.kind === 'removed-copy' ? touches.filter(({ by }) => by.reason.act === 'remove-copy') : []
    return { ...change, by: (removals.at(-1) ?? here.at(-1))?.by ?? null }
  })
}

/**
 * Where in B the change may have been made: of «منذ منذ» either word may be the one that went, and a comparison picks one.
 */
function slide(
  { fromA, toA, fromB, toB, before, after }: Change,
  { a, b }: { a: string; b: string },
): { from: number; to: number } {
  const [text, start, end] = after === '' ? [a, fromA, toA] : before === '' ? [b, fromB, toB] : ['', 0, 0]
  let [left, right] = [0, 0]
  while (start - left > 0 && text[start - left - 1] === text[end - left - 1]) left++
  while (end + right < text.length && text[start + right] === text[end + right]) right++
  return { from: fromB - left, to: toB + right }
}

function touchesOf(log: readonly LogEntry[]): Touch[] {
  const first = new Map<number, Attribution>()
  let touches: Touch[] = []
  for (const entry of log) {
    const steps = stepsOf(entry)
    const by = first.get(entry.group) ?? attributionOf(entry)
    if (entry.undoes === undefined && entry.redoes === undefined) first.set(entry.group, attributionOf(entry))
    for (const step of steps)
      touches = touchStep(touches, step, entry, entry.redoes === undefined ? attributionOf(entry) : by)
    if (entry.undoes !== undefined) touches = touches.filter(({ group }) => group !== entry.undoes)
  }
  return touches
}

function touchStep(touches: Touch[], step: Step, entry: LogEntry, by: Attribution): Touch[] {
  const map = step.getMap()
  const written: Touch[] = []
  map.forEach((_oldStart, _oldEnd, from, to) => {
    if (!(step instanceof AttrStep)) written.push({ from, to, group: entry.group, by })
  })
  if (written.length === 0) return touches
  for (const touch of touches) {
    touch.from = map.map(touch.from, -1)
    touch.to = map.map(touch.to, 1)
  }
  return entry.undoes === undefined ? [...touches, ...written] : touches
}

function attributionOf({ reason, author, at, group }: LogEntry): Attribution {
  return { reason, author, at, group }
}
