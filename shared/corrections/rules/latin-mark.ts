import type { Token } from '../../text/token.ts'
import { isArabicUnit, isLatinLetter } from '../letters.ts'
import type { Fault, Rule } from '../rule.ts'

const arabicMarks: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' }

/** «كلمة, كلمة»: a Latin mark at an Arabic word. Where the space behind it is missing too, one repair gives both. */
export const latinMark: Rule = {
  id: 'latin-mark',
  category: 'punctuation',
  severity: 'error',
  confidence: 0.97,
  safe: true,
  inQuotation: true,
  message: word => ({
    ar: `علامة لاتينية بعد «${word}»؛ ضع العلامة العربية مكانها.`,
    en: `A Latin mark stands after “${word}”; put the Arabic mark in its place.`,
  }),
  examples: {
    wrong: [
      ['عاد الصيادون, ثم أبحروا.', 'عاد الصيادون، ثم أبحروا.'],
      ['عاد الصيادون,ثم أبحروا.', 'عاد الصيادون، ثم أبحروا.'],
      ['متى تفتح المدارس?', 'متى تفتح المدارس؟'],
      ['تأجلت المباراة; لأن المطر غزير.', 'تأجلت المباراة؛ لأن المطر غزير.'],
      ['قال "لن نعود", وغادر.', 'قال "لن نعود"، وغادر.'],
    ],
    right: [
      'بلغ العدد 1,250 نسخة.',
      'المدن: Paris, London',
      'كلمة&nbsp;أخرى',
      'نص تالف ???? هنا ??',
      'عاد الصيادون، ثم أبحروا.',
    ],
  },
  find: ({ text, tokens }) => {
    const faults: Fault[] = []
    for (let i = 1; i < tokens.length; i++) {
      const mark = tokens[i] as Token
      const right = Object.hasOwn(arabicMarks, mark.text) ? arabicMarks[mark.text] : undefined
      const word = right && wordBefore(tokens, i)
      if (!right || !word || isForeign(tokens, i)) continue
      const glued = isArabicUnit(text.charAt(mark.end))
      faults.push({ start: mark.start, end: mark.end, replacements: [glued ? `${right} ` : right], word })
    }
    return faults
  },
}

/* The Arabic word to which the mark belongs, also over a space, a closing quotation mark or a bracket. */
function wordBefore(tokens: readonly Token[], i: number): string | null {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const token = tokens[k] as Token
    if (token.kind === 'word') return isArabicUnit(token.text.at(-1) ?? '') ? token.text : null
    if (token.kind === 'mark' && !/^["”»)\]]$/.test(token.text)) return null
  }
  return null
}

/* Whether the mark goes on with Latin text or digits without a space, or is one of a row: lost letters are shown as ????. */
function isForeign(tokens: readonly Token[], i: number): boolean {
  const [mark, next, second] = [tokens[i]?.text, tokens[i + 1], tokens[i + 2]]
  if (next === undefined) return false
  if (next.text === mark || tokens[i - 1]?.text === mark) return true
  const after = next.kind === 'space' ? second : next
  if (after?.kind !== 'word') return false
  const first = after.text.charAt(0)
  return isLatinLetter(first) || (next.kind === 'word' && !isArabicUnit(first))
}
