import type { WarraqDocument } from './document-schema.ts'
import { lossesOf, type Written } from './loss.ts'

/** The corrected text letter for letter, a block a line. */
export function writeText(document: WarraqDocument): Written {
  const lost = ['tags', 'relations', 'notes', 'kinds', 'titles', 'roles', 'details'] as const
  return { text: document.text, losses: lossesOf(document, lost) }
}
