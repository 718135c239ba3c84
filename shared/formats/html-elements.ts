import { TokenizerMode } from 'parse5'
import type { BlockKind } from '../article/schema.ts'

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/))
}

/** Elements that begin and end a line of their own. */
export const blockElements = words(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search section summary table tbody
  td tfoot th thead tr ul`,
)

/** Elements without an end tag. */
export const voidElements = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** Elements whose text is no part of what a reader sees, or is the label of a control. */
export const droppedElements = words(
  `applet audio button canvas datalist iframe math noembed noframes noscript object script select style svg template
  textarea title video xmp`,
)

/** Elements whose content is not markup, and how it is cut. */
export const rawElements: ReadonlyMap<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA],
  ...['style', 'xmp', 'iframe', 'noembed', 'noframes'].map(name => [name, TokenizerMode.RAWTEXT] as const),
])

/** Elements that shut in what stands in them: an end tag inside closes nothing outside. */
export const enclosingElements = words('table ul ol dl object applet template svg math button')

/** Elements whose end tag may be left out, each with those that a new one ends. */
export const impliedEnds: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['tr', ['tr']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
])

/** Elements that say what kind of block their text is. */
export const blockKindOf: ReadonlyMap<string, BlockKind> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(name => [name, 'heading'] as const),
  ['li', 'list-item'],
  ['blockquote', 'quotation'],
])
