import type { Choice } from '../../findings/finding.ts'
import { span } from '../../text/offset.ts'
import type { Block } from '../block.ts'
import { signOf } from '../glyph.ts'
import { mostOddInProse, type Pair } from '../pairing.ts'
import type { Fault, Rule } from '../rule.ts'

/** «كلمة": a pair of two kinds. The span is the closing mark. */
export const mixedMarks: Rule = {
  id: 'mixed-marks',
  category: 'quotes',
  severity: 'error',
  confidence: 0.93,
  safe: false,
  inQuotation: true,
  message: word => ({
    ar: `العلامتان ${word} لا تتقابلان؛ وحّدهما.`,
    en: `The marks ${word} are no pair; make them one kind.`,
  }),
  examples: {
    wrong: [
      ['زار مصنع «النور" أمس.', 'زار مصنع «النور» أمس.'],
      ['أعلنت (النقابة] رفضها.', 'أعلنت (النقابة) رفضها.'],
      ['أعلنت (النقابة( رفضها.', 'أعلنت (النقابة) رفضها.'],
    ],
    right: ['قال «زرت "النور" أمس».', 'أعلنت (النقابة) رفضها.'],
  },
  find: block => {
    const { mixed } = block.pairing
    return mixed.length > mostOddInProse ? [] : mixed.map(pair => faultOf(block, pair))
  },
}

function faultOf({ text }: Block, pair: Pair): Fault {
  const { open, close } = pair
  const right = signOf(open.family, 'close')
  const word = `${text[open.at]} ${text[close.at]}`
  return { start: close.at, end: close.at + 1, replacements: [right], choices: choicesOf(pair), word }
}

function choicesOf({ open, close }: Pair): Choice[] {
  const toOpening = choice(close.at, signOf(open.family, 'close'), ['أغلق بالعلامة', 'Close with'])
  const toClosing = choice(open.at, signOf(close.family, 'open'), ['افتح بالعلامة', 'Open with'])
  return open.family === close.family ? [toOpening] : [toOpening, toClosing]
}

function choice(at: number, sign: string, [ar, en]: readonly [string, string]): Choice {
  return { label: { ar: `${ar} ${sign}`, en: `${en} ${sign}` }, edits: [{ ...span(at, at + 1), text: sign }] }
}
