import type { Token } from '../../text/token.ts'
import { isArabicLetter } from '../letters.ts'
import type { Fault, Rule } from '../rule.ts'

/** «و قال»: the span is the space behind the letter. */
export const detachedWaw: Rule = {
  id: 'detached-waw',
  category: 'spacing',
  severity: 'error',
  confidence: 0.95,
  safe: true,
  inQuotation: true,
  message: word => ({
    ar: `واو العطف منفصلة عن «${word}»؛ احذف المسافة.`,
    en: `The joining و stands apart from “${word}”; remove the space.`,
  }),
  examples: {
    wrong: [
      ['عاد الصيادون و باعوا السمك.', 'عاد الصيادون وباعوا السمك.'],
      ['غادر الوفد، و بقي الوزير.', 'غادر الوفد، وبقي الوزير.'],
      ['و قال الوزير إن الأزمة انتهت.', 'وقال الوزير إن الأزمة انتهت.'],
    ],
    right: [
      'المجموعتان أ و ب في الدور الثاني.',
      'عام 1990 و 1995',
      'ألعاب و "هدايا"',
      'كتب حرف و ثم محاه.',
      'شركة و Apple',
    ],
  },
  find: ({ tokens }) => {
    const faults: Fault[] = []
    for (let i = 0; i + 2 < tokens.length; i++) {
      const [waw, space, word] = [tokens[i] as Token, tokens[i + 1] as Token, tokens[i + 2] as Token]
      if (waw.text !== 'و' || space.text !== ' ' || !isWord(word) || isLetterItself(tokens, i)) continue
      faults.push({ start: space.start, end: space.end, replacements: [''], word: word.text })
    }
    return faults
  },
}

function isWord(token: Token): boolean {
  return token.kind === 'word' && token.text.length > 1 && isArabicLetter(token.text.charAt(0))
}

/* Not the conjunction but the letter: in a row of letters, or named as one. */
function isLetterItself(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  if (before === undefined) return false
  if (before.kind !== 'space') return true
  const word = tokens[i - 2]
  return word?.kind === 'word' && (word.text.length === 1 || word.text.endsWith('حرف'))
}
