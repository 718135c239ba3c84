import { type Attrs, type Node, Schema } from 'prosemirror-model'

/** What kind of block the source had. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quotation'

/** What a block is in the article, as the editor set it. */
export type Role = 'headline' | 'standfirst' | 'byline' | 'dateline' | 'crosshead' | 'caption' | 'body'

export const blockKinds: readonly BlockKind[] = ['paragraph', 'heading', 'list-item', 'quotation']

export const roles: readonly Role[] = ['headline', 'standfirst', 'byline', 'dateline', 'crosshead', 'caption', 'body']

/** The HTML element a block is shown in and written as. */
export function blockTag(kind: BlockKind, role: Role | null): 'h1' | 'h2' | 'p' {
  if (role === 'headline') return 'h1'
  return role === 'crosshead' || (role === null && kind === 'heading') ? 'h2' : 'p'
}

/**
 * An article is a flat row of blocks that hold plain text: no marks, no breaks, no nesting. Tags never live in the
 * document; see {@link AnnotationSet}. `whitespace: 'pre'` keeps every space that the source has.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    block: {
      content: 'text*',
      marks: '',
      attrs: { kind: { default: 'paragraph', validate: 'string' }, role: { default: null, validate: 'string|null' } },
      whitespace: 'pre',
      defining: true,
      parseDOM: [
        { tag: 'p' },
        { tag: 'h1,h2,h3,h4,h5,h6', attrs: { kind: 'heading' } },
        { tag: 'li', attrs: { kind: 'list-item' } },
        { tag: 'blockquote', attrs: { kind: 'quotation' } },
      ],
      toDOM: node => [
        blockTag(kindOf(node), roleOf(node)),
        { class: 'block', dir: 'rtl', 'data-kind': kindOf(node), 'data-role': roleOf(node) ?? '' },
        0,
      ],
    },
    text: {},
  },
})

export function kindOf(block: Node): BlockKind {
  return block.attrs.kind as BlockKind
}

export function roleOf(block: Node): Role | null {
  return block.attrs.role as Role | null
}

/** @throws {RangeError} if the attributes are not those of a block. */
export function checkBlockAttrs(attrs: Attrs): void {
  if (!blockKinds.includes(attrs.kind)) throw new RangeError(`Unknown kind of block: ${String(attrs.kind)}`)
  if (attrs.role !== null && !roles.includes(attrs.role)) throw new RangeError(`Unknown role: ${String(attrs.role)}`)
}
