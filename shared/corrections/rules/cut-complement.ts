import type { Token } from '../../text/token.ts'
import type { Fault, Rule } from '../rule.ts'
import { isSentenceEnd } from '../sentence.ts'

/** «أشاد الوزير؛ بما تحقق»: a semicolon that cuts off what its verb, or its noun, asks for. The span is the mark. */
export const cutComplement: Rule = {
  id: 'cut-complement',
  category: 'punctuation',
  severity: 'error',
  confidence: 0.9,
  safe: false,
  inQuotation: false,
  message: word => ({
    ar: `الفاصلة المنقوطة تقطع «${word}» عما قبلها؛ ضع فاصلة أو احذفها.`,
    en: `The semicolon cuts “${word}” off from what it belongs to; use a comma or none.`,
  }),
  examples: {
    wrong: [
      ['رحب رئيس الاتحاد في كلمته؛ بما أعلنته اللجنة.', 'رحب رئيس الاتحاد في كلمته، بما أعلنته اللجنة.'],
      ['وتعهدت الشركة؛ بأن تدفع الأجور.', 'وتعهدت الشركة، بأن تدفع الأجور.'],
      ['زار الوفد المصنع؛ الذي أغلق أمس.', 'زار الوفد المصنع، الذي أغلق أمس.'],
    ],
    right: [
      'رحب الاتحاد بالقرار؛ لأنه ينهي الأزمة.',
      'رحب الاتحاد بالقرار. وعادت السفن؛ بما حملت.',
      'رحب الاتحاد بما أعلن؛ بما يخدم العمال.',
    ],
  },
  find: ({ tokens }) => {
    const faults: Fault[] = []
    for (let i = 1; i + 2 < tokens.length; i++) {
      const mark = tokens[i] as Token
      if (mark.text !== '؛') continue
      const word = (tokens[i + 1]?.kind === 'space' ? tokens[i + 2] : tokens[i + 1])?.text ?? ''
      const sureness = cutSureness(tokens, i, word)
      if (sureness) faults.push({ start: mark.start, end: mark.end, replacements: ['،', ''], word, ...sureness })
    }
    return faults
  },
}

const relative = /^(?:الذي|التي|الذين|اللذان|اللذين|اللتان|اللتين|اللواتي|اللاتي)$/
const complement = /^بما$|^بأن(?:ه|ها|هم|هما|نا)?$/
const askingForBa =
  /^[وف]?(?:أشادت?|[يت]شيد|مشيدا?|مشيدة|رحبت?|[يت]رحب|مرحبا|مرحبة|نددت?|[يت]ندد|منددا|منددة|طالبت?|[يت]طالب|مطالبا|نوهت?|منوها|تعهدت?|متعهدا|وعدت?|هددت?|مهددا|صرحت?|أفادت?|أقرت?|اعترفت?|اكتفى|اكتفت|أوصى|أوصت)$/
/* How far back a verb may stand, in tokens. */
const reach = 60

function cutSureness(tokens: readonly Token[], i: number, word: string): Partial<Fault> | null {
  if (relative.test(word)) return { severity: 'warning', confidence: 0.85 }
  return complement.test(word) && isVerbOpen(tokens, i) ? {} : null
}

/* Whether a verb before the mark still waits for its بما or بأن. */
function isVerbOpen(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - reach); k--) {
    const token = tokens[k] as Token
    if (isSentenceEnd(token) || token.text === '؛' || complement.test(token.text)) return false
    if (askingForBa.test(token.text)) return true
  }
  return false
}
