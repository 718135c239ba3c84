import type { Token } from '../../text/token.ts'
import { isArabicUnit, isDigit, isLatinLetter } from '../letters.ts'
import type { Fault, Rule } from '../rule.ts'

/** «كلمة ،»: the span is the space. */
export const spaceBeforeMark: Rule = {
  id: 'space-before-mark',
  category: 'spacing',
  severity: 'error',
  confidence: 0.99,
  safe: true,
  inQuotation: true,
  message: word => ({
    ar: `مسافة زائدة قبل علامة الترقيم بعد «${word}»؛ احذفها.`,
    en: `There is a space before the mark after “${word}”; remove it.`,
  }),
  examples: {
    wrong: [
      ['عاد الصيادون ، ثم أبحروا.', 'عاد الصيادون، ثم أبحروا.'],
      ['قال الوزير : لن نتراجع .', 'قال الوزير: لن نتراجع.'],
      ['متى تفتح المدارس ؟', 'متى تفتح المدارس؟'],
      ['أقر المجلس (بالإجماع) ؛ وانتهت الجلسة.', 'أقر المجلس (بالإجماع)؛ وانتهت الجلسة.'],
      ['بلغت 40% ، وهي الأعلى.', 'بلغت 40%، وهي الأعلى.'],
    ],
    right: [
      'انتظر ... ثم مضى.',
      'انتهت المباراة 2 : 1 لصالح الضيوف.',
      'عاد الصيادون، ثم أبحروا.',
      'نظام Windows : إصدار جديد',
      'الاسم   : سالم',
      'شكرا :)',
    ],
  },
  find: ({ tokens }) => {
    const faults: Fault[] = []
    for (let i = 1; i + 1 < tokens.length; i++) {
      const [before, space, mark] = [tokens[i - 1] as Token, tokens[i] as Token, tokens[i + 1] as Token]
      if (space.kind !== 'space' || !/^[،؛؟:!.,;?]$/.test(mark.text)) continue
      if (!canCarryMark(before) || space.text.length > longestSlip || isMeant(before, mark, tokens, i + 2)) continue
      faults.push({ start: space.start, end: space.end, replacements: [''], word: before.text })
    }
    return faults
  },
}

/* More spaces than this line something up: a table, a form. */
const longestSlip = 2

function canCarryMark(token: Token): boolean {
  const last = token.text.charAt(token.text.length - 1)
  return isArabicUnit(last) || isDigit(last) || isLatinLetter(last) || /^[»)\]"”%٪]$/.test(last)
}

/* Whether the space may stand: before an ellipsis, a face, a name such as .NET, in a score, in Latin text. */
function isMeant(before: Token, mark: Token, tokens: readonly Token[], next: number): boolean {
  if (/^[،؛؟]$/.test(mark.text)) return false
  const last = before.text.charAt(before.text.length - 1)
  if (isLatinLetter(last)) return true
  const after = tokens[next]?.text ?? ''
  if (mark.text === '.' && after.startsWith('.')) return true
  if (mark.text === ':' && /^[()-]/.test(after)) return true
  return isFigure(after) || (isDigit(last) && isFigure(tokens[next + 1]?.text ?? ''))
}

function isFigure(text: string): boolean {
  return isDigit(text.charAt(0)) || isLatinLetter(text.charAt(0))
}
