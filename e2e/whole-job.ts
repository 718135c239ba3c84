import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'

/* One article from opening to the corrected document, as a person does it; the same on each front. */

const sheet = (page: Page) => page.getByRole('textbox', { name: 'نص المقال' })

const blocks = (page: Page) =>
  sheet(page)
    .locator('> *')
    .evaluateAll(all => all.map(block => block.textContent ?? ''))

/** The article as it leaves the hands: one copy, every fault mended, but the hamza that was taken back. */
export const corrected = [
  'اتفاق أولي على تشغيل ميناء الواحة',
  'قالت وزيرة النقل سلمى الكيلاني إن حكومتها توصلت إلى اتفاق أولي مع شركة "مرافئ الشرق" على إعادة تشغيل ميناء الواحة قبل نهاية العام، بعد توقف دام ثلاث سنوات.',
  'وأضافت الكيلاني خلال مؤتمر صحفي عقدته الأربعاء في مدينة صحار أن الاتفاق "يضمن حقوق العمال كاملة"، وأنه سيعرض على البرلمان في جلسة خاصة الأسبوع المقبل.',
  'من جهته، رحب رئيس نقابة العمال ياسر الحمدان بالاتفاق ودعا الشركة إلى صرف الرواتب المتأخرة قبل استئناف العمل في الأرصفة.',
  'كما طالب بتشكيل لجنة مشتركة تتابع تنفيذ البنود وتنشر تقريرا كل شهر.',
  'خلاف على الرسوم',
  'أما فيما يخص رسوم العبور، فان الكيلاني لم تعط رقما نهائيا، واكتفت بالإشارة إلى أن الرسوم ستكون أقل مما هي عليه في موانئ المنطقة. وكان التجار قد حذروا من زيادتها مرارا.',
  'وتعليقا على الاتفاق، قال الخبير في النقل البحري نادر عبود إن التشغيل سيؤثر إيجابا على حركة التجارة بين صحار ودبي، وإن شركات كثيرة تنتظر القرار، مشيرا إلى أن لدبي تجربة مماثلة في هذا المجال.',
  'وختمت الوزيرة بالقول إن الحكومة ستنشر نص الاتفاق كاملا، وإن الكيلاني والحمدان سيوقعانه معا في صحار.',
]

const withHamza = corrected.map(line => line.replace('فان الكيلاني', 'فإن الكيلاني'))

/** Removes the first copy of what stands twice, and accepts every correction, by keys alone. */
export async function mend(page: Page): Promise<void> {
  await expect(page.locator('.ready')).toContainText('9 موانع')
  await sheet(page).focus()
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await blocks(page)).length).toBe(9)
  for (const left of ['5 موانع', '4 موانع', '3 موانع', 'مانعان', 'مانع واحد', 'لا مانع من النشر']) {
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('.ready')).toContainText(left)
  }
  expect(await blocks(page)).toEqual(withHamza)
}

/** Tags a name that stands behind a و, and its other place; takes both back and does them again. */
export async function tagBehindClitic(page: Page): Promise<void> {
  await sheet(page).getByText('والحمدان سيوقعانه').scrollIntoViewIfNeeded()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('والحمدان')
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 من 1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  const window = page.getByRole('dialog').filter({ hasText: 'خارج الوسم' })
  await expect(window).toContainText('الحمدان')
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await expect(page.getByText('وُسم «الحمدان» شخص في موضعين')).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => blocks(page)).not.toEqual(withHamza)
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+y')
  await expect.poll(() => blocks(page)).toEqual(withHamza)
}

/** Reads the changes in the review, and takes the hamza back alone. */
export async function reviewAndTakeBack(page: Page): Promise<void> {
  await page.keyboard.press('F9')
  const differences = page.getByRole('region', { name: 'الفروق' })
  await expect(differences.getByRole('region', { name: 'مقطع محذوف' })).toHaveCount(1)
  await expect(differences).toContainText('حُذفت نسخة مكرّرة: الفقرات 2–4 من الأصل')
  await expect(differences.locator('ins.sp')).toHaveCount(3)
  await expect(differences.locator('del.mk')).toHaveText(['"'])
  await expect(differences.locator('ins.wd mark')).toHaveText(['إ'])
  await page.getByText('جنبًا إلى جنب').click()
  await expect(differences.locator('ins.wd mark')).toHaveText(['إ'])
  await page.getByText('موحّد').click()
  const hamza = page.getByRole('article').filter({ has: page.locator('ins', { hasText: 'فإن' }) })
  await hamza.getByRole('button', { name: 'رد التغيير' }).click()
  await expect(differences.locator('ins.wd')).toHaveCount(0)
  await expect(differences.locator('ins.sp')).toHaveCount(3)
}

/** What the document on disk says, to the letter. */
export async function expectDocument(file: string): Promise<void> {
  const document = JSON.parse(await readFile(file, 'utf8'))
  expect(document.text).toBe(corrected.join('\n'))
  expect(document.offsetUnit).toBe('code-point')
  const tags = document.annotations.filter(({ type }: { type: string }) => type === 'entity')
  expect(
    tags.map(({ label, selector, original }: Tag) => [
      label,
      selector.start,
      selector.end,
      selector.quote,
      original.start,
    ]),
  ).toEqual([
    ['PER', 377, 384, 'الحمدان', 872],
    ['PER', 973, 980, 'الحمدان', 1466],
  ])
  expect(document.entities.map(({ name }: { name: string }) => name)).toEqual(['الحمدان'])
  expect(document.changes.map(({ kind, before, after }: Change) => [kind, before.slice(0, 4), after])).toEqual([
    ['removed-copy', 'قالت', ''],
    ['mark', '"', ''],
    ['space', '', ' '],
    ['space', '', ' '],
    ['space', '', ' '],
    ['space', ' ', ''],
  ])
  expect(document.changes.every(({ author }: Change) => author === 'سلمى')).toBe(true)
}

interface Tag {
  readonly label: string
  readonly selector: { readonly start: number; readonly end: number; readonly quote: string }
  readonly original: { readonly start: number }
}

interface Change {
  readonly kind: string
  readonly before: string
  readonly after: string
  readonly author: string
}
