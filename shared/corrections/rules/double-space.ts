import type { Token } from '../../text/token.ts'
import { isArabicUnit, isLatinLetter } from '../letters.ts'
import type { Fault, Rule } from '../rule.ts'

/** «كلمة  كلمة»: the span is what is too much, so that one space stays. */
export const doubleSpace: Rule = {
  id: 'double-space',
  category: 'spacing',
  severity: 'error',
  confidence: 0.97,
  safe: true,
  inQuotation: true,
  message: word => ({
    ar: `أكثر من مسافة بعد «${word}»؛ أبقِ واحدة.`,
    en: `There is more than one space after “${word}”; keep one.`,
  }),
  examples: {
    wrong: [
      ['عاد  الصيادون إلى الميناء.', 'عاد الصيادون إلى الميناء.'],
      ['انتهى الاجتماع.   وغادر الوفد.', 'انتهى الاجتماع. وغادر الوفد.'],
    ],
    right: [
      'عاد الصيادون إلى الميناء.',
      'يا دار عبلة بالجواء تكلمي      وعمي صباحا دار عبلة واسلمي',
      'نص مع Latin  words',
      'الاسم\t\tسالم',
    ],
  },
  find: ({ tokens }) => {
    const faults: Fault[] = []
    for (let i = 1; i + 1 < tokens.length; i++) {
      const [before, space, after] = [tokens[i - 1] as Token, tokens[i] as Token, tokens[i + 1] as Token]
      if (!isSlip(space) || !isArabicAround(before, after)) continue
      faults.push({ start: space.start + 1, end: space.end, replacements: [''], word: before.text })
    }
    return faults
  },
}

/* Wider gaps and tabs set something out: the halves of a verse, the columns of a table. */
const widestSlip = 3

function isSlip(token: Token): boolean {
  return token.kind === 'space' && token.text.length <= widestSlip && /^ [ \u00a0]+$/.test(token.text)
}

function isArabicAround(before: Token, after: Token): boolean {
  const [last, first] = [before.text.charAt(before.text.length - 1), after.text.charAt(0)]
  if (isLatinLetter(last) || isLatinLetter(first)) return false
  return isArabicUnit(last) || isArabicUnit(first)
}
