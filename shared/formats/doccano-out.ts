import { entitySpans } from './document-blocks.ts'
import type { WarraqDocument } from './document-schema.ts'
import { type Loss, lossesOf, someOf, type Written } from './loss.ts'

const blankTags = { ar: 'وسوم على فراغ فقط', en: 'Tags on white space alone' }

/** One line of doccano's JSONL: text and `[start, end, label]`, in code points, without blanks at the edges. */
export function writeDoccano(document: WarraqDocument): Written {
  entitySpans(document)
  const tags = document.annotations.filter(annotation => annotation.type === 'entity')
  const label = tags
    .map(({ label, selector: { start, end, quote } }) => {
      const from = start + pointsOf(quote) - pointsOf(quote.trimStart())
      return [from, end - pointsOf(quote) + pointsOf(quote.trimEnd()), label] as const
    })
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const blank: Loss = { ...blankTags, count: tags.length - label.length }
  return {
    text: `${JSON.stringify({ text: document.text, label })}\n`,
    losses: [
      ...someOf([blank]),
      ...lossesOf(document, ['entities', 'relations', 'notes', 'kinds', 'titles', 'roles', 'details']),
    ],
  }
}

/** Length in code points. */
function pointsOf(text: string): number {
  return [...text].length
}
