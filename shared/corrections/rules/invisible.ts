import { isArabicLetter, isArabicUnit } from '../letters.ts'
import type { Fault, Rule } from '../rule.ts'

/**
 * Characters without a shape that are surely litter. Direction marks beside figures and Latin words stay: one agency
 * writes its decimals around them, and without the mark the figure is another. Joiners stay: they shape letters.
 */
export const invisible: Rule = {
  id: 'invisible',
  category: 'typography',
  severity: 'warning',
  confidence: 0.95,
  safe: true,
  inQuotation: true,
  message: word => ({
    ar: `محرف خفي لا شكل له عند «${word}»؛ احذفه.`,
    en: `There is an invisible character at “${word}”; remove it.`,
  }),
  examples: {
    wrong: [
      ['عاد الصيا\u200fدون إلى الميناء.', 'عاد الصيادون إلى الميناء.'],
      ['عاد الصيا\ufeffدون إلى الميناء.', 'عاد الصيادون إلى الميناء.'],
      ['عاد \u200bالصيادون إلى الميناء.', 'عاد الصيادون إلى الميناء.'],
      ['\ufeffعاد الصيادون إلى الميناء.', 'عاد الصيادون إلى الميناء.'],
    ],
    right: [
      'ارتفع السعر إلى 24.\u200f49 دولارا.',
      'شركة \u200eApple\u200e الأمريكية',
      'عام 1440\u200f هجريا',
      'نامه\u200cها',
      'عاد\u200bالصيادون',
    ],
  },
  find: ({ text }) => {
    const faults: Fault[] = []
    for (const match of text.matchAll(hidden)) {
      const fault = faultAt(text, match.index)
      if (fault) faults.push(fault)
    }
    return faults
  },
}

const hidden = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const directing = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/

function faultAt(text: string, at: number): Fault | null {
  const unit = text.charAt(at)
  const joins = isArabicUnit(text.charAt(at - 1)) && isArabicLetter(text.charAt(at + 1))
  const found = { start: at, end: at + 1, replacements: [''], word: wordAround(text, at) }
  if (directing.test(unit)) return joins ? { ...found, severity: 'error' } : null
  if (!joins) return found
  /* A zero-width space between words that touch may be all that parts them. */
  return unit === '\u200b' ? null : { ...found, severity: 'error' }
}

const reach = 20

function wordAround(text: string, at: number): string {
  const before = /[\u0620-\u065f\u066e-\u06d3]*\s?$/.exec(text.slice(Math.max(0, at - reach), at))?.[0] ?? ''
  const after = /^\s?[\u0620-\u065f\u066e-\u06d3]*/.exec(text.slice(at + 1, at + 1 + reach))?.[0] ?? ''
  return (before + after).trim()
}
