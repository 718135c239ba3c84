import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AnnotationStep } from '../../../shared/article/annotation-step.ts'
import type { Article } from '../../../shared/article/article.ts'
import { replaceText } from '../../../shared/article/edit.ts'
import type { LogEntry } from '../../../shared/article/log.ts'
import type { EventName, Events } from '../../../shared/contract/contract.ts'
import type { WarraqDocument } from '../../../shared/formats/document-schema.ts'
import { docPos, span } from '../../../shared/text/offset.ts'
import { nodeFiles } from '../../files/node-files.ts'
import { FaultyFiles } from '../../files/testing/faulty-files.ts'
import { temporaryFolder } from '../../files/testing/temporary-folder.ts'
import type { OpenArticle } from '../open-article.ts'
import { Services } from '../services.ts'

export const articleText = 'وصل وزير النقل إلى المكلا.وقال إن الميناء سيعمل غدا.\nالوزير يزور عدن'

const at = '2026-03-04T05:06:07.000Z'

/** A desk of one test: a folder with `a.txt` in it, and services over files that can be made to fail. */
export class Desk {
  readonly folder: string
  readonly data: string
  readonly source: string
  readonly document: string
  readonly files = new FaultyFiles(nodeFiles)
  services: Services

  constructor(text = articleText) {
    const folder = temporaryFolder()
    this.folder = join(folder, 'desk')
    this.data = join(folder, 'data')
    this.source = join(this.folder, 'a.txt')
    this.document = `${this.source}.warraq.json`
    mkdirSync(this.folder)
    writeFileSync(this.source, text)
    this.services = this.#start()
  }

  /** What is left after a kill: the files, and nothing of what was in memory. */
  restart(): void {
    this.services = this.#start()
  }

  open(path = this.source): Promise<OpenArticle> {
    return this.services.articles.open(path)
  }

  /** Everything that the services told. */
  hear(): { name: EventName; event: Events[EventName] }[] {
    const heard: { name: EventName; event: Events[EventName] }[] = []
    this.services.listen((name, event) => heard.push({ name, event }))
    return heard
  }

  /** The saved document as it stands on the disk. */
  saved(): WarraqDocument {
    return JSON.parse(this.read(this.document)) as WarraqDocument
  }

  /** Paths of the journals that are there. */
  journals(): string[] {
    const folder = join(this.data, 'journals')
    const names = readdirSync(folder).filter(name => name.endsWith('.jsonl'))
    return names.map(name => join(folder, name))
  }

  read(path: string): string {
    return readFileSync(path, 'utf8')
  }

  #start(): Services {
    const sample = join(this.folder, '..', 'sample.txt')
    return new Services({ files: this.files, dataFolder: this.data, version: '0.1.0', sample, now: () => at })
  }
}

/** Entries that put `text` at the start of the article, one after another. */
export function typing(article: Article, ...texts: string[]): LogEntry[] {
  const entries: LogEntry[] = []
  let current = article
  for (const text of texts) {
    const edit = replaceText(current.state, [{ ...span(0, 0), text }])
    const done = current.commit({ ...edit, reason: { act: 'type' }, author: 'ليلى', at })
    entries.push(done.entry)
    current = done.article
  }
  return entries
}

/** An entry that tags the stretch `from` to `to` of the first block, in letters, as a place. */
export function tagging(article: Article, from: number, to: number): LogEntry {
  const tag = {
    type: 'entity',
    id: 't1',
    label: 'LOC',
    entity: null,
    from: docPos(from + 1),
    to: docPos(to + 1),
  } as const
  const done = article.commit({ also: [new AnnotationStep([], [tag])], reason: { act: 'tag' }, author: 'ليلى', at })
  return done.entry
}
