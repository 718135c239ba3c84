import type { Category } from '../../findings/finding.ts'
import type { Token } from '../../text/token.ts'
import { isLetterName } from '../abbreviation.ts'
import type { HabitId } from '../habit.ts'
import type { Examples, Fault, Rule } from '../rule.ts'

interface List {
  readonly id: string
  readonly category: Category
  readonly confidence: number
  readonly unless?: HabitId
  readonly words: ReadonlyMap<string, string>
  readonly examples: Examples
}

const otherWords = new Set(['وفى', 'والى', 'واو'])

/*
 * Only forms that are no other word. A و before them is listed with them, not taken off at the look-up: without it واحد
 * would be و and احد. The span is the whole word, so that a reader sees what changes.
 */

/** إلى، أو، إذا … without their hamza. */
export const bareHamza = listRule({
  id: 'bare-hamza',
  category: 'hamza',
  confidence: 0.96,
  unless: 'bare-hamza',
  words: withWaw(
    'الى إلى|اذا إذا|او أو|ايضا أيضا|لانه لأنه|لانها لأنها|لانهم لأنهم|لان لأن|اكثر أكثر|الاكثر الأكثر|الان الآن|امس أمس|' +
      'اول أول|الاول الأول|الاولى الأولى|اخرى أخرى|الاخرى الأخرى|اكد أكد|اكدت أكدت|اعلن أعلن|اعلنت أعلنت|اوضح أوضح|' +
      'اوضحت أوضحت|اضاف أضاف|اضافت أضافت|اشار أشار|اشارت أشارت|اصبح أصبح|اصبحت أصبحت|الاربعاء الأربعاء|' +
      'الاسبوع الأسبوع|الامن الأمن|الازمة الأزمة|الاسعار الأسعار|الاراضي الأراضي|بانه بأنه|بانها بأنها|بانهم بأنهم',
  ),
  examples: {
    wrong: [
      ['عاد الصيادون الى الميناء امس.', 'عاد الصيادون إلى الميناء أمس.'],
      ['واكد الوزير ذلك ايضا.', 'وأكد الوزير ذلك أيضا.'],
    ],
    right: ['عاد واحد من الصيادين إلى الميناء أو اقترب.', 'قناة بي او بي', 'عبر واي فاي'],
  },
})

/** في، الذي، التي with ى. */
export const undottedYa = listRule({
  id: 'undotted-ya',
  category: 'letters',
  confidence: 0.97,
  unless: 'undotted-ya',
  words: withWaw('فى في|الذى الذي|التى التي|هى هي'),
  examples: {
    wrong: [['غرق القارب فى الميناء الذى أغلق.', 'غرق القارب في الميناء الذي أغلق.']],
    right: ['غرق القارب في الميناء الذي أغلق.', 'وفى بوعده'],
  },
})

/** حتى، إلى، أخرى with ي. */
export const dottedMaqsura = listRule({
  id: 'dotted-maqsura',
  category: 'letters',
  confidence: 0.95,
  unless: 'dotted-maqsura',
  words: withWaw('حتي حتى|أخري أخرى|الأخري الأخرى|إحدي إحدى'),
  examples: {
    wrong: [['بقي حتي المساء مع الأسر الأخري.', 'بقي حتى المساء مع الأسر الأخرى.']],
    right: ['بقي حتى المساء.', 'هذا بيت علي، جاء إلي ولدي وقت.'],
  },
})

/** Slips of the ear that are no word. */
export const misspelt = listRule({
  id: 'misspelt',
  category: 'spelling',
  confidence: 0.97,
  words: withWaw(
    'هذة هذه|هاذا هذا|هاذه هذه|ذالك ذلك|كذالك كذلك|لذالك لذلك|لاكن لكن|شئ شيء|الشئ الشيء|بإسم باسم|الإسم الاسم|' +
      'إبنه ابنه|إمرأة امرأة|المرءة المرأة|إثنان اثنان|إثنين اثنين|انشاءالله إن شاء الله|إنشاءالله إن شاء الله',
  ),
  examples: {
    wrong: [['قال إن هذة المشكلة لاكن تحل.', 'قال إن هذه المشكلة لكن تحل.']],
    right: ['قال إن هذه المشكلة لن تحل.', 'تحدث باسم النقابة.'],
  },
})

function listRule(list: List): Rule {
  return {
    ...list,
    severity: 'error',
    safe: true,
    inQuotation: true,
    message: word => ({
      ar: `«${word}» خطأ إملائي؛ اكتبها «${list.words.get(word) ?? word}».`,
      en: `“${word}” is misspelt; write “${list.words.get(word) ?? word}”.`,
    }),
    find: block => findListed(block.tokens, list.words),
  }
}

function findListed(tokens: readonly Token[], words: ReadonlyMap<string, string>): Fault[] {
  const faults: Fault[] = []
  for (const [i, { kind, text, start, end }] of tokens.entries()) {
    const right = kind === 'word' ? words.get(text) : undefined
    if (right === undefined || (isLetterName(text) && isLetterName(tokens[i - 2]?.text ?? ''))) continue
    faults.push({ start, end, replacements: [right], word: text })
  }
  return faults
}

/* «wrong right|wrong right», each also with و before it unless that makes another word: وفى، والى، واو. */
function withWaw(list: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const entry of list.split('|')) {
    const gap = entry.indexOf(' ')
    const [wrong, right] = [entry.slice(0, gap), entry.slice(gap + 1)]
    words.set(wrong, right)
    if (!otherWords.has(`و${wrong}`)) words.set(`و${wrong}`, `و${right}`)
  }
  return words
}
