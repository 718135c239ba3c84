import type { LabelDefinition } from '../../../shared/article/records.ts'
import type { Say } from '../../words/use-words.tsx'
import type { CaretFacts } from './caret-facts.ts'

/** «شخص: بوتين، مؤكَّد، داخل حدث», then the finding, the note: what a screen reader says; '' where there is nothing. */
export function caretWords(
  { tags, fix, note }: CaretFacts,
  labels: Readonly<Record<string, LabelDefinition>>,
  { t, of }: Say,
): string {
  const nameOf = (label: string) => {
    const named = labels[label]
    return named ? of(named) : label
  }
  const [inner, outer] = tags
  const said: string[] = []
  if (inner) {
    const state = t(inner.confirmed ? 'entity.confirmed' : 'entity.proposed')
    const what = t('caret.tag', { label: nameOf(inner.label), name: inner.quote, state })
    said.push(outer ? t('caret.inside', { what, outer: nameOf(outer.label) }) : what)
  }
  if (fix) said.push(t('caret.fix', { severity: t(`severity.${fix.severity}`), message: of(fix.message) }))
  if (note) said.push(t('caret.note', { name: note.author, text: note.text }))
  return said.join('. ')
}

/** The same, asked for: with the paragraph, the copy, and a word where there is nothing. */
export function caretWordsInFull(
  facts: CaretFacts,
  labels: Readonly<Record<string, LabelDefinition>>,
  say: Say,
): string {
  const { t } = say
  const words = caretWords(facts, labels, say)
  return [
    t('caret.paragraph', { number: facts.paragraph }),
    ...(facts.copy ? [t('caret.copy', facts.copy)] : []),
    words === '' ? t('caret.nothing') : words,
  ].join('. ')
}
