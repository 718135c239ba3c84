import { existsSync, readFileSync } from 'node:fs'
import Module, { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { app } from './app.ts'
import { electron } from './electron-module.ts'

interface Loading {
  _load(request: string, ...rest: unknown[]): unknown
}

interface PackageFile {
  main?: string
  name?: string
  productName?: string
  version?: string
}

/**
 * What the `electron` executable does: `electron [-r FILE] [--switches] APP [ARGUMENTS]`. Node's module loader is
 * patched because main asks it for `electron`, a package that would answer with the path of its binary.
 */
function run(): void {
  const require = createRequire(import.meta.url)
  const loading = Module as unknown as Loading
  const load = loading._load
  loading._load = (request, ...rest) => (request === 'electron' ? electron : load.call(Module, request, ...rest))
  process.argv.splice(0, 2, join(import.meta.dirname, 'electron'))
  Object.assign(process, { defaultApp: true })
  runLoader(require)
  require(openApp(resolve(firstArgument())))
  setImmediate(() => void app.start())
}

/** Playwright's loader removes the switches meant for Electron from the arguments. */
function runLoader(require: NodeJS.Require): void {
  const at = process.argv.indexOf('-r')
  if (at !== -1) require(process.argv[at + 1] as string)
}

function firstArgument(): string {
  const path = process.argv.slice(1).find(argument => !argument.startsWith('-'))
  if (path === undefined) throw new Error('usage: electron APP [ARGUMENTS]')
  return path
}

/** @returns The file to run: `APP` itself, or what its package.json names. */
function openApp(path: string): string {
  const packageFile = join(path, 'package.json')
  if (!existsSync(packageFile)) return path
  const about = JSON.parse(readFileSync(packageFile, 'utf8')) as PackageFile
  app.introduce(path, about.productName ?? about.name ?? 'Electron', about.version ?? '0.0.0')
  return join(path, about.main ?? 'index.js')
}

run()
