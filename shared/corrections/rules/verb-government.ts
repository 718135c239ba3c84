import type { Token } from '../../text/token.ts'
import type { Fault, Rule } from '../rule.ts'

/** «ونقلت القناة عن مراسلها إلى أن»: a verb of reporting takes أن at once. The span is إلى with its space. */
export const verbGovernment: Rule = {
  id: 'verb-government',
  category: 'grammar',
  severity: 'error',
  confidence: 0.88,
  safe: false,
  inQuotation: false,
  message: word => ({
    ar: `الفعل «${word}» يتعدى إلى «أن» بلا «إلى»؛ احذفها.`,
    en: `The verb “${word}” takes أن without إلى; remove إلى.`,
  }),
  examples: {
    wrong: [
      ['نقلت الصحيفة عن مصدر في الوزارة إلى أن السفن عادت.', 'نقلت الصحيفة عن مصدر في الوزارة أن السفن عادت.'],
      ['وأكد المتحدث إلى أن السفن عادت.', 'وأكد المتحدث أن السفن عادت.'],
    ],
    right: [
      'أشار المتحدث إلى أن السفن عادت.',
      'نقلت الصحيفة عن المتحدث إشارته إلى أن السفن عادت.',
      'وأكد المتحدث، مشيرا إلى أن السفن عادت.',
      'نقل الصيادون السمك إلى أن توقف المطر.',
      'أكدت الوزارة الحاجة إلى أن تعود السفن.',
    ],
  },
  find: ({ tokens }) => {
    const faults: Fault[] = []
    for (let i = 2; i + 2 < tokens.length; i++) {
      const word = tokens[i] as Token
      if (word.text !== 'إلى' || tokens[i + 1]?.kind !== 'space' || !inna.test(tokens[i + 2]?.text ?? '')) continue
      const verb = verbBefore(tokens, i)
      if (verb) faults.push({ start: word.start, end: (tokens[i + 1] as Token).end, replacements: [''], word: verb })
    }
    return faults
  },
}

interface Verb {
  readonly forms: RegExp
  /** A word that must stand between the verb and إلى. */
  readonly through: string | null
  /** How many tokens there may be between them. */
  readonly reach: number
}

const inna = /^أن(?:ه|ها|هم|هما|نا)?$/
const verbs: readonly Verb[] = [
  { forms: /^[وف]?نقلت?$/, through: 'عن', reach: 26 },
  { forms: /^[وف]?(?:أكدت?|أوضحت?|ذكرت?|أفادت?|زعمت?)$/, through: null, reach: 6 },
]
/* These lead to إلى themselves, as verb or as noun. */
const leadingToIla =
  /شار|شير|لفت|لافت|خلص|دعا|دعت|دعو|ذهب|توصل|انته|نب[هي]|عاد|عود|وصل|وصول|أدى|أدت|يؤد|تؤد|استن|إضاف|حاج|سع|تطلع|استمع|نظر|اطمأن|يعز|عز[اوت]|تلميح|لمح|نو[هي]/

function verbBefore(tokens: readonly Token[], i: number): string | null {
  const between = new Set<string>()
  for (let k = i - 1; k >= Math.max(0, i - 26); k--) {
    const token = tokens[k] as Token
    if (token.kind === 'mark' || token.text === 'إلى') return null
    const verb = verbs.find(({ forms }) => forms.test(token.text))
    if (verb) return i - k <= verb.reach && (verb.through === null || between.has(verb.through)) ? token.text : null
    if (leadingToIla.test(token.text)) return null
    between.add(token.text)
  }
  return null
}
