import { type KeyboardEvent, useMemo } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { setRole } from '../../../shared/article/edit.ts'
import { type Role, roleOf, roles } from '../../../shared/article/schema.ts'
import { digitOf } from '../../app/chord.ts'
import { Icon } from '../../parts/icon.tsx'
import { Keys } from '../../parts/keys.tsx'
import { useWords } from '../../words/use-words.tsx'
import { proposedRoles } from '../blocks/role-proposals.ts'
import type { EditorSession } from '../editor-session.ts'

interface RoleMenuProps {
  readonly session: EditorSession
  /** Index of the block. */
  readonly block: number
  readonly onClose: () => void
}

/** The roles that a block can have, by arrows or digits; Delete leaves it without one. Hangs from the block's role. */
export function RoleMenu({ session, block, onClose }: RoleMenuProps) {
  const { t } = useWords()
  const trigger = useMemo(() => ({ current: document.querySelector(`[data-role-of="${block}"]`) }), [block])
  const role = roleOf(session.state.doc.child(block))
  const proposed = proposedRoles(session.state).find(({ index }) => index === block)?.role
  const choose = (chosen: Role | null) => {
    onClose()
    if (chosen !== role) session.perform({ text: [setRole(session.state.doc, block, chosen)], reason: { act: 'role' } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = roles[(digitOf(event.code) ?? 0) - 1]
    if (!chosen && event.key !== 'Delete') return
    event.preventDefault()
    event.stopPropagation()
    choose(chosen ?? null)
  }
  return (
    <Popover
      className="menu menu--role"
      triggerRef={trigger}
      isOpen
      onOpenChange={isOpen => isOpen || onClose()}
      placement="bottom start"
      offset={5}
    >
      <div onKeyDownCapture={onKeyDown}>
        <Menu
          aria-label={t('role.menu', { number: block + 1 })}
          selectionMode="single"
          selectedKeys={[role ?? proposed ?? 'body']}
          autoFocus="first"
          onAction={key => choose(key as Role)}
        >
          {roles.map((one, index) => (
            <MenuItem key={one} id={one} className="menu__item" textValue={t(`role.${one}`)}>
              {({ isSelected }) => (
                <>
                  <span className="menu__check">{isSelected && <Icon name="check" size="small" />}</span>
                  {t(`role.${one}`)}
                  {role === null && one === proposed && <span className="pill">{t('role.proposed')}</span>}
                  <span className="push">
                    <Keys caps={[String(index + 1)]} />
                  </span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </div>
    </Popover>
  )
}
