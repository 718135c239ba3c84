import { expect, test, vi } from 'vitest'
import { CommandRegistry } from './registry.ts'

test('a command without a handler cannot run', () => {
  const registry = new CommandRegistry()
  expect(registry.canRun('edit.undo')).toBe(false)
  expect(registry.run('edit.undo')).toBe(false)
})

test('the last handler is asked first, the one before after it left', () => {
  const registry = new CommandRegistry()
  const ran: string[] = []
  registry.register('edit.undo', () => ran.push('outer'))
  const leave = registry.register('edit.undo', () => ran.push('inner'))
  registry.run('edit.undo')
  leave()
  registry.run('edit.undo')
  expect(ran).toEqual(['inner', 'outer'])
})

test('the handler is told which key of the row was pressed', () => {
  const registry = new CommandRegistry()
  const handler = vi.fn()
  registry.register('tag.label', handler)
  registry.run('tag.label', { code: 'Digit3' })
  registry.run('tag.label')
  expect(handler.mock.calls).toEqual([[{ code: 'Digit3' }], [{ code: null }]])
})

test('listeners hear of handlers that come and go', () => {
  const registry = new CommandRegistry()
  const versions: number[] = []
  const stop = registry.subscribe(() => versions.push(registry.version))
  const leave = registry.register('edit.redo', () => {})
  leave()
  stop()
  registry.register('edit.redo', () => {})
  expect(versions).toEqual([1, 2])
})
