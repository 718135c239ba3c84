// Holds the imports of the project against the rules below: layers point one way, and nothing goes in a circle.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

/** @typedef {{ from: string, to: string, typeOnly: boolean }} Import `to` is a file of the project or a package. */

/** What each folder may import: folders of the project by prefix, packages by name. The first matching row rules. */
const rules = [
  { from: 'shared/text/', may: ['shared/text/', '@noble/hashes'] },
  {
    from: 'shared/article/',
    may: ['shared/article/', 'shared/text/', 'prosemirror-model', 'prosemirror-transform', 'zod'],
  },
  { from: 'shared/repeats/', may: ['shared/repeats/', 'shared/article/', 'shared/text/', 'fast-myers-diff'] },
  { from: 'shared/corrections/', may: ['shared/corrections/', 'shared/article/', 'shared/text/'] },
  { from: 'shared/mentions/', may: ['shared/mentions/', 'shared/article/', 'shared/text/'] },
  {
    from: 'shared/changes/',
    may: ['shared/changes/', 'shared/article/', 'shared/text/', 'fast-myers-diff', 'prosemirror-transform'],
  },
  {
    from: 'shared/findings/',
    may: [
      'shared/findings/',
      'shared/repeats/',
      'shared/corrections/',
      'shared/mentions/',
      'shared/changes/',
      'shared/article/',
      'shared/text/',
      'prosemirror-model',
      'prosemirror-transform',
    ],
  },
  {
    from: 'shared/formats/',
    may: [
      'shared/formats/',
      'shared/findings/',
      'shared/changes/',
      'shared/mentions/',
      'shared/article/',
      'shared/text/',
      'zod',
      'parse5',
      'prosemirror-transform',
    ],
  },
  { from: 'shared/contract/', may: ['shared/contract/', 'shared/article/', 'shared/text/', 'zod'] },
  { from: 'electron/shell/', may: ['electron/', 'shared/', 'electron', 'node:'] },
  {
    from: 'electron/',
    may: ['electron/', 'shared/', 'node:', 'commander', 'hono', '@hono/node-server', 'zod'],
    not: ['electron', 'electron/shell/'],
  },
  {
    from: 'renderer/',
    may: [
      'renderer/',
      'shared/',
      'react',
      'react-dom',
      'react-aria-components',
      'react-aria',
      '@internationalized/',
      'intl-messageformat',
      'prosemirror-',
      '@fontsource/',
      'zod',
    ],
  },
]

/** Imports that a rule forbids and that stand all the same, each with its reason. */
const exceptions = [
  {
    from: 'shared/',
    to: 'shared/findings/finding.ts',
    typeOnly: true,
    reason: 'what an engine proposes is typed where the findings are joined',
  },
  ...['change.ts', 'parts.ts', 'sentence-rows.ts'].map(file => ({
    from: 'shared/repeats/',
    to: `shared/changes/${file}`,
    typeOnly: false,
    reason: 'copies are compared sentence by sentence and letter by letter as changes are',
  })),
]

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Every import of a file, tests left out. @returns {Import[]} */
export function importsOf(/** @type {string} */ file) {
  const source = readFileSync(join(root, file), 'utf8')
  const { module } = parseSync(file, source)
  const statics = module.staticImports.map(({ moduleRequest, entries }) => ({
    request: moduleRequest.value,
    typeOnly: entries.length > 0 && entries.every(entry => entry.isType),
  }))
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(entry =>
      entry.moduleRequest ? [{ request: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
    ),
  )
  return [...statics, ...exported].map(({ request, typeOnly }) => ({ from: file, to: target(file, request), typeOnly }))
}

/** @returns {string[]} */
export function sourceFiles() {
  return ['shared', 'electron', 'renderer']
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(file => `${folder}/${file}`),
    )
    .map(file => file.replaceAll('\\', '/'))
    .filter(
      file =>
        /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes('/testing/') && !file.endsWith('.d.ts'),
    )
    .sort()
}

/** Sentences about imports against the rules. @returns {string[]} */
export function layerFaults(/** @type {Import[]} */ imports) {
  return imports
    .filter(found => !allowed(found) && !excepted(found))
    .map(({ from, to }) => `${from} may not import ${to}`)
}

/** Circles among files, types aside. @returns {string[]} */
export function cycles(/** @type {Import[]} */ imports) {
  /** @type {Map<string, string[]>} */
  const graph = new Map()
  for (const { from, to, typeOnly } of imports) if (!typeOnly) graph.set(from, [...(graph.get(from) ?? []), to])
  /** @type {Map<string, 'open' | 'closed'>} */
  const state = new Map()
  /** @type {string[]} */
  const found = []
  const visit = (/** @type {string} */ file, /** @type {string[]} */ path) => {
    if (state.get(file) === 'closed') return
    if (state.get(file) === 'open') {
      found.push(`circle: ${[...path.slice(path.indexOf(file)), file].join(' → ')}`)
      return
    }
    state.set(file, 'open')
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    state.set(file, 'closed')
  }
  for (const file of graph.keys()) visit(file, [])
  return found
}

function target(/** @type {string} */ file, /** @type {string} */ request) {
  return request.startsWith('.') ? relative(root, resolve(root, dirname(file), request)).replaceAll('\\', '/') : request
}

function allowed(/** @type {Import} */ { from, to }) {
  const rule = rules.find(candidate => from.startsWith(candidate.from))
  if (!rule) return false
  const matches = (/** @type {string} */ name) =>
    to === name || (/[/:-]$/.test(name) ? to.startsWith(name) : to.startsWith(`${name}/`))
  const forbidden = rule.not?.some(name => (name.endsWith('/') ? to.startsWith(name) : to === name)) ?? false
  return rule.may.some(matches) && !forbidden
}

function excepted(/** @type {Import} */ found) {
  return exceptions.some(
    row => found.from.startsWith(row.from) && found.to === row.to && (found.typeOnly || !row.typeOnly),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const imports = sourceFiles().flatMap(importsOf)
  const faults = [...layerFaults(imports), ...cycles(imports)]
  for (const fault of faults) console.error(fault)
  console.log(`${imports.length} imports of ${sourceFiles().length} files checked, ${faults.length} against the rules`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
