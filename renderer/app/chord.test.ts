import { expect, test } from 'vitest'
import { ariaKeys, capsOf, digitOf, isPlain, type KeyStroke, matches, parseChord } from './chord.ts'

const bare: KeyStroke = { code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

test('a chord names the key by its place, not by its letter', () => {
  expect(parseChord('Ctrl+K')).toEqual({ codes: ['KeyK'], ctrl: true, shift: false, caps: ['Ctrl', 'K'] })
  expect(parseChord('Ctrl+Shift+8').codes).toEqual(['Digit8', 'Numpad8'])
  expect(parseChord('Ctrl+,').codes).toEqual(['Comma'])
  expect(parseChord('Shift+F10').codes).toEqual(['F10'])
})

test('a row of keys is one chord', () => {
  const labels = parseChord('1-3')
  expect(labels.codes).toEqual(['Digit1', 'Numpad1', 'Digit2', 'Numpad2', 'Digit3', 'Numpad3'])
  expect(labels.caps).toEqual(['1', '–', '3'])
  expect(parseChord('Shift+Arrows').caps).toEqual(['Shift', '←', '→'])
})

test('an unknown key is refused', () => {
  expect(() => parseChord('Ctrl+Umlaut')).toThrow(RangeError)
  expect(() => parseChord('Alt+K')).toThrow('Unknown key: Alt+K')
})

test('what is held must be just what the chord says', () => {
  const undo = parseChord('Ctrl+Z')
  expect(matches(undo, { ...bare, code: 'KeyZ', ctrlKey: true }, false)).toBe(true)
  expect(matches(undo, { ...bare, code: 'KeyZ', ctrlKey: true, shiftKey: true }, false)).toBe(false)
  expect(matches(undo, { ...bare, code: 'KeyZ' }, false)).toBe(false)
  expect(matches(undo, { ...bare, code: 'KeyZ', ctrlKey: true, altKey: true }, false)).toBe(false)
})

test('⌘ stands for Ctrl on a Mac', () => {
  const undo = parseChord('Ctrl+Z')
  expect(matches(undo, { ...bare, code: 'KeyZ', metaKey: true }, true)).toBe(true)
  expect(matches(undo, { ...bare, code: 'KeyZ', ctrlKey: true }, true)).toBe(false)
  expect(capsOf(undo, true)).toEqual(['⌘', 'Z'])
  expect(ariaKeys(undo, true)).toBe('Meta+Z')
})

test('names for screen readers', () => {
  expect(ariaKeys(parseChord('Ctrl+Shift+F8'), false)).toBe('Control+Shift+F8')
  expect(ariaKeys(parseChord('Esc'), false)).toBe('Escape')
})

test('letters, digits, Enter and arrows are plain; function keys and Ctrl are not', () => {
  expect(['V', '1-7', 'Enter', 'Shift+Enter', 'Delete', 'Shift+Arrows'].map(parseChord).every(isPlain)).toBe(true)
  expect(['F8', 'Shift+F8', 'Esc', 'Ctrl+Enter', 'Ctrl+,'].map(parseChord).some(isPlain)).toBe(false)
})

test('digits of both rows', () => {
  expect(digitOf('Digit7')).toBe(7)
  expect(digitOf('Numpad0')).toBe(0)
  expect(digitOf('KeyA')).toBeNull()
})
