import { describe, expect, it } from 'vitest'
import { diffTexts } from './diff.ts'

const port = 'أعيد فتح مرفأ الصيادين أمام القوارب صباح السبت بعد إصلاح الحاجز الصخري.'
const fish = 'وعاد باعة السمك إلى أكشاكهم قرب المنارة، وارتفعت الأسعار قليلا عن الشهر الماضي.'
const council = 'وقالت عضو المجلس ليلى النجار إن الأشغال كلفت مليوني دينار دفعت المدينة نصفها.'
const storm = 'وكانت عاصفة كانون الثاني قد حطمت الحاجز وأغرقت أحد عشر قاربا في ليلة واحدة.'
const plan = 'وتدرس البلدية بناء سوق مسقوفة بدل الأكشاك الخشبية قبل حلول الخريف المقبل.'

/** Changes as `kind before>after`, with line breaks drawn. */
const shown = (a: string, b: string) =>
  diffTexts(a, b).map(({ kind, before, after }) => `${kind} ${before}>${after}`.replaceAll('\n', '¶'))

const replaced = (text: string, from: string, to: string) => {
  expect(text).toContain(from)
  return shown(text, text.replace(from, to))
}

describe('diffTexts within a block', () => {
  const cases: [string, string, string, string, string[]][] = [
    ['a hamza', 'أما الحاجز فان البلدية أصلحته.', 'فان', 'فإن', ['letter فان>فإن']],
    ['an inserted space', `${port}${fish}`, 'الصخري.وعاد', 'الصخري. وعاد', ['space > ']],
    ['words parted', 'وقف علىالرصيف وحده.', 'علىالرصيف', 'على الرصيف', ['space > ']],
    ['three words parted', 'وقف عنهذاالرصيف وحده.', 'عنهذاالرصيف', 'عن هذا الرصيف', ['space > ', 'space > ']],
    ['words run together', 'عاد عبد الله أمس.', 'عبد الله', 'عبدالله', ['space  >']],
    ['a space and a hamza side by side', 'في المرفأ،فان الناس فرحوا.', '،فان', '، فإن', ['space > ', 'letter فان>فإن']],
    [
      'a letter and a parting',
      'دارت محادثتفي المدينة.',
      'محادثتفي',
      'محادثات في',
      ['letter محادثت>محادثات', 'space > '],
    ],
    ['a space before a mark', 'عاد القارب ، ثم رسا.', ' ،', '،', ['space  >']],
    ['a double space', 'عاد  القارب.', '  ', ' ', ['space  >']],
    ['a quotation mark out', 'قال إن "الحاجز" جديد" جدا.', 'جديد"', 'جديد', ['mark ">']],
    ['another mark', 'عاد القارب؛ ثم رسا.', '؛', '،', ['mark ؛>،']],
    ['a mark put in', 'عاد القارب ثم رسا.', 'القارب', 'القارب،', ['mark >،']],
    ['a full stop that became a comma', `${port} ${fish}`, 'الصخري. وعاد', 'الصخري، وعاد', ['mark .>،']],
    ['a comma that became a full stop', fish, 'المنارة، وارتفعت', 'المنارة. وارتفعت', ['mark ،>.']],
    ['another word', port, 'القوارب', 'السفن', ['word القوارب>السفن']],
    ['an ending', 'والغاز والنفط الروسي وصلا.', 'الروسي', 'الروسيين', ['letter الروسي>الروسيين']],
    ['a vowel mark', 'كتب العقد أمس.', 'كتب', 'كُتب', ['letter كتب>كُتب']],
    ['a word put in', port, 'صباح السبت', 'صباح يوم السبت', ['added >يوم ']],
    ['words put in at the end', 'عاد القارب', 'القارب', 'القارب قبل الفجر', ['added > قبل الفجر']],
    ['a word out', port, 'أمام القوارب ', '', ['removed أمام القوارب >']],
    ['a doubled word', 'عاد إلى إلى البيت.', 'إلى إلى', 'إلى', ['removed إلى >']],
    ['a sentence out', `${port} ${council} ${fish}`, `${council} `, '', [`removed ${council} >`]],
    [
      'a sentence in another’s place',
      `${port} ${council} ${fish}`,
      council,
      plan,
      [`removed ${council}>`, `added >${plan}`],
    ],
    ['Latin letters and digits', 'زار مقر NATO في 12.5.2017 أمس.', '2017', '2018', ['letter 12.5.2017>12.5.2018']],
  ]
  it.each(cases)('shows %s', (_, text, from, to, expected) => expect(replaced(text, from, to)).toEqual(expected))

  it('names the letters of a changed word', () => {
    expect(diffTexts('قيل فان عاد', 'قيل فإن عاد')).toEqual([
      {
        kind: 'letter',
        fromA: 4,
        toA: 7,
        fromB: 4,
        toB: 7,
        before: 'فان',
        after: 'فإن',
        parts: [
          { kind: 'same', text: 'ف' },
          { kind: 'removed', text: 'ا' },
          { kind: 'added', text: 'إ' },
          { kind: 'same', text: 'ن' },
        ],
      },
    ])
  })
})

describe('diffTexts over blocks', () => {
  const cases: [string, string[], string[], string[]][] = [
    ['a split at a space', [`${port} ${fish}`], [port, fish], ['split  >¶']],
    ['a split without a space', [`${port}${fish}`], [port, fish], ['split >¶']],
    ['a split inside a sentence', [fish], fish.split('، ').map((part, i) => (i ? part : `${part}،`)), ['split  >¶']],
    ['a join by a space', [port, fish], [`${port} ${fish}`], ['join ¶> ']],
    ['a join without a space', [port, fish], [`${port}${fish}`], ['join ¶>']],
    [
      'many splits',
      [[port, fish, council, storm].join(' ')],
      [port, fish, council, storm],
      ['split  >¶', 'split  >¶', 'split  >¶'],
    ],
    ['a block out at the start', [port, fish], [fish], [`removed-block ${port}¶>`]],
    ['a block out in the middle', [port, fish, council], [port, council], [`removed-block ${fish}¶>`]],
    ['a block out at the end', [port, fish], [port], [`removed-block ¶${fish}>`]],
    ['two blocks out', [port, fish, council], [council], [`removed-block ${port}¶>`, `removed-block ${fish}¶>`]],
    ['a block put in', [port, council], [port, fish, council], [`added-block >${fish}¶`]],
    ['an empty block out', [port, '', fish], [port, fish], ['removed-block ¶>']],
    ['an empty block put in', [port, fish], [port, '', fish], ['added-block >¶']],
    [
      'a block in another’s place',
      [port, storm, fish],
      [port, plan, fish],
      [`removed-block ${storm}>`, `added-block >${plan}`],
    ],
    ['a changed headline', ['المنارة', port], ['منارة', port], ['letter المنارة>منارة']],
    [
      'a split beside a changed word',
      [`${port} ${fish}`],
      [port, fish.replace('باعة', 'بائعو')],
      ['split  >¶', 'letter باعة>بائعو'],
    ],
    ['text where there was none', [''], [port, fish], [`added-block >${port}¶`, `added-block >${fish}`]],
    ['nothing left', [port], [''], [`removed-block ${port}>`]],
    ['white space at a block’s start', [port, `  ${fish}`], [port, fish], ['space   >']],
  ]
  it.each(cases)('shows %s', (_, a, b, expected) => expect(shown(a.join('\n'), b.join('\n'))).toEqual(expected))

  it('keeps changes apart in an article with many', () => {
    const a = [`${port} ${fish}`, council, storm, plan]
    const b = [port, fish.replace('قليلا', 'كثيرا'), `${council.replace('مليوني', 'مليونى')} ${storm}`, plan]
    expect(shown(a.join('\n'), b.join('\n'))).toEqual([
      'split  >¶',
      'word قليلا>كثيرا',
      'letter مليوني>مليونى',
      'join ¶> ',
    ])
  })
})

describe('diffTexts with passages that stand elsewhere', () => {
  const twice = [port, `${fish}${council}`, port, fish, council, storm]

  it('shows a removed copy as one change, and says where it still stands', () => {
    const b = twice.slice(2).join('\n')
    const [change, ...more] = diffTexts(twice.join('\n'), b)
    expect(more).toEqual([])
    expect(change).toMatchObject({ kind: 'removed-copy', fromA: 0, toA: twice.slice(0, 2).join('\n').length + 1 })
    expect(b.slice(change?.copyOf?.from, change?.copyOf?.to)).toBe([port, fish, council].join('\n'))
  })

  it('does so when the copy that was kept was edited since', () => {
    const b = [port.replace('الصيادين', 'الصيّادين'), fish, council.replace('إن', 'أن'), storm].join('\n')
    expect(shown(twice.join('\n'), b)).toEqual([
      `removed-copy ${twice.slice(0, 2).join('¶')}¶>`,
      'letter الصيادين>الصيّادين',
      'letter إن>أن',
    ])
  })

  it('does so when the second copy went', () => {
    const b = [...twice.slice(0, 2), storm].join('\n')
    expect(shown(twice.join('\n'), b)).toEqual([`removed-copy ${twice.slice(2, 5).join('¶')}¶>`])
  })

  it('finds the copy beside other blocks that went with it', () => {
    expect(shown([plan, ...twice].join('\n'), twice.slice(2).join('\n'))).toEqual([
      `removed-block ${plan}¶>`,
      `removed-copy ${twice.slice(0, 2).join('¶')}¶>`,
    ])
  })

  it('finds a copy that went from inside a block', () => {
    const a = `${storm} ${port} ${fish} ${plan}\n${port}\n${fish}`
    expect(shown(a, a.replace(`${port} ${fish} `, ''))).toEqual([`removed-copy ${port} ${fish} >`])
    const glued = `${port} ${fish}${port} ${fish}`
    expect(shown(glued, `${port} ${fish}`)).toEqual([`removed-copy ${port} ${fish}>`])
  })

  it('finds whole copies that were pasted together, whatever holds their other lines in place', () => {
    const article = ['المرفأ يعود', port, fish, council]
    const glued = `${article.join('\n')}${article.join('\n')}`
    expect(shown(glued, article.join('\n'))).toEqual([`removed-copy ${article.join('¶')}>`])
    const open = `${port} ${fish.slice(0, -1)}`
    expect(shown(`${open} ${open}\n${storm}`, `${open}\n${storm}`)).toEqual([`removed-copy ${open} >`])
  })

  it('shows a passage pasted twice as put in once', () => {
    const [change, ...more] = diffTexts(`${port}\n${fish}\n${storm}`, `${port}\n${fish}\n${port}\n${fish}\n${storm}`)
    expect([change?.kind, change?.after]).toEqual(['added-block', `${port}\n`])
    expect(more.map(({ after }) => after)).toEqual([`${fish}\n`])
  })

  it('shows three copies of which two went as two changes', () => {
    const a = [port, fish, storm, port, fish, plan, port, fish].join('\n')
    const b = [port, fish, storm, plan].join('\n')
    expect(shown(a, b)).toEqual([`removed-copy ${port}¶${fish}¶>`, `removed-copy ¶${port}¶${fish}>`])
  })

  it('shows a moved block as moved from here and to there', () => {
    const a = [port, fish, council, storm].join('\n')
    const b = [fish, council, storm, port].join('\n')
    const [from, to] = diffTexts(a, b)
    expect([from?.kind, from?.before, to?.kind, to?.after]).toEqual([
      'moved-from',
      `${port}\n`,
      'moved-to',
      `\n${port}`,
    ])
    expect(b.slice(from?.copyOf?.from, from?.copyOf?.to)).toBe(port)
    expect(a.slice(to?.movedFrom?.from, to?.movedFrom?.to)).toBe(port)
  })

  it('calls no short line a copy', () => {
    const a = ['خلفية', port, 'خلفية', fish].join('\n')
    expect(shown(a, [port, 'خلفية', fish].join('\n'))).toEqual(['removed-block خلفية¶>'])
  })
})
