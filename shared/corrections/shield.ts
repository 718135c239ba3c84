import type { Stretch } from './coverage.ts'

const address = /:\/\/|www\.|@[\w\u0600-\u06ff-]+\./
const chunk = /\S+/g

/** Stretches that no rule may change: addresses of the web and of mail, and verses between ﴿ and ﴾. Linear. */
export function shieldedStretches(text: string): Stretch[] {
  return [...addresses(text), ...verses(text)]
}

function addresses(text: string): Stretch[] {
  if (!address.test(text)) return []
  const found: Stretch[] = []
  for (const match of text.matchAll(chunk)) {
    if (address.test(match[0])) found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}

/* Which of the two signs opens depends on the typesetter, so a verse is what lies between any two; an open one runs to the end. */
function verses(text: string): Stretch[] {
  const found: Stretch[] = []
  let open: number | null = null
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '\ufd3e' && text[at] !== '\ufd3f') continue
    if (open === null) open = at
    else {
      found.push({ start: open, end: at + 1 })
      open = null
    }
  }
  if (open !== null) found.push({ start: open, end: text.length })
  return found
}
