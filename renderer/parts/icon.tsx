/** The pictures of look/icons.svg, one class each in look/icons.css. */
export const iconNames = [
  'eq',
  'neq',
  'home',
  'lock',
  'book',
  'plus',
  'link',
  'undo',
  'redo',
  'search',
  'repeat',
  'check',
  'x',
  'dots',
  'down',
  'next',
  'arrow',
  'export',
  'open',
  'file',
  'warn',
  'block',
  'info',
  'tag',
  'pen',
  'clock',
  'note',
  'trash',
  'merge',
  'text',
  'sample',
  'keyb',
  'eye',
  'jump',
  'code',
  'moon',
] as const

export type IconName = (typeof iconNames)[number]

/** A picture beside words; screen readers pass it over. */
export function Icon({ name, size }: { name: IconName; size?: 'small' | 'large' }) {
  const sized = size === undefined ? '' : size === 'small' ? ' i--s' : ' i--l'
  return <i className={`i i-${name}${sized}`} aria-hidden="true" />
}
