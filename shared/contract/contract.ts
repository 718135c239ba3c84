import * as z from 'zod'
import type { Block } from '../article/block.ts'
import { type LogEntry, logEntry } from '../article/log.ts'
import type { Words } from '../text/words.ts'
import { type Lexicon, lexiconChange } from './lexicon.ts'
import type { Outcome, Refusal } from './refusal.ts'
import { type Settings, settingsChange } from './settings.ts'

/** Which front the renderer runs in, and what it may do there. */
export interface AppInfo {
  readonly front: 'desktop' | 'web'
  readonly version: string
  /** Native dialogs; without them the renderer shows its own picker. */
  readonly dialogs: boolean
  /** Article to open at once, from an argument; null for the start screen. */
  readonly file: string | null
  readonly platform: string
}

export interface Source {
  readonly name: string
  /** Null for an article that was pasted, dropped or uploaded. */
  readonly path: string | null
  readonly mediaType: string
  readonly encoding: string
  /** Detection was not sure; the person may choose another. */
  readonly doubtful: boolean
  readonly size: number
  /** Of the bytes, hex. */
  readonly sha256: string
}

/** What opening gives: everything that the renderer needs to hold the same article as the service. */
export interface OpenedArticle {
  readonly id: string
  readonly source: Source
  readonly original: readonly Block[]
  readonly log: readonly LogEntry[]
  /** Entries of the log that the saved document holds; the rest stand in the journal. */
  readonly savedEntries: number
  readonly savedAt: string | null
  /** Entries that came back from the journal of an interrupted session. */
  readonly recovered: number
  /** The source's text now, where it is no longer the one that the article was begun from. */
  readonly sourceChanged: { readonly text: string } | null
}

export interface RecentArticle {
  readonly path: string
  readonly name: string
  readonly title: string
  readonly words: number
  readonly state: 'open' | 'in-review' | 'ready' | 'exported'
  readonly blockers: number
  /** ISO 8601. */
  readonly at: string
}

export interface EncodingChoice {
  readonly encoding: string
  /** Start of the text as this encoding reads it. */
  readonly preview: string
  /** Units that are not text in this encoding. */
  readonly broken: number
}

export interface Loss {
  readonly words: Words
  readonly count: number
}

export interface FormatInfo {
  readonly id: string
  readonly extension: string
  readonly name: Words
}

export interface FolderListing {
  /** Relative to the served folder; '' for the folder itself. */
  readonly path: string
  readonly entries: readonly {
    readonly name: string
    readonly folder: boolean
    readonly size: number
    readonly at: string
  }[]
}

const id = z.object({ id: z.string().min(1) })
const path = z.object({ path: z.string().min(1) })
const none = z.object({})

/**
 * Every call between the renderer and the services behind it: the shape of its argument. What it answers stands in
 * {@link Answers}. Preload, web client and handlers are derived from these two; there is no other list.
 */
export const calls = {
  'app.info': none,
  'article.open': path,
  'article.sample': none,
  /** A new article from the clipboard or a dropped file; text, HTML or the bytes of a file in base64. */
  'article.create': z.object({
    name: z.string().min(1).max(200),
    text: z.string().optional(),
    html: z.string().optional(),
    bytes: z.string().optional(),
  }),
  /** Puts entries on disk; resolves when they are safe. */
  'article.append': z.object({ id: z.string().min(1), entries: z.array(logEntry).min(1) }),
  /** `over` writes although the saved document was changed by someone else. */
  'article.save': z.object({ id: z.string().min(1), over: z.boolean().optional() }),
  'article.close': id,
  /** The answer to the event `closing`; `safe` where all that the window holds is on disk. */
  'window.settled': z.object({ safe: z.boolean() }),
  /** Title, blockers and state for the list of recent articles. */
  'article.describe': z.object({
    id: z.string().min(1),
    title: z.string(),
    words: z.number(),
    blockers: z.number(),
    state: z.enum(['open', 'in-review', 'ready', 'exported']),
  }),
  'article.encodings': id,
  /** Reads the source anew. Refused after the first edit unless `discard`. */
  'article.reencode': z.object({ id: z.string().min(1), encoding: z.string(), discard: z.boolean().optional() }),
  /** Starts the article anew from the source as it is now on disk. */
  'article.restart': id,
  /** Goes on with the article as begun, and no longer speaks of the source's change. */
  'article.keep': id,
  'article.formats': none,
  'article.preview': z.object({ id: z.string().min(1), format: z.string() }),
  /** Writes a file where the person chose; `path` null gives the content back for a download. */
  'article.export': z.object({ id: z.string().min(1), format: z.string(), path: z.string().nullable() }),
  'dialog.open': none,
  'dialog.save': z.object({ name: z.string() }),
  'folder.list': z.object({ path: z.string() }),
  'recent.list': none,
  'recent.forget': path,
  'settings.get': none,
  'settings.set': settingsChange,
  'lexicon.get': none,
  'lexicon.change': lexiconChange,
} as const

export interface Answers {
  'app.info': AppInfo
  'article.open': Outcome<OpenedArticle>
  'article.sample': Outcome<OpenedArticle>
  'article.create': Outcome<OpenedArticle>
  'article.append': Outcome<{ readonly entries: number; readonly at: string }>
  'article.save': Outcome<{ readonly path: string; readonly entries: number; readonly at: string }>
  'article.close': null
  'window.settled': null
  'article.describe': null
  'article.encodings': Outcome<readonly EncodingChoice[]>
  'article.reencode': Outcome<OpenedArticle>
  'article.restart': Outcome<OpenedArticle>
  'article.keep': Outcome<null>
  'article.formats': readonly FormatInfo[]
  'article.preview': Outcome<{ readonly text: string; readonly losses: readonly Loss[] }>
  'article.export': Outcome<{
    readonly path: string | null
    readonly content: string | null
    readonly name: string
    readonly losses: readonly Loss[]
  }>
  'dialog.open': readonly string[]
  'dialog.save': string | null
  'folder.list': Outcome<FolderListing>
  'recent.list': readonly RecentArticle[]
  'recent.forget': null
  'settings.get': Settings
  'settings.set': Outcome<Settings>
  'lexicon.get': Lexicon
  'lexicon.change': Outcome<Lexicon>
}

/** What the services tell the renderer unasked. */
export interface Events {
  /** The source changed on disk; `text` is what it says now, null where it is gone. */
  'source-changed': { readonly id: string; readonly text: string | null }
  /** Another program changed the settings or the lexicon. */
  'settings-changed': Settings
  'lexicon-changed': Lexicon
  /** A command chosen in a native menu. */
  command: { readonly command: string }
  /** The window is asked to close: what waits goes to disk now, then the call `window.settled` says how that went. */
  closing: Readonly<Record<string, never>>
  /** A file to open in this window, from another start of the program or the system. */
  open: { readonly path: string }
  /** The service had to give up; nothing more can be saved. */
  failed: Refusal
}

export type CallName = keyof typeof calls
export type Argument<N extends CallName> = z.input<(typeof calls)[N]>
export type Answer<N extends CallName> = Answers[N]
export type EventName = keyof Events

/** One handler a call. */
export type Handlers = { readonly [N in CallName]: (argument: z.output<(typeof calls)[N]>) => Promise<Answer<N>> }

/** What each front gives the renderer. A refused call rejects. */
export interface Bridge {
  call<N extends CallName>(name: N, argument: Argument<N>): Promise<Answer<N>>
  /** Returns the way to stop listening. */
  on<N extends EventName>(name: N, listener: (event: Events[N]) => void): () => void
}

export const callNames = Object.keys(calls) as CallName[]

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name)
}

/** Checks the argument's shape, then calls its handler. @throws {RangeError} for an unknown name, {ZodError} for a wrong shape. */
export async function answer(handlers: Handlers, name: unknown, argument: unknown): Promise<unknown> {
  if (!isCallName(name)) throw new RangeError('Unknown call')
  const handler = handlers[name] as (argument: unknown) => Promise<unknown>
  return handler(calls[name].parse(argument))
}
