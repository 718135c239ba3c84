import { isLevantine, monthName, monthNamed, monthPattern } from '../calendar.ts'
import type { Fault, Rule } from '../rule.ts'

/** «يوليو/آب»: two names of two months for one. The span is the second name, though the first may be what is wrong. */
export const monthPair: Rule = {
  id: 'month-pair',
  category: 'consistency',
  severity: 'error',
  confidence: 0.97,
  safe: false,
  inQuotation: false,
  message: word => ({
    ar: `«${word}» اسمان لشهرين مختلفين؛ صحّح أحدهما.`,
    en: `“${word}” names two different months; correct one of them.`,
  }),
  examples: {
    wrong: [
      ['تأجلت إلى يوليو/آب المقبل.', 'تأجلت إلى يوليو/تموز المقبل.'],
      ['تأجلت إلى تشرين الثاني/أكتوبر المقبل.', 'تأجلت إلى تشرين الثاني/نوفمبر المقبل.'],
    ],
    right: ['تأجلت إلى يوليو/تموز المقبل.', 'بين يوليو وآب', 'الموسم سبتمبر/أكتوبر'],
  },
  find: ({ text }) => {
    if (!text.includes('/')) return []
    const faults: Fault[] = []
    for (const match of text.matchAll(pair)) {
      const [whole, first = '', second = ''] = match
      const month = monthNamed(first)
      if (month === null || month === monthNamed(second) || isLevantine(first) === isLevantine(second)) continue
      const end = match.index + whole.length
      const right = monthName(month, isLevantine(second))
      faults.push({ start: end - second.length, end, replacements: [right], word: whole })
    }
    return faults
  },
}

/* Two names of one calendar are a span of months: سبتمبر/أكتوبر. */
const pair = new RegExp(`(?<![\\u0621-\\u064a])(${monthPattern})/(${monthPattern})(?![\\u0621-\\u064a])`, 'g')
