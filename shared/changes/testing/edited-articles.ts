import fc from 'fast-check'

const pool = [
  'أعلنت هيئة الموانئ فتح المرسى الشمالي أمام السفن بعد صيانة دامت شهرين.',
  'وقال المدير العام سامي البدري إن العمل «أنجز في موعده»، شاكرا الفرق الفنية.',
  'كما زار الوزير مستودعات الحبوب، واطلع على خطة التوسعة؛ ثم عقد مؤتمرا صحفيا.',
  'وأضاف: "سنضاعف الطاقة إلى 3.5 مليون طن قبل نهاية 2026".',
  'هل يكفي ذلك؟',
  'ويرى خبراء من NATO أن صواريخ إس-400 لا تغير شيئا في الميزان.',
  'وانخفضت الأسعار 12% خلال أسبوع، فيما ارتفع الطلب على القمح والذرة…',
  'أما التجار فإنهم ينتظرون قرار المصرف المركزي في العاشرة صباحا 😀 غدا.',
  'المرسى الشمالي',
  'خلفية',
  '',
]

/** Articles of news sentences in blocks, glued or with double spaces here and there; some sentences stand twice. */
export const articles: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...pool), fc.constantFrom(' ', '\n', '\n', '', '  ', '\n\n')), { maxLength: 14 })
  .map(parts => parts.flat().join(''))

type TextEdit = (text: string) => string

const place = fc.double({ min: 0, max: 1, noNaN: true })
const at = (text: string, where: number) => Math.floor(where * (text.length + 1))

const insertions = fc.constantFrom(' ', '\n', '،', '"', 'إ', 'َ', ' جدا', 'كلمة', '. ', '\n\n', '😀', 'خبر عاجل.\n')

/** What editors do to a text: type, delete, replace, split, join, paste a passage again, take a block out, move one. */
const edits: fc.Arbitrary<TextEdit> = fc.oneof(
  fc.tuple(place, insertions).map(
    ([where, put]) =>
      (text: string) =>
        splice(text, at(text, where), 0, put),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 30 })).map(
    ([where, n]) =>
      (text: string) =>
        splice(text, at(text, where), n, ''),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 6 }), insertions).map(
    ([where, n, put]) =>
      (text: string) =>
        splice(text, at(text, where), n, put),
  ),
  fc.tuple(place, place).map(
    ([from, to]) =>
      (text: string) =>
        moveBlock(text, from, to),
  ),
  fc.tuple(place, place, place).map(([from, to, where]) => (text: string) => {
    const [start, end] = [at(text, Math.min(from, to)), at(text, Math.max(from, to))]
    return splice(text, at(text, where), 0, text.slice(start, end))
  }),
)

/** An article and what a few edits made of it. */
export const editedArticles: fc.Arbitrary<readonly [string, string]> = fc
  .tuple(articles, fc.array(edits, { maxLength: 6 }))
  .map(([text, acts]) => [text, acts.reduce((now, act) => act(now), text)] as const)

function splice(text: string, start: number, count: number, put: string): string {
  return text.slice(0, start) + put + text.slice(start + count)
}

function moveBlock(text: string, from: number, to: number): string {
  const blocks = text.split('\n')
  const [block] = blocks.splice(Math.floor(from * (blocks.length - 0.001)), 1)
  return blocks.toSpliced(Math.floor(to * (blocks.length + 0.999)), 0, block as string).join('\n')
}
