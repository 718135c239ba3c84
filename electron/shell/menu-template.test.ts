import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type MenuEntry, menuTemplate } from './menu-template.ts'

const entries = (menu: readonly MenuEntry[]): MenuEntry[] =>
  menu.flatMap(entry => (entry.submenu ? [entry, ...entries(entry.submenu)] : [entry]))

const template = (over: Partial<Parameters<typeof menuTemplate>[0]> = {}) =>
  menuTemplate({ language: 'ar', mac: false, choose: () => {}, ...over })

const commands = entries(template()).filter(entry => entry.id !== undefined)

test('the menus stand in the language of the interface', () => {
  expect(template().map(menu => menu.label)).toEqual(['ملف', 'تحرير', 'الملاحظات', 'الوسوم', 'عرض', 'مساعدة'])
  expect(template({ language: 'en' }).map(menu => menu.label)).toEqual([
    'File',
    'Edit',
    'Findings',
    'Tags',
    'View',
    'Help',
  ])
})

test('an item tells which command was chosen, and where', () => {
  const chosen: unknown[] = []
  const window = { title: 'a.txt' }
  const items = entries(template({ choose: (command, where) => chosen.push([command, where]) }))
  items.find(item => item.id === 'file.save')?.click?.({}, window)
  items.find(item => item.id === 'tag.open')?.click?.({})
  expect(chosen).toEqual([
    ['file.save', window],
    ['tag.open', undefined],
  ])
})

test('keys are shown and never taken from the page', () => {
  expect(commands.find(item => item.id === 'tag.open')).toMatchObject({ accelerator: 'F2', registerAccelerator: false })
  expect(commands.filter(item => item.accelerator !== undefined && item.registerAccelerator !== false)).toEqual([])
})

test('no item and no key stands twice', () => {
  const ids = commands.map(item => item.id)
  const keys = commands.flatMap(item => item.accelerator ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(keys).size).toBe(keys.length)
})

test('nothing is lost on macOS, where settings and quitting move to the program menu', () => {
  const mac = template({ mac: true })
  const idsAndRoles = (menu: readonly MenuEntry[]) => entries(menu).flatMap(({ id, role }) => id ?? role ?? [])
  expect(mac[0]?.label).toBe('ورّاق')
  expect(idsAndRoles(mac.slice(0, 1))).toEqual(['settings.open', 'hide', 'hideOthers', 'quit'])
  expect(idsAndRoles(mac).toSorted()).toEqual([...idsAndRoles(template()), 'hide', 'hideOthers'].toSorted())
})

/* The page's table cannot be imported from here: the two only know what is shared. */
test('every command of a menu is one the page knows, under the same key', () => {
  const table = readFileSync(new URL('../../renderer/app/commands.ts', import.meta.url), 'utf8')
  const unknown = commands.filter(({ id, accelerator }) => {
    const row = new RegExp(`'${id}': \\{[^}]*\\}`).exec(table)?.[0] ?? ''
    return !row.includes(accelerator ? `'${accelerator.replace('CmdOrCtrl', 'Ctrl')}'` : 'offered')
  })
  expect(unknown.map(({ id }) => id)).toEqual([])
})
