import * as fc from 'fast-check'
import type { Block } from '../block.ts'
import { blockKinds, roles } from '../schema.ts'
import type { TestAct, TestEdit } from './act.ts'
import { linesOf, type Oracle, type Stretch, stretchOf, textOf } from './oracle.ts'

/** Numbers that become an act once it is known what they choose from; see {@link actOf}. */
export interface RandomAct {
  readonly act: TestAct['act']
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly text: string
}

const words = ['', 'وصل', 'الوزير', ' ', 'إلى', 'مُحَمَّد', '😀', 'e\u0301', '«', '.', '👩‍🚀', 'لا', '12']
const labels = ['PER', 'LOC', 'ORG']

const line = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map(parts => parts.join(''))

const typed = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom('\n', '\n\n', 'ثم\nعاد', '\nقال', 'غدا\n') },
)

export const randomBlocks: fc.Arbitrary<Block[]> = fc.array(
  fc.record({ text: line, kind: fc.constantFrom(...blockKinds), role: fc.constantFrom(null, ...roles) }),
  { minLength: 1, maxLength: 6 },
)

const weights: readonly (readonly [TestAct['act'], number])[] = [
  ['edit', 12],
  ['cut', 2],
  ['copy', 2],
  ['paste', 4],
  ['move', 2],
  ['tag', 6],
  ['note', 1],
  ['relabel', 1],
  ['reply', 1],
  ['resize', 2],
  ['untag', 1],
  ['accept', 4],
  ['remove-copy', 2],
  ['role', 1],
  ['entity', 1],
  ['undo', 3],
  ['redo', 2],
]

const number = fc.nat({ max: 9999 })

export const randomAct: fc.Arbitrary<RandomAct> = fc.record({
  act: fc.oneof(...weights.map(([act, weight]) => ({ weight, arbitrary: fc.constant(act) }))),
  a: number,
  b: number,
  c: number,
  d: number,
  text: typed,
})

/** The act that the numbers choose on an article; null where it has nothing to choose from. */
export function actOf(oracle: Oracle, { act, a, b, c, d, text }: RandomAct): TestAct | null {
  const stretch = stretchFrom(oracle, a, b)
  const worded = lettersWithin(oracle, stretch)
  switch (act) {
    case 'edit':
      return { act, edits: editsInTurn(oracle, [a, b, c, d], text), joins: d % 3 === 0 }
    case 'accept':
      return { act, edits: editsApart(oracle, [a, b, c, d], text) }
    case 'cut':
    case 'copy':
    case 'paste':
      return { act, ...stretch }
    case 'move':
      return moveFrom(oracle, a, b, c)
    case 'tag':
      return worded && { act, label: labels[c % 3] as string, ...worded }
    case 'note':
      return worded && { act, text, ...worded }
    case 'resize':
      return (
        worded &&
        choose(
          oracle,
          c,
          () => true,
          id => ({ act, id, ...worded }),
        )
      )
    case 'untag':
      return choose(
        oracle,
        c,
        () => true,
        id => ({ act, id }),
      )
    case 'relabel':
      return choose(
        oracle,
        c,
        type => type === 'entity',
        id => ({ act, id, label: labels[a % 3] as string }),
      )
    case 'reply':
      return choose(
        oracle,
        c,
        type => type === 'note',
        id => ({ act, id, text }),
      )
    case 'remove-copy':
      return removalFrom(oracle, stretch, c, d)
    case 'role':
      return { act, block: a % oracle.attrs.length, role: [null, ...roles][b % 8] ?? null }
    case 'entity':
      return { act, key: `e${a % 3}`, name: b % 3 === 0 ? null : `${text}${c % 2}` }
    case 'undo':
    case 'redo':
      return { act }
  }
}

/** Mostly a few letters long, now and then any length. */
function stretchFrom({ letters }: Oracle, a: number, b: number): Stretch {
  const start = a % (letters.length + 1)
  const length = b % 10 === 0 ? b % (letters.length + 1) : b % 7
  return { start, end: Math.min(letters.length, start + length) }
}

/** The stretch from its first to its last letter that is no block break. */
function lettersWithin({ letters }: Oracle, { start, end }: Stretch): Stretch | null {
  const inside = letters.slice(start, end).map(({ unit }) => unit !== '\n')
  const first = inside.indexOf(true)
  return first < 0 ? null : { start: start + first, end: start + inside.lastIndexOf(true) + 1 }
}

/** One or two edits, the second on the text that the first leaves. */
function editsInTurn(oracle: Oracle, [a, b, c, d]: [number, number, number, number], text: string): TestEdit[] {
  const first = { ...stretchFrom(oracle, a, b), text: c % 4 === 0 ? '' : text }
  if (d % 4 !== 0) return [first]
  const length = oracle.letters.length - (first.end - first.start) + first.text.length
  const start = Math.min(length, d % 8 === 0 ? first.start : c % (length + 1))
  return [first, { start, end: Math.min(length, start + (d % 5)), text: d % 3 === 0 ? '' : text }]
}

/** One or two edits that do not overlap; the text of the first may begin and end as what it replaces. */
function editsApart(oracle: Oracle, [a, b, c, d]: [number, number, number, number], text: string): TestEdit[] {
  const first = c % 4 === 3 ? withBreak(oracle, wholeBlocks(oracle, c, d), a) : stretchFrom(oracle, a, b)
  const old = textOf(oracle).slice(first.start, first.end)
  const head = c % 2 === 0 ? old.slice(0, c % 4) : ''
  const tail = c % 3 === 0 ? old.slice(old.length - (c % 2)) : ''
  const edit = { ...first, text: c % 8 === 7 ? '' : head + text + tail }
  const rest = oracle.letters.length - first.end - (first.start === first.end ? 1 : 0)
  if (d % 3 !== 0 || rest < 0) return [edit]
  const start = oracle.letters.length - rest + (b % 2 === 0 ? 0 : d % (rest + 1))
  return [edit, { start, end: Math.min(oracle.letters.length, start + (d % 4)), text: c % 5 === 0 ? '' : text }]
}

/** Whole blocks with the break before or after them, where there is one. */
function withBreak({ letters }: Oracle, { start, end }: Stretch, a: number): Stretch {
  if (a % 2 === 0 && start > 0) return { start: start - 1, end }
  return { start, end: Math.min(letters.length, end + 1) }
}

function moveFrom({ attrs }: Oracle, a: number, b: number, c: number): TestAct {
  const from = a % attrs.length
  const to = Math.min(attrs.length, from + 1 + (b % 2))
  return { act: 'move', from, to, target: c % (attrs.length + 1) }
}

/** A copy is mostly a row of whole blocks; the kept one is any stretch before or after it. */
function removalFrom(oracle: Oracle, stretch: Stretch, c: number, d: number): TestAct | null {
  const copy = c % 3 === 0 ? stretch : wholeBlocks(oracle, c, d)
  if (copy.start === copy.end) return null
  const total = oracle.letters.length
  const start =
    startOfTwin(oracle, copy) ?? (d % 2 === 0 ? d % (copy.start + 1) : copy.end + (d % (total - copy.end + 1)))
  const end = Math.min(start + (c % 12), start < copy.end ? copy.start : total)
  return { act: 'remove-copy', copy, kept: { start: Math.min(start, end), end } }
}

/** Where a kept copy starts if an annotation in the copy that goes is to meet one that says the same. */
function startOfTwin(oracle: Oracle, copy: Stretch): number | null {
  const placed = [...oracle.bodies.values()].map(({ id, label }) => ({ label, ...(stretchOf(oracle, id) as Stretch) }))
  for (const inside of placed.filter(({ start, end }) => copy.start <= start && end <= copy.end))
    for (const twin of placed) {
      const start = twin.start - (inside.start - copy.start)
      const same = twin.label === inside.label && twin.end - twin.start === inside.end - inside.start
      if (same && start >= 0 && (twin.end <= copy.start || copy.end <= start)) return start
    }
  return null
}

function wholeBlocks(oracle: Oracle, c: number, d: number): Stretch {
  const lengths = linesOf(oracle).map(line => line.length)
  const first = c % lengths.length
  const last = Math.min(lengths.length - 1, first + (d % 2))
  const start = lengths.slice(0, first).reduce((sum, length) => sum + length + 1, 0)
  return { start, end: lengths.slice(first, last + 1).reduce((sum, length) => sum + length + 1, start - 1) }
}

function choose<T>(oracle: Oracle, c: number, fits: (type: string) => boolean, make: (id: string) => T): T | null {
  const ids = [...oracle.bodies.values()].filter(({ type }) => fits(type)).map(({ id }) => id)
  const id = ids[c % Math.max(1, ids.length)]
  return id === undefined ? null : make(id)
}
