import { useMemo } from 'react'
import type { EntityMention } from '../../shared/article/annotation.ts'
import type { Article } from '../../shared/article/article.ts'
import { labelsOf } from '../../shared/article/records.ts'
import type { Span } from '../../shared/text/offset.ts'
import { useWords } from '../words/use-words.tsx'
import { noteSpan, paragraphOf } from './cards.ts'

/** What is tagged, by entity: the list of annotations for those who cannot see the paint. A button goes to its place. */
export function TagList({ article, onGo }: { article: Article; onGo: (place: Span) => void }) {
  const { t, language } = useWords()
  const groups = useMemo(() => tagGroups(article), [article])
  const labels = labelsOf(article.state.records)
  if (groups.length === 0) return null
  return (
    <section className="tags" aria-label={t('entity.tagged')}>
      <div className="list__head">
        <h3>{t('entity.tagged')}</h3>
      </div>
      {groups.map(({ key, name, label, tags }) => (
        <div className="tags__entity" key={key}>
          <span className={`lab lab--${labels[label]?.paint ?? 'misc'}`}>
            <span className="lab__line" />
          </span>
          <b>{name}</b>
          <span className="muted">{labels[label]?.[language] ?? label}</span>
          <span className="tags__places push">
            {tags.map(tag => (
              <button type="button" key={tag.id} className="where num" onClick={() => onGo(noteSpan(article, tag))}>
                {t('where.paragraph', { number: paragraphOf(article, noteSpan(article, tag)) })}
              </button>
            ))}
          </span>
        </div>
      ))}
    </section>
  )
}

interface TagGroup {
  readonly key: string
  readonly name: string
  readonly label: string
  readonly tags: readonly EntityMention[]
}

function tagGroups({ state }: Article): TagGroup[] {
  const groups = new Map<string, EntityMention[]>()
  for (const tag of state.annotations.list()) {
    if (tag.type !== 'entity') continue
    const key = tag.entity ?? `${tag.label}:${state.doc.textBetween(tag.from, tag.to, ' ')}`
    groups.set(key, [...(groups.get(key) ?? []), tag])
  }
  return [...groups].map(([key, tags]) => {
    const first = tags[0] as EntityMention
    const name = state.records.entities[key]?.name ?? state.doc.textBetween(first.from, first.to, ' ')
    return { key, name, label: first.label, tags }
  })
}
