import type { EntityMention, Note } from '../../../shared/article/annotation.ts'
import type { Correction } from '../../../shared/findings/finding.ts'
import type { EditorSnapshot } from '../editor-session.ts'

/** A tag at the caret, decided or suggested. */
export interface CaretTag {
  readonly label: string
  /** Its words as they stand. */
  readonly quote: string
  readonly confirmed: boolean
}

/** What stands where the caret is. */
export interface CaretFacts {
  readonly paragraph: number
  /** The innermost first. */
  readonly tags: readonly CaretTag[]
  readonly fix: Correction | null
  readonly note: Note | null
  readonly copy: { readonly copy: number; readonly count: number } | null
}

/** What holds or touches the head of the selection. */
export function caretFacts({ article, state, findings }: EditorSnapshot): CaretFacts {
  const { $head, head } = state.selection
  const here = article.state.annotations.list().filter(({ from, to }) => from <= head && head <= to)
  const confirmed = here.filter((one): one is EntityMention => one.type === 'entity')
  const suggested = findings.mentions.touching(head, head)
  const tags = [
    ...confirmed.map(({ label, from, to }) => ({ label, from, to, confirmed: true })),
    ...suggested.map(({ value, from, to }) => ({ label: value.label, from, to, confirmed: false })),
  ].sort((a, b) => a.to - a.from - (b.to - b.from))
  const passage = findings.passages.touching(head, head)[0]?.value
  return {
    paragraph: $head.index(0) + 1,
    tags: tags.map(({ label, from, to, confirmed }) => ({
      label,
      quote: state.doc.textBetween(from, to, ' '),
      confirmed,
    })),
    fix: findings.corrections.touching(head, head)[0]?.value ?? null,
    note: here.find((one): one is Note => one.type === 'note' && one.resolved === null) ?? null,
    copy: passage ? { copy: passage.copy + 1, count: passage.repeat.copies.length } : null,
  }
}
