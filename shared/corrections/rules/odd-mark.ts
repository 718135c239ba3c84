import type { Block } from '../block.ts'
import { repairsOf } from '../mark-repairs.ts'
import { type Mark, mostOddInProse } from '../pairing.ts'
import type { Fault, Rule } from '../rule.ts'

/**
 * A quotation mark or bracket without its partner. The span is the mark; which repair is right only a person can tell. A
 * quotation that runs on into the next blocks is no fault: that is settled over the whole article.
 */
export const oddMark: Rule = {
  id: 'odd-mark',
  category: 'quotes',
  severity: 'error',
  confidence: 0.95,
  safe: false,
  inQuotation: true,
  message: word => ({
    ar: `العلامة عند «${word}» بلا علامة تقابلها؛ اختر كيف تُصلَح.`,
    en: `The mark at “${word}” has no partner; choose how to mend it.`,
  }),
  examples: {
    wrong: [
      ['تعهد "بحماية الصيادين" في كل الموانئ" هذا العام.', 'تعهد "بحماية الصيادين" في كل الموانئ هذا العام.'],
      ['وصف القرار بأنه "خطوة أولى نحو "حل عادل".', 'وصف القرار بأنه خطوة أولى نحو "حل عادل".'],
      ['زار مصنع «النور ومعمل الزيت.', 'زار مصنع النور ومعمل الزيت.'],
      ['أعلنت النقابة (وهي الأكبر رفضها.', 'أعلنت النقابة وهي الأكبر رفضها.'],
      ['وقال الوزير إن السفن لن تعود" قبل الغد.', 'وقال الوزير إن "السفن لن تعود" قبل الغد.'],
      ['وأضاف: "لن تعود السفن قبل الغد.', 'وأضاف: "لن تعود السفن قبل الغد".'],
    ],
    right: [
      'تعهد "بحماية الصيادين" في كل "الموانئ".',
      'قال "سألني: "أين أخوك؟" ثم مضى".',
      '1) الصيد 2) النقل ب) البيع',
      'شاشة قياس 55" معروضة للبيع',
      'قال:"نعم"ثم"لا".',
    ],
  },
  find: block => {
    const { loose } = block.pairing
    return loose.length > mostOddInProse ? [] : loose.map(mark => faultOf(block, mark))
  },
}

function faultOf(block: Block, mark: Mark): Fault {
  const { choices, bestIsRemoval, place } = repairsOf(block, mark)
  const replacements = bestIsRemoval ? [''] : []
  return { start: mark.at, end: mark.at + 1, replacements, choices, word: place }
}
