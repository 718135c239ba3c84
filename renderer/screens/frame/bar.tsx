import { type ReactNode, useEffect, useEffectEvent } from 'react'
import { CommandKeys, shortcutsOf } from '../../app/command-keys.tsx'
import { type CommandId, command } from '../../app/commands.ts'
import { useCommands } from '../../app/use-commands.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Keys } from '../../parts/keys.tsx'
import { Count } from '../../parts/pill.tsx'
import { Switch } from '../../parts/switch.tsx'
import type { SavedState } from '../../session/entry-queue.ts'
import { useWords } from '../../words/use-words.tsx'
import { DocTitle } from './doc-title.tsx'

export type View = 'text' | 'compare' | 'review'

/** The bar of a page without an article: start, settings. Escape goes back where there is a way back. */
export function PlainBar({ back }: { back?: { readonly name: string; readonly onBack: () => void } }) {
  const { rich } = useWords()
  useEscape(back?.onBack)
  return (
    <>
      <div className="bar__start">
        <Brand />
        {back !== undefined && (
          <>
            <span className="bar__rule" />
            <Button look="quiet" small onClick={back.onBack}>
              <span>{rich('bar.back', { name: <bdi className="ltr">{back.name}</bdi> })}</span> <Keys caps={['Esc']} />
            </Button>
          </>
        )}
      </div>
      <span />
      <div className="bar__end">
        <SearchButton />
      </div>
    </>
  )
}

interface ArticleBarProps {
  readonly name: string
  readonly saved: SavedState
  readonly view: View
  readonly onView: (view: View) => void
  /** Repeats to compare. */
  readonly repeats: number
  readonly detailsOpen: boolean
  /** What the last button does: leads to the review, or in it exports. */
  readonly publish: ReactNode
}

/** The bar over an article; its buttons run commands. */
export function ArticleBar(props: ArticleBarProps) {
  const { t } = useWords()
  return (
    <>
      <div className="bar__start">
        <Brand />
        <span className="bar__rule" />
        <DocTitle name={props.name} saved={props.saved} />
        <CommandButton of="details.open" label={t('bar.details')} on={props.detailsOpen} expands />
      </div>
      <ViewSwitch view={props.view} onView={props.onView} repeats={props.repeats} />
      <div className="bar__end">
        <CommandButton of="edit.undo" label={t('command.edit.undo')} />
        <CommandButton of="edit.redo" label={t('command.edit.redo')} />
        <SearchButton />
        {props.publish}
      </div>
    </>
  )
}

function useEscape(onEscape: (() => void) | undefined): void {
  const leave = useEffectEvent(() => onEscape?.())
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) leave()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}

/** Leads to the review, and says how much still stands before it. */
export function PublishButton({ blockers, onPress }: { blockers: number; onPress: () => void }) {
  const { t, number } = useWords()
  return (
    <Button look="primary" onClick={onPress}>
      {t('bar.publish')}
      {blockers > 0 && (
        <>
          <span aria-hidden="true">
            <Count>{number(blockers)}</Count>
          </span>
          <span className="hidden">{t('count.blockers', { count: blockers })}</span>
        </>
      )}
    </Button>
  )
}

function Brand() {
  const { t } = useWords()
  return (
    <span className="brand">
      <span className="brand__mark" aria-hidden="true">
        و
      </span>
      {t('app.name')}
    </span>
  )
}

function ViewSwitch({ view, onView, repeats }: Pick<ArticleBarProps, 'view' | 'onView' | 'repeats'>) {
  const { t, number } = useWords()
  const compare = (
    <>
      {t('view.compare')}
      {repeats > 0 && <Count>{number(repeats)}</Count>}
    </>
  )
  return (
    <Switch
      label={t('view.label')}
      value={view}
      onChange={onView}
      options={[
        { value: 'text', text: t('view.text') },
        { value: 'compare', text: compare },
        { value: 'review', text: t('view.review') },
      ]}
    />
  )
}

function SearchButton() {
  const { t } = useWords()
  const commands = useCommands()
  return (
    <button
      type="button"
      className="search"
      aria-keyshortcuts={shortcutsOf('palette.open')}
      onClick={() => commands.run('palette.open')}
    >
      <Icon name="search" />
      <span className="search__text">{t('bar.search')}</span>
      <span aria-hidden="true">
        <CommandKeys of="palette.open" />
      </span>
    </button>
  )
}

interface CommandButtonProps {
  readonly of: CommandId
  readonly label: string
  readonly on?: boolean
  /** Opens and closes a part of the page. */
  readonly expands?: boolean
}

function CommandButton({ of, label, on = false, expands }: CommandButtonProps) {
  const commands = useCommands()
  return (
    <IconButton
      icon={command(of).icon}
      label={label}
      on={on}
      disabled={!commands.canRun(of)}
      aria-keyshortcuts={shortcutsOf(of)}
      {...(expands ? { 'aria-expanded': on } : {})}
      onClick={() => commands.run(of)}
    />
  )
}
