import type { Fault, Rule } from '../rule.ts'

/** «كـتاب»: the span is the run of tatweel. */
export const tatweel: Rule = {
  id: 'tatweel',
  category: 'typography',
  severity: 'error',
  confidence: 0.95,
  safe: true,
  inQuotation: true,
  message: word => ({
    ar: `كشيدة (تطويل) داخل «${word}»؛ احذفها.`,
    en: `“${word}” is stretched by a tatweel; remove it.`,
  }),
  examples: {
    wrong: [
      ['عاد الصيـادون إلى الميناء.', 'عاد الصيادون إلى الميناء.'],
      ['عاد الصيـــاد بـالقارب.', 'عاد الصياد بالقارب.'],
    ],
    right: ['رحب بـ"الاتفاق" وبـ50 عضوا في عام 1440هـ.', 'مجموعة الـ14 وهـ', 'لـالميناء'],
  },
  find: ({ tokens }) => {
    const faults: Fault[] = []
    for (const { kind, text, start } of tokens) {
      if (kind !== 'word' || !text.includes('\u0640')) continue
      for (const match of text.matchAll(stretched)) {
        const at = match.index
        const end = at + match[0].length
        if (text.startsWith('ال', end) && text[at - 1] === 'ل') continue
        const house: Partial<Fault> = onlyClitic.test(text.slice(0, at)) ? { severity: 'warning' } : {}
        faults.push({ start: start + at, end: start + end, replacements: [''], word: text, ...house })
      }
    }
    return faults
  },
}

const stretched = /(?<=[\u0621-\u063f\u0641-\u064a])\u0640+(?=[\u0621-\u063f\u0641-\u064a])/g
/* Some houses set a clitic off with it: بـالميناء. A letter less, لـالميناء would become what nobody writes. */
const onlyClitic = /^[وف]?[بلكس]?(?:ال|لل)?$/
