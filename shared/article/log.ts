import { Step } from 'prosemirror-transform'
import * as z from 'zod'
import { schema } from './schema.ts'
import './annotation-step.ts'
import './record-step.ts'

/** What a person or a rule did. */
export const acts = [
  'type',
  'delete',
  'cut',
  'paste',
  'split',
  'join',
  'move',
  'replace',
  'accept',
  'reject',
  'ignore',
  'tag',
  'relabel',
  'resize',
  'untag',
  'entity',
  'remove-copy',
  'not-duplicate',
  'note',
  'role',
  'details',
  'check',
  'undo-change',
  'import',
  'undo',
  'redo',
] as const

export type Act = (typeof acts)[number]

/** Why an entry was made. */
export const reason = z.object({
  act: z.enum(acts),
  /** The rule or engine that proposed it. */
  rule: z.string().optional(),
  category: z.string().optional(),
  /** The text that the act was about, as it stood. */
  quote: z.string().optional(),
})

export type Reason = z.infer<typeof reason>

/** One transaction of the log, as it is written. */
export const logEntry = z.object({
  /** Number in the log, from 1. */
  n: z.number().int().positive(),
  /** Entries of one group are undone together. */
  group: z.number().int().positive(),
  at: z.string(),
  author: z.string(),
  reason,
  /** Steps as JSON. */
  steps: z.array(z.looseObject({ stepType: z.string() })),
  /** The group that this entry undoes, or does again. */
  undoes: z.number().int().positive().optional(),
  redoes: z.number().int().positive().optional(),
  /** Anchor and head of the selection before the act, in document positions. */
  selection: z.tuple([z.number(), z.number()]).optional(),
})

export type LogEntry = z.infer<typeof logEntry>
export type StepJson = LogEntry['steps'][number]

/** @throws {RangeError | ZodError} if a step is of no known kind or shape. */
export function stepsOf(entry: LogEntry): Step[] {
  return entry.steps.map(json => Step.fromJSON(schema, json))
}

/** The steps as they will be read again: shorn of `undefined`, so that a log in memory equals the one on disk. */
export function stepJson(steps: readonly Step[]): StepJson[] {
  return JSON.parse(JSON.stringify(steps)) as StepJson[]
}

/** The entries that still hold: done, and not undone since. In order; a redone entry is the one first made. */
export function entriesInForce(log: readonly LogEntry[]): LogEntry[] {
  const undone = new Set<number>()
  for (const { undoes, redoes } of log) {
    if (undoes !== undefined) undone.add(undoes)
    if (redoes !== undefined) undone.delete(redoes)
  }
  return log.filter(entry => entry.undoes === undefined && entry.redoes === undefined && !undone.has(entry.group))
}

/** Whether two rows of steps say the same, in memory or read from a log. */
export function sameSteps(a: readonly Step[], b: readonly Step[]): boolean {
  return a === b || asRead(a) === asRead(b)
}

/** Steps as a log gives them, so that the order of members does not count. */
function asRead(steps: readonly Step[]): string {
  return JSON.stringify(stepJson(steps).map(json => Step.fromJSON(schema, json)))
}
