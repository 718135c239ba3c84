import type { Span } from '../../shared/text/offset.ts'
import { useCommand, useCommands } from '../app/use-commands.tsx'
import { findingKey } from '../findings/cards.ts'
import type { PanelTab } from '../findings/findings-panel.tsx'
import type { View } from '../screens/frame/bar.tsx'
import type { Work } from '../session/open-work.ts'
import { nextStop, type Stop, stopFrom, stopsOf } from './stops.ts'

interface FindingCommands {
  readonly work: Work
  readonly view: View
  readonly current: string | null
  readonly setCurrent: (key: string | null) => void
  readonly setTab: (tab: PanelTab) => void
  readonly toText: () => void
}

/** Walking the findings and answering them from the text. Returns the way to go to one. */
export function useFindingCommands({
  work,
  view,
  current,
  setCurrent,
  setTab,
}: FindingCommands): (key: string, place: Span) => void {
  const { session, editor } = work
  const commands = useCommands()
  const inText = view === 'text'
  const goTo = (key: string, place: Span) => {
    setCurrent(key === '' ? current : key)
    editor.goTo(place, { focus: false })
  }
  const stand = (stop: Stop | null) => {
    if (!stop) return
    setTab('all')
    setCurrent(stop.key)
    editor.goTo(stop.place)
  }
  const step = (by: 1 | -1) =>
    stand(nextStop(stopsOf(session.getSnapshot().findings), current, editor.selection.start, by))
  const answer = (command: 'card.accept' | 'card.reject') => () => {
    const at = stopsOf(session.getSnapshot().findings).find(stop => stop.key === current)
    if (!at) return step(1)
    commands.run(command)
    const { findings } = session.getSnapshot()
    const again = findings.find(finding => findingKey(finding) === current)
    const rest = stopsOf(findings).filter(stop => stop.key !== (again ? current : ''))
    stand(stopFrom(rest, at.place.start))
  }
  useCommand('finding.next', inText ? () => step(1) : null)
  useCommand('finding.previous', inText ? () => step(-1) : null)
  useCommand('finding.accept', inText ? answer('card.accept') : null)
  useCommand('finding.reject', inText ? answer('card.reject') : null)
  useCommand('finding.menu', inText ? () => document.querySelector<HTMLElement>('.list .card.is-open')?.focus() : null)
  useCommand('copy.other', inText ? () => goToOtherCopy(work, goTo) : null)
  return goTo
}

/** From the copy at the caret to the next copy of the same passage; to the first copy where the caret is in none. */
function goToOtherCopy({ session, editor }: Work, goTo: (key: string, place: Span) => void): void {
  const { start } = editor.selection
  const repeats = session.getSnapshot().findings.filter(finding => finding.kind === 'repeat')
  for (const repeat of repeats) {
    const at = repeat.copies.findIndex(copy => copy.spans.some(place => place.start <= start && start <= place.end))
    const next = repeat.copies[(at + 1) % repeat.copies.length]?.spans[0]
    if (at < 0 || !next) continue
    goTo(findingKey(repeat), next)
    return
  }
  const first = repeats[0]?.copies[0]?.spans[0]
  if (repeats[0] && first) goTo(findingKey(repeats[0]), first)
}
