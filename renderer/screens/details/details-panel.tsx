import { Button } from '../../parts/button.tsx'
import { ChipList } from '../../parts/chip-list.tsx'
import { DraftArea, DraftInput } from '../../parts/draft-input.tsx'
import { Field, Hint } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Keys } from '../../parts/keys.tsx'
import { Switch } from '../../parts/switch.tsx'
import { useWords } from '../../words/use-words.tsx'
import { type DetailName, type Details, isSlug, joinList, splitList, type Urgency, urgencies } from './details.ts'
import { EmbargoField } from './embargo-field.tsx'

interface DetailsPanelProps {
  readonly details: Details
  /** Sets one field; '' takes it away. */
  readonly onChange: (name: DetailName, value: string) => void
  /** A byline that a block of the article proposes. */
  readonly proposedByline: { readonly name: string; readonly paragraph: number } | null
  readonly onClose: () => void
}

/** What is known of the article, in the findings' region. Each field is one act that undo takes back. */
export function DetailsPanel(props: DetailsPanelProps) {
  const { t } = useWords()
  return (
    <aside
      className="inspector inspector--asked"
      aria-labelledby="details"
      data-region="inspector"
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose()
      }}
    >
      <div className="panel__head">
        <Icon name="info" />
        <h2 id="details">{t('details.title')}</h2>
        <Button look="quiet" small last onClick={props.onClose}>
          {t('action.close')} <Keys caps={['Esc']} />
        </Button>
      </div>
      <div className="form">
        <DetailsFields {...props} />
      </div>
      <div className="panel__foot">
        <Icon name="check" size="small" />
        <span>{t('details.kept')}</span>
      </div>
    </aside>
  )
}

function DetailsFields({ details, onChange, proposedByline }: DetailsPanelProps) {
  const { t } = useWords()
  return (
    <>
      <SlugField slug={details.slug ?? ''} onChange={slug => onChange('slug', slug)} />
      <Field name={t('details.source')}>
        {({ id }) => (
          <DraftInput id={id} value={details.source ?? ''} onDone={value => onChange('source', value.trim())} />
        )}
      </Field>
      <BylineField
        names={splitList(details.byline)}
        proposed={proposedByline}
        onChange={names => onChange('byline', joinList(names))}
      />
      <UrgencyField urgency={details.urgency} onChange={urgency => onChange('urgency', urgency)} />
      <EmbargoField embargo={details.embargo ?? ''} onChange={embargo => onChange('embargo', embargo)} />
      <div className="field">
        <span className="field__name">{t('details.keywords')}</span>
        <ChipList
          name={t('details.keywords')}
          items={splitList(details.keywords)}
          onChange={words => onChange('keywords', joinList(words))}
        />
      </div>
      <Field name={t('details.noteToDesk')} hint={t('details.noteToDeskNote')}>
        {({ id, describedBy }) => (
          <DraftArea
            id={id}
            aria-describedby={describedBy}
            value={details.noteToDesk ?? ''}
            onDone={value => onChange('noteToDesk', value.trim())}
          />
        )}
      </Field>
    </>
  )
}

function SlugField({ slug, onChange }: { slug: string; onChange: (slug: string) => void }) {
  const { t } = useWords()
  const wrong = slug !== '' && !isSlug(slug)
  const words = { name: t('details.slug'), hint: t(wrong ? 'details.slugWrong' : 'details.slugNote') }
  return (
    <Field {...words} {...(wrong ? { tone: 'bad' as const } : {})}>
      {({ id, describedBy }) => (
        <DraftInput
          id={id}
          dir="ltr"
          spellCheck={false}
          aria-describedby={describedBy}
          aria-invalid={wrong}
          value={slug}
          onDone={value => onChange(value.trim())}
        />
      )}
    </Field>
  )
}

interface BylineFieldProps {
  readonly names: readonly string[]
  readonly proposed: DetailsPanelProps['proposedByline']
  readonly onChange: (names: readonly string[]) => void
}

function BylineField({ names, proposed, onChange }: BylineFieldProps) {
  const { t } = useWords()
  return (
    <div className="field">
      <span className="field__name">{t('details.byline')}</span>
      <ChipList name={t('details.byline')} items={names} onChange={onChange} />
      {proposed !== null && !names.includes(proposed.name) && (
        <Hint>
          <Button look="quiet" small onClick={() => onChange([...names, proposed.name])}>
            <Icon name="plus" size="small" />
            {proposed.name}
          </Button>
          <Icon name="link" size="small" />
          {t('details.bylineSuggested', { number: proposed.paragraph })}
        </Hint>
      )}
    </div>
  )
}

function UrgencyField({ urgency, onChange }: { urgency: string | undefined; onChange: (urgency: Urgency) => void }) {
  const { t } = useWords()
  return (
    <div className="field">
      <span className="field__name">{t('details.urgency')}</span>
      <Switch
        wide
        label={t('details.urgency')}
        value={urgencies.find(one => one === urgency) ?? 'routine'}
        onChange={onChange}
        options={urgencies.map(value => ({ value, text: t(`details.${value}`) }))}
      />
    </div>
  )
}
