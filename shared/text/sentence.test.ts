import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEnded, sentences } from './sentence.ts'

const split = (block: string) => sentences(block).map(s => block.slice(s.start, s.end))

describe('sentences', () => {
  const whole: [string, string][] = [
    ['one-letter abbreviations', 'أفادت وكالة أ.ف.ب. نقلا عن د. محمد العلي بأن الجسر أعيد فتحه.'],
    ['an abbreviation behind و', 'حضر اللقاء د. سعاد حمدان ود. مازن القاضي.'],
    ['Latin initials', 'قال الكاتب J. K. Moore إن الرواية ستصدر قريبا.'],
    ['decimals, dates and times', 'ارتفع المؤشر 3.5 نقطة في 12.5.2017 عند الساعة 10.30 صباحا.'],
    ['addresses', 'نشرت البلدية الإعلان على https://baladiya.example.كم/خبر.html?a=1 أمس.'],
    ['a mail address', 'يراسل القراء الصحيفة على barid@jarida.كوم مباشرة.'],
    ['two dots, a pause', 'انتهت المباراة .. وبدأ الاحتفال في المدينة.'],
    ['colons and semicolons', 'قال الوزير: لن نغلق الميناء؛ فالعمل مستمر.'],
    ['an ellipsis that leaves something out', 'وقال "… نريد حلا" ثم غادر … القاعة.'],
    ['a mark that comments', 'وصفه بالعالم الكبير (!) ثم ضحك.'],
    ['the number of an item', '1. تقدم الطلبات إلى مكتب البريد.'],
    ['no end mark at all', 'صواريخ الدفاع'],
  ]
  it.each(whole)('keeps %s together', (_, block) => expect(split(block)).toEqual([block]))

  const parted: [string, string, string[]][] = [
    ['after each end mark', 'هل عاد؟ نعم! عاد… ثم نام. انتهى', ['هل عاد؟', 'نعم!', 'عاد…', 'ثم نام.', 'انتهى']],
    [
      'where the space was forgotten',
      'افتتح الوزير السوق.كما زار الميناء.',
      ['افتتح الوزير السوق.', 'كما زار الميناء.'],
    ],
    [
      'after the closing marks',
      'قال «انتهى الأمر.» ثم خرج (مسرعا.) وعاد.',
      ['قال «انتهى الأمر.»', 'ثم خرج (مسرعا.)', 'وعاد.'],
    ],
    ['after a straight mark that closes', 'قال "انتهى."وأضاف شيئا.', ['قال "انتهى."', 'وأضاف شيئا.']],
    [
      'before a straight mark that opens',
      'انتهى اللقاء."نحن متفقون" قالها مرتين.',
      ['انتهى اللقاء.', '"نحن متفقون" قالها مرتين.'],
    ],
    ['after a year and its era', 'تأسست الدار عام 1917 م. وأغلقت لاحقا.', ['تأسست الدار عام 1917 م.', 'وأغلقت لاحقا.']],
    [
      'after a year glued to a word',
      'بدأ العمل عام 2017.وقال المدير إنه انتهى.',
      ['بدأ العمل عام 2017.', 'وقال المدير إنه انتهى.'],
    ],
    ['after an address', 'الموقع www.suq.example. وقد أغلق.', ['الموقع www.suq.example.', 'وقد أغلق.']],
    ['and leaves out the white space', '  أولا.\u00a0 ثانيا.  ', ['أولا.', 'ثانيا.']],
    ['?! as one mark', 'أهكذا ينتهي؟! ربما.', ['أهكذا ينتهي؟!', 'ربما.']],
  ]
  it.each(parted)('splits %s', (_, block, expected) => expect(split(block)).toEqual(expected))

  it('finds nothing in an empty or blank block', () => {
    expect(sentences('')).toEqual([])
    expect(sentences(' \u00a0 ')).toEqual([])
  })

  it('covers all but white space, in order, on any text', () => {
    const unit = fc.constantFrom('.', '؟', '…', '"', '«', '»', ' ', 'ا', 'كلمة', '3', 'a', '،', '(', ')', '@', 'www.')
    fc.assert(
      fc.property(
        fc.array(unit).map(units => units.join('')),
        block => {
          const pieces = split(block)
          expect(pieces.every(piece => piece !== '' && piece === piece.trim())).toBe(true)
          expect(pieces.join('').replaceAll(' ', '')).toBe(block.replaceAll(' ', ''))
        },
      ),
    )
  })
})

describe('isEnded', () => {
  it('tells a sentence from a headline', () => {
    expect(isEnded('عاد المدير "غدا".')).toBe(true)
    expect(isEnded('قال «عاد.»')).toBe(true)
    expect(isEnded('عودة المدير')).toBe(false)
  })
})
