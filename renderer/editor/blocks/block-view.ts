import { DOMSerializer, type Node } from 'prosemirror-model'
import type { NodeView } from 'prosemirror-view'
import type { Role } from '../../../shared/article/schema.ts'
import type { ChangedBlocks } from './changed-blocks.ts'
import type { BlockRow } from './near-blocks.ts'
import type { ProposedRole } from './role-proposals.ts'

/**
 * A block in the page, as the schema shows it. Its own attributes may be changed from outside: the view takes that for no
 * edit. Decorations would do the same, but the view goes through all blocks with each letter once there is one.
 */
export function blockView(node: Node): NodeView {
  const { dom, contentDOM } = DOMSerializer.renderSpec(document, node.type.spec.toDOM!(node))
  return {
    dom,
    contentDOM: contentDOM ?? null,
    ignoreMutation: mutation => mutation.type === 'attributes' && mutation.target === dom,
  }
}

/** Shows blocks in the look of the roles that are proposed for them. */
export class RoleLooks {
  readonly #shown = new Map<HTMLElement, Role>()
  #proposed: readonly ProposedRole[] = []

  /** Call after the view has been brought up to date. */
  update(rows: readonly BlockRow[], proposed: readonly ProposedRole[], changed: ChangedBlocks | null): void {
    if (proposed === this.#proposed && !changed) return
    this.#proposed = proposed
    const wanted = new Map(proposed.map(({ index, role }) => [rows[index]?.element, role]))
    for (const element of this.#shown.keys()) if (!wanted.has(element)) this.#set(element, null)
    for (const [element, role] of wanted) if (element && this.#shown.get(element) !== role) this.#set(element, role)
  }

  #set(element: HTMLElement, role: Role | null): void {
    const old = this.#shown.get(element)
    if (old) element.classList.remove(`is-proposed-${old}`)
    if (role) element.classList.add(`is-proposed-${role}`)
    if (role) this.#shown.set(element, role)
    else this.#shown.delete(element)
  }
}
