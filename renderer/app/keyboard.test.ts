import { describe, expect, test } from 'vitest'
import type { KeyStroke } from './chord.ts'
import { commandFor, type Situation } from './keyboard.ts'

const nowhere: Situation = { places: [], inField: false, onControl: false, mac: false }
const text: Situation = { ...nowhere, places: ['desk'] }
const card: Situation = { ...nowhere, places: ['card', 'desk'] }
const tagging: Situation = { ...nowhere, places: ['tag', 'desk'] }

describe('in the text', () => {
  test('function keys and Ctrl are commands', () => {
    expect(commandFor(stroke('F8'), text)).toBe('finding.next')
    expect(commandFor(stroke('F8', 'shift'), text)).toBe('finding.previous')
    expect(commandFor(stroke('Enter', 'ctrl'), text)).toBe('finding.accept')
    expect(commandFor(stroke('KeyK', 'ctrl'), text)).toBe('palette.open')
  })

  test('bare letters, digits and Enter only type', () => {
    for (const code of ['Digit1', 'KeyA', 'KeyI', 'KeyV', 'Enter', 'Delete', 'Space', 'ArrowLeft', 'Escape'])
      expect(commandFor(stroke(code), text), code).toBeNull()
  })
})

test('the innermost place wins', () => {
  const review: Situation = { ...nowhere, places: ['review'] }
  expect(commandFor(stroke('F8'), review)).toBe('change.next')
  expect(commandFor(stroke('Digit1'), tagging)).toBe('tag.label')
  expect(commandFor(stroke('Digit1'), card)).toBe('card.choose')
})

test('a card leaves to the text what it has no key for', () => {
  expect(commandFor(stroke('F8'), card)).toBe('finding.next')
})

test('nothing of the desk is heard elsewhere, but F1 is', () => {
  expect(commandFor(stroke('F8'), nowhere)).toBeNull()
  expect(commandFor(stroke('F1'), nowhere)).toBe('keys.open')
})

describe('in a field', () => {
  const field: Situation = { ...tagging, inField: true }

  test('digits and letters type, Enter and Delete are the field’s', () => {
    for (const code of ['Digit1', 'KeyA', 'Enter', 'Delete', 'Space', 'ArrowLeft'])
      expect(commandFor(stroke(code), field), code).toBeNull()
  })

  test('Escape still leaves the window', () => {
    expect(commandFor(stroke('Escape'), field)).toBe('tag.close')
  })

  test('the field undoes its own text', () => {
    expect(commandFor(stroke('KeyZ', 'ctrl'), field)).toBeNull()
    expect(commandFor(stroke('KeyZ', 'ctrl'), card)).toBe('edit.undo')
  })
})

test('Enter and Space work the button they stand on; other keys are the card’s', () => {
  const onButton: Situation = { ...card, onControl: true }
  expect(commandFor(stroke('Enter'), onButton)).toBeNull()
  expect(commandFor(stroke('Enter', 'ctrl'), onButton)).toBe('finding.accept')
  expect(commandFor(stroke('Delete'), onButton)).toBe('card.reject')
})

function stroke(code: string, ...held: ('ctrl' | 'shift')[]): KeyStroke {
  return { code, ctrlKey: held.includes('ctrl'), metaKey: false, shiftKey: held.includes('shift'), altKey: false }
}
