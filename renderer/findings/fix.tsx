import { useWords } from '../words/use-words.tsx'
import type { FixPart, FixParts } from './fix-parts.ts'

/** A wording before and after, right to left, with what differs marked and a lone space drawn as a dot. */
export function Fix({ parts }: { parts: FixParts }) {
  const { t } = useWords()
  const gone = parts.after.every(({ text }) => text.trim() === '')
  return (
    <span className="fix" dir="rtl">
      <del>
        <Parts parts={parts.before} />
      </del>
      <i className="i i-arrow" aria-hidden="true" />
      <ins>{gone ? t('fix.nothing') : <Parts parts={parts.after} />}</ins>
    </span>
  )
}

function Parts({ parts }: { parts: readonly FixPart[] }) {
  return parts.map(({ text, marked }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a wording keep their order
    marked ? <mark key={index}>{visible(text)}</mark> : <span key={index}>{text}</span>,
  )
}

/** Blanks as signs: a space that was put in must be seen. */
function visible(text: string): string {
  return text.trim() === '' ? text.replaceAll(/[ \u00a0]/g, '·').replaceAll('\n', '¶') : text
}
