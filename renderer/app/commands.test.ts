import { expect, test } from 'vitest'
import { catalogue } from '../words/catalogue.ts'
import { command, commands, isCommandId } from './commands.ts'

const avoided = [
  ...['KeyN', 'KeyT', 'KeyW'].map(code => ({ code, ctrl: true })),
  ...['F5', 'F7', 'F11', 'F12'].map(code => ({ code, ctrl: false })),
]

test('every command has its words', () => {
  for (const { words } of commands) expect(Object.keys(catalogue)).toContain(words)
})

test('no two commands of a place share a key', () => {
  const taken = commands.flatMap(({ place, chords }) =>
    chords.flatMap(chord => chord.codes.map(code => `${place} ${chord.ctrl} ${chord.shift} ${code}`)),
  )
  expect(new Set(taken).size).toBe(taken.length)
})

test('keys that browsers and systems keep for themselves are left alone', () => {
  for (const { chords, id } of commands)
    for (const chord of chords)
      for (const { code, ctrl } of avoided)
        expect(chord.ctrl === ctrl && chord.codes.includes(code), `${id} ${code}`).toBe(false)
})

test('a menu may name a command, and nothing else', () => {
  expect(isCommandId('file.save')).toBe(true)
  expect(isCommandId('toString')).toBe(false)
  expect(command('edit.redo').chords.map(chord => chord.caps)).toEqual([
    ['Ctrl', 'Y'],
    ['Ctrl', 'Shift', 'Z'],
  ])
})
