import type { Token } from '../../text/token.ts'
import type { Fault, Rule } from '../rule.ts'
import { isSentenceEnd } from '../sentence.ts'

/**
 * «أما … فان»: the hamza of فإن. فان alone is a word («mortal») and a part of Dutch names, so a speller accepts it; only
 * what opens the sentence, or the word before, makes it certain. The span is the word: a hamza alone is nothing to read.
 */
export const faInna: Rule = {
  id: 'fa-inna',
  category: 'hamza',
  severity: 'error',
  confidence: 0.98,
  safe: true,
  inQuotation: true,
  unless: 'bare-hamza',
  message: word => ({
    ar: `«${word}» هنا حرف توكيد؛ اكتب همزتها: «${withHamza(word)}».`,
    en: `“${word}” is the particle here; write its hamza: “${withHamza(word)}”.`,
  }),
  examples: {
    wrong: [
      ['أما الصيادون، فان عودتهم تأخرت.', 'أما الصيادون، فإن عودتهم تأخرت.'],
      ['وأما الميناء،فان إدارته صامتة.', 'وأما الميناء،فإن إدارته صامتة.'],
      ['عاد الوفد، أما الوزير فانه في صنعاء.', 'عاد الوفد، أما الوزير فإنه في صنعاء.'],
      ['تأخرت الشحنة، لذلك فان الأسعار ارتفعت.', 'تأخرت الشحنة، لذلك فإن الأسعار ارتفعت.'],
      ['وبحسب المصادر، فان الجلسة تأجلت.', 'وبحسب المصادر، فإن الجلسة تأجلت.'],
      ['تأخر الوفد فانه لم يصل.', 'تأخر الوفد فإنه لم يصل.'],
      ['إذا لم يتوقف الإضراب، فانها ستستقيل.', 'إذا لم يتوقف الإضراب، فإنها ستستقيل.'],
    ],
    right: [
      'أما فان دايك فقد أصيب.',
      'أما الهولندي فان بيرسي فسجل هدفين.',
      'أما في الدفاع، فان دايك هو الأبرز.',
      'رسم فان غوخ لوحته هنا.',
      'هذا رجل فاني الجسد.',
      'كل من عليها فان.',
      'أما الصيادون، فإن عودتهم تأخرت.',
      'سجل كاكا، فان نيستلروي ثم راؤول.',
    ],
  },
  find: ({ tokens }) => {
    const faults: Fault[] = []
    for (let i = 0; i < tokens.length; i++) {
      const word = tokens[i] as Token
      if (word.kind !== 'word' || !bareInna.test(word.text) || !isParticle(tokens, i)) continue
      faults.push({ start: word.start, end: word.end, replacements: [withHamza(word.text)], word: word.text })
    }
    return faults
  },
}

/* With these endings it is no other word. */
const alwaysParticle = /^فان(?:ه|ها|هم|هما|هن|نا|كم)$/
const bareInna = /^فان(?:ه|ها|هم|هما|هن|نا|ني|ي|ك|كم)?$/
/* They open a clause whose answer begins with فـ. */
const opener = /^[وف]?(?:أما|اما|إذا|اذا|لئن|مهما|كلما|بحسب|حسب|وفق|وفقا|طبقا|نظرا|رغم|بالرغم|لأن)$/
const amma = /^و?[أا]ما$/
/* They lead straight to فإن: لذلك فإن، وبالتالي فإن، ومع ذلك فإن. */
const leading = /(?:^|\s)[وف]?(?:لذلك|لذا|بالتالي|عليه|هكذا|مع ذلك|من هنا|على هذا|من ثم)$/
/* What follows فان in the names that news knows. */
const dutch =
  /^(?:دي?ك|دايك|دام|در|دن|دير|دين|ديزل|دورين|غوخ|جوخ|خوخ|غال|خال|جال|بيرسي|باستن|نيستلروي|برونكهورست|هوف|هاليم|هالين|بوميل|رومباي|رومبوي|أكين|بيتهوفن|آيك|دو|ديك|هول|مارفيك|كليف|هيلسينغ|جاندت|تيغيلن)$/
/* How many tokens a clause before its answer may have. */
const reach = 120

function isParticle(tokens: readonly Token[], i: number): boolean {
  const bareWord = tokens[i]?.text === 'فان'
  const next = tokens.slice(i + 1, i + 3).find(token => token.kind === 'word')
  if (bareWord && (next === undefined || dutch.test(next.text))) return false
  const before = textBefore(tokens, i)
  if (leading.test(before) || alwaysParticle.test(tokens[i]?.text ?? '')) return true
  const opened = clauseOpener(tokens, i)
  if (opened === null) return false
  return before.endsWith('،') || (amma.test(opened) && !(bareWord && isAnsweredLater(tokens, i)))
}

function textBefore(tokens: readonly Token[], i: number): string {
  const texts = tokens.slice(Math.max(0, i - 4), i).map(token => (token.kind === 'space' ? ' ' : token.text))
  return texts.join('').trim()
}

/* The nearest word before `i`, not next to it, that begins a clause of its sentence and asks for فـ. */
function clauseOpener(tokens: readonly Token[], i: number): string | null {
  for (let k = i - 1; k >= Math.max(0, i - reach); k--) {
    const token = tokens[k] as Token
    if (isSentenceEnd(token)) return null
    if (k < i - 2 && opener.test(token.text) && isClauseStart(tokens, k)) return token.text
  }
  return null
}

function isClauseStart(tokens: readonly Token[], k: number): boolean {
  const before = tokens[k - 1]?.kind === 'space' ? tokens[k - 2] : tokens[k - 1]
  return before === undefined || before.kind === 'mark'
}

/* Without a comma before it, فان may be the name, if another فـ answers: أما الهولندي فان بيرسي فسجل. */
function isAnsweredLater(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < Math.min(tokens.length, i + 30); k++) {
    const token = tokens[k] as Token
    if (isSentenceEnd(token)) return false
    if (/^ف(?!ي(?:$|ه|ما))[\u0621-\u064a]{2,}$/.test(token.text)) return true
  }
  return false
}

function withHamza(word: string): string {
  return `فإن${word.slice(3)}`
}
