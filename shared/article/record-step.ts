import type { Node } from 'prosemirror-model'
import { Step, StepMap, StepResult } from 'prosemirror-transform'
import * as z from 'zod'
import { type Collection, collections, type RecordOf, type Records, recordShapes } from './records.ts'

const envelope = z.object({
  collection: z.enum(collections as [Collection, ...Collection[]]),
  key: z.string().min(1),
  before: z.unknown(),
  after: z.unknown(),
})

/** Sets one record of an article, or removes it (`after` null); the document stays the same. */
export class RecordStep<C extends Collection = Collection> extends Step {
  readonly collection: C
  readonly key: string
  readonly before: RecordOf<C> | null
  readonly after: RecordOf<C> | null

  constructor(collection: C, key: string, before: RecordOf<C> | null, after: RecordOf<C> | null) {
    super()
    this.collection = collection
    this.key = key
    this.before = before
    this.after = after
  }

  /** The step that sets a record, whatever stands there now. */
  static set<C extends Collection>(
    records: Records,
    collection: C,
    key: string,
    after: RecordOf<C> | null,
  ): RecordStep {
    const before = Object.hasOwn(records[collection], key) ? (records[collection][key] as RecordOf<C>) : null
    return new RecordStep(collection, key, before, after) as RecordStep
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override invert(): RecordStep<C> {
    return new RecordStep(this.collection, this.key, this.after, this.before)
  }

  override map(): RecordStep<C> {
    return this
  }

  /** @throws {RangeError} if the record is not what the step expects to find. */
  applyTo(records: Records): Records {
    const table: Record<string, unknown> = { ...records[this.collection] }
    const current = Object.hasOwn(table, this.key) ? table[this.key] : null
    if (JSON.stringify(current) !== JSON.stringify(this.before))
      throw new RangeError(`Record ${this.collection}/${this.key} is not what the step expects`)
    if (this.after === null) delete table[this.key]
    else
      Object.defineProperty(table, this.key, {
        value: this.after,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    return { ...records, [this.collection]: table }
  }

  override toJSON(): { stepType: string; collection: C; key: string; before: unknown; after: unknown } {
    return { stepType: 'record', collection: this.collection, key: this.key, before: this.before, after: this.after }
  }

  /** @throws {ZodError} if the record is not of its collection's shape. */
  static override fromJSON(_schema: unknown, json: unknown): RecordStep {
    const { collection, key, before, after } = envelope.parse(json)
    const shape = recordShapes[collection].nullable()
    return new RecordStep(
      collection,
      key,
      shape.parse(before) as RecordOf<Collection>,
      shape.parse(after) as RecordOf<Collection>,
    )
  }
}

Step.jsonID('record', RecordStep)
