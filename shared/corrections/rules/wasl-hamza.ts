import { bare } from '../letters.ts'
import type { Fault, Rule } from '../rule.ts'

/** «إجتماع»: a hamza on the alef of a verbal noun that takes none. The span is the word. */
export const waslHamza: Rule = {
  id: 'wasl-hamza',
  category: 'hamza',
  severity: 'error',
  confidence: 0.97,
  safe: true,
  inQuotation: true,
  message: word => ({
    ar: `ألف «${word}» ألف وصل لا تُهمز؛ اكتبها «${withoutHamza(word)}».`,
    en: `The alef of “${word}” takes no hamza; write “${withoutHamza(word)}”.`,
  }),
  examples: {
    wrong: [
      ['أعلن الوزير إستقالته بعد الإجتماع.', 'أعلن الوزير استقالته بعد الاجتماع.'],
      ['وإستخدام القوة وبإتفاق الطرفين.', 'واستخدام القوة وباتفاق الطرفين.'],
    ],
    right: [
      'قمة إستراتيجية في إستونيا',
      'أعلن الوزير استقالته بعد الاجتماع.',
      'إنتاج النفط وإنقاذ العمال وإنشاء المدرسة',
    ],
  },
  find: ({ tokens }) => {
    const faults: Fault[] = []
    for (const { kind, text, start, end } of tokens) {
      if (kind !== 'word' || !text.includes('إ') || text.length > 16 || !wrong.test(bare(text))) continue
      faults.push({ start, end, replacements: [withoutHamza(text)], word: text })
    }
    return faults
  },
}

/* Nouns of the forms افتعل، انفعل and استفعل that news uses; إنتاج and إستراتيجية are of others. */
const nouns =
  'جتماع|نتخاب|قتصاد|تفاق|ستخدام|ستقبال|حتلال|حتجاج|ختيار|عتقال|عتداء|عتبار|نفجار|نقلاب|ستثمار|ستفتاء|ستقلال|ستقرار|رتفاع|نخفاض|' +
  'نسحاب|شتباك|غتيال|فتتاح|قتراح|قتحام|لتزام|نتشار|نتصار|نتقال|نتقاد|نتهاك|نضمام|ستمرار|ستئناف|ستهداف|ستعداد|ستجاب|تحاد|تصال|تهام|' +
  'حتمال|حتياط|ختطاف|ختلاف|ستشار|ستغلال|ستيلاء|عتذار|عتراف|عتراض|عتماد|فتراض|قتناع|كتشاف|لتقاء|متحان|متناع|نتظار|نتماء|نحراف|' +
  'ندلاع|نطلاق|نعقاد|نهيار|هتمام|رتباط|زدهار|زدياد|ستقال|ستنكار|ستطلاع|ستعراض|ستيراد|نتهاء|بتكار'
const wrong = new RegExp(`^[وف]?[بلك]?(?:ال|لل)?إ(?:${nouns})[\\u0621-\\u064a]{0,4}$`)

function withoutHamza(word: string): string {
  return word.replace('إ', 'ا')
}
