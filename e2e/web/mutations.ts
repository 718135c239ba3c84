import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readDocument } from '../../shared/formats/document-read.ts'

/** A JSON value with one thing changed, and where. */
interface Mutation {
  readonly where: string
  readonly json: unknown
}

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../shared/formats/warraq.schema.json'), 'utf8'))
const validate = new Ajv2020({ strict: false }).compile(schema)

/** Members that an entry of the log may lack: what it was about, where the caret stood, attributes that are the usual ones. */
const mayLack =
  /^\.history$|^\.history\.entries\.\d+\.(reason\.(rule|category|quote)|selection|undoes|redoes|steps\.\d+\.slice\.content\.\d+\.attrs(\.\w+)?)$/

/** Where the published schema leaves to the reader which members there must be: a step's are its kind's, labels are a table. */
const leftToReader = /^\.(history\.entries\.\d+\.steps|labelSet)\./

/**
 * The single mutations of a document that would be taken for a document: a member removed, or a start shifted by one, that
 * the reader does not notice; a member removed that the published schema lets pass. None should be.
 */
export function acceptedMutations(text: string): string[] {
  const json: unknown = JSON.parse(text)
  if (!validate(json) || !readDocument(json).ok) throw new Error('The document itself is refused')
  const removed = removals(json, '').filter(({ where }) => !mayLack.test(where))
  const unread = [...removed, ...shifts(json, '')].filter(({ json }) => readDocument(json).ok)
  const passed = removed.filter(({ where, json }) => !leftToReader.test(where) && validate(json))
  return [...unread.map(({ where }) => `reader: ${where}`), ...passed.map(({ where }) => `schema: ${where}`)]
}

/** The value once without each of its members, at any depth. */
function removals(json: unknown, where: string): Mutation[] {
  return members(json).flatMap(([name, value]) => {
    const path = `${where}.${name}`
    const without = Array.isArray(json) ? [] : [{ where: path, json: withMember(json, name, undefined) }]
    const inside = removals(value, path).map(inner => ({ ...inner, json: withMember(json, name, inner.json) }))
    return [...without, ...inside]
  })
}

/** The value once with each `start` in it shifted by one, at any depth. */
function shifts(json: unknown, where: string): Mutation[] {
  return members(json).flatMap(([name, value]) => {
    const path = `${where}.${name}`
    const isStart = name === 'start' && typeof value === 'number'
    const shifted = isStart ? [{ where: path, json: withMember(json, name, value + 1) }] : []
    const inside = shifts(value, path).map(inner => ({ ...inner, json: withMember(json, name, inner.json) }))
    return [...shifted, ...inside]
  })
}

function members(json: unknown): [string, unknown][] {
  return json !== null && typeof json === 'object' ? Object.entries(json) : []
}

/** A shallow copy with one member changed; `undefined` takes it out. */
function withMember(json: unknown, name: string, value: unknown): unknown {
  const copy = (Array.isArray(json) ? [...json] : { ...(json as object) }) as Record<string, unknown>
  if (value === undefined) delete copy[name]
  else copy[name] = value
  return copy
}
