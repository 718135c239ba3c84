import { monthNamed, monthPattern, weekdayOf, weekdayPattern } from '../calendar.ts'
import type { Fault, Rule } from '../rule.ts'

/** «الجمعة 3 مايو 2018», which was a Thursday. The span is the weekday, though the date may be what is wrong. */
export const weekday: Rule = {
  id: 'weekday',
  category: 'consistency',
  severity: 'error',
  confidence: 0.95,
  safe: false,
  inQuotation: false,
  message: word => ({
    ar: `اليوم «${word}» لا يوافق التاريخ الذي بعده؛ صحّح أحدهما.`,
    en: `“${word}” is not the weekday of the date that follows; correct one of them.`,
  }),
  examples: {
    wrong: [
      ['وصل الجمعة 3 مايو/أيار 2018 إلى مسقط.', 'وصل الخميس 3 مايو/أيار 2018 إلى مسقط.'],
      ['عقد الاجتماع الأحد الموافق 1 يناير 2019.', 'عقد الاجتماع الثلاثاء الموافق 1 يناير 2019.'],
    ],
    right: ['وصل الخميس 3 مايو/أيار 2018 إلى مسقط.', 'وصل الجمعة 3 مايو إلى مسقط.', 'الجمعة 31 فبراير 2018'],
  },
  find: ({ text }) => {
    const faults: Fault[] = []
    for (const match of text.matchAll(dated)) {
      const [, word = '', day = '', month = '', year = ''] = match
      const right = weekdayOf(Number(year), monthNamed(month) ?? -1, Number(day))
      if (right === null || right === word) continue
      const start = match.index
      faults.push({ start, end: start + word.length, replacements: [right], word })
    }
    return faults
  },
}

const dated = new RegExp(
  `(${weekdayPattern})(?:،|\\s?\\(| الموافق)?\\s?([0-9]{1,2})\\s(?:من )?(${monthPattern})` +
    `(?:\\s?/\\s?(?:${monthPattern}))?\\s(?:من )?(?:عام |سنة )?([12][0-9]{3})(?![0-9])`,
  'g',
)
