import { type Family, glyphOf, isDirectional, isQuotation, type Role, signOf } from './glyph.ts'
import { groupEndAt, type Lean, leanOf } from './lean.ts'
import { isDigit, isSpace } from './letters.ts'

/** A quotation mark or bracket in a block, `at` a UTF-16 offset, with the role that it plays there. */
export interface Mark {
  readonly at: number
  readonly family: Family
  readonly role: Role
}

export interface Pair {
  readonly open: Mark
  readonly close: Mark
}

/** How the marks of a block go together. */
export interface Pairing {
  /** In order of their closing mark. */
  readonly pairs: readonly Pair[]
  /** Opened by one family and closed by another, or by the same sign: «نص". */
  readonly mixed: readonly Pair[]
  /** Marks without a partner, in text order. */
  readonly loose: readonly Mark[]
}

/** A block with more marks that do not pair is no prose but code, a table or damage: mending each helps nobody. */
export const mostOddInProse = 12

interface Seen {
  readonly at: number
  readonly family: Family
  /** What the sign is made for; null where it does both. */
  readonly role: Role | null
  readonly lean: Lean
}

/**
 * Pairs the marks of a block so that one missing mark makes one loose mark, not a row of shifted pairs: each mark's role
 * comes from what stands around it (or from its sign, in the families that have two), and it pairs with the nearest partner.
 * Linear.
 */
export function pairMarks(text: string): Pairing {
  const pairs: Pair[] = []
  const alone: Mark[] = []
  for (const marks of byFamily(marksOf(text)).values()) matchFamily(text, marks, pairs, alone)
  alone.sort((a, b) => a.at - b.at)
  const { mixed, loose } = joinLoose(text, alone, pairs)
  pairs.sort((a, b) => a.close.at - b.close.at)
  return { pairs, mixed, loose }
}

/**
 * Which families of a block are paired beyond doubt. Where one sign does both, a mark left over means that another may
 * have been taken for the wrong one.
 */
export function certainFamilies({ loose, mixed }: Pairing): (family: Family) => boolean {
  const doubtful = new Set([...loose, ...mixed.flatMap(pair => [pair.open, pair.close])].map(mark => mark.family))
  return family => isDirectional(family) || !doubtful.has(family)
}

function marksOf(text: string): Seen[] {
  const seen: Seen[] = []
  let groupStart = 0
  let groupEnd = 0
  for (let at = 0; at < text.length; at++) {
    const glyph = glyphOf(text[at] as string)
    if (glyph === null) continue
    const grouped = isQuotation(glyph.family)
    if (grouped && at >= groupEnd) [groupStart, groupEnd] = [at, groupEndAt(text, at)]
    const lean = grouped ? leanOf(text, groupStart, groupEnd) : leanOf(text, at, at + 1)
    seen.push({ at, family: glyph.family, role: isDirectional(glyph.family) ? glyph.role : null, lean })
  }
  return seen
}

function byFamily(seen: readonly Seen[]): Map<Family, Seen[]> {
  const families = new Map<Family, Seen[]>()
  for (const mark of seen) {
    const marks = families.get(mark.family)
    if (marks) marks.push(mark)
    else families.set(mark.family, [mark])
  }
  return families
}

function matchFamily(text: string, marks: readonly Seen[], pairs: Pair[], alone: Mark[]): void {
  const turned = areTurned(marks)
  const numbered = marks[0]?.family === 'round' && isNumbered(text)
  const open: Seen[] = []
  for (const mark of marks) {
    const role = roleOf(mark, turned, open.length > 0)
    if (role === 'open') {
      const unclosed = isDirectional(mark.family) ? undefined : open.pop()
      if (unclosed) alone.push(placed(unclosed, 'open'))
      open.push(mark)
      continue
    }
    const partner = open.pop()
    if (partner) pairs.push({ open: placed(partner, 'open'), close: placed(mark, 'close') })
    else if (!isNoPartner(text, mark, numbered)) alone.push(leant(mark, role))
  }
  for (const mark of open) alone.push(leant(mark, 'open'))
}

/* Text that lost its direction on the way has every sign of a family the wrong way round: nothing for a person to mend mark by mark. */
function areTurned(marks: readonly Seen[]): boolean {
  const against = marks.filter(mark => mark.role !== null && mark.lean === otherRole(mark.role)).length
  const along = marks.filter(mark => mark.lean === mark.role).length
  return against >= 2 && along === 0
}

function roleOf(mark: Seen, turned: boolean, pending: boolean): Role {
  if (mark.role !== null) return turned ? otherRole(mark.role) : mark.role
  if (mark.lean !== 'either') return mark.lean
  return pending ? 'close' : 'open'
}

function placed(mark: Seen, role: Role): Mark {
  return { at: mark.at, family: mark.family, role }
}

/* A mark that is left over is what its place says before what its sign says. */
function leant(mark: Seen, role: Role): Mark {
  return placed(mark, mark.lean === 'either' ? role : mark.lean)
}

function otherRole(role: Role): Role {
  return role === 'open' ? 'close' : 'open'
}

const longestFirstNumber = 4
const itemNumber = /(?:^|\s)(?:[0-9\u0660-\u0669]{1,2}|[\u0621-\u064aA-Za-z])[-.]?$/

/* «1)» and «أ)» number the items of a list; 55" is a measure. Both close nothing. */
function isNoPartner(text: string, mark: Seen, numbered: boolean): boolean {
  const before = text[mark.at - 1] ?? ' '
  if (mark.family === 'straight') return isDigit(before)
  if (mark.family !== 'round' || isSpace(before) || /[.،؛:]/.test(text.charAt(mark.at + 1))) return false
  const item = itemNumber.exec(text.slice(Math.max(0, mark.at - 4), mark.at))
  return item !== null && (numbered || mark.at <= longestFirstNumber)
}

/* One figure before a bracket in running text may be the end of a remark that lost its opening. */
function isNumbered(text: string): boolean {
  const items = text.matchAll(/(?:^|\s)(?:[0-9\u0660-\u0669]{1,2}|[\u0621-\u064aA-Za-z])[-.]?\)\s/g)
  return items.next().done === false && items.next().done === false
}

/*
 * A mark that is left open and the next that is left closing were meant for each other when both are quotation marks or
 * both brackets: a quotation within a quotation where they are signs of one family, else a mixed pair.
 */
function joinLoose(text: string, marks: readonly Mark[], pairs: Pair[]): { mixed: Pair[]; loose: Mark[] } {
  const mixed: Pair[] = []
  const loose: Mark[] = []
  for (const mark of marks) {
    const before = loose.at(-1)
    if (before === undefined || !fits(before, mark)) {
      loose.push(mark)
      continue
    }
    loose.pop()
    const joined = { open: before, close: mark }
    if (isProper(text, joined)) pairs.push(joined)
    else mixed.push(joined)
  }
  return { mixed, loose }
}

function fits(before: Mark, after: Mark): boolean {
  return before.role === 'open' && after.role === 'close' && isQuotation(before.family) === isQuotation(after.family)
}

function isProper(text: string, { open, close }: Pair): boolean {
  if (open.family !== close.family) return false
  return [open, close].every(mark => !isDirectional(mark.family) || text[mark.at] === signOf(mark.family, mark.role))
}
