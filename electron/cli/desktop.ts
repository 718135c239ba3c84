import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Words } from '../../shared/text/words.ts'

/** What decides whether the desktop can be shown. */
export interface Machine {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The system's administrator runs the program. */
  readonly isRoot: boolean
  /** Folder of the package `electron`; null where it is not installed. */
  readonly electronFolder: string | null
  readonly exists: (path: string) => boolean
  /** The text of a file; null where there is none. */
  readonly read: (path: string) => string | null
}

/** The program that shows the desktop, or why there is none and what to do about it. */
export type DesktopChoice = { readonly program: string } | { readonly program: null; readonly why: Words }

/**
 * Whether the desktop can be shown on this machine. Looks only; nothing is downloaded. A binary named by
 * ELECTRON_OVERRIDE_DIST_PATH is taken at its word: a stand-in brings a screen of its own.
 */
export function desktopChoice(machine: Machine): DesktopChoice {
  const program = electronProgram(machine)
  if (program === null) return { program, why: noBinary }
  if (machine.env.ELECTRON_OVERRIDE_DIST_PATH || machine.platform !== 'linux') return { program }
  if (machine.isRoot) return { program: null, why: noRoot }
  return hasScreen(machine) ? { program } : { program: null, why: noScreen }
}

/** This machine, with the package `electron` as `root` finds it. */
export function thisMachine(root: string, env: Machine['env']): Machine {
  return {
    platform: process.platform,
    env,
    isRoot: process.getuid?.() === 0,
    electronFolder: electronFolder(root),
    exists: existsSync,
    read: readOrNull,
  }
}

/** Shows the desktop and waits until it is closed; resolves with its exit code. Rejects where it cannot be started. */
export function runDesktop(program: string, root: string, files: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [root, ...files], { stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}

function electronProgram({ env, electronFolder, exists, read }: Machine): string | null {
  if (electronFolder === null) return null
  const name = read(join(electronFolder, 'path.txt'))
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  const program = override
    ? join(override, name ?? 'electron')
    : name === null
      ? null
      : join(electronFolder, 'dist', name)
  return program !== null && exists(program) ? program : null
}

function hasScreen({ env }: Machine): boolean {
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

const noBinary: Words = {
  ar: 'برنامج سطح المكتب (Electron) غير منزَّل على هذا الجهاز، فيُفتح ورّاق في المتصفح. لتنزيله: npx install-electron',
  en: 'Electron’s binary is not on this machine, so Warraq opens in the browser. To get it: npx install-electron',
}

const noRoot: Words = {
  ar: 'لا يعمل Electron تحت حساب المدير (root)، فيُفتح ورّاق في المتصفح. شغّله من حسابك أنت.',
  en: 'Electron does not run as root, so Warraq opens in the browser. Start it from your own account.',
}

const noScreen: Words = {
  ar: 'لا شاشة لهذه الجلسة (DISPLAY غير محدَّد)، فيُفتح ورّاق في المتصفح.',
  en: 'This session has no screen (DISPLAY is not set), so Warraq opens in the browser.',
}

function electronFolder(root: string): string | null {
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'))
  } catch {
    return null
  }
}

function readOrNull(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
