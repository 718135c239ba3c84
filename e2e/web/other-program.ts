import type { BrowserContext, Page } from '@playwright/test'

/** Copies text in a program that has no markup, so that the clipboard holds text alone. */
export async function copyText(context: BrowserContext, text: string): Promise<void> {
  await copyAll(context, '<textarea autofocus></textarea>', async page => {
    await page.locator('textarea').fill(text)
    await page.locator('textarea').focus()
  })
}

/** Copies a formatted page as a browser does: the clipboard holds HTML and text. */
export async function copyHtml(context: BrowserContext, html: string): Promise<void> {
  await copyAll(context, html, async page => {
    await page.locator('body').click({ position: { x: 1, y: 1 } })
  })
}

async function copyAll(context: BrowserContext, html: string, ready: (page: Page) => Promise<void>): Promise<void> {
  const page = await context.newPage()
  await page.setContent(`<!doctype html><html lang="ar" dir="rtl"><body>${html}</body></html>`)
  await ready(page)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await page.close()
}

/** Drags files over the page and lets them fall, as from the system's file manager. */
export async function dropFiles(page: Page, files: string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data })
  await devtools.detach()
}

/** Composes letters as an input method does: shown first, settled by {@link commit}. */
export async function compose(page: Page, ...stages: string[]): Promise<{ commit(text: string): Promise<void> }> {
  const devtools = await page.context().newCDPSession(page)
  for (const text of stages)
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  return {
    commit: async text => {
      await devtools.send('Input.insertText', { text })
      await devtools.detach()
    },
  }
}
