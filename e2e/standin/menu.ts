import type { BrowserWindow } from './browser-window.ts'
import { modelled, notModelled } from './modelled.ts'

interface ItemTemplate {
  id?: string
  label?: string
  role?: string
  type?: string
  checked?: boolean
  enabled?: boolean
  visible?: boolean
  accelerator?: string
  registerAccelerator?: boolean
  submenu?: ItemTemplate[]
  click?: (item: MenuItem, window: BrowserWindow | undefined, event: unknown) => void
}

/** Keys of native menus do not reach Electron through Playwright either: items are clicked, by id. */
class MenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  private readonly chosen: ItemTemplate['click']

  constructor(template: ItemTemplate) {
    this.id = template.id
    this.label = template.label ?? ''
    this.role = template.role
    this.submenu = template.submenu && Menu.buildFromTemplate(template.submenu)
    this.type = template.type ?? (this.submenu ? 'submenu' : 'normal')
    this.accelerator = template.accelerator
    this.registerAccelerator = template.registerAccelerator ?? true
    this.enabled = template.enabled ?? true
    this.visible = template.visible ?? true
    this.checked = template.checked ?? false
    this.chosen = template.click
  }

  click(event?: unknown, window?: BrowserWindow): void {
    if (this.role) throw notModelled(`menu role ${this.role}`)
    if (this.type === 'checkbox' || this.type === 'radio') this.checked = !this.checked
    this.chosen?.(this, window, event)
  }
}

/** Electron's `Menu`. */
export class Menu {
  readonly items: MenuItem[]

  private constructor(template: readonly ItemTemplate[]) {
    this.items = template.map(item => modelled('MenuItem', new MenuItem(item)))
  }

  static buildFromTemplate(template: readonly ItemTemplate[]): Menu {
    return modelled('menu', new Menu(template))
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

let applicationMenu: Menu | null = null
