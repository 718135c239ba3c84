import type { TextEdit } from '../../shared/article/edit.ts'
import { wordingSpan } from '../../shared/findings/wording.ts'
import { type Span, span } from '../../shared/text/offset.ts'

/** A piece of a wording; `marked` is what differs. */
export interface FixPart {
  readonly text: string
  readonly marked: boolean
}

/** A wording before and after its correction, in whole words so that letters keep their shapes. */
export interface FixParts {
  readonly before: readonly FixPart[]
  readonly after: readonly FixPart[]
}

/** @param edits of one correction, in any order; UTF-16 in `text`. */
export function fixParts(text: string, place: Span, edits: readonly TextEdit[]): FixParts {
  const sorted = [...edits].sort((a, b) => a.start - b.start)
  const near = sorted.filter(edit => edit.start <= place.end + 60 && edit.end >= place.start - 60)
  const shown = near.length > 0 ? near : sorted
  const wording = wordingSpan(
    text,
    shown.reduce<Span>((whole, edit) => union(whole, edit), shown[0] ?? place),
  )
  const before: FixPart[] = []
  const after: FixPart[] = []
  let done: number = wording.start
  for (const edit of shown) {
    const kept = text.slice(done, edit.start)
    before.push({ text: kept, marked: false }, { text: text.slice(edit.start, edit.end), marked: true })
    after.push({ text: kept, marked: false }, { text: edit.text, marked: true })
    done = edit.end
  }
  const rest = { text: text.slice(done, wording.end), marked: false }
  return trimSame({ before: filled([...before, rest]), after: filled([...after, rest]) })
}

/** A replaced word marks only the letters that differ, where the words are the same but for one stretch. */
function trimSame({ before, after }: FixParts): FixParts {
  const a = before.map(({ text }) => text).join('')
  const b = after.map(({ text }) => text).join('')
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const single = before.filter(({ marked }) => marked).length <= 1 && after.filter(({ marked }) => marked).length <= 1
  return single ? { before: cut(a, head, tail), after: cut(b, head, tail) } : { before, after }
}

function cut(text: string, head: number, tail: number): FixPart[] {
  return filled([
    { text: text.slice(0, head), marked: false },
    { text: text.slice(head, text.length - tail), marked: true },
    { text: text.slice(text.length - tail), marked: false },
  ])
}

function filled(parts: readonly FixPart[]): FixPart[] {
  return parts.filter(({ text }) => text !== '')
}

function union(a: Span, b: Span): Span {
  return span(Math.min(a.start, b.start), Math.max(a.end, b.end))
}
