import { useState } from 'react'
import type { Note } from '../../shared/article/annotation.ts'
import { useWords } from '../words/use-words.tsx'
import { type CardProps, useCardKeys } from './card-keys.ts'
import { type NoteCard as CardValue, noteSpan, paragraphOf } from './cards.ts'

/** A note with what was said to it: replies, resolving, deleting. */
export function NoteCard({ card, ...props }: CardProps & { card: CardValue }) {
  const { context, isCurrent, onCurrent } = props
  const { acts, article } = context
  const { t } = useWords()
  const { note } = card
  const settle = () => acts.settleNote(note.id, note.resolved === null)
  const keys = useCardKeys(props, {
    accept: settle,
    reject: () => acts.deleteNote(note.id),
    ignore: () => undefined,
    all: settle,
    pick: () => undefined,
  })
  const place = noteSpan(article, note)
  const classes = ['card', isCurrent ? 'is-open' : '', note.resolved ? 'is-resolved' : ''].filter(Boolean).join(' ')
  return (
    <article className={classes} aria-label={note.text} {...keys}>
      <div className="card__head">
        <i className="i i-note" aria-hidden="true" />
        <h4>{note.resolved ? t('note.resolved') : t('note.open')}</h4>
        <button type="button" className="where num push" onClick={() => onCurrent(card.key, place)}>
          {t('where.paragraph', { number: paragraphOf(article, place) })}
        </button>
      </div>
      <blockquote className="quote">{article.state.doc.textBetween(note.from, note.to, ' ')}</blockquote>
      <Said author={note.author} at={note.at} text={note.text} />
      {note.replies.map(reply => (
        <Said key={reply.at + reply.text} {...reply} />
      ))}
      {note.resolved ? <p className="muted">{t('note.resolvedBy', { name: note.resolved.author })}</p> : null}
      {isCurrent && !note.resolved ? <Reply note={note} {...props} /> : null}
      <div className="card__actions">
        <button type="button" className="btn btn--s" onClick={settle}>
          {note.resolved ? t('note.reopen') : t('note.resolve')}
        </button>
        <button type="button" className="btn btn--quiet btn--s push" onClick={() => acts.deleteNote(note.id)}>
          {t('note.delete')}
        </button>
      </div>
    </article>
  )
}

function Said({ author, at, text }: { author: string; at: string; text: string }) {
  const { when } = useWords()
  return (
    <div className="said">
      <span className="face" aria-hidden="true">
        {author.slice(0, 1)}
      </span>
      <div className="said__who">
        <b>{author}</b>
        <time className="muted" dateTime={at}>
          {when(Date.parse(at), Date.now())}
        </time>
      </div>
      <p dir="auto">{text}</p>
    </div>
  )
}

function Reply({ context, note }: CardProps & { note: Note }) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const send = () => {
    if (text.trim() === '') return
    context.acts.reply(note.id, text.trim())
    setText('')
  }
  return (
    <form
      className="reply"
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <input
        className="input"
        dir="auto"
        value={text}
        placeholder={t('note.writeReply')}
        aria-label={t('note.replyLabel')}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.code === 'Escape') context.toText()
        }}
      />
      <button type="submit" className="btn btn--s" disabled={text.trim() === ''}>
        {t('note.reply')}
      </button>
    </form>
  )
}
