import { useMemo, useReducer, useRef } from 'react'
import type { EntityMention } from '../../shared/article/annotation.ts'
import { CommandKeys } from '../app/command-keys.tsx'
import type { EditorSession } from '../editor/editor-session.ts'
import { useFocusTrap } from '../editor/hanging/use-focus-trap.ts'
import { useHanging } from '../editor/hanging/use-hanging.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { useWords } from '../words/use-words.tsx'
import type { EntityChoice } from './entity-choices.ts'
import { EntityField } from './entity-field.tsx'
import { changeDraft, startDraft, type TagContext, type TagDraft, type TagDraftAct, viewOf } from './tag-draft.ts'
import { TagHead } from './tag-head.tsx'
import { TagLabels } from './tag-labels.tsx'
import type { TagPlace } from './tag-places.ts'
import { TagPlaces } from './tag-places-field.tsx'
import { rangeOfEdges, type TagTarget } from './tag-target.ts'
import { usePicked } from './use-picked.ts'
import { useTagKeys } from './use-tag-keys.ts'

export interface TagWindowProps {
  readonly session: EditorSession
  readonly target: TagTarget
  readonly context: TagContext
  readonly lastLabel: string | null
  readonly onApply: (label: string, entity: EntityChoice, places: readonly TagPlace[]) => void
  readonly onRemove: (tag: EntityMention) => void
  readonly onClose: () => void
}

/** Tags the words that it hangs from: label, entity, and every other place of the name; all of it by keys alone. */
export function TagWindow(props: TagWindowProps) {
  const { session, target, context, lastLabel, onApply, onRemove, onClose } = props
  const { t } = useWords()
  const [draft, change] = useReducer(
    (draft: TagDraft, act: TagDraftAct) => changeDraft(draft, act, context.snapshot),
    null,
    () => startDraft(target, context, lastLabel),
  )
  const view = useMemo(() => viewOf(draft, context), [draft, context])
  const apply = (onlyHere: boolean) => {
    const places = onlyHere ? view.chosen.filter(({ current }) => current) : view.chosen
    if (view.entity) onApply(draft.label, view.entity, places)
  }
  const pop = useRef<HTMLDivElement>(null)
  const { from, to } = rangeOfEdges(context.snapshot, target.block, draft.edges)
  const place = useHanging(session, pop, from, to)
  useFocusTrap(pop, onClose)
  usePicked(session, view)
  useTagKeys(props, view, change, apply)
  return (
    <div
      ref={pop}
      className="pop"
      role="dialog"
      aria-label={t('tag.window')}
      data-place="tag"
      style={place ? { ...place } : { left: 0, top: 0 }}
    >
      <TagHead draft={draft} view={view} onToggle={() => change({ do: 'clitic' })} />
      <div className="pop__body">
        <TagLabels
          records={context.snapshot.article.state.records}
          value={draft.label}
          onChange={label => change({ do: 'label', label })}
        />
        <EntityField
          typed={draft.typed}
          entity={view.entity}
          choices={view.choices}
          onType={text => change({ do: 'type', text })}
          onChoose={entity => change({ do: 'entity', entity })}
          onEnter={apply}
        />
        <TagPlaces places={view.places} chosen={view.chosen} change={change} />
      </div>
      <div className="pop__foot">
        <Button look="primary" onClick={() => apply(false)}>
          {t('tag.tagPlaces', { count: view.chosen.length })} <CommandKeys of="tag.apply" />
        </Button>
        {view.chosen.length > 1 && (
          <Button small onClick={() => apply(true)}>
            {t('tag.thisOne')} <CommandKeys of="tag.applyHere" />
          </Button>
        )}
        <span className="push" />
        {target.tag && (
          <IconButton icon="trash" small label={t('tag.remove')} onClick={() => target.tag && onRemove(target.tag)} />
        )}
        <Button look="quiet" onClick={onClose}>
          {t('action.cancel')} <CommandKeys of="tag.close" />
        </Button>
      </div>
    </div>
  )
}
