import type { ReactNode } from 'react'
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type PopoverProps,
  Separator,
} from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'

export interface MenuEntry {
  readonly id: string
  readonly text: ReactNode
  /** For finding the entry by its first letters. */
  readonly name: string
  readonly icon?: IconName
  /** Small print at the row's end: keys, what is lost. */
  readonly note?: ReactNode
  readonly disabled?: boolean
  readonly onChoose: () => void
}

export interface MenuGroup {
  readonly id: string
  readonly title?: string
  readonly entries: readonly MenuEntry[]
}

interface MenuButtonProps {
  readonly label: string
  /** Classes of the button; its content stands inside. */
  readonly look: string
  readonly content: ReactNode
  readonly groups: readonly MenuGroup[]
  readonly foot?: ReactNode
  readonly placement?: PopoverProps['placement']
}

/** A button with a menu that hangs from it. */
export function MenuButton({ label, look, content, groups, foot, placement = 'bottom end' }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button className={look} aria-label={label}>
        {content}
      </Button>
      <Popover className="menu" placement={placement} offset={6}>
        <MenuRows label={label} groups={groups} />
        {foot !== undefined && <p className="menu__foot">{foot}</p>}
      </Popover>
    </MenuTrigger>
  )
}

/** The rows of a menu, for a popover of one's own. */
export function MenuRows({ label, groups }: { label: string; groups: readonly MenuGroup[] }) {
  return (
    <Menu aria-label={label}>
      {groups.flatMap((group, index) => [
        ...(index > 0 ? [<Separator key={`before-${group.id}`} />] : []),
        <MenuSection key={group.id} aria-label={group.title ?? label}>
          {group.title !== undefined && <Header>{group.title}</Header>}
          {group.entries.map(entry => (
            <Row key={entry.id} entry={entry} />
          ))}
        </MenuSection>,
      ])}
    </Menu>
  )
}

function Row({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      className="menu__item"
      textValue={entry.name}
      isDisabled={entry.disabled ?? false}
      onAction={entry.onChoose}
    >
      {entry.icon !== undefined && <Icon name={entry.icon} />}
      {entry.text}
      {entry.note !== undefined && <small>{entry.note}</small>}
    </MenuItem>
  )
}
