/** The keyboard event's part that commands look at; `code` is the key's place, whatever the keyboard's language. */
export interface KeyStroke {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** One key, or one of a row of keys, with what must be held. */
export interface Chord {
  /** `KeyboardEvent.code` of each key that will do. */
  readonly codes: readonly string[]
  /** Ctrl, or ⌘ on macOS. */
  readonly ctrl: boolean
  readonly shift: boolean
  /** What the keycaps say, in order. */
  readonly caps: readonly string[]
}

const named: Readonly<Record<string, { codes: readonly string[]; caps: readonly string[] }>> = {
  Enter: { codes: ['Enter', 'NumpadEnter'], caps: ['Enter'] },
  Delete: { codes: ['Delete'], caps: ['Delete'] },
  Esc: { codes: ['Escape'], caps: ['Esc'] },
  Space: { codes: ['Space'], caps: ['Space'] },
  Arrows: { codes: ['ArrowLeft', 'ArrowRight'], caps: ['←', '→'] },
  ',': { codes: ['Comma'], caps: [','] },
}

/** Reads «Ctrl+Shift+F8», «V», «1-7», «Shift+Arrows», «Ctrl+,». @throws {RangeError} for a key that has no place here. */
export function parseChord(text: string): Chord {
  const parts = text.split('+')
  const key = parts.pop() ?? ''
  const held = new Set(parts)
  const { codes, caps } = keyOf(key)
  const holding = ['Ctrl', 'Shift'].filter(name => held.has(name))
  if (holding.length !== parts.length) throw new RangeError(`Unknown key: ${text}`)
  return { codes, ctrl: held.has('Ctrl'), shift: held.has('Shift'), caps: [...holding, ...caps] }
}

export function matches(chord: Chord, stroke: KeyStroke, mac: boolean): boolean {
  const control = mac ? stroke.metaKey : stroke.ctrlKey
  const other = mac ? stroke.ctrlKey : stroke.metaKey
  return (
    control === chord.ctrl &&
    !other &&
    !stroke.altKey &&
    stroke.shiftKey === chord.shift &&
    chord.codes.includes(stroke.code)
  )
}

/** Whether the chord would type or move in a field: anything but a function key, Escape, or a key with Ctrl held. */
export function isPlain(chord: Chord): boolean {
  return !chord.ctrl && !chord.codes.some(code => code === 'Escape' || /^F\d+$/.test(code))
}

/** The digit of a number key, in either row; null for any other key. */
export function digitOf(code: string): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return digit === undefined ? null : Number(digit)
}

/** What the keycaps say on this machine. */
export function capsOf(chord: Chord, mac: boolean): readonly string[] {
  return mac ? chord.caps.map(cap => macCaps[cap] ?? cap) : chord.caps
}

/** The value of `aria-keyshortcuts`, which names keys as `KeyboardEvent.key` does. */
export function ariaKeys(chord: Chord, mac: boolean): string {
  return chord.caps.map(cap => (cap === 'Ctrl' ? (mac ? 'Meta' : 'Control') : cap === 'Esc' ? 'Escape' : cap)).join('+')
}

const macCaps: Readonly<Record<string, string>> = { Ctrl: '⌘', Shift: '⇧' }

function keyOf(key: string): { codes: readonly string[]; caps: readonly string[] } {
  const known = named[key]
  if (known !== undefined) return known
  if (/^F([1-9]|1[0-2])$/.test(key)) return { codes: [key], caps: [key] }
  if (/^[A-Z]$/.test(key)) return { codes: [`Key${key}`], caps: [key] }
  if (/^\d$/.test(key)) return { codes: digitCodes(Number(key), Number(key)), caps: [key] }
  const row = /^(\d)-(\d)$/.exec(key)
  if (row === null) throw new RangeError(`Unknown key: ${key}`)
  return { codes: digitCodes(Number(row[1]), Number(row[2])), caps: [String(row[1]), '–', String(row[2])] }
}

function digitCodes(from: number, to: number): string[] {
  const digits = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return digits.flatMap(digit => [`Digit${digit}`, `Numpad${digit}`])
}
