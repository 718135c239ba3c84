import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffTexts } from './diff.ts'
import { pairedRows } from './paired-rows.ts'
import { editedArticles } from './testing/edited-articles.ts'
import { type RowPart, type UnifiedRow, unifiedRows } from './unified-rows.ts'

const one = 'أغلق المتحف الوطني أبوابه أمام الزوار ثلاثة أيام لترميم سقف القاعة الكبرى.'
const two = 'وقالت المديرة هند الشامي إن الأمطار تسربت إلى خزائن المخطوطات القديمة وحدها.'
const three = 'ونقلت المخطوطات إلى مخزن جاف في الطابق الثاني بحضور لجنة من الجامعة والوزارة.'
const four = 'ويستقبل المتحف زواره من جديد صباح الخميس بتذاكر مخفضة للطلاب والمتقاعدين جميعا.'

const sign = { same: '', removed: '-', added: '+' }
const drawn = (parts: readonly RowPart[]) =>
  parts
    .map(({ kind, text }) => (sign[kind] === '' ? text : `[${sign[kind]}${text}]`))
    .join('')
    .replaceAll('\n', '¶')
const shown = (row: UnifiedRow) =>
  row.kind === 'passage' ? `passage ${row.noA}-${row.lastNoA}` : `${row.noA ?? ''}|${row.noB ?? ''} ${drawn(row.parts)}`

const rowsOf = (a: string[], b: string[]) => {
  const [textA, textB] = [a.join('\n'), b.join('\n')]
  return unifiedRows(textA, textB, diffTexts(textA, textB))
}

describe('unifiedRows', () => {
  const cases: [string, string[], string[], string[]][] = [
    ['equal blocks', [one, two], [one, two], [`1|1 ${one}`, `2|2 ${two}`]],
    ['a changed word', ['قيل فان عاد'], ['قيل فإن عاد'], ['1|1 قيل [-فان][+فإن] عاد']],
    ['a split', [`${one} ${two}`, three], [one, two, three], [`1|1 ${one}[- ][+¶]`, `|2 ${two}`, `2|3 ${three}`]],
    ['a join', [one, two, three], [`${one} ${two}`, three], [`1|1 ${one}[-¶][+ ]${two}`, `3|2 ${three}`]],
    ['a removed block', [one, two, three], [one, three], [`1|1 ${one}`, `2| [-${two}]`, `3|2 ${three}`]],
    ['a removed last block', [one, two], [one], [`1|1 ${one}`, `2| [-${two}]`]],
    ['an added block', [one, three], [one, two, three], [`1|1 ${one}`, `|2 [+${two}]`, `2|3 ${three}`]],
    ['an added last block', [one], [one, two], [`1|1 ${one}`, `|2 [+${two}]`]],
    [
      'a block for another',
      [one, two, four],
      [one, three, four],
      [`1|1 ${one}`, `2| [-${two}]`, `|2 [+${three}]`, `3|3 ${four}`],
    ],
    ['a removed empty block', [one, '', two], [one, two], [`1|1 ${one}`, '2| ', `3|2 ${two}`]],
    [
      'a removed copy',
      [one, two, one, two, three],
      [one, two, three],
      ['passage 1-2', `3|1 ${one}`, `4|2 ${two}`, `5|3 ${three}`],
    ],
    [
      'a removed copy inside a block',
      [`${one} ${four}`, three, four],
      [one, three, four],
      [`1|1 ${one}[- ${four}]`, `2|2 ${three}`, `3|3 ${four}`],
    ],
    [
      'a moved block',
      [one, two, three, four],
      [two, three, four, one],
      ['passage 1-1', `2|1 ${two}`, `3|2 ${three}`, `4|3 ${four}`, `|4 [+${one}]`],
    ],
  ]
  it.each(cases)('draws %s', (_, a, b, expected) => expect(rowsOf(a, b).map(shown)).toEqual(expected))

  it('draws a removed block whose break went before what follows', () => {
    expect(rowsOf([one, 'خلفية', two], [`${one}${two}`]).map(shown)).toEqual([`1|1 ${one}[-¶][-خلفية¶]${two}`])
  })

  it('draws blank blocks put in beside a removed line', () => {
    expect(rowsOf(['خلفية '], ['', '', ' ']).map(shown)).toEqual(['1|1 [-خلفية]', '|2 ', '|3  '])
  })

  it('names the change of each part', () => {
    const [row] = rowsOf(['عاد زيد،فان'], ['عاد زيد، فإن'])
    expect(row?.kind === 'block' && row.parts.map(part => part.change)).toEqual([undefined, 0, 1, 1])
  })

  it('has every block of B once, whole, and those of A in order', () => {
    fc.assert(
      fc.property(editedArticles, ([a, b]) => {
        const rows = unifiedRows(a, b, diffTexts(a, b))
        const blocks = rows.flatMap(row => (row.kind === 'block' ? [row] : []))
        const inB = blocks.filter(row => row.noB !== null)
        expect(inB.map(row => row.noB)).toEqual(b.split('\n').map((_, i) => i + 1))
        const text = (parts: readonly RowPart[], not: string) =>
          parts.flatMap(part => (part.kind === not ? [] : part.text))
        expect(inB.map(row => text(row.parts, 'removed').join('').replace(/\n$/, ''))).toEqual(b.split('\n'))
        const numbersA = rows.flatMap(row => (row.noA === null ? [] : [row.noA]))
        expect(numbersA).toEqual([...new Set(numbersA)].sort((x, y) => x - y))
        const words = (all: string) => all.replace(/\s+/g, '')
        const inA = rows.map(row => (row.kind === 'passage' ? row.text : text(row.parts, 'added').join('')))
        expect(words(inA.join(''))).toBe(words(a))
      }),
      { numRuns: 400 },
    )
  })
})

describe('pairedRows', () => {
  const sides = (a: string[], b: string[]) =>
    pairedRows(rowsOf(a, b)).map(row =>
      row.kind === 'passage'
        ? `passage ${row.noA}-${row.lastNoA}`
        : [row.a, row.b].map(side => (side ? `${side.no ?? ''} ${drawn(side.parts)}` : '…')).join(' / '),
    )

  it('puts what went beside what came in its place', () => {
    expect(sides([one, two, four], [one, three, four])).toEqual([
      `1 ${one} / 1 ${one}`,
      `2 [-${two}] / 2 [+${three}]`,
      `3 ${four} / 3 ${four}`,
    ])
  })

  it('leaves holes beside blocks that only one side has', () => {
    expect(sides([one, two], [one])).toEqual([`1 ${one} / 1 ${one}`, `2 [-${two}] / …`])
    expect(sides([one], [one, two])).toEqual([`1 ${one} / 1 ${one}`, `… / 2 [+${two}]`])
    expect(sides([one, two, one, two, three], [one, two, three])[0]).toBe('passage 1-2')
  })

  it('keeps the halves of a split beside each other', () => {
    expect(sides([`${one} ${two}`], [one, two])).toEqual([`1 ${one}[- ] / 1 ${one}[+¶]`, ` ${two} / 2 ${two}`])
  })
})
