import type { TestAct, TestEdit } from './act.ts'
import {
  type Body,
  idsInside,
  linesOf,
  moveLines,
  type Oracle,
  putOn,
  replaceLetters,
  type Stretch,
  stretchOf,
  takeOff,
  textOf,
} from './oracle.ts'

/** What was cut or copied; places count from the start of its text. */
export interface OracleClip {
  readonly text: string
  readonly taken: readonly (Stretch & { readonly body: Body })[]
}

/** An oracle with what a person at work has besides the text. */
export interface OracleSession {
  readonly oracle: Oracle
  readonly clip: OracleClip
}

export type LastingAct = Exclude<TestAct, { act: 'undo' | 'redo' }>

/** Does an act to the oracle. `n` is the number of the log's next entry, from which new ids are made. */
export function actOnOracle({ oracle, clip }: OracleSession, act: LastingAct, n: number): OracleSession {
  const next = (after: Oracle): OracleSession => ({ oracle: after, clip })
  switch (act.act) {
    case 'edit':
      return next(act.edits.reduce((now, edit) => replaceLetters(now, edit, edit.text), oracle))
    case 'copy':
      return { oracle, clip: taken(oracle, act) }
    case 'cut':
      return { oracle: replaceLetters(oracle, act, ''), clip: taken(oracle, act) }
    case 'paste':
      return next(pasted(oracle, act, clip, n))
    case 'move':
      return next(moved(oracle, act))
    case 'tag':
      return next(putOn(oracle, act, { type: 'entity', id: `a${n}-1`, label: act.label, entity: null }))
    case 'note':
      return next(putOn(oracle, act, noteBody(`a${n}-1`, act.text)))
    case 'relabel':
      return next(withBody(oracle, { ...(oracle.bodies.get(act.id) as Body), label: act.label }))
    case 'reply':
      return next(withBody(oracle, replied(oracle.bodies.get(act.id) as Body, act.text)))
    case 'resize':
      return next(putOn(takeOff(oracle, act.id), act, oracle.bodies.get(act.id) as Body))
    case 'untag':
      return next(takeOff(oracle, act.id))
    case 'accept':
      return next(accepted(oracle, act.edits))
    case 'remove-copy':
      return next(withoutCopy(oracle, act.copy, act.kept))
    case 'role':
      return next({ ...oracle, attrs: oracle.attrs.map((at, i) => (i === act.block ? { ...at, role: act.role } : at)) })
    case 'entity':
      return next(withEntity(oracle, act.key, act.name))
  }
}

export function noteBody(id: string, text: string): Body {
  return { type: 'note', id, text, author: 'سلمى', at: '2026-01-01T00:00:00Z', replies: [], resolved: null }
}

export function replied(body: Body, text: string): Body {
  const replies = body.replies as readonly unknown[]
  return { ...body, replies: [...replies, { text, author: 'سلمى', at: '2026-01-01T00:00:00Z' }] }
}

function taken(oracle: Oracle, { start, end }: Stretch): OracleClip {
  return {
    text: textOf(oracle).slice(start, end),
    taken: idsInside(oracle, { start, end }).map(id => {
      const own = stretchOf(oracle, id) as Stretch
      return { body: oracle.bodies.get(id) as Body, start: own.start - start, end: own.end - start }
    }),
  }
}

function pasted(oracle: Oracle, place: Stretch, clip: OracleClip, n: number): Oracle {
  let count = 0
  const fresh = clip.taken.map(({ body }) => (oracle.bodies.has(body.id) ? `a${n}-${++count}` : body.id))
  return clip.taken.reduce(
    (now, { body, start, end }, i) =>
      putOn(now, { start: place.start + start, end: place.start + end }, { ...body, id: fresh[i] as string }),
    replaceLetters(oracle, place, clip.text),
  )
}

function moved(oracle: Oracle, { from, to, target }: { from: number; to: number; target: number }): Oracle {
  return from <= target && target <= to ? oracle : moveLines(oracle, from, to, target)
}

function withBody(oracle: Oracle, body: Body): Oracle {
  return { ...oracle, bodies: new Map([...oracle.bodies, [body.id, body]]) }
}

function withEntity(oracle: Oracle, key: string, name: string | null): Oracle {
  const { [key]: _gone, ...others } = oracle.entities
  return { ...oracle, entities: name === null ? others : { ...others, [key]: { name, label: 'PER' } } }
}

/** Edits accepted together, last first; those that start where another ends do not go as whole lines. */
function accepted(oracle: Oracle, edits: readonly TestEdit[]): Oracle {
  const least = edits.map(edit => leastEdit(oracle, edit))
  return least.reduceRight(
    (now, edit, i) => acceptedOne(now, edit, edits[i] as TestEdit, least[i + 1]?.start === edit.end),
    oracle,
  )
}

function acceptedOne(oracle: Oracle, edit: TestEdit, whole: Stretch, joined: boolean): Oracle {
  const after = replaceLetters(oracle, edit, edit.text, whole)
  const attrs = joined ? null : attrsOfWholeLines(oracle, edit)
  return attrs ? { ...after, attrs } : after
}

/** What an edit leaves as it was is no part of it. Counted in code points, so that no pair is cut in two. */
function leastEdit(oracle: Oracle, { start, end, text }: TestEdit): TestEdit {
  const old = [...textOf(oracle).slice(start, end)]
  const fresh = [...text]
  let head = 0
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++
  let tail = 0
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++
  const units = (points: readonly string[]) => points.join('').length
  return {
    start: start + units(old.slice(0, head)),
    end: end - units(old.slice(old.length - tail)),
    text: fresh.slice(head, fresh.length - tail).join(''),
  }
}

/** Whole lines, each with the LF after it or each with the LF before it, leave the other blocks as they are. */
function attrsOfWholeLines(oracle: Oracle, { start, end, text }: TestEdit): Oracle['attrs'] | null {
  const all = textOf(oracle)
  const opens = (at: number) => at === 0 || all[at - 1] === '\n'
  const closes = (at: number) => at === all.length || all[at] === '\n'
  const before = opens(start) && opens(end) && /^$|\n$/.test(text)
  const after = closes(start) && closes(end) && /^$|^\n/.test(text)
  if (!before && !after) return null
  const breaks = (part: string) => part.split('\n').length - 1
  const at = breaks(all.slice(0, start))
  const first = before ? at : at + 1
  const { kind } = oracle.attrs[at] as Oracle['attrs'][number]
  const fresh = Array.from({ length: breaks(text) }, () => ({ kind, role: null }))
  return [...oracle.attrs.slice(0, first), ...fresh, ...oracle.attrs.slice(first + breaks(all.slice(start, end)))]
}

function withoutCopy(oracle: Oracle, copy: Stretch, kept: Stretch): Oracle {
  const handed = idsInside(oracle, copy).reduce((now, id) => handOver(now, id, copy, kept), oracle)
  return removeStretch(handed, copy)
}

/** Takes an annotation off a copy, and puts it on those of its letters that the kept copy has too. */
function handOver(oracle: Oracle, id: string, copy: Stretch, kept: Stretch): Oracle {
  const body = oracle.bodies.get(id) as Body
  const own = stretchOf(oracle, id) as Stretch
  const shift = kept.start - copy.start
  const start = own.start + shift
  const end = Math.min(own.end + shift, kept.end)
  const bare = takeOff(oracle, id)
  const worded = trimmed(textOf(oracle), { start, end })
  if (start >= end || !worded || hasTwin(bare, body, worded)) return bare
  return putOn(bare, worded, body)
}

function hasTwin(oracle: Oracle, body: Body, { start, end }: Stretch): boolean {
  return [...oracle.bodies.values()].some(other => {
    const at = stretchOf(oracle, other.id)
    return body.type === 'entity' && other.label === body.label && at?.start === start && at.end === end
  })
}

function removeStretch(oracle: Oracle, stretch: Stretch): Oracle {
  const text = textOf(oracle)
  const copy = trimmed(text, stretch)
  if (!copy) return oracle
  const before = text.slice(0, copy.start)
  const after = text.slice(copy.end)
  const opens = before === '' || before.endsWith('\n')
  const closes = after === '' || after.startsWith('\n')
  if (opens && closes && before + after !== '') return withoutLines(oracle, before, after)
  const [spacesBefore, spacesAfter] = [/[ \u00a0]*$/.exec(before)?.[0] ?? '', /^[ \u00a0]*/.exec(after)?.[0] ?? '']
  if (closes && !opens) return replaceLetters(oracle, { ...copy, start: copy.start - spacesBefore.length }, '')
  if (opens || before.endsWith(' ')) return replaceLetters(oracle, { ...copy, end: copy.end + spacesAfter.length }, '')
  return replaceLetters(oracle, copy, '')
}

/** Takes whole blocks out with the empty ones that parted them from the rest. */
function withoutLines(oracle: Oracle, before: string, after: string): Oracle {
  const lines = linesOf(oracle)
  let first = before.split('\n').length - 1
  let end = lines.length - (after.split('\n').length - 1)
  const isEmpty = (i: number) => lines[i]?.length === 0
  const isLast = lines.slice(end).every(line => line.length === 0)
  if (isLast) while (first > 1 && isEmpty(first - 1)) first--
  else if (first === 0 || isEmpty(first - 1)) while (isEmpty(end)) end++
  const rest = [...lines.slice(0, first), ...lines.slice(end)]
  const attrs = [...oracle.attrs.slice(0, first), ...oracle.attrs.slice(end)]
  const letters = rest.flatMap((line, i) => (i === 0 ? line : [{ unit: '\n', ids: new Set<string>() }, ...line]))
  const live = new Set(letters.flatMap(({ ids }) => [...ids]))
  return { ...oracle, letters, attrs, bodies: new Map([...oracle.bodies].filter(([id]) => live.has(id))) }
}

/** A stretch without the block breaks at its ends; null where nothing else is in it. */
function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  const inside = text.slice(start, end)
  const head = /^\n*/.exec(inside)?.[0].length ?? 0
  const tail = /\n*$/.exec(inside)?.[0].length ?? 0
  return head === inside.length ? null : { start: start + head, end: end - tail }
}
