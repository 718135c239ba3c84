import type { Settings } from '../../shared/contract/settings.ts'
import type { Words } from '../../shared/text/words.ts'
import { commandItemWords, type MenuCommand, type MenuRole, menuTitles, roleWords } from './menu-words.ts'

/** As Electron builds a menu from it. */
export interface MenuEntry {
  readonly id?: string
  readonly label?: string
  readonly type?: 'separator'
  readonly role?: MenuRole
  readonly accelerator?: string
  readonly registerAccelerator?: false
  readonly submenu?: MenuEntry[]
  readonly click?: (item: unknown, window?: object) => void
}

export interface MenuChoice {
  readonly language: Settings['language']
  readonly mac: boolean
  /** Hears which command was chosen, and in which window. */
  readonly choose: (command: MenuCommand, window: object | undefined) => void
}

type Item = MenuCommand | MenuRole | '-'

/**
 * The keys as the menu shows them. The page handles them itself, by the key's place on the keyboard, so that an Arabic
 * layout changes nothing; the menu must not take them first.
 */
const keys: Partial<Record<MenuCommand, string>> = {
  'file.open': 'CmdOrCtrl+O',
  'file.save': 'CmdOrCtrl+S',
  'file.saveAs': 'CmdOrCtrl+Shift+S',
  'file.export': 'CmdOrCtrl+Shift+E',
  'edit.undo': 'CmdOrCtrl+Z',
  'edit.redo': 'CmdOrCtrl+Shift+Z',
  'find.open': 'CmdOrCtrl+F',
  'find.next': 'F3',
  'find.previous': 'Shift+F3',
  'finding.next': 'F8',
  'finding.previous': 'Shift+F8',
  'finding.accept': 'CmdOrCtrl+Enter',
  'finding.reject': 'CmdOrCtrl+Shift+Enter',
  'copy.other': 'F4',
  'copy.compare': 'Shift+F4',
  'tag.open': 'F2',
  'note.add': 'Shift+F2',
  'role.open': 'CmdOrCtrl+Shift+H',
  'tag.next': 'CmdOrCtrl+F8',
  'tag.previous': 'CmdOrCtrl+Shift+F8',
  'palette.open': 'CmdOrCtrl+K',
  'review.toggle': 'F9',
  'details.open': 'CmdOrCtrl+I',
  'settings.open': 'CmdOrCtrl+,',
  'keys.open': 'F1',
}

const fileItems: Item[] = [
  'file.open',
  '-',
  'file.save',
  'file.saveAs',
  'file.export',
  'file.copyForCms',
  '-',
  'file.encoding',
  'file.close',
]
const editItems: Item[] = [
  ...(['edit.undo', 'edit.redo', '-', 'cut', 'copy', 'paste', 'selectAll', '-'] as const),
  ...(['find.open', 'find.next', 'find.previous'] as const),
]
const findingItems: Item[] = [
  ...(['finding.next', 'finding.previous', '-', 'finding.accept', 'finding.reject'] as const),
  ...(['-', 'copy.other', 'copy.compare'] as const),
]
const tagItems: Item[] = ['tag.open', 'note.add', 'role.open', '-', 'tag.next', 'tag.previous']
const viewItems: Item[] = [
  ...(['palette.open', 'review.toggle', 'details.open', '-', 'text.larger', 'text.smaller'] as const),
  ...(['-', 'togglefullscreen', 'minimize'] as const),
]

/** The menu bar in the language of the interface. On macOS settings and quitting stand in the program's own menu. */
export function menuTemplate(choice: MenuChoice): MenuEntry[] {
  const { mac } = choice
  const menu = (title: Words, items: readonly Item[]): MenuEntry => ({
    label: title[choice.language],
    submenu: items.map(item => entry(item, choice)),
  })
  return [
    ...(mac ? [menu(menuTitles.app, ['settings.open', '-', 'hide', 'hideOthers', '-', 'quit'])] : []),
    menu(menuTitles.file, mac ? fileItems : [...fileItems, '-', 'settings.open', '-', 'quit']),
    menu(menuTitles.edit, editItems),
    menu(menuTitles.findings, findingItems),
    menu(menuTitles.tags, tagItems),
    menu(menuTitles.view, viewItems),
    menu(menuTitles.help, ['keys.open']),
  ]
}

function entry(item: Item, { language, choose }: MenuChoice): MenuEntry {
  if (item === '-') return { type: 'separator' }
  if (!isCommand(item)) return { role: item, label: roleWords[item][language] }
  const accelerator = keys[item]
  return {
    id: item,
    label: commandItemWords[item][language],
    click: (_item, window) => choose(item, window),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false as const }),
  }
}

function isCommand(item: MenuCommand | MenuRole): item is MenuCommand {
  return item in commandItemWords
}
