import { CommandKeys } from '../app/command-keys.tsx'
import { LinkButton } from '../parts/button.tsx'
import { useWords } from '../words/use-words.tsx'
import type { TagDraft, TagView } from './tag-draft.ts'

interface TagHeadProps {
  readonly draft: TagDraft
  readonly view: TagView
  readonly onToggle: () => void
}

/** The words to be tagged; letters that stay outside are paler, and named. */
export function TagHead({ draft, view, onToggle }: TagHeadProps) {
  const { t } = useWords()
  const inside = takenIn(draft, view)
  return (
    <div className="pop__head">
      <span className="pop__quote" dir="rtl" aria-live="polite">
        {view.left !== '' && <s>{view.left}</s>}
        {view.quote}
      </span>
      {(view.left !== '' || inside !== '') && (
        <>
          <span className="muted">
            {view.left !== '' ? t('tag.cliticOut', { clitic: view.left }) : t('tag.cliticIn', { clitic: inside })}
          </span>
          <span className="push muted small pop__toggle">
            <LinkButton tabIndex={-1} onClick={onToggle}>
              {t(view.left !== '' ? 'tag.takeIn' : 'tag.leaveOut')}
            </LinkButton>{' '}
            <CommandKeys of="tag.clitic" />
          </span>
        </>
      )}
    </div>
  )
}

/** The clitic that the window proposed to leave out, where the person has taken it in. */
function takenIn({ target, edges }: TagDraft, { quote }: TagView): string {
  const letters = quote.slice(0, Math.max(0, target.edges.from - edges.from))
  return /\s/.test(letters) ? '' : letters
}
