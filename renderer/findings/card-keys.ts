import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { Article } from '../../shared/article/article.ts'
import type { Finding } from '../../shared/findings/finding.ts'
import type { Span } from '../../shared/text/offset.ts'
import { useCommand } from '../app/use-commands.tsx'
import type { FindingActs } from '../session/finding-acts.ts'

/** What every card of the list has at hand. */
export interface CardContext {
  readonly article: Article
  /** The plain text that the findings' offsets count in. */
  readonly text: string
  readonly acts: FindingActs
  readonly keyOf: (finding: Finding) => string
  readonly compare: (key: string) => void
  readonly toText: () => void
}

export interface CardProps {
  readonly context: CardContext
  /** Key of the finding that the text and the list stand at. */
  readonly current: string | null
  readonly isCurrent: boolean
  /** Keyboard focus is in the list and this card has it. */
  readonly focused: boolean
  readonly onCurrent: (key: string, place: Span) => void
  readonly onStep: (by: 1 | -1) => void
}

/** What a card's keys do. */
export interface CardAnswers {
  readonly accept: () => void
  readonly reject: () => void
  readonly ignore: () => void
  /** Everything alike. */
  readonly all: () => void
  /** One of the alternatives, from 0. */
  readonly pick: (index: number) => void
}

export interface CardKeys {
  readonly ref: RefObject<HTMLElement | null>
  readonly tabIndex: number
  readonly 'data-place': 'card'
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The keys of a card, answered by the one that the list stands at. */
export function useCardKeys({ context, isCurrent, focused, onStep }: CardProps, answers: CardAnswers): CardKeys {
  const ref = useRef<HTMLElement>(null)
  const stand = useEffectEvent(() => {
    ref.current?.scrollIntoView({ block: 'nearest' })
    if (focused) ref.current?.focus()
  })
  useEffect(() => {
    if (isCurrent) stand()
  }, [isCurrent])
  useCommand('card.accept', isCurrent ? answers.accept : null)
  useCommand('card.reject', isCurrent ? answers.reject : null)
  useCommand('card.ignore', isCurrent ? answers.ignore : null)
  useCommand('card.acceptAll', isCurrent ? answers.all : null)
  useCommand('card.choose', isCurrent ? ({ code }) => answers.pick(Number(code?.slice(-1)) - 1) : null)
  useCommand('card.leave', isCurrent ? context.toText : null)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : null
    if (by === null || event.target !== event.currentTarget) return
    event.preventDefault()
    onStep(by)
  }
  return { ref, tabIndex: isCurrent ? 0 : -1, 'data-place': 'card', onKeyDown }
}
