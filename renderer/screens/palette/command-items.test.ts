import { expect, test } from 'vitest'
import { CommandRegistry } from '../../app/registry.ts'
import { sayIn } from '../../words/use-words.tsx'
import { commandItems } from './command-items.ts'

const registry = new CommandRegistry()
const ran: string[] = []
for (const id of ['file.save', 'file.saveAs', 'copy.compare', 'card.accept'] as const)
  registry.register(id, () => ran.push(id))

const ids = (about: 'anything' | 'keys' | 'entities', text: string) =>
  commandItems({ about, text }, registry, sayIn('ar')).map(item => item.id)

test('only what can be run now, and is offered', () => {
  expect(ids('anything', '')).toEqual(['copy.compare', 'file.save', 'file.saveAs'])
})

test('by words, in either language', () => {
  expect(ids('anything', 'حفظ')).toEqual(['file.save', 'file.saveAs'])
  expect(ids('anything', 'نسخة')).toEqual(['copy.compare'])
  expect(ids('anything', 'save')).toEqual(['file.save', 'file.saveAs'])
  expect(ids('anything', 'nothing of the kind')).toEqual([])
})

test('by keys', () => {
  expect(ids('keys', 'ctrl shift s')).toEqual(['file.saveAs'])
  expect(ids('keys', 'f4')).toEqual(['copy.compare'])
})

test('not among entities', () => {
  expect(ids('entities', '')).toEqual([])
})

test('choosing runs the command', () => {
  commandItems({ about: 'anything', text: 'باسم' }, registry, sayIn('ar'))[0]?.onChoose()
  expect(ran).toEqual(['file.saveAs'])
})
