import { isLetterName } from '../abbreviation.ts'
import type { Block } from '../block.ts'
import { isArabicWord } from '../letters.ts'
import type { Fault, Rule } from '../rule.ts'

/** «في في»: the span is the second word with the space before it. */
export const doubledWord: Rule = {
  id: 'doubled-word',
  category: 'repetition',
  severity: 'error',
  confidence: 0.96,
  safe: false,
  inQuotation: true,
  message: word => ({
    ar: `الكلمة «${word}» مكررة؛ احذف إحداهما.`,
    en: `The word “${word}” stands twice; remove one.`,
  }),
  examples: {
    wrong: [
      ['عاد الصيادون إلى إلى الميناء.', 'عاد الصيادون إلى الميناء.'],
      ['بدأ العمل في في في المصنع.', 'بدأ العمل في المصنع.'],
      ['قال إن إن الأزمة انتهت.', 'قال إن الأزمة انتهت.'],
      ['عادوا إلى بيوتهم التي تركوها تركوها أمس.', 'عادوا إلى بيوتهم التي تركوها أمس.'],
      ['أعلنت الحكومة الحكومة برنامجها.', 'أعلنت الحكومة برنامجها.'],
      ['قررت النقابة تعليق تعليق الإضراب.', 'قررت النقابة تعليق الإضراب.'],
    ],
    right: [
      'بثت قناة بي بي سي وشبكة سي إن إن المقابلة.',
      'كان المشهد مؤثرا جدا جدا.',
      'دخل بطرس بطرس غالي وأحمد أحمد القاعة.',
      'فتشوا المدينة بيت بيت، دار دار.',
      'هذا ما ما زال يقلقهم بعد بعد غد.',
      'سأله: لم لم تحضر؟ فبقي بين بين.',
      'دخلوا القاعة واحدا واحدا.',
      'قال في، في النهاية.',
      'قال "الحرية الحرية للجميع".',
    ],
  },
  find: block => {
    const faults: Fault[] = []
    for (let i = 2; i < block.tokens.length; i++) {
      const fault = faultAt(block, i)
      if (fault) faults.push(fault)
    }
    return faults
  },
}

const particles = new Set(
  (
    'في من إلى على عن مع أن إن أو ثم قد التي الذي الذين هذا هذه ذلك تلك كما كان كانت حتى لكن منذ خلال حول ضد عند قبل ' +
    'إلا إذا إذ حيث أي كل لدى نحو أنه أنها إنه إنها لأن وأن وإن بأن وقد وفي ومن وعلى وإلى وكان وكانت والتي والذي'
  ).split(' '),
)

/* Said twice for force, or one by one: جدا جدا، بيت بيت. An accusative does so too: واحدا واحدا. */
const emphatic = new Set(
  (
    'جدا جدًا لا نعم هيا مهلا رويدا كلا هو هي هم أنا أنت بين بيت دار زنقة شارع حارة خطوة كلمة سطر حرف الله يا آه ' +
    'واحد أحد حي قليلا نحن أهلا تحيا ارحل سلمية'
  ).split(' '),
)

const accusative = /^(?!ال).{2,}(?<!ه|هم|كم|ن|و)ا$/

/* Given names that pass from father to son, and names that are doubled by nature. */
const givenNames = new Set(
  (
    'محمد أحمد علي حسن حسين محمود إبراهيم بطرس مصطفى يوسف سيد السيد كمال جمال عمر عثمان خالد سالم سعيد سعد صالح ' +
    'عيسى موسى إسماعيل حمد حميد ناصر طه ياسين جورج جون توم دو بورا سو جو نو كا لا تا زا يو لو مو فو'
  ).split(' '),
)

function faultAt({ tokens, quoted }: Block, i: number): Fault | null {
  const [first, space, second] = [tokens[i - 2], tokens[i - 1], tokens[i]]
  if (first?.kind !== 'word' || second?.kind !== 'word' || space?.kind !== 'space') return null
  if (first.text !== second.text || first.text.length < 2 || !isArabicWord(first.text)) return null
  const word = first.text
  if (emphatic.has(word) || givenNames.has(word) || isProper(word, tokens[i - 4]?.text, tokens[i + 2]?.text))
    return null
  const sure = particles.has(word)
  if (!sure && (accusative.test(word) || quoted.touches(first.start, second.end))) return null
  return { start: first.end, end: second.end, replacements: [''], word, ...sureness(word, sure) }
}

/* Words that may stand twice because of their neighbours, or that spell out an abbreviation: سي إن إن. */
function isProper(word: string, before: string | undefined, after: string | undefined): boolean {
  if (isLetterName(word)) return !particles.has(word) || [before, after].some(near => isSpelled(near))
  if (word === 'ما') return /^[زتي]/.test(after ?? '')
  if (word === 'بعد') return after === 'غد'
  return word === 'لم'
}

function isSpelled(word: string | undefined): boolean {
  return word !== undefined && isLetterName(word) && !particles.has(word)
}

/* A short content word may be a name or a chant; a long one, or one with ال, hardly ever is. */
function sureness(word: string, sure: boolean): Partial<Fault> {
  if (word === 'من') return { severity: 'warning', confidence: 0.85 }
  if (sure) return { safe: true }
  const long = word.length > (word.startsWith('ال') ? 4 : 5)
  return long ? { confidence: 0.92 } : { severity: 'warning', confidence: 0.85 }
}
