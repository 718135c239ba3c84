import { afterFrame, Meter } from './meter.ts'
import type { Content, Side } from './side.ts'

declare global {
  interface Window {
    /** What the program outside the page asks for. */
    bench: Bench
  }
}

interface Bench {
  readonly meter: Meter
  /** Length of the text that is shown. */
  readonly length: () => number
  /** Scrolls a block to the middle; says where to click into it, in pixels of the window. */
  readonly show: (index: number) => Promise<{ readonly x: number; readonly y: number }>
}

const sides: Readonly<Record<string, () => Promise<Side>>> = {
  ours: async () => (await import('./ours.ts')).ours,
  plain: async () => (await import('./plain.ts')).plain,
  lexical: async () => (await import('./lexical.ts')).lexical,
}

const place = element('.sheet')
const name = new URLSearchParams(location.search).get('side') ?? ''
const side = await sides[name]?.()
if (!side) throw new RangeError(`No editor ${name}`)
const content = (await (await fetch('./content.json')).json()) as Content
side(content, place, element('.sheet-scroll'))
await document.fonts.ready
window.bench = { meter: new Meter(), length: () => place.textContent.length, show }

async function show(index: number): Promise<{ readonly x: number; readonly y: number }> {
  const block = place.children[index] as HTMLElement
  /* The blocks that come near get their own height, which moves this one; so once more. */
  for (let i = 0; i < 3; i++) {
    block.scrollIntoView({ block: 'center' })
    await new Promise<void>(afterFrame)
  }
  const { left, width, top } = block.getBoundingClientRect()
  return { x: left + width / 2, y: top + 20 }
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new RangeError(`No ${selector} in the page`)
  return found
}
