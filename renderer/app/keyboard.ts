import { isPlain, type KeyStroke, matches } from './chord.ts'
import { type Command, type CommandId, commands, type Place } from './commands.ts'
import type { CommandRegistry } from './registry.ts'

/** Where a key was pressed. */
export interface Situation {
  /** Places around the focus, innermost first; `everywhere` is understood. */
  readonly places: readonly Place[]
  /** The focus is in a field of a form; the sheet is none. */
  readonly inField: boolean
  /** The focus is on a control that Enter and Space work. */
  readonly onControl: boolean
  readonly mac: boolean
}

/** The command that the key means there; null where it means none, or is left to a field or a control. */
export function commandFor(stroke: KeyStroke, situation: Situation): CommandId | null {
  for (const place of [...situation.places, 'everywhere'] as const) {
    const found = commands.find(command => command.place === place && isMeant(command, stroke, situation))
    if (found !== undefined) return found.id
  }
  return null
}

function isMeant(command: Command, stroke: KeyStroke, { inField, onControl, mac }: Situation): boolean {
  const chord = command.chords.find(chord => matches(chord, stroke, mac))
  if (chord === undefined) return false
  if (inField && (!command.inFields || isPlain(chord))) return false
  return !(onControl && isPlain(chord) && worksControls(stroke.code))
}

function worksControls(code: string): boolean {
  return code === 'Enter' || code === 'NumpadEnter' || code === 'Space'
}

/**
 * Listens for the keys of the table. Keys with Ctrl and function keys are taken before any widget sees them; plain keys
 * only if no widget wanted them. Never while text is being composed. Returns the way to stop.
 */
export function listenForKeys(root: Document, registry: CommandRegistry, mac: boolean): () => void {
  const hear = (plain: boolean) => (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || isPlainStroke(event) !== plain) return
    const situation = situationOf(event.target, root, mac)
    const id = commandFor(event, situation)
    if (id === null) return
    if (isModal(event.target)) event.preventDefault()
    else if (registry.run(id, { code: event.code })) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const early = hear(false)
  const late = hear(true)
  root.addEventListener('keydown', early, { capture: true })
  root.addEventListener('keydown', late)
  return () => {
    root.removeEventListener('keydown', early, { capture: true })
    root.removeEventListener('keydown', late)
  }
}

/** Escape goes with the plain keys here: an open menu or list inside closes first. */
function isPlainStroke(event: KeyboardEvent): boolean {
  return !(event.ctrlKey || event.metaKey || /^F\d+$/.test(event.code))
}

function situationOf(target: EventTarget | null, root: Document, mac: boolean): Situation {
  const focus =
    target instanceof Element && target !== root.body ? target : (root.querySelector('main:not([hidden])') ?? root.body)
  return {
    places: placesAround(focus),
    inField: focus.closest(field) !== null,
    onControl: focus.closest(control) !== null,
    mac,
  }
}

function placesAround(element: Element): Place[] {
  const places: Place[] = []
  for (let at = element.closest<HTMLElement>('[data-place]'); at !== null; ) {
    places.push(at.dataset.place as Place)
    at = at.parentElement?.closest<HTMLElement>('[data-place]') ?? null
  }
  return places
}

/** Inside a window that holds the focus, and that is no place of commands itself. */
function isModal(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const around = target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [data-place]')
  return around !== null && !around.hasAttribute('data-place')
}

const field = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select'
const control = 'button:not([role="radio"]), a[href], summary, [role="button"], [role="menuitem"], [role="tab"]'
