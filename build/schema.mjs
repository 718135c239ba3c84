// Writes the JSON Schema of the corrected document from the code's own validator; with --check says whether it is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createServer } from 'vite'
import { toJSONSchema } from 'zod'
import { root } from './targets.mjs'

const file = join(root, 'shared/formats/warraq.schema.json')
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
})
const { documentSchema } = await server.ssrLoadModule('/shared/formats/document-schema.ts')
await server.close()

const schema = {
  ...toJSONSchema(documentSchema, { io: 'input', target: 'draft-2020-12' }),
  $id: 'urn:warraq:document:1',
  title: 'Warraq corrected document, version 1',
}
const fresh = `${JSON.stringify(schema, null, 2)}\n`

if (process.argv.includes('--check')) {
  const stale = readFileSync(file, 'utf8') !== fresh
  console.log(
    stale
      ? 'shared/formats/warraq.schema.json is stale: run node build/schema.mjs'
      : 'The published schema is that of the code',
  )
  process.exitCode = stale ? 1 : 0
} else {
  writeFileSync(file, fresh)
}
