import type { Severity } from '../../../shared/findings/finding.ts'

/** Colours and lines that a label may be painted with; painting.css has the rules. */
export const tagPaints = ['per', 'loc', 'org', 'event', 'date', 'num', 'misc'] as const

export type TagPaint = (typeof tagPaints)[number]

/**
 * How the tag stands: `proposed` is no decision yet; `outer` holds another tag, so that its line is lower; `next` touches
 * the one before it, so that its line is a step lower; `plain` is any other.
 */
export const tagVariants = ['proposed', 'outer', 'plain', 'next'] as const

export type TagVariant = (typeof tagVariants)[number]

/** What a part of the screen asks to have painted for as long as it is open. */
export const layerNames = ['copy-part', 'copy-differs', 'find', 'find-current', 'pick-echo', 'pick', 'flash'] as const

export type LayerName = (typeof layerNames)[number]

export type HighlightName =
  | 'copy-part'
  | `tag-${TagPaint}-${TagVariant}`
  | `fix-${Severity}`
  | 'note-open'
  | 'note-current'
  | LayerName

/** Every highlight, bottom first: a later one is painted over an earlier one. */
export const paintOrder: readonly HighlightName[] = [
  'copy-part',
  ...tagVariants.flatMap(variant => tagPaints.map(paint => `tag-${paint}-${variant}` as const)),
  'fix-style',
  'fix-warning',
  'fix-error',
  'note-open',
  'note-current',
  ...layerNames,
]

/** The paint of a label; a label of a house that names none that we have is painted as `misc`. */
export function tagPaint(name: string | undefined): TagPaint {
  return tagPaints.find(paint => paint === name) ?? 'misc'
}
