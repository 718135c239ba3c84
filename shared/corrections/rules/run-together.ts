import { bare, isArabicWord } from '../letters.ts'
import type { Fault, Rule } from '../rule.ts'

/**
 * «علىمحادثات»: two words without their space. ى and ة end a word wherever they stand, so one inside a word shows the
 * place; else only particles of a closed list count, before ال or إ, which begin words. Only a space is missing, so
 * the span is empty and stands where the space belongs.
 */
export const runTogether: Rule = {
  id: 'run-together',
  category: 'run-together',
  severity: 'error',
  confidence: 0.96,
  safe: false,
  inQuotation: true,
  unless: 'inner-maqsura',
  message: word => ({
    ar: `كلمتان متصلتان في «${word}»؛ أضِف مسافة بينهما.`,
    en: `Two words run together in “${word}”; add a space between them.`,
  }),
  examples: {
    wrong: [
      ['اتفقوا علىتأجيل الجلسة.', 'اتفقوا على تأجيل الجلسة.'],
      ['عاد إلىعدن وبقي حتىالمساء.', 'عاد إلى عدن وبقي حتى المساء.'],
      ['أصر علىأن يسافر.', 'أصر على أن يسافر.'],
      ['دخل مستشفىالمدينة أمس.', 'دخل مستشفى المدينة أمس.'],
      ['نقل إلى المستشفىوأجرى جراحة.', 'نقل إلى المستشفى وأجرى جراحة.'],
      ['أعلنت الحكومةالجديدة برنامجها.', 'أعلنت الحكومة الجديدة برنامجها.'],
      ['وصل الوفد إلى مدينةحلب.', 'وصل الوفد إلى مدينة حلب.'],
      ['عاش فيالقاهرة عاما.', 'عاش في القاهرة عاما.'],
      ['تأخر بسبب خلاف فيإدارة النادي.', 'تأخر بسبب خلاف في إدارة النادي.'],
      ['قال إن هذاالمشروع تأخر.', 'قال إن هذا المشروع تأخر.'],
    ],
    right: [
      'اعتمد علىه وإلىها ولدىهم.',
      'الطوارىء والموانىء وشىء من هذا',
      'حضر هبةالله وموسىالله الحفل.',
      'مر الفيالق والبينالي ومنال والمعالجة بعدالة، فياليتني كنت معهم في أناليتيكا.',
      'قضية لاإنسانية وجيوإستراتيجية',
      'زار الىمن',
    ],
  },
  find: ({ tokens }) => {
    const faults: Fault[] = []
    for (const { kind, text: word, start } of tokens) {
      if (kind !== 'word' || word.length < 5 || word.length > longestWord || !isArabicWord(word)) continue
      const split = splitAfterEnding(word) ?? splitAfterParticle(word)
      if (split === null) continue
      const at = start + split.at
      faults.push({ start: at, end: at, replacements: [' '], word, safe: split.safe })
    }
    return faults
  },
}

interface Split {
  /** UTF-16 offset in the word. */
  readonly at: number
  readonly safe: boolean
}

/* Longer ones are no two words. */
const longestWord = 40
const ending = /[ىة][\u064b-\u0652\u0670]*(?=[\u0621-\u064a])/
const preposition = /^[وف]?(?:على|إلى|حتى|لدى)$/
/* What ى before it would be: a slip for ي, to be mended as a letter. */
const suffix =
  /^(?:[يانهكءئ]|ها|هم|هما|هن|كم|كما|كن|نا|ني|ين|ون|ات|ان|اء|تين|تان|ي(?:ه|ها|هم|هما|هن|ك|كم|نا)|ا?[ئء].*)$/
const shortWord =
  /^(?:أن|إن|أي|ما|من|كل|يد|في|لا|حد|عن|أو|هذا|هذه|ذلك|التي|الذي|أنه|أنها|قبل|بعد|منذ|إلى|على|إذ|هي|هو|قد|ثم|لم|لن)$/
/* Given names are often written in one: هبةالله، نعمةالدين. */
const sacred = /^(?:الله|الدين|الرحمن|الإسلام|الرسول|النبي)$/
/* None of them goes on as another word when its ى is read as ي. */
const endingInMaqsura =
  /^[وفبل]?(?:ال|لل)?(?:أعلى|أدنى|أقصى|أخرى|إحدى|كبرى|عظمى|مستوى|مستشفى|مشفى|مبنى|مقهى|منتدى|ملتقى|مرضى|قتلى|جرحى|أسرى|ذكرى|شكوى|دعوى|فتوى|جدوى|ألقى|أجرى|التقى|أنهى|انتهى|أبقى|يبقى|تبقى|يلقى|أدلى|أمضى|أعطى|عانى|يسعى|تسعى|تبنى|تولى|اكتفى|اشترى|مصطفى|عيسى)$/
const particle =
  /^([وف]?(?:في|من|عن|أو|هذا|هذه|ذلك|التي|الذي|خلال|منذ|حول|ضد|بين|عند|قبل|تحت))(?:ال[\u0621-\u064a]{4,}|إ[\u0621-\u064a]{3,})$/

function splitAfterEnding(word: string): Split | null {
  const match = ending.exec(word)
  if (match === null) return null
  const at = match.index + match[0].length
  const [head, rest] = [bare(word.slice(0, at)), bare(word.slice(at))]
  if (suffix.test(rest) || sacred.test(rest)) return null
  if (head.endsWith('ة')) return isAfterTa(head, rest) ? { at, safe: false } : null
  if (preposition.test(head)) return rest.length > 2 || shortWord.test(rest) ? { at, safe: true } : null
  return isAfterMaqsura(head, rest) ? { at, safe: false } : null
}

function isAfterTa(head: string, rest: string): boolean {
  return head.length > 2 && (rest.length > 2 || shortWord.test(rest))
}

/* ى is also a common slip for ي, so ال or a known word must follow, or a word of the list stand before: مدىرية is مديرية. */
function isAfterMaqsura(head: string, rest: string): boolean {
  if (/^ال.{3,}/.test(rest)) return head.length > 2
  if (rest.length > 2 && endingInMaqsura.test(head)) return true
  return head.length > 3 && !/^[وفبلك]?الى$/.test(head) && shortWord.test(rest)
}

function splitAfterParticle(word: string): Split | null {
  const head = particle.exec(word)?.[1]
  return head === undefined || isWhole(word) ? null : { at: head.length, safe: false }
}

function isWhole(word: string): boolean {
  return /^[وف]?فيال(?:قهما$|يت)/.test(word)
}
