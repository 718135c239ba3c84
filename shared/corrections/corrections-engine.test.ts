import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Correction } from '../findings/finding.ts'
import { span } from '../text/offset.ts'
import { CorrectionsEngine, findCorrections } from './corrections-engine.ts'
import { readBlock } from './reading.ts'

function brief(corrections: readonly Correction[]): string[] {
  return corrections.map(({ rule, start, end, quote }) => `${rule} ${start}-${end} «${quote}»`)
}

function rulesIn(...blocks: string[]): string[] {
  return findCorrections(blocks).map(({ rule }) => rule)
}

describe('a correction', () => {
  it('gives offsets in the whole text, the text there, and the repair', () => {
    const blocks = ['رست السفن صباحا.', 'أقفل الميناء أمس.وعاد الصيادون.']
    expect(findCorrections(blocks)).toEqual([
      {
        kind: 'correction',
        ...span(33, 34),
        quote: '.',
        replacements: ['. '],
        rule: 'space-after-mark',
        category: 'spacing',
        severity: 'error',
        confidence: 0.99,
        safe: true,
        message: {
          ar: 'تنقص مسافة بين علامة الترقيم و«وعاد»؛ أضِف مسافة بعد العلامة.',
          en: 'A space is missing between the mark and “وعاد”; add one after the mark.',
        },
      },
    ])
  })

  it('has an empty span where only a space is missing between words', () => {
    expect(brief(findCorrections(['اتفقوا علىتأجيل الجلسة.']))).toEqual(['run-together 10-10 «»'])
  })

  it('stands beside another that it touches', () => {
    expect(brief(findCorrections(['أما الميناء،فان إدارته صامتة.']))).toEqual([
      'space-after-mark 11-12 «،»',
      'fa-inna 12-15 «فان»',
    ])
  })

  it('offers the repairs of an odd mark, best first, in offsets of the whole text', () => {
    const blocks = ['خبر', 'تعهد "بالحماية" في الموانئ" كلها.']
    expect(findCorrections(blocks).map(({ start, end, choices }) => ({ start, end, choices }))).toEqual([
      {
        ...span(30, 31),
        choices: [
          { label: { ar: 'احذف هذه العلامة', en: 'Delete this mark' }, edits: [{ ...span(30, 31), text: '' }] },
          {
            label: { ar: 'احذف العلامة التي بعد «بالحماية»', en: 'Delete the mark after “بالحماية”' },
            edits: [{ ...span(18, 19), text: '' }],
          },
          {
            label: { ar: 'أضِف علامة فتح قبل «في»', en: 'Add an opening mark before “في”' },
            edits: [{ ...span(20, 20), text: '"' }],
          },
          {
            label: { ar: 'أضِف علامة فتح قبل «الموانئ»', en: 'Add an opening mark before “الموانئ”' },
            edits: [{ ...span(23, 23), text: '"' }],
          },
        ],
      },
    ])
  })
})

describe('what is left alone', () => {
  it('is the inside of a name, but not the space before it', () => {
    const block = 'وصل  فان  الى عدن.'
    expect(brief(findCorrections([block], [span(5, 13)]))).toEqual(['double-space 4-5 « »'])
  })

  it('is a name that begins inside joined words; the joint is mended', () => {
    const block = 'أثر علىمفاوضات جنيف.'
    expect(brief(findCorrections([block], [span(7, 19)]))).toEqual(['run-together 7-7 «»'])
  })

  it('is a name that runs over the blocks', () => {
    expect(brief(findCorrections(['عاد الى', 'بيته الى'], [span(4, 12)]))).toEqual(['bare-hamza 13-16 «الى»'])
  })

  it('is a name on its own, but not a name that stands twice', () => {
    const block = 'قال العيدروس العيدروس إن الميناء أقفل.'
    expect(brief(findCorrections([block], [span(4, 12), span(13, 21)]))).toEqual(['doubled-word 12-21 « العيدروس»'])
  })

  it('is an address and a verse', () => {
    expect(rulesIn('راجع http://a.example/خبر،عاجل ثم تلا ﴿إنا أعطيناك الكوثر،فصل﴾ وسكت.')).toEqual([])
  })

  it('is a block without Arabic', () => {
    expect(rulesIn('He said , "no.', '1 ,  2 (')).toEqual([])
  })

  it('is what a speaker said, but not its spacing', () => {
    expect(rulesIn('قال "الحرية الحرية للصيادين،اليوم!!".')).toEqual(['space-after-mark'])
  })
})

describe('quotations over several paragraphs', () => {
  it('may be opened in the first and closed in the last', () => {
    expect(rulesIn('وأضاف: "عدنا إلى البحر.', '', 'ولم نجد أحدا.', 'ثم رجعنا".')).toEqual([])
  })

  it('may be opened again at the head of each', () => {
    expect(rulesIn('وأضاف: «عدنا إلى البحر.', '«ولم نجد أحدا.', '«ثم رجعنا».')).toEqual([])
  })

  it('are never closed, or never opened', () => {
    expect(rulesIn('وأضاف: "عدنا إلى البحر.', 'ولم نجد أحدا.')).toEqual(['odd-mark'])
    expect(rulesIn('عدنا إلى البحر.', 'ثم رجعنا" إلى البيت.')).toEqual(['odd-mark'])
  })

  it('end where a block has a whole quotation of its own', () => {
    expect(rulesIn('وأضاف: "عدنا إلى البحر.', 'ثم قال "نعم" وسكت.', 'ثم رجعنا" إلى البيت.')).toEqual([
      'odd-mark',
      'odd-mark',
    ])
  })

  it('do not run on for ever', () => {
    const filler = Array.from({ length: 6 }, () => 'ولم نجد أحدا.')
    expect(rulesIn('وأضاف: "عدنا إلى البحر.', ...filler, 'ثم رجعنا".')).toEqual(['odd-mark', 'odd-mark'])
  })

  it('are words of a speaker too', () => {
    expect(rulesIn('وأضاف: "عدنا إلى البحر.', 'لا نريد الحرب الحرب،، أبدا.', 'ثم رجعنا".')).toEqual(['doubled-word'])
    expect(rulesIn('وأضاف: "عدنا إلى البحر".', 'لا نريد الحرب،، أبدا.')).toEqual(['repeated-mark'])
  })
})

describe('a habit of the whole article', () => {
  it('silences a rule: an agency that writes no hamzas', () => {
    const agency = ['قال ان الوفد وصل الى صنعاء او اقترب.', 'واكد انه عاد الى عدن.', 'أما الوزير، فان موقفه معروف.']
    expect(rulesIn(...agency)).toEqual([])
    expect(rulesIn(agency[2] as string)).toEqual(['fa-inna'])
  })

  it('silences no rule where the article mostly does otherwise', () => {
    const careful = ['قال إن الوفد وصل إلى صنعاء أو اقترب.', 'وأكد أنه عاد إلى عدن الى بيته.']
    expect(rulesIn(...careful)).toEqual(['bare-hamza'])
  })

  it('silences a rule: paragraphs set in by a space', () => {
    const paragraph = ' عاد الصيادون إلى الميناء.'
    expect(rulesIn(...Array.from({ length: 5 }, () => paragraph))).toEqual([])
    expect(rulesIn(paragraph, 'رست السفن صباحا.')).toEqual(['leading-space'])
  })
})

describe('reading by block', () => {
  function counting() {
    const read: string[] = []
    const engine = new CorrectionsEngine((text, names) => {
      read.push(text)
      return readBlock(text, names)
    })
    return { engine, read }
  }

  it('reads again only the block that changed', () => {
    const { engine, read } = counting()
    engine.find(['أقفل الميناء.', 'عاد الصيادون.', 'رست السفن.'])
    read.length = 0
    expect(brief(engine.find(['أقفل الميناء.', 'عاد الصيادون .', 'رست السفن.']))).toEqual([
      'space-before-mark 26-27 « »',
    ])
    expect(read).toEqual(['عاد الصيادون .'])
  })

  it('reads again the block whose names changed', () => {
    const { engine, read } = counting()
    const blocks = ['أقفل الميناء.', 'عاد الى عدن.']
    expect(engine.find(blocks)).toHaveLength(1)
    read.length = 0
    expect(engine.find(blocks, [span(18, 25)])).toHaveLength(0)
    expect(read).toEqual(['عاد الى عدن.'])
  })

  it('reads equal blocks once, and moves what it knows', () => {
    const { engine, read } = counting()
    engine.find(['عاد ، أمس.', 'خبر', 'عاد ، أمس.'])
    expect(read).toEqual(['عاد ، أمس.', 'خبر'])
    expect(brief(engine.find(['خبر', 'عاد ، أمس.']))).toEqual(['space-before-mark 7-8 « »'])
    expect(read).toHaveLength(2)
  })
})

const pieces = fc.constantFrom(
  ...[
    'قال',
    'إن',
    'الى',
    'في',
    'و',
    'أما',
    'فان',
    'علىمحطة',
    'بوتين',
    'مدينةعدن',
    '30عاما',
    'Latin',
    '55',
    '«',
    '»',
    '"',
    '(',
    ')',
  ],
  ...[
    ' ',
    '  ',
    ' ',
    ' ',
    '.',
    '،',
    '؛',
    ':',
    '؟',
    '!',
    ',',
    '..',
    '\u0640',
    '\u200f',
    '\u200b',
    '\ufd3e',
    '\ufd3f',
    'www.a.b',
  ],
)
const block = fc.array(pieces, { maxLength: 25 }).map(parts => parts.join(''))
const blockList = fc.array(block, { minLength: 1, maxLength: 5 })
const names = fc.array(
  fc.tuple(fc.nat(120), fc.nat(9)).map(([start, length]) => span(start, start + length + 1)),
  { maxLength: 3 },
)

describe('any text', () => {
  it('gives corrections in order, that quote it, do not overlap and cut no name', () => {
    fc.assert(
      fc.property(blockList, names, (blocks, known) => {
        const text = blocks.join('\n')
        let last = 0
        for (const { start, end, quote, replacements, choices } of findCorrections(blocks, known)) {
          expect(text.slice(start, end)).toBe(quote)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(replacements.length + (choices?.length ?? 0)).toBeGreaterThan(0)
          expect(known.some(name => name.start <= start && end <= name.end && start < end)).toBe(false)
          last = end
        }
      }),
    )
  })

  it('gives the same by block, edit after edit, as from scratch', () => {
    const edit = fc.record({ at: fc.nat(9), text: block, kind: fc.constantFrom('put', 'insert', 'remove') })
    fc.assert(
      fc.property(blockList, fc.array(edit, { maxLength: 6 }), names, (first, edits, known) => {
        const engine = new CorrectionsEngine()
        const blocks = [...first]
        for (const { at, text, kind } of edits) {
          const index = at % blocks.length
          if (kind === 'remove' && blocks.length > 1) blocks.splice(index, 1)
          else blocks.splice(index, kind === 'put' ? 1 : 0, text)
          expect(engine.find(blocks, known)).toEqual(findCorrections(blocks, known))
        }
      }),
    )
  })
})

/* What is quadratic takes minutes on such a line: the suite's time limit is the assertion. */
describe('a line of two hundred thousand units', () => {
  it.each([
    '"',
    ' ',
    'م',
    '،',
    '(',
    ')',
    'ـ',
    'ى',
    '.',
    '«"',
    '،م',
    ' ،',
    'و ',
    'في ',
    ' "م',
    'م" ',
    'أما ',
    '؛ بما ',
    'إلى أن ',
    '1) ',
    ' م)س',
    '@م',
    'فانه ',
    '\ufd3e',
  ])('of «%s» is read to its end', unit => {
    const line = `كلمة ${unit.repeat(200_000 / unit.length)} كلمة ، كلمة`
    expect(findCorrections([line]).at(-1)).toMatchObject({ rule: 'space-before-mark', start: line.length - 7 })
  })
})
