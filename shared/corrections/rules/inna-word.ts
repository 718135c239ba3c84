import type { Token } from '../../text/token.ts'
import type { Fault, Rule } from '../rule.ts'

/** «قال ان», «أكد ان»: the hamza of إن and أن right behind the verb that decides it. The span is the word. */
export const innaWord: Rule = {
  id: 'inna-word',
  category: 'hamza',
  severity: 'error',
  confidence: 0.95,
  safe: true,
  inQuotation: true,
  unless: 'bare-hamza',
  message: word => ({
    ar: `همزة «${word}» هنا غير صحيحة؛ بعد القول «إن»، وبعد غيره من الأفعال «أن».`,
    en: `The hamza of “${word}” is wrong here: إن follows a verb of saying, أن follows other verbs.`,
  }),
  examples: {
    wrong: [
      ['قال ان السفن عادت.', 'قال إن السفن عادت.'],
      ['وأكد ان السفن عادت.', 'وأكد أن السفن عادت.'],
      ['وقالت أنها ستعود.', 'وقالت إنها ستعود.'],
    ],
    right: ['قال إن السفن عادت.', 'أكد أن السفن عادت.', 'قبل أن يقول كلمته', 'نتوقع ان شاء الله'],
  },
  find: ({ tokens }) => {
    const faults: Fault[] = []
    for (let i = 2; i < tokens.length; i++) {
      const word = tokens[i] as Token
      if (word.kind !== 'word' || tokens[i - 1]?.kind !== 'space') continue
      const right = rightForm(word.text, tokens[i - 2]?.text ?? '')
      if (right === null || right === word.text) continue
      faults.push({ start: word.start, end: word.end, replacements: [right], word: word.text, ...sureness(word.text) })
    }
    return faults
  },
}

const inna = /^[اأإ]ن(?=(?:ه|ها|هم|هما|هن|نا|ني|ي|ك|كم)?$)/
const saying = /^[وف]?(?:قال|قالت|قالوا|يقول|تقول|يقولون|قائلا|قائلة)$/
const others =
  /^[وف]?(?:أكد|أكدت|يؤكد|تؤكد|مؤكدا|أعلن|أعلنت|أضاف|أضافت|أوضح|أوضحت|موضحا|ذكر|ذكرت|يذكر|اعتبر|اعتبرت|يرى|ترى|كما|إلى|رغم|بعد|قبل|يجب|يمكن)$/

function rightForm(word: string, before: string): string | null {
  if (!inna.test(word)) return null
  if (saying.test(before)) return word.replace(inna, 'إن')
  /* إن behind these is contested or stands for «if»; only the form without any hamza is certainly a slip. */
  return others.test(before) && word.startsWith('ا') ? word.replace(inna, 'أن') : null
}

/* أن after قال is written by some with care. */
function sureness(word: string): Partial<Fault> {
  return word.startsWith('أ') ? { severity: 'warning', confidence: 0.85, safe: false } : {}
}
