import { Menu } from 'electron'
import { type MenuChoice, menuTemplate } from './menu-template.ts'

export function showMenuBar(choice: MenuChoice): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(choice)))
}
