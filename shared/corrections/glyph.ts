/** Marks that stand in pairs, by the pair that they make. */
export type Family = 'straight' | 'curly' | 'guillemets' | 'round' | 'square' | 'braces'

export type Role = 'open' | 'close'

interface Glyph {
  readonly family: Family
  /** What the sign is made for; null where one sign does both. */
  readonly role: Role | null
}

const glyphs: Readonly<Record<string, Glyph>> = {
  '"': { family: 'straight', role: null },
  '“': { family: 'curly', role: 'open' },
  '”': { family: 'curly', role: 'close' },
  '«': { family: 'guillemets', role: 'open' },
  '»': { family: 'guillemets', role: 'close' },
  '(': { family: 'round', role: 'open' },
  ')': { family: 'round', role: 'close' },
  '[': { family: 'square', role: 'open' },
  ']': { family: 'square', role: 'close' },
  '{': { family: 'braces', role: 'open' },
  '}': { family: 'braces', role: 'close' },
}

const signs: Readonly<Record<Family, Readonly<Record<Role, string>>>> = {
  straight: { open: '"', close: '"' },
  curly: { open: '“', close: '”' },
  guillemets: { open: '«', close: '»' },
  round: { open: '(', close: ')' },
  square: { open: '[', close: ']' },
  braces: { open: '{', close: '}' },
}

/** What a UTF-16 unit is among the marks that stand in pairs; null where it is none. */
export function glyphOf(unit: string): Glyph | null {
  return Object.hasOwn(glyphs, unit) ? (glyphs[unit] ?? null) : null
}

/** The sign that opens or closes in a family. */
export function signOf(family: Family, role: Role): string {
  return signs[family][role]
}

/** Whether the family marks words as somebody's: the others are brackets. */
export function isQuotation(family: Family): boolean {
  return family === 'straight' || family === 'curly' || family === 'guillemets'
}

/** Whether the signs of a family are drawn for one role each and may be nested; newsrooms mix “ and ”, so these do not count. */
export function isDirectional(family: Family): boolean {
  return family !== 'straight' && family !== 'curly'
}
