import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mention } from '../findings/finding.ts'
import { span } from '../text/offset.ts'
import { findMentions, MentionsEngine } from './mentions-engine.ts'
import type { KnownName } from './name.ts'

function tag(text: string, label = 'PER', name = text): KnownName {
  return { text, label, name, source: 'tag' }
}

/** The text with its mentions in brackets. */
function marked(
  blocks: readonly string[],
  names: readonly KnownName[],
  taken: readonly [number, number][] = [],
): string {
  const text = blocks.join('\n')
  const spans = taken.map(([start, end]) => span(start, end))
  let [shown, from] = ['', 0]
  for (const found of findMentions(blocks, names, spans)) {
    expect(found.quote).toBe(text.slice(found.start, found.end))
    shown += `${text.slice(from, found.start)}[${found.quote}]`
    from = found.end
  }
  return shown + text.slice(from)
}

const port = tag('ميناء الحديدة', 'LOC')
const geneva = tag('محادثات جنيف', 'EVENT')

describe('mentions', () => {
  test.each<[string, KnownName[], string]>([
    ['في أي صيغة', [tag('الكرملي')], 'وصل [الكرملي] ثم و[الكرملي] فب[الكرملي] ول[الكرملي] وك[الكرملي]'],
    ['أل مع لام', [tag('الأمم المتحدة', 'ORG')], 'بيان ل[لأمم المتحدة] وب[الأمم المتحدة] فل[لأمم المتحدة]'],
    ['اسم قناة', [tag('الجزيرة', 'ORG')], 'قال ل[لجزيرة] وظهر ب[الجزيرة] في جزيرة'],
    ['همزات', [tag('إسماعيل أربكان')], 'التقى [اسماعيل اربكان] و[إسماعيل أربكان]'],
    ['حركات وتطويل', [tag('مروان الصافي')], 'قال [مَرْوانُ الصــافيُّ] لـ[مروان الصافي]'],
    ['بين الكلمات', [port], 'من [ميناء\u00a0الحديدة] إلى [ميناء  الحديدة] وميناء\tو الحديدة'],
    ['محارف خفية', [port], '\u200f[ميناء \u200fالحديدة]\u200f هادئ'],
    ['كلمة ملتصقة', [geneva], 'اتفقا على[محادثات جنيف] وعلى [محادثات جنيف]'],
    ['كلمة ملتصقة بإلى', [tag('الأمم المتحدة', 'ORG')], 'رفعها إلى[الأمم المتحدة] أمس'],
    ['علامات ملتصقة', [tag('صيدا', 'LOC')], 'إلى [صيدا].كما وصل،[صيدا]"[صيدا]"'],
    ['أرقام', [tag('92%', 'NUM')], 'بلغت [92%] ثم [٩٢%] و[92%] لا 192% ولا 92.5%'],
    ['لاتيني', [tag('BBC', 'ORG')], 'قالت [BBC] و[BBC] وBBCA'],
  ])('%s', (_, names, expected) => {
    expect(marked([expected.replaceAll(/[[\]]/g, '')], names)).toBe(expected)
  })

  test.each<[string, KnownName[], string]>([
    ['inside a word', [tag('عمان', 'LOC')], 'سفينة عمانية وعمانيون والعمان'],
    ['with another last letter', [tag('علي')], 'على الطاولة عليه وعلى'],
    ['after a verb prefix', [tag('مراد')], 'سمراد'],
    ['with a stem of its own', [tag('سوريا', 'LOC')], 'وريا'],
    ['when a mark stands between its words', [port], 'ميناء، الحديدة وميناء-الحديدة وميناءالحديدة'],
    ['after a glued word that is no particle', [geneva], 'مستشفىمحادثات جنيف'],
    ['over the end of a block', [port], 'ميناء'],
    ['in a word that looks like clitic and name', [tag('ريم'), tag('سام'), tag('صالح')], 'كريم وسام لصالح ولصالح'],
    ['where the hamza says otherwise', [tag('أمل')], 'قالت آمل'],
    ['of two letters after a clitic', [tag('مي')], 'ومي لمي كمي'],
    ['when more than a gap stands between them', [port], 'ميناء    الحديدة'],
    ['when a blank stands where it has none', [tag('92%', 'NUM')], 'بلغت 92 % أمس'],
    ['in an adjective', [tag('حمد')], 'وصل أحمد أمس.'],
    ['for a body called by an adjective', [tag('الخارجية', 'ORG')], 'السياسة الخارجية'],
    ['for an ordinary word', [tag('فتح', 'ORG')], 'قررت السلطات فتح المعبر'],
    ['for a bare number', [tag('5', 'NUM')], 'في 5 مدن'],
  ])('none %s', (_, names, block) => {
    expect(marked([block, block], names)).toBe(`${block}\n${block}`)
  })

  test('an ordinary word is a name where something announces it', () => {
    const fatah = [tag('فتح', 'ORG')]
    expect(marked(['وقالت حركة فتح إن فتح المعبر حق، وأعلنت فتح "فتح" باب الترشح'], fatah)).toBe(
      'وقالت حركة [فتح] إن فتح المعبر حق، وأعلنت [فتح] "[فتح]" باب الترشح',
    )
  })

  test('the أ of a question stands before a name in a question', () => {
    expect(marked(['أمراد وقّع الاتفاق؟ أمراد غائب.'], [tag('مراد')])).toBe('أ[مراد] وقّع الاتفاق؟ أمراد غائب.')
    expect(marked(['ترى أبوكاري وقع؟ قال أدونيس.'], [tag('بوكاري'), tag('دونيس')])).toBe(
      'ترى أ[بوكاري] وقع؟ قال أدونيس.',
    )
    expect(marked(['أحمد وقّع الاتفاق؟'], [tag('حمد')])).toBe('أحمد وقّع الاتفاق؟')
    expect(marked(['وتساءل: أوبوكاري وقع؟'], [tag('بوكاري')])).toBe('وتساءل: أو[بوكاري] وقع؟')
  })

  test('the longest name wins, and none is found inside it', () => {
    const names = [tag('السودان', 'LOC'), tag('جنوب السودان', 'LOC')]
    expect(marked(['من السودان إلى جنوب السودان وللسودان'], names)).toBe('من [السودان] إلى [جنوب السودان] ول[لسودان]')
  })

  test('of names that begin alike the longest wins, whatever their order', () => {
    const names = [tag('جنوب', 'LOC'), tag('جنوب السودان', 'LOC'), tag('جنوب السودان الشرقي', 'LOC')]
    const expected = '[جنوب السودان] ثم [جنوب السودان الشرقي] ثم [جنوب]'
    expect(marked([expected.replaceAll(/[[\]]/g, '')], names)).toBe(expected)
    expect(marked([expected.replaceAll(/[[\]]/g, '')], names.toReversed())).toBe(expected)
  })

  test('none lies in or cuts what is tagged, but one may hold a tag', () => {
    const names = [tag('السودان', 'LOC'), tag('جنوب السودان', 'LOC')]
    expect(marked(['السودان والسودان'], names, [[0, 7]])).toBe('السودان و[السودان]')
    expect(marked(['جنوب السودان'], names, [[0, 12]])).toBe('جنوب السودان')
    expect(marked(['جنوب السودان'], names, [[5, 12]])).toBe('[جنوب السودان]')
    expect(marked(['دولة جنوب السودان'], names, [[0, 9]])).toBe('دولة جنوب السودان')
    expect(marked(['في جنوب السودان'], [names[0] as KnownName], [[3, 15]])).toBe('في جنوب السودان')
  })

  test('says what it rests on; a tag comes before the lexicon', () => {
    const lexicon: KnownName = { text: 'الدار', label: 'ORG', name: 'قناة الدار', source: 'lexicon' }
    const tagged: KnownName = { text: 'الدار', label: 'LOC', name: 'الدار', entity: 'e1', source: 'tag' }
    const place = { kind: 'mention', start: 10, end: 15, quote: 'الدار' }
    expect(findMentions(['سطر', 'وصل وبالدار'], [lexicon])).toEqual<Mention[]>([
      { ...place, label: 'ORG', name: 'قناة الدار', confidence: 0.9, source: 'lexicon' } as Mention,
    ])
    expect(findMentions(['سطر', 'وصل وبالدار'], [lexicon, tagged])).toEqual<Mention[]>([
      { ...place, label: 'LOC', name: 'الدار', entity: 'e1', confidence: 0.97, source: 'tag' } as Mention,
    ])
  })

  test('a name without a letter or digit is none', () => {
    expect(findMentions(['، . "" '], [tag(''), tag(' '), tag('،'), tag('"')])).toEqual([])
  })
})

const names = [
  tag('ميساء القباني'),
  tag('القباني'),
  tag('كوالالمبور', 'LOC'),
  tag('لوزان', 'LOC'),
  tag('الأمم المتحدة', 'ORG'),
  tag('اللاذقية', 'LOC'),
  tag('إس-400', 'MISC'),
  tag('وادي أُمّ الرمال', 'LOC'),
]
const filler = [
  'وصل',
  'الوفد',
  'صباحا،',
  'ثم',
  'انتقل',
  'إلى',
  'قاعة',
  '"كبيرة"',
  'وقال:',
  'إنه',
  'سيعود،',
  '(لاحقا)',
  '12,5%',
]
const particles = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'فل', 'ول', 'وك', 'فب', 'أو']

function planted(name: string, clitic: string): { text: string; quote: string } {
  const joined = clitic.endsWith('ل') && name.startsWith('ال')
  const quote = joined ? name.slice(name.startsWith('الل') ? 2 : 1) : name
  return { text: clitic + quote, quote }
}

function roughened(quote: string, seed: number): string {
  const variants = [
    (text: string) => text,
    (text: string) => text.replaceAll(/[أإآ]/g, 'ا'),
    (text: string) => text.replaceAll(' ', '\u00a0'),
    (text: string) => text.replace(/(\p{L})(\p{L})$/u, '$1ـــ$2'),
    (text: string) => text.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u064e'),
  ]
  return (variants[seed % variants.length] as (text: string) => string)(quote)
}

const plant = fc.record({
  name: fc.constantFrom(...names),
  clitic: fc.constantFrom(...particles),
  seed: fc.nat(20),
  before: fc.array(fc.constantFrom(...filler), { minLength: 1, maxLength: 4 }),
})
const block = fc.array(plant, { maxLength: 5 })

function build(plants: readonly (typeof plant extends fc.Arbitrary<infer T> ? T : never)[]) {
  let text = ''
  const quotes: { start: number; quote: string }[] = []
  for (const { name, clitic, seed, before } of plants) {
    const { text: form, quote } = planted(name.text, clitic)
    const rough = roughened(quote, seed)
    text += `${before.join(' ')} ${form.slice(0, form.length - quote.length)}`
    quotes.push({ start: text.length, quote: rough })
    text += `${rough} `
  }
  return { text: text === '' ? '' : `${text}حقا؟`, quotes }
}

describe('laws', () => {
  test('every planted name is found with its exact quote, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), plan => {
        const built = plan.map(build)
        let offset = 0
        const expected = built.flatMap(({ text, quotes }) => {
          const here = quotes.map(({ start, quote }) => ({ start: start + offset, quote }))
          offset += text.length + 1
          return here
        })
        const found = findMentions(
          built.map(({ text }) => text),
          names,
        )
        expect(found.map(({ start, quote }) => ({ start, quote }))).toEqual(expected)
      }),
    )
  })

  test('an edited text gives what it gives from scratch', () => {
    const edit = fc.record({ at: fc.nat(5), block, names: fc.subarray(names), taken: fc.tuple(fc.nat(90), fc.nat(20)) })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), edits => {
        const engine = new MentionsEngine()
        const blocks = ['وصل القباني', '', 'وصل القباني']
        for (const { at, block, names: known, taken } of edits) {
          blocks[at % blocks.length] = build(block).text
          const spans = [span(taken[0], taken[0] + taken[1])]
          expect(engine.find(blocks, known, spans)).toEqual(findMentions(blocks, known, spans))
        }
      }),
    )
  })

  test('text without the names has no mention', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...filler, ...particles, 'لوزانية', 'القبانيون', 'الأمم', 'إس')), words => {
        expect(findMentions([words.join(' ')], names)).toEqual([])
      }),
    )
  })
})
