import { describe, expect, test } from 'vitest'
import type { Article, Committed } from './article.ts'
import type { TestAct } from './testing/act.ts'
import { type ArticleClip, actOnArticle, clipOf, signature } from './testing/article-act.ts'
import { canonicalState } from './testing/canonical.ts'
import { expectLaws } from './testing/laws.ts'
import { idsOf, read, show, type Written } from './testing/notation.ts'

/** What a row does to the article it writes down; see {@link read} for its marks. */
type RowAct =
  /** Types over the selection, or at the caret. LF breaks the block. */
  | { readonly type: string }
  /** Accepts a correction of the selection. */
  | { readonly accept: string }
  /** Takes the selection and puts it at the caret, `times` times. */
  | { readonly carry: 'cut' | 'copy'; readonly times?: number }
  /** Moves the blocks from the first, to the second (exclusive), before the third. */
  | { readonly move: readonly [from: number, to: number, target: number] }
  /** Removes the selected copy of what stands in parentheses. */
  | { readonly remove: 'copy' }

/** The ids come in the order of the text, where they are the point. */
type Row = readonly [policy: string, before: string, act: RowAct, after: string, ids?: string]

/** What becomes of an annotation when the text under it changes. `a` is the first one written, `b` the second. */
const policies: readonly Row[] = [
  ['typing strictly inside grows it', 'زار [حل|ب] أمس', { type: 'و' }, 'زار [حلوب] أمس'],
  ['typing before it stays outside', 'زار |[حلب] أمس', { type: 'و' }, 'زار و[حلب] أمس'],
  ['typing after it stays outside', 'زار [حلب]| أمس', { type: 'ا' }, 'زار [حلب]ا أمس'],

  ['deleting its start shrinks it', 'زار [{ال}رقة] أمس', { type: '' }, 'زار [رقة] أمس'],
  ['deleting its end shrinks it', 'زار [الر{قة}] أمس', { type: '' }, 'زار [الر] أمس'],
  ['deleting in it shrinks it', 'زار [ا{لر}قة] أمس', { type: '' }, 'زار [اقة] أمس'],
  ['deleting across its start shrinks it', 'زا{ر [ال}رقة]', { type: '' }, 'زا[رقة]'],
  ['deleting across its end shrinks it', '[الر{قة] أ}مس', { type: '' }, '[الر]مس'],
  ['deleting all of it removes it', 'زار {[حلب]} أمس', { type: '' }, 'زار  أمس'],
  ['deleting it and more removes it', 'زار{ [حلب] }أمس', { type: '' }, 'زارأمس'],

  ['replacing letters in it keeps the new in', '[ال{رق}ة]', { type: 'حسك' }, '[الحسكة]'],
  ['replacing its first letters keeps the new in', 'زار [{ا}دلب]', { type: 'إ' }, 'زار [إدلب]'],
  ['replacing its last letters keeps the new in', '[سوري{ة}] بلد', { type: 'ا' }, '[سوريا] بلد'],
  ['replacing across its start leaves the new out', 'زا{ر [ا}لرقة]', { type: 'ت' }, 'زات[لرقة]'],
  ['replacing across its end leaves the new out', '[الرق{ة] أ}مس', { type: 'ت' }, '[الرق]تمس'],
  ['typing over all of it removes it', 'زار {[حلب]} أمس', { type: 'حمص' }, 'زار حمص أمس'],
  ['typing over it and more removes it', 'زار{ [حلب] }أمس', { type: '، ' }, 'زار، أمس'],

  ['an accepted correction of all of it keeps it', '{[سوريه]} بلد', { accept: 'الشام' }, '[الشام] بلد'],
  ['an accepted correction of it and more keeps it', 'في {[حلب] ب} أمس', { accept: 'حمص' }, 'في [حمص] أمس'],
  ['an accepted correction in it keeps the new in', 'زار {[ادلب]} أمس', { accept: 'إدلب' }, 'زار [إدلب] أمس'],
  ['an accepted space before it stays outside', 'وصل {إلى[حلب]}', { accept: 'إلى حلب' }, 'وصل إلى [حلب]'],
  ['an accepted space after it stays outside', '{[حلب]أمس}', { accept: 'حلب أمس' }, '[حلب] أمس'],
  ['an accepted deletion of it removes it', 'في {[حلب] }أمس', { accept: '' }, 'في أمس'],
  ['an accepted block break in its place removes it', 'في {[و]} أمس', { accept: '\n' }, 'في \n أمس'],

  ['a split in it keeps it, across the break', 'في [دير |الزور]', { type: '\n' }, 'في [دير \nالزور]'],
  ['a split before it stays outside', 'في |[حلب]', { type: '\n' }, 'في \n[حلب]'],
  ['a split after it stays outside', '[حلب]| أمس', { type: '\n' }, '[حلب]\n أمس'],
  ['a join in it keeps it', 'في [دير{\n}الزور]', { type: '' }, 'في [ديرالزور]'],
  ['a join before it keeps it', 'في{\n}[حلب]', { type: ' ' }, 'في [حلب]'],
  ['a join after it keeps it', '[حلب]{\n}أمس', { type: ' ' }, '[حلب] أمس'],
  ['its last letter replaced by a break: it ends before', '[حل{ب}] أمس', { type: '\n' }, '[حل]\n أمس'],
  ['its first letter replaced by a break: it starts after', 'في [{ح}لب]', { type: '\n' }, 'في \n[لب]'],
  ['deleted up to a break in it: it ends before', 'في [دير\n{الزور}] أمس', { type: '' }, 'في [دير]\n أمس'],
  ['deleted from a break in it: it starts after', 'في [{دير}\nالزور]', { type: '' }, 'في \n[الزور]'],
  ['an empty block in it stays in it', '[دير|الزور]', { type: '\n\n' }, '[دير\n\nالزور]'],

  ['cut and pasted it keeps its id', 'في {[حلب]} وصل |', { carry: 'cut' }, 'في  وصل [حلب]', 'a'],
  ['cut and pasted with words around', 'وصل{ إلى [حلب] أمس} الوفد|', { carry: 'cut' }, 'وصل الوفد إلى [حلب] أمس', 'a'],
  ['cut by half it stays with what stays', 'في [ال{رقة] ليل}ا |', { carry: 'cut' }, 'في [ال]ا رقة ليل'],
  [
    'cut and pasted twice: the second is new',
    'في {[حلب]} ثم |',
    { carry: 'cut', times: 2 },
    'في  ثم [حلب][حلب]',
    'a4-1 a',
  ],
  ['copied and pasted it is a new one', 'في {[حلب]} وصل |', { carry: 'copy' }, 'في [حلب] وصل [حلب]', 'a a2-1'],
  ['copied by half it is not carried', 'في [ال{رقة] ليل}ا |', { carry: 'copy' }, 'في [الرقة] ليلا رقة ليل'],
  [
    'two of them copied are two new ones',
    '{[حلب] و[حمص]} و|',
    { carry: 'copy' },
    '[حلب] و[حمص] و[حلب] و[حمص]',
    'a b a2-1 a2-2',
  ],
  [
    'pasted into another it is nested',
    '{[حلب]} في [دير |الزور]',
    { carry: 'copy' },
    '[حلب] في [دير [حلب]الزور]',
    'a b a2-1',
  ],
  ['carried across a break', '{في [دير\nالزور] أمس}\n|', { carry: 'cut' }, '\nفي [دير\nالزور] أمس', 'a'],

  ['a moved block takes it along', 'في [حلب]\nأمس\nليلا', { move: [0, 1, 3] }, 'أمس\nليلا\nفي [حلب]', 'a'],
  ['a block moved up takes it along', 'أمس\nليلا\nفي [حلب]', { move: [2, 3, 0] }, 'في [حلب]\nأمس\nليلا', 'a'],
  ['moved blocks take one across them along', 'أمس\nفي [دير\nالزور]', { move: [1, 3, 0] }, 'في [دير\nالزور]\nأمس'],
  [
    'half on a moved block it stays with what stays',
    'في [دير\nالزور] أمس\nليلا',
    { move: [1, 2, 3] },
    'في [دير]\nليلا\nالزور أمس',
  ],
  ['a block moved between its halves is in it', 'في [دير\nالزور]\nأمس', { move: [2, 3, 1] }, 'في [دير\nأمس\nالزور]'],
  ['a block moved from between its halves leaves it', '[دير\nأمس\nالزور]', { move: [1, 2, 3] }, '[دير\nالزور]\nأمس'],

  ['removing a copy hands it to the kept one', '(وصل وفد.)\n{وصل [وفد].}', { remove: 'copy' }, 'وصل [وفد].', 'a'],
  ['removing the first copy too', '{وصل [وفد].}\n(وصل وفد.)\nليلا', { remove: 'copy' }, 'وصل [وفد].\nليلا', 'a'],
  ['one that the kept copy has merges with it', '(وصل [وفد].)\n{وصل [وفد].}', { remove: 'copy' }, 'وصل [وفد].', 'a'],
  [
    'one nested in the other copy stays another',
    '(وصل [وفد كبير].)\n{وصل [وفد] كبير.}',
    { remove: 'copy' },
    'وصل [[وفد] كبير].',
    'a b',
  ],
  [
    'half on a removed copy it stays with what stays',
    '(وصل.)\n{وصل[.}\nليلا]',
    { remove: 'copy' },
    'وصل.\n[ليلا]',
    'a',
  ],

  ['two side by side never merge', '[حلب]{ }[حمص]', { type: '' }, '[حلب][حمص]', 'a b'],
  ['typing between two goes to neither', '[حلب]|[حمص]', { type: ' ' }, '[حلب] [حمص]', 'a b'],
  ['one inside another shrinks with it', '[دير [ال{زور]]}', { type: '' }, '[دير [ال]]', 'a b'],
]

describe('what becomes of an annotation', () => {
  for (const [policy, before, act, after, ids] of policies)
    test(policy, () => {
      const written = read(before)
      const done = perform(written, act)
      const last = done.at(-1) as Committed
      expect(show(last.article.state)).toBe(after)
      if (ids !== undefined) expect(idsOf(last.article.state)).toBe(ids)
      expectUndone(last.article, done.length, canonicalState(written.article.state))
    })
})

/** Does a row's act, holding each entry to the laws; gives what each entry came to. */
function perform(written: Written, act: RowAct): Committed[] {
  let { article } = written
  let clip: ArticleClip = { text: '', taken: [] }
  return actsOf(written, act).flatMap(each => {
    if (each.act === 'cut' || each.act === 'copy') clip = clipOf(article, each)
    const committed = actOnArticle(article, each, clip)
    if (!committed) return []
    expectLaws(article.state, committed)
    article = committed.article
    return [committed]
  })
}

function actsOf({ selected, kept, caret }: Written, act: RowAct): TestAct[] {
  if ('type' in act) return [{ act: 'edit', edits: [{ ...selected, text: act.type }], joins: false }]
  if ('accept' in act) return [{ act: 'accept', edits: [{ ...selected, text: act.accept }] }]
  if ('remove' in act) return [{ act: 'remove-copy', copy: selected, kept }]
  if ('move' in act) return [{ act: 'move', from: act.move[0], to: act.move[1], target: act.move[2] }]
  const gone = act.carry === 'cut' && selected.end <= caret ? selected.end - selected.start : 0
  const paste: TestAct = { act: 'paste', start: caret - gone, end: caret - gone }
  return [{ act: act.carry, ...selected }, ...Array.from({ length: act.times ?? 1 }, () => paste)]
}

function expectUndone(article: Article, times: number, before: string): void {
  const after = canonicalState(article.state)
  let now = article
  for (let i = 0; i < times; i++) now = now.undo(signature)?.article as Article
  expect(canonicalState(now.state)).toBe(before)
  for (let i = 0; i < times; i++) now = now.redo(signature)?.article as Article
  expect(canonicalState(now.state)).toBe(after)
}
