import type { Token } from '../../text/token.ts'
import { isAbbreviation, isAddressPart, isLetterName } from '../abbreviation.ts'
import { bare, isArabicLetter, isDigit } from '../letters.ts'
import type { Fault, Rule } from '../rule.ts'

/** «ذلك.وكان»: the span is the mark alone. */
export const spaceAfterMark: Rule = {
  id: 'space-after-mark',
  category: 'spacing',
  severity: 'error',
  confidence: 0.99,
  safe: true,
  inQuotation: true,
  message: word => ({
    ar: `تنقص مسافة بين علامة الترقيم و«${word}»؛ أضِف مسافة بعد العلامة.`,
    en: `A space is missing between the mark and “${word}”; add one after the mark.`,
  }),
  examples: {
    wrong: [
      ['أُقفل باب الترشح أمس.وكانت اللجنة مددت المهلة.', 'أُقفل باب الترشح أمس. وكانت اللجنة مددت المهلة.'],
      ['وصل الوفد إلى مسقط،ثم غادرها.', 'وصل الوفد إلى مسقط، ثم غادرها.'],
      ['تأجلت المباراة؛بسبب المطر.', 'تأجلت المباراة؛ بسبب المطر.'],
      ['قال الوزير:لن نتراجع.', 'قال الوزير: لن نتراجع.'],
      ['هل تعود السفن؟سؤال ينتظر جوابا.', 'هل تعود السفن؟ سؤال ينتظر جوابا.'],
      ['بلغت النسبة 40%.وهي الأعلى.', 'بلغت النسبة 40%. وهي الأعلى.'],
      ['عاد في 2016.ثم استقال.', 'عاد في 2016. ثم استقال.'],
      ['قال "لن نعود".وغادر.', 'قال "لن نعود". وغادر.'],
    ],
    right: [
      'نقلت وكالة أ.ف.ب عن د.محمد سالم قوله.',
      'كتب م.أحمد وأ.د.سعاد في موقع الجزيرة.نت مقالا.',
      'بثت بي.بي.سي وسي.إن.إن المقابلة.',
      'انتظر..ثم مضى...ولم يعد.',
      'عند الساعة 10:30 بلغ السعر 3.5 مليون.',
      'انظر https://example.org/خبر.عاجل للمزيد.',
      'انتهت المباراة 2:لا شيء.',
    ],
  },
  find: ({ tokens }) => {
    const faults: Fault[] = []
    for (let i = 1; i + 1 < tokens.length; i++) {
      const [before, mark, after] = [tokens[i - 1] as Token, tokens[i] as Token, tokens[i + 1] as Token]
      if (!isMark(mark) || !isArabicLetter(after.text.charAt(0)) || isMeant(before, mark, after)) continue
      faults.push({ start: mark.start, end: mark.end, replacements: [`${mark.text} `], word: after.text })
    }
    return faults
  },
}

function isMark(token: Token): boolean {
  return token.kind === 'mark' && /^[.،؛:؟!]$/.test(token.text)
}

/* Whether the mark may touch the word: it belongs to an ellipsis, an abbreviation, an address or a figure, or opens the block. */
function isMeant(before: Token, mark: Token, after: Token): boolean {
  if (before.kind === 'space') return before.start === 0
  if (before.text === '.' || before.text === '…') return true
  if (mark.text === ':') return isDigit(before.text.at(-1) ?? '') || (isShort(before) && isShort(after))
  if (mark.text !== '.') return false
  return (
    isAbbreviation(before.text) || isAddressPart(after.text) || (isLetterName(before.text) && isLetterName(after.text))
  )
}

function isShort(token: Token): boolean {
  return token.kind === 'word' && bare(token.text).length === 1
}
