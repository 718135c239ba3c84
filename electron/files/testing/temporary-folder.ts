import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'

const made: string[] = []

/** A new empty folder for one test, removed after it. */
export function temporaryFolder(): string {
  if (made.length === 0) afterEach(removeAll)
  const folder = mkdtempSync(join(tmpdir(), 'warraq-test-'))
  made.push(folder)
  return folder
}

function removeAll(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}
