import type { ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  /** One primary button a card or window. */
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly small?: boolean
  /** Shown as pressed in. */
  readonly on?: boolean
  /** Pushed to the row's end. */
  readonly last?: boolean
  readonly children: ReactNode
}

export function Button({ look = 'plain', small, on, last, children, ...rest }: ButtonProps) {
  const classes = ['btn', look !== 'plain' && `btn--${look}`, small && 'btn--s', on && 'is-on', last && 'push']
  return (
    <button type="button" className={classes.filter(Boolean).join(' ')} {...rest}>
      {children}
    </button>
  )
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'look'> {
  readonly icon: IconName
  /** What it does; also its tip. */
  readonly label: string
}

/** A quiet button with a picture only. */
export function IconButton({ icon, label, small, on, last, ...rest }: IconButtonProps) {
  const classes = ['btn btn--quiet btn--icon', small && 'btn--s', on && 'is-on', last && 'push']
  return (
    <button type="button" className={classes.filter(Boolean).join(' ')} aria-label={label} title={label} {...rest}>
      <Icon name={icon} />
    </button>
  )
}

/** A button that looks like a link. */
export function LinkButton({
  last,
  children,
  ...rest
}: Omit<ComponentProps<'button'>, 'type' | 'className'> & { last?: boolean }) {
  return (
    <button type="button" className={last ? 'link push' : 'link'} {...rest}>
      {children}
    </button>
  )
}
