import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import type { Refusal } from '../../shared/contract/refusal.ts'
import type { Words } from '../../shared/text/words.ts'
import type { SaveAnswer } from './close-guard.ts'
import { say } from './dialog-words.ts'

type Language = keyof Words

const saveAnswers: readonly SaveAnswer[] = ['save', 'leave', 'cancel']

export async function askToSave(window: BrowserWindow, language: Language, name: string): Promise<SaveAnswer> {
  const response = await ask(window, {
    message: say('saveQuestion', language, name),
    detail: say('saveDetail', language),
    buttons: [say('save', language), say('leave', language), say('cancel', language)],
    cancelId: 2,
  })
  return saveAnswers[response] ?? 'cancel'
}

export async function askToLose(window: BrowserWindow, language: Language, name: string): Promise<boolean> {
  const response = await ask(window, {
    message: say('loseQuestion', language, name),
    detail: say('loseDetail', language),
    buttons: [say('stay', language), say('lose', language)],
    cancelId: 0,
  })
  return response === 1
}

/** @param name Of the article; null where the window showed none. */
export async function askToReopen(window: BrowserWindow, language: Language, name: string | null): Promise<boolean> {
  const response = await ask(window, {
    message: name === null ? say('crashedEmpty', language) : say('crashed', language, name),
    detail: say('crashedDetail', language),
    buttons: [say('reopen', language), say('close', language)],
    cancelId: 1,
  })
  return response === 0
}

export async function showRefusal(window: BrowserWindow, language: Language, refusal: Refusal): Promise<void> {
  await ask(window, { message: refusal.words[language], buttons: [say('close', language)] })
}

/** Shown before there is a window or a setting, so in both languages. */
export function showNotStarted(folder: string): void {
  const words = (['ar', 'en'] as const).map(language => say('noDataFolder', language, folder))
  dialog.showErrorBox(`${say('notStarted', 'ar')} · ${say('notStarted', 'en')}`, words.join('\n\n'))
}

/** Paths that the person chose; none when cancelled. */
export async function askForFiles(window: BrowserWindow, language: Language): Promise<readonly string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: say('articles', language), extensions: ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'json'] },
      { name: say('allFiles', language), extensions: ['*'] },
    ],
  })
  return canceled ? [] : filePaths
}

/** Where to write a file of that name; null when cancelled. */
export async function askForTarget(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: name })
  return canceled || filePath === '' ? null : filePath
}

async function ask(window: BrowserWindow, options: MessageBoxOptions): Promise<number> {
  const { response } = await dialog.showMessageBox(window, { type: 'question', defaultId: 0, noLink: true, ...options })
  return response
}
