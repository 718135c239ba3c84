import type { Fault, Rule } from '../rule.ts'

/** «30عاما»: a figure without its space; the span is empty and stands where the space belongs. */
export const digitGlued: Rule = {
  id: 'digit-glued',
  category: 'run-together',
  severity: 'error',
  confidence: 0.94,
  safe: false,
  inQuotation: true,
  message: word => ({
    ar: `الرقم متصل بالكلمة في «${word}»؛ أضِف مسافة بينهما.`,
    en: `The figure runs into the word in “${word}”; add a space between them.`,
  }),
  examples: {
    wrong: [
      ['عمره 30عاما.', 'عمره 30 عاما.'],
      ['في الساعة 10:30صباحا.', 'في الساعة 10:30 صباحا.'],
      ['شارك في الدورة عام2014.', 'شارك في الدورة عام 2014.'],
    ],
    right: ['سقط و50 جريحا وبـ30 وال14 عام 1440هـ.', 'طائرة ف16 وإم16 على بعد 5كم', 'كوفيد19 وتويوتا86', 'بتقنية 4جي'],
  },
  find: ({ tokens }) => {
    const faults: Fault[] = []
    for (const { kind, text, start } of tokens) {
      if (kind !== 'word' || text.length > longestWord) continue
      const at = splitAt(text)
      if (at !== null) faults.push({ start: start + at, end: start + at, replacements: [' '], word: text })
    }
    return faults
  },
}

const longestWord = 24
const figureFirst = /^(?:[\d٠-٩]+[.,:٫])*[\d٠-٩]+(?=[\u0621-\u064a]{4,}$)/
/* Makes and models end in figures, so only words that ask for one behind them count. */
const wordFirst =
  /^[وفبل]?(?:عام|سنة|الساعة|يوم|نحو|حوالي|بنسبة|المادة|رقم|قبل|بعد|منذ|خلال|بين|من|في|إلى|على)(?=[\d٠-٩]+$)/

function splitAt(word: string): number | null {
  return (figureFirst.exec(word) ?? wordFirst.exec(word))?.[0].length ?? null
}
