import { ReplaceStep, type Step } from 'prosemirror-transform'
import { describe, expect, test } from 'vitest'
import { range } from './annotation.ts'
import { AnnotationStep } from './annotation-step.ts'
import type { Article } from './article.ts'
import { sliceOfText } from './edit.ts'
import { guardSteps, trimToText, type Wanted } from './guard.ts'
import { rangeOf, signature } from './testing/article-act.ts'
import { expectLaws } from './testing/laws.ts'
import { read, show } from './testing/notation.ts'

/** A step that puts text in place of a stretch, in offsets of the text that the steps before it leave. */
function replacing({ state }: Article, start: number, end: number, text: string, breaksBefore = 0): Step {
  const from = start + 1 + breaksBefore
  return new ReplaceStep(from, from + end - start, sliceOfText(text, state.doc.child(0)))
}

function committed(article: Article, text: readonly Step[], wanted?: Wanted): string {
  const done = article.commit({ text, ...(wanted ? { wanted } : {}), reason: { act: 'type' }, ...signature })
  expectLaws(article.state, done)
  return show(done.article.state)
}

/** The kinds of the guarded steps: t for the text, - for taking off, + for putting on. */
function shape(steps: readonly Step[]): string {
  return steps
    .map(step => (step instanceof AnnotationStep ? '-'.repeat(step.remove.length) + '+'.repeat(step.add.length) : 't'))
    .join(' ')
}

describe('a guard', () => {
  const { article } = read('في [حلب] وفي [حمص]')
  const guarded = (start: number, end: number, text: string) =>
    shape(guardSteps(article.state, [replacing(article, start, end, text)]))

  test('adds nothing where mapping back restores all', () => {
    expect(guarded(0, 0, 'و')).toBe('t')
    expect(guarded(3, 3, 'و')).toBe('t')
    expect(guarded(4, 4, 'و')).toBe('t')
    expect(guarded(4, 5, 'وو')).toBe('t')
  })

  test('takes off what is gone, and puts on what mapping back would widen', () => {
    expect(guarded(3, 6, '')).toBe('- t')
    expect(guarded(2, 4, '')).toBe('- t +')
    expect(guarded(2, 13, '')).toBe('-- t +')
  })

  test('puts an annotation where an act wants it, or nowhere', () => {
    const wanted = new Map([
      ['a', rangeOf(article.state, { start: 8, end: 11 })],
      ['b', null],
    ])
    expect(committed(article, [replacing(article, 0, 0, 'و')], wanted)).toBe('وفي حلب [وفي] حمص')
  })

  test('ignores what is wanted of an annotation that is not there', () => {
    expect(committed(article, [replacing(article, 0, 0, 'و')], new Map([['z', null]]))).toBe('وفي [حلب] وفي [حمص]')
  })
})

describe('the edges of an annotation', () => {
  test('are moved off block breaks, onto letters', () => {
    const { doc } = read('أب\n\nج\n').article.state
    expect(trimToText(doc, range(0, 8))).toEqual(range(1, 8))
    expect(trimToText(doc, range(3, 10))).toEqual(range(7, 8))
    expect(trimToText(doc, range(2, 6))).toEqual(range(2, 3))
    expect(trimToText(doc, range(3, 7))).toBeNull()
  })

  test('are moved off a break that an act wants them on', () => {
    const { article } = read('في [حلب]\nأمس')
    const wanted = new Map([['a', range(1, 9)]])
    expect(committed(article, [replacing(article, 0, 0, 'و')], wanted)).toBe('[وفي حلب]\nأمس')
    expect(committed(article, [replacing(article, 0, 0, 'و')], new Map([['a', range(8, 10)]]))).toBe('وفي حلب\nأمس')
  })
})

describe('steps of one act', () => {
  test('count one after the other: text put where an annotation has ended is outside', () => {
    const { article } = read('في [دير\nالزور] أمس')
    const deleted = replacing(article, 7, 12, '', 1)
    expect(committed(article, [deleted])).toBe('في [دير]\n أمس')
    expect(committed(article, [deleted, replacing(article, 6, 6, 'ه')])).toBe('في [دير]ه\n أمس')
  })

  test('an annotation that one step removes does not come back with the next', () => {
    const { article } = read('في [حلب] أمس')
    expect(committed(article, [replacing(article, 3, 6, ''), replacing(article, 3, 3, 'حلب')])).toBe('في حلب أمس')
  })

  test('only a block break is left of an annotation, and goes with it', () => {
    const { article } = read('في [د\nز] أمس')
    const steps = [replacing(article, 3, 4, ''), replacing(article, 4, 5, '', 1)]
    expect(committed(article, steps)).toBe('في \n أمس')
  })
})
