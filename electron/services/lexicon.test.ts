import { expect, test } from 'vitest'
import { type Lexicon, lexiconSchema } from '../../shared/contract/lexicon.ts'
import { changeLexicon } from './lexicon.ts'

const empty: Lexicon = lexiconSchema.parse({})
const marib = { text: 'مأرب', label: 'LOC' }

test('adds names, words and rulings once', () => {
  const add = { names: [marib], words: ['الباليستية'], rulings: [{ rule: 'space-after-mark', quote: '.' }] }
  const once = changeLexicon(empty, { add })
  expect(once).toEqual({ version: 1, ...add })
  expect(changeLexicon(once, { add })).toEqual(once)
})

test('a name added again takes the new details; with another label it is another name', () => {
  const named = changeLexicon(empty, { add: { names: [marib] } })
  const known = { ...marib, externalId: 'Q191193' }
  expect(changeLexicon(named, { add: { names: [known] } }).names).toEqual([known])
  expect(changeLexicon(named, { add: { names: [{ text: 'مأرب', label: 'ORG' }] } }).names).toHaveLength(2)
})

test('removes, then adds', () => {
  const held = changeLexicon(empty, { add: { words: ['أول', 'ثان'] } })
  expect(changeLexicon(held, { remove: { words: ['أول'] }, add: { words: ['ثالث'] } }).words).toEqual(['ثان', 'ثالث'])
})

test('keeps what it does not know', () => {
  const newer = { ...empty, patterns: ['x'] }
  expect(changeLexicon(newer, { add: { words: ['أول'] } })).toMatchObject({ patterns: ['x'], words: ['أول'] })
})
