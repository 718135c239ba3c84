import type { ElectronApplication, Page } from '@playwright/test'

/** Chooses an item of the menu bar; native menus do not hear Playwright's keys. */
export async function chooseMenuItem(app: ElectronApplication, page: Page, id: string): Promise<void> {
  const window = await app.browserWindow(page)
  await app.evaluate(
    ({ Menu }, { id: item, native }) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(undefined, native),
    { id, native: window },
  )
}

/** From now on the dialog for opening answers with these paths; none means that it was cancelled. */
export async function answerOpenDialog(app: ElectronApplication, paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths })
  }, paths)
}

/** From now on questions are answered by the buttons of these words, in turn; one without a word stays open. */
export async function answerQuestions(app: ElectronApplication, ...words: string[]): Promise<void> {
  await app.evaluate(({ dialog }, answers) => {
    const questions: string[] = []
    Object.assign(globalThis, { questions })
    const ask = async (...args: unknown[]) => {
      const { message, buttons } = args.at(-1) as { message: string; buttons: string[] }
      questions.push(message)
      const word = answers.shift()
      if (word === undefined) return new Promise<never>(() => {})
      if (!buttons.includes(word)) throw new Error(`No button ${word} among ${buttons}`)
      return { response: buttons.indexOf(word), checkboxChecked: false }
    }
    dialog.showMessageBox = ask as typeof dialog.showMessageBox
  }, words)
}

/** The questions that were asked since {@link answerQuestions}. */
export function questionsAsked(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as { questions?: string[] }).questions ?? [])
}

/** Closes a window as the person does by its button. */
export async function closeWindow(app: ElectronApplication, page: Page): Promise<void> {
  const window = await app.browserWindow(page)
  await window.evaluate(native => native.close()).catch(() => {})
}

/** From now on the dialog for saving answers with this path. */
export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

export function windowCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

/** The titles of the menu bar, in order. */
export function menuTitles(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [])
}
