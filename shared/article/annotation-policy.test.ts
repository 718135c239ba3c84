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

interface Row {
  readonly policy: string
  readonly before: string
  readonly act: RowAct
  readonly after: string
  /** Ids in the order of the text, where they are the point. */
  readonly ids?: string
}

/** What becomes of an annotation when the text under it changes. `a` is the first one written, `b` the second. */
const policies: readonly Row[] = [
  { policy: 'typing strictly inside grows it', before: 'زار [حل|ب] أمس', act: { type: 'و' }, after: 'زار [حلوب] أمس' },
  { policy: 'typing before it stays outside', before: 'زار |[حلب] أمس', act: { type: 'و' }, after: 'زار و[حلب] أمس' },
  { policy: 'typing after it stays outside', before: 'زار [حلب]| أمس', act: { type: 'ا' }, after: 'زار [حلب]ا أمس' },

  { policy: 'deleting its start shrinks it', before: 'زار [{ال}رقة] أمس', act: { type: '' }, after: 'زار [رقة] أمس' },
  { policy: 'deleting its end shrinks it', before: 'زار [الر{قة}] أمس', act: { type: '' }, after: 'زار [الر] أمس' },
  { policy: 'deleting in it shrinks it', before: 'زار [ا{لر}قة] أمس', act: { type: '' }, after: 'زار [اقة] أمس' },
  { policy: 'deleting across its start shrinks it', before: 'زا{ر [ال}رقة]', act: { type: '' }, after: 'زا[رقة]' },
  { policy: 'deleting across its end shrinks it', before: '[الر{قة] أ}مس', act: { type: '' }, after: '[الر]مس' },
  { policy: 'deleting all of it removes it', before: 'زار {[حلب]} أمس', act: { type: '' }, after: 'زار  أمس' },
  { policy: 'deleting it and more removes it', before: 'زار{ [حلب] }أمس', act: { type: '' }, after: 'زارأمس' },

  { policy: 'replacing letters in it keeps the new in', before: '[ال{رق}ة]', act: { type: 'حسك' }, after: '[الحسكة]' },
  {
    policy: 'replacing its first letters keeps the new in',
    before: 'زار [{ا}دلب]',
    act: { type: 'إ' },
    after: 'زار [إدلب]',
  },
  {
    policy: 'replacing its last letters keeps the new in',
    before: '[سوري{ة}] بلد',
    act: { type: 'ا' },
    after: '[سوريا] بلد',
  },
  {
    policy: 'replacing across its start leaves the new out',
    before: 'زا{ر [ا}لرقة]',
    act: { type: 'ت' },
    after: 'زات[لرقة]',
  },
  {
    policy: 'replacing across its end leaves the new out',
    before: '[الرق{ة] أ}مس',
    act: { type: 'ت' },
    after: '[الرق]تمس',
  },
  { policy: 'typing over all of it removes it', before: 'زار {[حلب]} أمس', act: { type: 'حمص' }, after: 'زار حمص أمس' },
  { policy: 'typing over it and more removes it', before: 'زار{ [حلب] }أمس', act: { type: '، ' }, after: 'زار، أمس' },

  {
    policy: 'an accepted correction of all of it keeps it',
    before: '{[سوريه]} بلد',
    act: { accept: 'الشام' },
    after: '[الشام] بلد',
  },
  {
    policy: 'an accepted correction of it and more keeps it',
    before: 'في {[حلب] ب} أمس',
    act: { accept: 'حمص' },
    after: 'في [حمص] أمس',
  },
  {
    policy: 'an accepted correction in it keeps the new in',
    before: 'زار {[ادلب]} أمس',
    act: { accept: 'إدلب' },
    after: 'زار [إدلب] أمس',
  },
  {
    policy: 'an accepted space before it stays outside',
    before: 'وصل {إلى[حلب]}',
    act: { accept: 'إلى حلب' },
    after: 'وصل إلى [حلب]',
  },
  {
    policy: 'an accepted space after it stays outside',
    before: '{[حلب]أمس}',
    act: { accept: 'حلب أمس' },
    after: '[حلب] أمس',
  },
  { policy: 'an accepted deletion of it removes it', before: 'في {[حلب] }أمس', act: { accept: '' }, after: 'في أمس' },
  {
    policy: 'an accepted block break in its place removes it',
    before: 'في {[و]} أمس',
    act: { accept: '\n' },
    after: 'في \n أمس',
  },

  {
    policy: 'a split in it keeps it, across the break',
    before: 'في [دير |الزور]',
    act: { type: '\n' },
    after: 'في [دير \nالزور]',
  },
  { policy: 'a split before it stays outside', before: 'في |[حلب]', act: { type: '\n' }, after: 'في \n[حلب]' },
  { policy: 'a split after it stays outside', before: '[حلب]| أمس', act: { type: '\n' }, after: '[حلب]\n أمس' },
  { policy: 'a join in it keeps it', before: 'في [دير{\n}الزور]', act: { type: '' }, after: 'في [ديرالزور]' },
  { policy: 'a join before it keeps it', before: 'في{\n}[حلب]', act: { type: ' ' }, after: 'في [حلب]' },
  { policy: 'a join after it keeps it', before: '[حلب]{\n}أمس', act: { type: ' ' }, after: '[حلب] أمس' },
  {
    policy: 'its last letter replaced by a break: it ends before',
    before: '[حل{ب}] أمس',
    act: { type: '\n' },
    after: '[حل]\n أمس',
  },
  {
    policy: 'its first letter replaced by a break: it starts after',
    before: 'في [{ح}لب]',
    act: { type: '\n' },
    after: 'في \n[لب]',
  },
  {
    policy: 'deleted up to a break in it: it ends before',
    before: 'في [دير\n{الزور}] أمس',
    act: { type: '' },
    after: 'في [دير]\n أمس',
  },
  {
    policy: 'deleted from a break in it: it starts after',
    before: 'في [{دير}\nالزور]',
    act: { type: '' },
    after: 'في \n[الزور]',
  },
  { policy: 'an empty block in it stays in it', before: '[دير|الزور]', act: { type: '\n\n' }, after: '[دير\n\nالزور]' },

  {
    policy: 'cut and pasted it keeps its id',
    before: 'في {[حلب]} وصل |',
    act: { carry: 'cut' },
    after: 'في  وصل [حلب]',
    ids: 'a',
  },
  {
    policy: 'cut and pasted with words around',
    before: 'وصل{ إلى [حلب] أمس} الوفد|',
    act: { carry: 'cut' },
    after: 'وصل الوفد إلى [حلب] أمس',
    ids: 'a',
  },
  {
    policy: 'cut by half it stays with what stays',
    before: 'في [ال{رقة] ليل}ا |',
    act: { carry: 'cut' },
    after: 'في [ال]ا رقة ليل',
  },
  {
    policy: 'cut and pasted twice: the second is new',
    before: 'في {[حلب]} ثم |',
    act: { carry: 'cut', times: 2 },
    after: 'في  ثم [حلب][حلب]',
    ids: 'a4-1 a',
  },
  {
    policy: 'copied and pasted it is a new one',
    before: 'في {[حلب]} وصل |',
    act: { carry: 'copy' },
    after: 'في [حلب] وصل [حلب]',
    ids: 'a a2-1',
  },
  {
    policy: 'copied by half it is not carried',
    before: 'في [ال{رقة] ليل}ا |',
    act: { carry: 'copy' },
    after: 'في [الرقة] ليلا رقة ليل',
  },
  {
    policy: 'two of them copied are two new ones',
    before: '{[حلب] و[حمص]} و|',
    act: { carry: 'copy' },
    after: '[حلب] و[حمص] و[حلب] و[حمص]',
    ids: 'a b a2-1 a2-2',
  },
  {
    policy: 'pasted into another it is nested',
    before: '{[حلب]} في [دير |الزور]',
    act: { carry: 'copy' },
    after: '[حلب] في [دير [حلب]الزور]',
    ids: 'a b a2-1',
  },
  {
    policy: 'carried across a break',
    before: '{في [دير\nالزور] أمس}\n|',
    act: { carry: 'cut' },
    after: '\nفي [دير\nالزور] أمس',
    ids: 'a',
  },

  {
    policy: 'a moved block takes it along',
    before: 'في [حلب]\nأمس\nليلا',
    act: { move: [0, 1, 3] },
    after: 'أمس\nليلا\nفي [حلب]',
    ids: 'a',
  },
  {
    policy: 'a block moved up takes it along',
    before: 'أمس\nليلا\nفي [حلب]',
    act: { move: [2, 3, 0] },
    after: 'في [حلب]\nأمس\nليلا',
    ids: 'a',
  },
  {
    policy: 'moved blocks take one across them along',
    before: 'أمس\nفي [دير\nالزور]',
    act: { move: [1, 3, 0] },
    after: 'في [دير\nالزور]\nأمس',
  },
  {
    policy: 'half on a moved block it stays with what stays',
    before: 'في [دير\nالزور] أمس\nليلا',
    act: { move: [1, 2, 3] },
    after: 'في [دير]\nليلا\nالزور أمس',
  },
  {
    policy: 'a block moved between its halves is in it',
    before: 'في [دير\nالزور]\nأمس',
    act: { move: [2, 3, 1] },
    after: 'في [دير\nأمس\nالزور]',
  },
  {
    policy: 'a block moved from between its halves leaves it',
    before: '[دير\nأمس\nالزور]',
    act: { move: [1, 2, 3] },
    after: '[دير\nالزور]\nأمس',
  },

  {
    policy: 'removing a copy hands it to the kept one',
    before: '(وصل وفد.)\n{وصل [وفد].}',
    act: { remove: 'copy' },
    after: 'وصل [وفد].',
    ids: 'a',
  },
  {
    policy: 'removing the first copy too',
    before: '{وصل [وفد].}\n(وصل وفد.)\nليلا',
    act: { remove: 'copy' },
    after: 'وصل [وفد].\nليلا',
    ids: 'a',
  },
  {
    policy: 'one that the kept copy has merges with it',
    before: '(وصل [وفد].)\n{وصل [وفد].}',
    act: { remove: 'copy' },
    after: 'وصل [وفد].',
    ids: 'a',
  },
  {
    policy: 'one nested in the other copy stays another',
    before: '(وصل [وفد كبير].)\n{وصل [وفد] كبير.}',
    act: { remove: 'copy' },
    after: 'وصل [[وفد] كبير].',
    ids: 'a b',
  },
  {
    policy: 'half on a removed copy it stays with what stays',
    before: '(وصل.)\n{وصل[.}\nليلا]',
    act: { remove: 'copy' },
    after: 'وصل.\n[ليلا]',
    ids: 'a',
  },

  {
    policy: 'two side by side never merge',
    before: '[حلب]{ }[حمص]',
    act: { type: '' },
    after: '[حلب][حمص]',
    ids: 'a b',
  },
  {
    policy: 'typing between two goes to neither',
    before: '[حلب]|[حمص]',
    act: { type: ' ' },
    after: '[حلب] [حمص]',
    ids: 'a b',
  },
  {
    policy: 'one inside another shrinks with it',
    before: '[دير [ال{زور]]}',
    act: { type: '' },
    after: '[دير [ال]]',
    ids: 'a b',
  },
]

describe('what becomes of an annotation', () => {
  test.each(policies)('$policy', ({ before, act, after, ids }) => {
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
