import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Article } from '../../shared/article/article.ts'
import type { Finding } from '../../shared/findings/finding.ts'
import type { Span } from '../../shared/text/offset.ts'
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
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Keys of a card that has the focus, by the place of the key, so that the Arabic layout changes nothing. */
export function useCardKeys({ context, isCurrent, focused, onStep }: CardProps, answers: CardAnswers): CardKeys {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isCurrent) ref.current?.scrollIntoView({ block: 'nearest' })
    if (isCurrent && focused) ref.current?.focus()
  }, [isCurrent, focused])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.altKey || event.metaKey) return
    const act = actOf(event, answers, context, onStep)
    if (!act) return
    event.preventDefault()
    act()
  }
  return { ref, tabIndex: isCurrent ? 0 : -1, onKeyDown }
}

function actOf(
  event: KeyboardEvent,
  answers: CardAnswers,
  context: CardContext,
  onStep: (by: 1 | -1) => void,
): (() => void) | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  if (digit) return () => answers.pick(Number(digit) - 1)
  if (event.code === 'ArrowDown') return () => onStep(1)
  if (event.code === 'ArrowUp') return () => onStep(-1)
  if (event.code === 'Escape') return context.toText
  if (event.target !== event.currentTarget && (event.code === 'Enter' || event.code === 'Space')) return null
  if (event.code === 'Enter' || event.code === 'NumpadEnter') return event.shiftKey ? answers.all : answers.accept
  if (event.code === 'Delete') return answers.reject
  return event.code === 'KeyI' ? answers.ignore : null
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement
}
