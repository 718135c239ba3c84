import type { Block } from '../block.ts'
import { isSpace } from '../letters.ts'
import { certainFamilies, type Mark, type Pair } from '../pairing.ts'
import type { Fault, Rule } from '../rule.ts'

/** «( كلمة )»: the span is the space. */
export const spaceInside: Rule = {
  id: 'space-inside',
  category: 'spacing',
  severity: 'error',
  confidence: 0.98,
  safe: true,
  inQuotation: true,
  message: word => ({
    ar: `مسافة زائدة داخل العلامة «${word}»؛ احذفها.`,
    en: `There is a space just inside the mark ${word}; remove it.`,
  }),
  examples: {
    wrong: [
      ['أعلنت الهيئة ( المستقلة ) النتائج.', 'أعلنت الهيئة (المستقلة) النتائج.'],
      ['وصفها بأنها « فرصة أخيرة ».', 'وصفها بأنها «فرصة أخيرة».'],
      ['وصفها بأنها " فرصة أخيرة " للحوار.', 'وصفها بأنها "فرصة أخيرة" للحوار.'],
    ],
    right: ['أعلنت الهيئة (المستقلة) النتائج.', 'ضع علامة في المربع ( ) أمام اسمك.', 'قال "نعم" ثم "لا" وانصرف.'],
  },
  find: block => {
    const certain = certainFamilies(block.pairing)
    return block.pairing.pairs
      .filter(pair => certain(pair.open.family))
      .flatMap(pair => faultsOf(block, pair))
      .sort((a, b) => a.start - b.start)
  },
}

function faultsOf(block: Block, { open, close }: Pair): Fault[] {
  const afterOpen = spaceRun(block.text, open.at + 1, 1)
  const beforeClose = spaceRun(block.text, close.at - 1, -1)
  if (afterOpen.end >= close.at) return []
  return [fault(block, open, afterOpen), fault(block, close, beforeClose)].filter(found => found.start < found.end)
}

function fault(block: Block, mark: Mark, { start, end }: { start: number; end: number }): Fault {
  return { start, end, replacements: [''], word: block.text.charAt(mark.at) }
}

function spaceRun(text: string, from: number, step: 1 | -1): { start: number; end: number } {
  let at = from
  while (isSpace(text.charAt(at))) at += step
  return step === 1 ? { start: from, end: at } : { start: at + 1, end: from + 1 }
}
