import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { acceptedMutations } from './mutations.ts'
import { caretIn, expectBlocks } from './sheet.ts'
import { test } from './web-test.ts'
import { command, currentCard, expectCounts, openByPicker, redoAll, undoAll } from './work.ts'

const corrected = [
  'اتفاق أولي على تشغيل ميناء الواحة',
  'قالت وزيرة النقل سلمى الكيلاني إن حكومتها توصلت إلى اتفاق أولي مع شركة "مرافئ الشرق" على إعادة تشغيل ميناء الواحة قبل نهاية العام، بعد توقف دام ثلاث سنوات.',
  'وأضافت الكيلاني خلال مؤتمر صحفي عقدته الأربعاء في مدينة صحار أن الاتفاق "يضمن حقوق العمال كاملة"، وأنه سيعرض على البرلمان في جلسة خاصة الأسبوع المقبل.',
  'من جهته، رحب رئيس نقابة العمال ياسر الحمدان بالاتفاق ودعا الشركة إلى صرف الرواتب المتأخرة قبل استئناف العمل في الأرصفة.',
  'كما طالب بتشكيل لجنة مشتركة تتابع تنفيذ البنود وتنشر تقريرا كل شهر.',
  'خلاف على الرسوم',
  'أما فيما يخص رسوم العبور، فإن الكيلاني لم تعط رقما نهائيا، واكتفت بالإشارة إلى أن الرسوم ستكون أقل مما هي عليه في موانئ المنطقة. وكان التجار قد حذروا من زيادتها مرارا.',
  'وتعليقا على الاتفاق، قال الخبير في النقل البحري نادر عبود إن التشغيل سيؤثر إيجابا على حركة التجارة بين صحار ودبي، وإن شركات كثيرة تنتظر القرار، مشيرا إلى أن لدبي تجربة مماثلة في هذا المجال.',
  'وختمت الوزيرة بالقول إن الحكومة ستنشر نص الاتفاق كاملا، وإن الكيلاني والحمدان سيوقعانه معا في صحار.',
] as const

/** The last change is undone in the review: the space before the full stop is the author's again. */
const reviewed = [...corrected.slice(0, -1), corrected[8].replace('صحار.', 'صحار .')]

test('the whole job: open, fix, tag, undo, review, export, reopen', async ({ web }) => {
  test.slow()
  await web.article('harbour-deal.txt')
  await web.write('agenda.txt', 'جلسة الأربعاء.')
  const original = (await web.read('harbour-deal.txt')).split('\n')
  const page = await web.open()

  await test.step('open by the picker, by keys', async () => {
    await openByPicker(page, 'h')
    await expectBlocks(page, original)
    await expectCounts(page, 9, 1, 8, 0, 0)
  })

  await test.step('remove a copy, accept the corrections', async () => {
    await page.keyboard.press('F8')
    await expect(currentCard(page)).toHaveAccessibleName('مقطع مكرّر')
    await page.keyboard.press('Control+Enter')
    await expectBlocks(page, [original[0], ...original.slice(4)] as string[])
    await expectCounts(page, 6, 0, 6, 0, 0)
    for (let left = 5; left >= 0; left--) {
      await page.keyboard.press('Control+Enter')
      await expectCounts(page, left, 0, left, 0, 0)
    }
    await expectBlocks(page, corrected)
  })

  await test.step('tag a name behind a clitic, everywhere', async () => {
    await tag(page, 'والحمدان', ['1'], 'وُسم «الحمدان» شخص في موضعين')
    await tag(page, 'لدبي', ['Space', '2'], 'وُسم «دبي» مكان في موضعين')
  })

  await test.step('undo all, redo all', async () => {
    await undoAll(page)
    await expectBlocks(page, original)
    await expectCounts(page, 9, 1, 8, 0, 0)
    await redoAll(page)
    await expectBlocks(page, corrected)
    await expect(page.getByRole('region', { name: 'موسوم' }).getByRole('button')).toHaveCount(4)
  })

  await test.step('review, unified and side by side', async () => {
    await page.keyboard.press('F9')
    await expectUnified(page)
    await page.keyboard.press('v')
    await expectSides(page)
  })

  await test.step('undo one change alone', async () => {
    const changes = page.getByRole('region', { name: 'التغييرات' }).getByRole('article')
    await expect(changes).toHaveCount(7)
    await page.keyboard.press('Shift+F8')
    await expect(changes.last()).toHaveAttribute('aria-current', 'true')
    await page.keyboard.press('Delete')
    await expect(changes).toHaveCount(6)
  })

  const first = await test.step('export, with literal places', async () => {
    const text = await exported(page, 'first.warraq.json')
    expectDocument(JSON.parse(text), original)
    return text
  })

  await test.step('reopen what was exported, and export the same bytes', async () => {
    await command(page, 'إغلاق المقال')
    await expect(page.getByRole('heading', { name: 'آخر المقالات' })).toBeVisible()
    await openByPicker(page, 'f')
    await expectBlocks(page, reviewed)
    await expect(page.getByRole('region', { name: 'موسوم' }).getByRole('button')).toHaveCount(4)
    await expect(page.getByRole('banner').getByRole('button', { name: 'تراجع' })).toBeEnabled()
    await page.keyboard.press('F9')
    expect(withoutTimes(await exported(page, 'second.warraq.json'))).toBe(withoutTimes(first))
  })

  await test.step('what is shifted or taken out of it is noticed', async () => {
    expect(acceptedMutations(first)).toEqual([])
  })

  async function exported(page: Page, name: string): Promise<string> {
    await page.getByRole('button', { name: 'تصدير' }).click()
    await page.getByRole('menuitem', { name: /مستند ورّاق المصحَّح/ }).click()
    const dialog = page.getByRole('dialog', { name: 'احفظ الملف' })
    await dialog
      .getByRole('option', { name: /harbour-deal/ })
      .first()
      .waitFor()
    await dialog.getByRole('textbox', { name: 'اسم الملف' }).fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByText(`صُدّر إلى ${name}`)).toBeVisible()
    return readFile(join(web.folder, name), 'utf8')
  }
})

/** Tags the word, and the name in it wherever else it stands; the letter before it stays outside. */
async function tag(page: Page, word: string, keys: readonly string[], said: string): Promise<void> {
  await caretIn(page, word)
  await page.keyboard.press('F2')
  const window = page.getByRole('dialog', { name: 'وسم التحديد' })
  await window.waitFor()
  for (const key of keys) await page.keyboard.press(key)
  await expect(window).toContainText(`«${word[0]}» خارج الوسم`)
  await page.keyboard.press('Enter')
  await expect(page.getByText(said)).toBeVisible()
}

async function expectUnified(page: Page): Promise<void> {
  const unified = page.getByRole('region', { name: 'الأصل والمصحّح في عمود واحد' })
  const removed = unified.getByRole('region', { name: 'مقطع محذوف' })
  await expect(removed).toHaveCount(1)
  await expect(removed).toContainText('حُذفت نسخة مكرّرة: الفقرات 2–4 من الأصل')
  await expect(unified.locator('p del')).toHaveText(['"', 'فان', ' '])
  await expect(unified.locator('p ins')).toHaveText([' ', 'فإن', ' ', ' '])
  await expect(unified.locator('p ins mark')).toHaveText(['إ'])
  const spaces = unified.getByRole('img', { name: 'مسافة' })
  await expect(spaces).toHaveCount(4)
  for (const space of await spaces.all()) expect((await space.boundingBox())?.width ?? 0).toBeGreaterThanOrEqual(4)
}

async function expectSides(page: Page): Promise<void> {
  const sides = page.getByRole('region', { name: 'الأصل والمصحّح جنبًا إلى جنب' })
  await expect(sides.getByRole('region', { name: 'مقطع محذوف' })).toHaveCount(1)
  await expect(sides.locator('del')).toHaveText(['"', 'فان', ' '])
  await expect(sides.locator('ins')).toHaveText([' ', 'فإن', ' ', ' '])
}

interface Selector {
  readonly start: number
  readonly end: number
  readonly quote: string
}

interface Exported {
  readonly text: string
  readonly original: { readonly text: string }
  readonly annotations: readonly {
    readonly type: string
    readonly label?: string
    readonly selector: Selector
    readonly original: Selector | null
  }[]
  readonly changes: readonly {
    readonly kind: string
    readonly before: string
    readonly after: string
    readonly a: object
    readonly b: object
    readonly rule: string | null
    readonly author: string | null
    readonly decision: string
  }[]
  readonly duplicates: readonly { readonly copies: readonly { readonly fate: string; readonly original: Selector }[] }[]
}

function expectDocument(document: Exported, original: readonly string[]): void {
  expect(document.text).toBe(reviewed.join('\n'))
  expect(document.original.text).toBe(original.join('\n'))
  expect(
    document.annotations
      .filter(({ type }) => type === 'entity')
      .map(({ label, selector, original: before }) => [label, ...placeOf(selector), ...placeOf(before)]),
  ).toEqual([
    ['PER', 377, 384, 'الحمدان', 872, 879, 'الحمدان'],
    ['LOC', 822, 825, 'دبي', 1315, 1318, 'دبي'],
    ['LOC', 871, 874, 'دبي', 1364, 1367, 'دبي'],
    ['PER', 973, 980, 'الحمدان', 1466, 1473, 'الحمدان'],
  ])
  expect(
    document.changes.map(({ kind, before, after, a, b, rule }) => [kind, before.slice(0, 12), after, a, b, rule]),
  ).toEqual([
    ['removed-copy', 'قالت وزيرة ا', '', { start: 34, end: 529 }, { start: 34, end: 34 }, 'exact-repeat'],
    ['mark', '"', '', { start: 888, end: 889 }, { start: 393, end: 393 }, 'odd-mark'],
    ['space', '', ' ', { start: 1066, end: 1066 }, { start: 570, end: 571 }, 'space-after-mark'],
    ['letter', 'فان', 'فإن', { start: 1066, end: 1069 }, { start: 571, end: 574 }, 'fa-inna'],
    ['space', '', ' ', { start: 1168, end: 1168 }, { start: 673, end: 674 }, 'space-after-mark'],
    ['space', '', ' ', { start: 1292, end: 1292 }, { start: 798, end: 799 }, 'run-together'],
  ])
  for (const { author } of document.changes) expect(author).toBe('سلمى')
  expect(document.duplicates).toHaveLength(1)
  expect(document.duplicates[0]?.copies.map(({ fate, original: { start, end } }) => [fate, start, end])).toEqual([
    ['kept', 529, 1024],
    ['removed', 34, 529],
  ])
}

function placeOf(selector: Selector | null): [number, number, string] | [null] {
  return selector ? [selector.start, selector.end, selector.quote] : [null]
}

/** Times, and the name of the file that was opened, are of the session. */
function withoutTimes(text: string): string {
  return text.replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"time"')
}
