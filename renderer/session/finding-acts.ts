import type { Committed } from '../../shared/article/article.ts'
import { plainText } from '../../shared/article/block.ts'
import { deleteNote, replyToNote, resolveNote } from '../../shared/article/note-acts.ts'
import { labelsOf } from '../../shared/article/records.ts'
import type { Bridge } from '../../shared/contract/contract.ts'
import {
  acceptCorrections,
  acceptMentions,
  ignoreRepeat,
  rejectFinding,
  resolveRepeat,
} from '../../shared/findings/answer.ts'
import type { Correction, Mention, Repeat } from '../../shared/findings/finding.ts'
import { wordingOf } from '../../shared/findings/wording.ts'
import type { Say } from '../words/use-words.tsx'
import type { ArticleSession } from './article-session.ts'

/** A short word on what was done, with the way to take it back. */
export interface Toast {
  readonly text: string
  readonly undo: (() => void) | null
}

export interface ActsMeans {
  readonly session: ArticleSession
  readonly bridge: Bridge
  readonly say: Say
  readonly notify: (toast: Toast) => void
  readonly undo: () => void
  readonly sign: () => { readonly author: string; readonly at: string }
}

/** What a person can answer to findings and notes, each told in a toast. */
export class FindingActs {
  readonly #means: ActsMeans

  constructor(means: ActsMeans) {
    this.#means = means
  }

  accept(corrections: readonly Correction[], option = 0): void {
    const { session, say } = this.#means
    session.perform(acceptCorrections(session.getSnapshot().article, corrections, option))
    this.#done(say.t('toast.fixed', { count: corrections.length }))
  }

  reject(finding: Correction | Mention): void {
    const { session, say } = this.#means
    session.perform(rejectFinding(session.getSnapshot().article, finding))
    this.#done(say.t('toast.rejected', { quote: this.#wording(finding) }))
  }

  /** Puts a ruling into the lexicon, so that no article shows it again. */
  async ignoreAlways(correction: Correction): Promise<void> {
    const { bridge, session, say, notify } = this.#means
    const ruling = { rule: correction.rule, quote: this.#wording(correction) }
    const outcome = await bridge.call('lexicon.change', { add: { rulings: [ruling] } })
    if (!outcome.ok) return notify({ text: say.of(outcome.refusal.words), undo: null })
    session.setLexicon(outcome.value)
    const undo = async () => {
      const back = await bridge.call('lexicon.change', { remove: { rulings: [ruling] } })
      if (back.ok) session.setLexicon(back.value)
    }
    notify({ text: say.t('toast.ignored', { quote: ruling.quote }), undo: () => void undo() })
  }

  tag(mentions: readonly Mention[]): void {
    const { session, say } = this.#means
    const first = mentions[0]
    if (!first) return
    const { article } = session.getSnapshot()
    session.perform(acceptMentions(article, mentions))
    const label = labelsOf(article.state.records)[first.label]?.[say.language] ?? first.label
    this.#done(say.t('toast.tagged', { name: first.name, label, count: mentions.length }))
  }

  /** @param keep index of the copy that stays. */
  resolve(repeat: Repeat, keep: number): Committed {
    const { session, say } = this.#means
    const { answer, moved, merged } = resolveRepeat(session.getSnapshot().article, repeat, keep)
    const committed = session.perform(answer)
    const out = repeat.copies.flatMap((_copy, index) => (index === keep ? [] : [say.number(index + 1)]))
    const removed = say.t('toast.copyRemoved', { copy: out.join('، ') })
    this.#done(moved + merged > 0 ? `${removed}. ${say.t('toast.tagsCarried', { count: moved, merged })}` : removed)
    return committed
  }

  notARepeat(repeat: Repeat): void {
    const { session, say } = this.#means
    session.perform(ignoreRepeat(session.getSnapshot().article, repeat))
    this.#done(say.t('toast.notARepeat'))
  }

  reply(note: string, text: string): void {
    const { session, sign } = this.#means
    const { state } = session.getSnapshot().article
    session.perform({ also: [replyToNote(state, note, text, sign())], reason: { act: 'note' } })
  }

  settleNote(note: string, resolved: boolean): void {
    const { session, sign } = this.#means
    const { state } = session.getSnapshot().article
    session.perform({ also: [resolveNote(state, note, resolved ? sign() : null)], reason: { act: 'note' } })
  }

  deleteNote(note: string): void {
    const { session, say } = this.#means
    const { state } = session.getSnapshot().article
    session.perform({ also: [deleteNote(state, note)], reason: { act: 'note' } })
    this.#done(say.t('toast.noteDeleted'))
  }

  #wording(finding: Correction | Mention): string {
    return wordingOf(plainText(this.#means.session.getSnapshot().article.state.doc), finding)
  }

  #done(text: string): void {
    this.#means.notify({ text, undo: this.#means.undo })
  }
}
