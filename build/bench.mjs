// Prints figures, each as a ratio to a named peer on the same input in the same run: npm run bench [-- NAME…]
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledSubjects, bundlePage } from './bench/bundled.mjs'
import { tableOf } from './bench/figure.mjs'
import { opening } from './bench/opening.mjs'
import { typing, typingContent } from './bench/typing.mjs'
import { whatIsMissing } from './browser.mjs'
import { dist } from './targets.mjs'

/** @typedef {import('./bench/figure.mjs').Figure} Figure */
/** @typedef {() => Figure[] | Promise<Figure[]>} Benchmark */

const folder = mkdtempSync(join(tmpdir(), 'warraq-bench-'))
try {
  await run(process.argv.slice(2))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @param {readonly string[]} asked none for all */
async function run(asked) {
  const benchmarks = await allBenchmarks()
  const names = Object.keys(benchmarks)
  const unknown = asked.filter(name => !names.includes(name))
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(', ')}; there are ${names.join(', ')}.`)
    process.exitCode = 2
    return
  }
  console.log(header())
  console.log(tableOf(await measured(benchmarks, asked.length > 0 ? asked : names)))
}

/** @returns {Promise<Record<string, Benchmark>>} */
async function allBenchmarks() {
  const { subjects, sheetContent, newsOfBytes } = await bundledSubjects(folder)
  const page = join(folder, 'page')
  return {
    ...subjects,
    typing: async () => {
      const missing = whatIsMissing()
      if (missing) return leftOut('typing', missing)
      await bundlePage(page)
      return typing(page, sheetContent(typingContent.words, typingContent.tags))
    },
    open: () => {
      const missing = whatIsMissing() ?? whatIsNotBuilt()
      return missing ? leftOut('open', missing) : opening(join(folder, 'open'), newsOfBytes(1_000_000))
    },
  }
}

/** One that fails costs no other its figures. @param {Record<string, Benchmark>} benchmarks @param {readonly string[]} names */
async function measured(benchmarks, names) {
  /** @type {Figure[]} */
  const figures = []
  for (const name of names) {
    process.stderr.write(`measuring: ${name}\n`)
    try {
      figures.push(...((await benchmarks[name]?.()) ?? []))
    } catch (error) {
      console.error(`failed: ${name}`, error)
      process.exitCode = 1
    }
  }
  return figures
}

function whatIsNotBuilt() {
  return existsSync(join(dist, 'cli.js')) && existsSync(join(dist, 'renderer')) ? null : 'It needs npm run build first.'
}

/** @param {string} name @param {string} why @returns {Figure[]} */
function leftOut(name, why) {
  console.error(`left out: ${name}. ${why}`)
  return []
}

function header() {
  const [{ model } = { model: 'unknown processor' }] = cpus()
  const [load = 0] = loadavg()
  return [
    `Node ${process.version}, ${cpus().length} × ${model}, load ${load.toFixed(1)} at the start.`,
    'Each line: ours against a peer on the same input in the same run, in turn round by round; medians of the rounds.',
    'Times are of the processor, in the browser of the clock. Other work on the machine moves them; trust the ratios.',
    '',
  ].join('\n')
}
