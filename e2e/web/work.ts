import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { sheet } from './sheet.ts'
import type { Web } from './web-test.ts'

/** Runs a command of the palette by the beginning of its name. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

/** Opens a file of the served folder by keys: the first whose name begins with these letters. */
export async function openByPicker(page: Page, letters: string): Promise<void> {
  await page.keyboard.press('Control+o')
  await expect(
    page
      .getByRole('listbox', { name: /^(محتوى المجلد|Contents of the folder)$/ })
      .getByRole('option')
      .first(),
  ).toBeFocused()
  await page.keyboard.type(letters)
  await page.keyboard.press('Enter')
}

/** Waits until everything done is shown as saved. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^(يُحفظ الآن…|Saving…)$/)).toBeHidden()
  await expect(page.getByText(/^(حُفظ تلقائيًّا|Saved) /)).toBeVisible()
}

/** The counts of the findings, as the tabs show them: all, repeats, fixes, entities, notes. */
export async function expectCounts(
  page: Page,
  ...[all, repeats, fixes, entities, notes]: [number, number, number, number, number]
): Promise<void> {
  await expect(page.getByRole('tab')).toHaveText([
    `الكل ${all}`,
    `التكرار ${repeats}`,
    `التصحيح ${fixes}`,
    `الكيانات ${entities}`,
    `التعليقات ${notes}`,
  ])
}

/** Takes back everything that was done, by its key. */
export async function undoAll(page: Page): Promise<void> {
  await untilOff(page, 'تراجع', 'Control+z')
}

/** Does everything again that was taken back, by its key. */
export async function redoAll(page: Page): Promise<void> {
  await untilOff(page, 'إعادة', 'Control+y')
}

/** Presses a key until its button says that nothing is left. */
async function untilOff(page: Page, name: string, key: string): Promise<void> {
  await sheet(page).focus()
  const button = page.getByRole('banner').getByRole('button', { name })
  for (let i = 0; i < 100 && (await button.isEnabled()); i++) await page.keyboard.press(key)
  await expect(button).toBeDisabled()
}

/** The card that the text and the list stand at. */
export function currentCard(page: Page): Locator {
  return page.locator('.card.is-open')
}

/** Says what was just done; the way to take it back stands beside it. */
export function toast(page: Page): Locator {
  return page.getByRole('status').filter({ has: page.locator('.toast') })
}

/** Saves by its key and gives the document that was written beside the source. */
export async function saveDocument(web: Web, page: Page, source: string): Promise<SavedDocument> {
  const name = `${source}.warraq.json`
  const written = () =>
    stat(join(web.folder, name)).then(
      ({ ino, mtimeMs }) => `${ino} ${mtimeMs}`,
      () => 'none',
    )
  const before = await written()
  await page.keyboard.press('Control+s')
  await expect.poll(written).not.toBe(before)
  await expect(page.getByText(`حُفظ المستند ${name}`)).toBeVisible()
  return JSON.parse(await web.read(name)) as SavedDocument
}

/** What tests read of a document. */
export interface SavedDocument {
  readonly text: string
  readonly blocks: readonly { readonly role: string | null }[]
  readonly annotations: readonly SavedAnnotation[]
  readonly entities: readonly { readonly name: string }[]
  readonly notes: readonly object[]
  readonly meta: Readonly<Record<string, string>>
}

interface SavedAnnotation {
  readonly type: string
  readonly label?: string
  readonly selector: { readonly start: number; readonly end: number; readonly quote: string }
}
