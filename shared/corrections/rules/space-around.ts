import type { Block } from '../block.ts'
import { isQuotation } from '../glyph.ts'
import { followsClitic } from '../lean.ts'
import { isArabicLetter } from '../letters.ts'
import { certainFamilies, type Mark, type Pair } from '../pairing.ts'
import type { Fault, Rule } from '../rule.ts'

/** «"الجهود"لتطبيق»: a word glued to a quotation or a bracket from outside; the span is the mark alone. */
export const spaceAround: Rule = {
  id: 'space-around',
  category: 'spacing',
  severity: 'error',
  confidence: 0.95,
  safe: true,
  inQuotation: true,
  message: word => ({
    ar: `تنقص مسافة بين العلامة و«${word}»؛ أضِفها.`,
    en: `A space is missing between the mark and “${word}”; add it.`,
  }),
  examples: {
    wrong: [
      ['طالب "بوقف فوري"للقتال.', 'طالب "بوقف فوري" للقتال.'],
      ['دعا إلى«هدنة مؤقتة» أمس.', 'دعا إلى «هدنة مؤقتة» أمس.'],
      ['أعلن الاتحاد(الذي يضم عشر نقابات) الإضراب.', 'أعلن الاتحاد (الذي يضم عشر نقابات) الإضراب.'],
      ['أعلنت (النقابة العامة)رفضها.', 'أعلنت (النقابة العامة) رفضها.'],
    ],
    right: [
      'نقلت عن صحيفة الأيام و"الوطن" وبـ«الصباح» ولـ"المساء" وال"فيفا".',
      'على كل موظف(ة) أن يوقع، والمرشح(ين) كذلك.',
      'المادة(5) من القانون واضحة.',
      'هذه (ال)مدينة قديمة.',
    ],
  },
  find: block => {
    const certain = certainFamilies(block.pairing)
    return block.pairing.pairs
      .filter(pair => certain(pair.open.family))
      .flatMap(pair => [beforeOpen(block, pair), afterClose(block, pair)])
      .filter(fault => fault !== null)
      .sort((a, b) => a.start - b.start)
  },
}

/* Shorter brackets are parts of words: موظف(ة)، المرشح(ين)، (ال)مدينة. */
const shortestBracket = 4
const suffix = /^(?:ي|ية|يين|يون|ين|ون|ات|ه|ها|هم)$/
/* Long enough to hold a word that matters, short enough to keep the work even. */
const reach = 40

function beforeOpen({ text }: Block, pair: Pair): Fault | null {
  const { open } = pair
  const word = /[\u0620-\u065f\u066e-\u06d3]+$/.exec(text.slice(Math.max(0, open.at - reach), open.at))?.[0] ?? ''
  if (!isArabicLetter(word.at(-1) ?? '') || followsClitic(text, open.at)) return null
  return isPartOfWord(text, pair) ? null : { ...spanOf(open), replacements: [` ${text[open.at]}`], word }
}

function afterClose({ text }: Block, pair: Pair): Fault | null {
  const { close } = pair
  const word = /^[\u0620-\u065f\u066e-\u06d3]+/.exec(text.slice(close.at + 1, close.at + 1 + reach))?.[0] ?? ''
  if (!isArabicLetter(word.charAt(0)) || suffix.test(word)) return null
  return isPartOfWord(text, pair) ? null : { ...spanOf(close), replacements: [`${text[close.at]} `], word }
}

function isPartOfWord(text: string, { open, close }: Pair): boolean {
  if (isQuotation(open.family)) return false
  return close.at - open.at - 1 < shortestBracket || !isArabicLetter(text.charAt(open.at + 1))
}

function spanOf(mark: Mark): { start: number; end: number } {
  return { start: mark.at, end: mark.at + 1 }
}
