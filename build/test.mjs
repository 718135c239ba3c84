// The test command: unit and property tests, then the built application in a browser and on the desktop's own main process.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium, whatIsMissing } from './browser.mjs'

const missing = whatIsMissing()
if (missing) {
  console.error(missing)
  process.exit(2)
}

const reports = mkdtempSync(join(tmpdir(), 'warraq-tests-'))
const unit = join(reports, 'unit.json')
const e2e = join(reports, 'e2e.json')
console.log(`Browser: ${findChromium()}`)

const steps = [
  run('node', ['build/bundle.mjs']),
  run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`]),
  run('npx', ['playwright', 'test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: e2e }),
]
const ofUnits = unitCounts()
const ofE2e = e2eCounts()
rmSync(reports, { recursive: true, force: true })
const passed = ofUnits.passed + ofE2e.passed
const failed = ofUnits.failed + ofE2e.failed
console.log(`Unit and property: ${ofUnits.passed} passed; end to end: ${ofE2e.passed} passed`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 || steps.some(status => status !== 0) ? 1 : 0

/** @returns {number} */
function run(
  /** @type {string} */ command,
  /** @type {string[]} */ args,
  /** @type {Record<string, string>} */ env = {},
) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return status ?? 1
}

/** A suite that wrote no report counts as one failure. */
function unitCounts() {
  const report = read(unit)
  return report ? { passed: report.numPassedTests, failed: report.numFailedTests } : { passed: 0, failed: 1 }
}

function e2eCounts() {
  const report = read(e2e)
  return report
    ? { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected }
    : { passed: 0, failed: 1 }
}

function read(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
