import type { Node } from 'prosemirror-model'
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state'
import type { Role } from '../../../shared/article/schema.ts'
import { changedBlocks } from './changed-blocks.ts'
import { isAlike, proposedRole } from './role-proposal.ts'

export interface ProposedRole {
  readonly index: number
  readonly role: Role
}

const key = new PluginKey<readonly ProposedRole[]>('role-proposals')

/** Keeps the roles that blocks seem to have beside the document; the same list as long as none changes. */
export function roleProposals(): Plugin<readonly ProposedRole[]> {
  return new Plugin<readonly ProposedRole[]>({
    key,
    state: {
      init: (_config, { doc }) => proposals(doc),
      apply: (tr, before) => {
        if (!tr.docChanged || changesNothing(tr.before, tr.doc)) return before
        const after = proposals(tr.doc)
        return sameProposals(after, before) ? before : after
      },
    },
  })
}

export function proposedRoles(state: EditorState): readonly ProposedRole[] {
  return key.getState(state) ?? []
}

function changesNothing(before: Node, after: Node): boolean {
  const changed = changedBlocks(before, after)
  if (!changed) return true
  const { start, oldEnd, newEnd } = changed
  return oldEnd === start + 1 && newEnd === start + 1 && isAlike(before.child(start), after.child(start))
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
