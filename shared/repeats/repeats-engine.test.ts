import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Repeat } from '../findings/finding.ts'
import { findRepeats, RepeatsEngine } from './repeats-engine.ts'

const bridge = 'أعلنت بلدية المرج افتتاح الجسر الجديد أمام حركة السيارات بعد عامين من العمل.'
const mayor = 'وقال رئيس البلدية نادر الحسن إن الكلفة بلغت أربعة ملايين درهم دفعتها الدولة كلها.'
const short = 'وشكر العمال.'
const market = 'ويربط الجسر حي الصفصاف بسوق الخضار القديم الذي يقصده آلاف الزبائن كل صباح.'
const rain = 'وكانت أمطار الشتاء الماضي قد جرفت المعبر الخشبي وعزلت ثلاث قرى أياما طويلة.'
const school = 'وستبدأ المدارس القريبة دوامها المعتاد مع عودة الحافلات إلى خطوطها يوم الأحد.'
const headline = 'جسر جديد يصل حي الصفصاف بسوق الخضار في المرج'

/** The quotes of each repeat's copies, the kept one in angle marks. */
const shown = (blocks: string[]) =>
  findRepeats(blocks).map(({ copies }) => copies.map(({ keep, spans }) => `${keep ? '>' : ''}${spans[0]?.quote}`))

/** What is left when every copy without `keep` is taken out, white space aside. */
function resolved(blocks: string[]): string {
  const out = findRepeats(blocks).flatMap(({ copies }) => copies.filter(copy => !copy.keep).flatMap(copy => copy.spans))
  const text = blocks.join('\n').split('')
  for (const { start, end } of out) text.fill('', start, end)
  return text.join('').replace(/\s+/g, '')
}

const letters = (...parts: string[]) => parts.join('').replace(/\s+/g, '')

describe('findRepeats', () => {
  it('finds a passage pasted twice, and keeps the copy whose paragraphs are split and whose spaces are there', () => {
    const blocks = [
      bridge,
      `${mayor} ${rain}`,
      `${market}${school}`,
      bridge,
      `${mayor} ${rain}`,
      market,
      school,
      'ختام',
    ]
    const [repeat, ...more] = findRepeats(blocks)
    expect(more).toEqual([])
    expect(repeat?.copies.map(copy => [copy.keep, copy.spans[0]?.start, copy.spans[0]?.end])).toEqual([
      [false, 0, 385],
      [true, 386, 772],
    ])
    expect([repeat?.start, repeat?.end, repeat?.exact, repeat?.similarity]).toEqual([0, 772, true, 1])
    expect(repeat?.reason).toEqual({
      ar: 'فقراتها مفصولة، ولا تنقصها مسافة (في غيرها «صباح.وستبدأ»).',
      en: 'Its paragraphs are split, and it has no missing space (another has “صباح.وستبدأ”).',
    })
  })

  it('finds three copies, one of them glued to the text before it', () => {
    const blocks = [`${bridge} ${mayor}`, rain, `${bridge} ${mayor}`, `${market}${bridge} ${mayor}`, school]
    expect(shown(blocks)).toEqual([[`>${bridge} ${mayor}`, `${bridge} ${mayor}`, `${bridge} ${mayor}`]])
    expect(findRepeats(blocks)[0]?.reason.en).toBe('It has no missing space (another has “صباح.أعلنت”).')
  })

  it('finds a single sentence, beside itself and far from itself', () => {
    expect(shown([`${bridge} ${bridge}`, rain])).toEqual([[`>${bridge}`, bridge]])
    expect(shown([`${bridge} ${rain}`, market, `${school} ${bridge}`])).toEqual([[`>${bridge}`, bridge]])
    expect(findRepeats([bridge, rain, bridge])[0]?.reason.ar).toBe('تقدّمت على غيرها، ولا فرق بين النسخ.')
  })

  it('makes a group of each stretch where the order differs', () => {
    expect(shown([bridge, mayor, market, mayor, bridge])).toEqual([
      [`>${bridge}`, bridge],
      [`>${mayor}`, mayor],
    ])
  })

  it('counts the copies of each part where a third copy is shorter, and keeps one stretch whole', () => {
    const blocks = [`${bridge}${mayor} ${market}`, rain, bridge, mayor, market, school, `${bridge} ${mayor}`, 'ختام']
    expect(shown(blocks)).toEqual([
      [`${bridge}${mayor}`, `>${bridge}\n${mayor}`, `${bridge} ${mayor}`],
      [market, `>${market}`],
    ])
  })

  it('takes short sentences into a passage, and leaves the same ones alone elsewhere', () => {
    const blocks = [`${bridge} ${short} ${mayor}`, market, short, `${bridge} ${short} ${mayor}`, school]
    expect(shown(blocks)).toEqual([[`>${bridge} ${short} ${mayor}`, `${bridge} ${short} ${mayor}`]])
  })

  it('finds short sentences that follow each other twice', () => {
    const trio = ['توقف المطر ليلا في الوادي.', 'وعاد السكان إلى بيوتهم سالمين.', 'ونظف العمال الطريق الرئيس.']
    expect(shown([rain, trio.join(' '), market, trio.join(' ')])).toEqual([[`>${trio.join(' ')}`, trio.join(' ')]])
    expect(shown([rain, trio.slice(0, 2).join(' '), market, trio.slice(0, 2).join(' ')])).toEqual([])
  })

  it('takes the headline in where the whole article stands twice', () => {
    const article = [headline, bridge, `${mayor} ${rain}`]
    expect(shown([...article, ...article])).toEqual([[`>${article.join('\n')}`, article.join('\n')]])
  })

  it('finds a sentence that a line break cuts in one copy, and keeps the other', () => {
    const long = 'وقال المهندس المشرف كمال سرحان في ختام جولته على الموقع أمس إن الأعمال الباقية تنتهي قبل الصيف.'
    const cut = long.replace('إن ', 'إن\n')
    expect(shown([...cut.split('\n'), rain, long])).toEqual([[cut, `>${long}`]])
    expect(findRepeats([...cut.split('\n'), rain, long])[0]?.reason.en).toBe('No line break cuts its sentences.')
  })

  it('finds copies whose headline lost its break in one of them', () => {
    const blocks = [headline, `${bridge} ${mayor}`, rain, `${headline} ${bridge} ${mayor}`]
    expect(shown(blocks)).toEqual([[`>${headline}\n${bridge} ${mayor}`, `${headline} ${bridge} ${mayor}`]])
  })

  it('finds the whole pasted twice with no break between, though the end lacks its full stop', () => {
    const open = 'ويتوقع السكان أن يقصر الطريق إلى المستشفى نصف ساعة بعد افتتاح الجسر'
    const once = `${bridge} ${mayor} ${open}`
    expect(shown([`${once}${once}`])).toEqual([[`>${once}`, once]])
    expect(shown([`${once} ${once}`, market])).toEqual([[`>${once}`, once]])
  })

  it('folds white space inside words and sentences, and nothing else', () => {
    const glued = bridge.replace('حركة السيارات', 'حركةالسيارات')
    expect(shown([glued, rain, bridge])).toEqual([[glued, `>${bridge}`]])
    expect(findRepeats([glued, rain, bridge])[0]?.reason.ar).toBe('لا تنقصها مسافة (في غيرها «حركةالسيارات»).')
    expect(shown([bridge.replace('أمام', 'امام'), rain, bridge])).toEqual([])
    expect(shown([bridge.replace('بلدية', 'بلديّة'), rain, bridge])).toEqual([])
  })

  it('keeps the copy without a space before its mark', () => {
    expect(shown([bridge.replace('العمل.', 'العمل .'), rain, bridge])[0]?.[1]).toBe(`>${bridge}`)
    expect(findRepeats([bridge.replace('العمل.', 'العمل .'), rain, bridge])[0]?.reason.en).toBe(
      'It has no stray space.',
    )
  })

  const silent: [string, string[]][] = [
    ['an article without repeats', [headline, bridge, `${mayor} ${short}`, rain, market, school]],
    ['a short sentence that recurs', [`${bridge} ${short}`, `${mayor} ${short}`, short]],
    ['a headline that stands again', [headline, bridge, headline, mayor]],
    ['a headline restated by the lead', [headline, `${headline}.`, mayor]],
    ['crossheads and empty lines', ['خلفية', '', bridge, '', 'خلفية', '', mayor, '']],
    ['a set phrase', [`${bridge} وقال رئيس البلدية نادر الحسن إنه سعيد.`, mayor]],
    ['a sentence told again by a speaker', [bridge, rain, `وذكر المتحدث أمس في المرج: ${bridge}`]],
    ['a sentence told and then quoted', [bridge, `${mayor} وجاء في البيان: "نشكر الجميع. ${bridge} وقد عاد الناس."`]],
    [
      'the same short quotation twice',
      [
        '"لن نترك أحدا وحده في هذا الشتاء البارد." هكذا ختم.',
        bridge,
        '"لن نترك أحدا وحده في هذا الشتاء البارد." كما قال.',
      ],
    ],
    ['nothing', []],
    ['one empty line', ['']],
  ]
  it.each(silent)('is silent on %s', (_, blocks) => expect(findRepeats(blocks)).toEqual([]))

  it('leaves exactly one copy of everything when the rest is taken out', () => {
    expect(resolved([bridge, `${mayor}${market}`, bridge, mayor, market, rain])).toBe(
      letters(bridge, mayor, market, rain),
    )
    expect(resolved([bridge, mayor, rain, mayor, bridge, school, mayor])).toBe(letters(bridge, mayor, rain, school))
  })
})

describe('laws of findRepeats', () => {
  const pool = [bridge, mayor, market, rain, school, short, headline, 'خلفية', '']
  const joints = fc.constantFrom(' ', '', '\n', '  ', '\n\n')
  const articles = fc
    .array(fc.tuple(fc.constantFrom(...pool), joints), { maxLength: 25 })
    .map(parts => parts.flat().join('').split('\n'))

  const copiesOf = (repeats: Repeat[]) => repeats.flatMap(({ copies }) => copies.map(copy => copy.spans[0]))

  it('quotes the text, never overlaps, keeps one copy, and copies are equal without white space', () => {
    fc.assert(
      fc.property(articles, blocks => {
        const text = blocks.join('\n')
        const repeats = findRepeats(blocks)
        const spans = copiesOf(repeats).sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0))
        for (const found of spans) expect(found?.quote).toBe(text.slice(found?.start, found?.end))
        for (let i = 1; i < spans.length; i++) expect(spans[i]?.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0)
        for (const { copies, start, end } of repeats) {
          expect(copies.filter(copy => copy.keep)).toHaveLength(1)
          expect(new Set(copies.map(copy => letters(copy.spans[0]?.quote ?? ''))).size).toBe(1)
          expect([start, end]).toEqual([copies[0]?.spans[0]?.start, copies.at(-1)?.spans[0]?.end])
        }
        expect(repeats).toEqual([...repeats].sort((a, b) => a.start - b.start || a.end - b.end))
      }),
    )
  })

  it('leaves no long sentence twice', () => {
    const ended = fc.array(fc.tuple(fc.constantFrom(bridge, mayor, market, rain, school, short), joints), {
      maxLength: 25,
    })
    fc.assert(
      fc.property(ended, parts => {
        const left = resolved(parts.flat().join('').split('\n'))
        for (const sentence of [bridge, mayor, market, rain, school])
          expect(left.split(letters(sentence)).length).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('says the same after edits as from scratch, and reads only edited blocks', () => {
    const engine = new RepeatsEngine()
    fc.assert(
      fc.property(articles, blocks => {
        expect(engine.find(blocks)).toEqual(findRepeats(blocks))
      }),
    )
  })
})
