import type { Token } from '../../text/token.ts'
import { isAbbreviation } from '../abbreviation.ts'
import type { Fault, Rule } from '../rule.ts'

/** «،،»: the span is the mark that is too much. */
export const repeatedMark: Rule = {
  id: 'repeated-mark',
  category: 'punctuation',
  severity: 'error',
  confidence: 0.95,
  safe: true,
  inQuotation: false,
  message: word => ({
    ar: `علامتا ترقيم متتاليتان «${word}»؛ أبقِ واحدة.`,
    en: `Two marks stand together, “${word}”; keep one.`,
  }),
  examples: {
    wrong: [
      ['عاد الصيادون،، ثم أبحروا.', 'عاد الصيادون، ثم أبحروا.'],
      ['قال الوزير:: لن نتراجع.', 'قال الوزير: لن نتراجع.'],
      ['غادر الوفد.، ثم عاد.', 'غادر الوفد، ثم عاد.'],
      ['انتهت الجلسة،.', 'انتهت الجلسة.'],
    ],
    right: ['انتظر.. ثم مضى...', 'أحقا؟! نعم!!', 'نقلت أ.ف.ب.، عن مصدر', 'عاد "الصيادون"، ثم أبحروا.'],
  },
  find: ({ tokens }) => {
    const faults: Fault[] = []
    for (let i = 1; i < tokens.length; i++) {
      const [first, second] = [tokens[i - 1] as Token, tokens[i] as Token]
      if (!isStop(first) || !isStop(second) || isMeant(tokens, i)) continue
      faults.push(faultOf(first, second, i + 1 === tokens.length))
    }
    return faults
  },
}

function isStop(token: Token): boolean {
  return token.kind === 'mark' && /^[،؛:.]$/.test(token.text)
}

/* Full stops in a row are a pause; the full stop of an abbreviation is no stop. */
function isMeant(tokens: readonly Token[], i: number): boolean {
  const texts = [tokens[i - 2]?.text, tokens[i - 1]?.text, tokens[i]?.text, tokens[i + 1]?.text]
  const stops = texts.filter(text => text === '.').length
  return stops > 1 || (texts[1] === '.' && isAbbreviation(texts[0] ?? ''))
}

function faultOf(first: Token, second: Token, last: boolean): Fault {
  const word = first.text + second.text
  if (first.text === second.text) return { start: second.start, end: second.end, replacements: [''], word }
  const extra = last === (second.text === '.') ? first : second
  const found = { start: extra.start, end: extra.end, replacements: [''], word }
  return { ...found, severity: 'warning', confidence: 0.85, safe: false }
}
