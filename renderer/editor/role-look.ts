import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Role } from '../../shared/article/schema.ts'
import { proposedRole } from './role-proposal.ts'

export interface ProposedRole {
  readonly index: number
  readonly role: Role
}

interface Look {
  readonly proposed: readonly ProposedRole[]
  readonly decorations: DecorationSet
}

const key = new PluginKey<Look>('role-look')

/** Shows a block in the look of the role that is proposed for it. A whole block is decorated, never part of its text. */
export function roleLook(): Plugin<Look> {
  return new Plugin<Look>({
    key,
    state: {
      init: (_config, { doc }) => lookOf(doc, proposals(doc)),
      apply: (tr, look) => {
        if (!tr.docChanged) return look
        const proposed = proposals(tr.doc)
        return sameProposals(proposed, look.proposed)
          ? { ...look, decorations: look.decorations.map(tr.mapping, tr.doc) }
          : lookOf(tr.doc, proposed)
      },
    },
    props: { decorations: state => key.getState(state)?.decorations },
  })
}

export function proposedRoles(state: EditorState): readonly ProposedRole[] {
  return key.getState(state)?.proposed ?? []
}

function lookOf(doc: Node, proposed: readonly ProposedRole[]): Look {
  const decorations = proposed.map(({ index, role }) => {
    const from = positionOf(doc, index)
    return Decoration.node(from, from + doc.child(index).nodeSize, { class: `is-proposed-${role}` })
  })
  return { proposed, decorations: DecorationSet.create(doc, decorations) }
}

function proposals(doc: Node): ProposedRole[] {
  const found: ProposedRole[] = []
  for (let index = 0; index < doc.childCount; index++) {
    const role = proposedRole(doc, index)
    if (role) found.push({ index, role })
  }
  return found
}

function sameProposals(a: readonly ProposedRole[], b: readonly ProposedRole[]): boolean {
  return a.length === b.length && a.every(({ index, role }, i) => b[i]?.index === index && b[i].role === role)
}

function positionOf(doc: Node, index: number): number {
  let position = 0
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize
  return position
}
