/** Text folded for comparison, with the way back to the exact text. */
export interface Folded {
  readonly text: string
  /** `map[i]` is the UTF-16 offset in the source of folded unit `i`; `map[text.length]` is the source's length. */
  readonly map: Int32Array
}

const dropped = /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/

const letters: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ی: 'ي',
  ک: 'ك',
}

/**
 * Folds what newsrooms write in two ways without meaning two things: vowel marks, tatweel and invisible characters go,
 * alef forms become ا, Persian ya and kaf become Arabic, Arabic-Indic digits become 0-9. ى and ة stay: إلى is not إلي.
 */
export function foldLetters(source: string): string {
  let folded = ''
  for (let i = 0; i < source.length; i++) folded += foldUnit(source[i] as string)
  return folded
}

/** {@link foldLetters} with an offset map; one source unit gives at most one folded unit. */
export function foldWithMap(source: string): Folded {
  const map = new Int32Array(source.length + 1)
  let text = ''
  for (let i = 0; i < source.length; i++) {
    const unit = foldUnit(source[i] as string)
    if (unit === '') continue
    map[text.length] = i
    text += unit
  }
  map[text.length] = source.length
  return { text, map: map.slice(0, text.length + 1) }
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code < 0x0600) return unit
  if (dropped.test(unit)) return ''
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0660 + 48)
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06f0 + 48)
  return letters[unit] ?? unit
}
