import type { Rule } from './rule.ts'
import { cutComplement } from './rules/cut-complement.ts'
import { detachedWaw } from './rules/detached-waw.ts'
import { digitGlued } from './rules/digit-glued.ts'
import { doubleSpace } from './rules/double-space.ts'
import { doubledWord } from './rules/doubled-word.ts'
import { leadingSpace, trailingSpace } from './rules/edge-space.ts'
import { faInna } from './rules/fa-inna.ts'
import { innaWord } from './rules/inna-word.ts'
import { invisible } from './rules/invisible.ts'
import { latinMark } from './rules/latin-mark.ts'
import { bareHamza, dottedMaqsura, misspelt, undottedYa } from './rules/listed-word.ts'
import { mixedMarks } from './rules/mixed-marks.ts'
import { monthPair } from './rules/month-pair.ts'
import { oddMark } from './rules/odd-mark.ts'
import { repeatedMark } from './rules/repeated-mark.ts'
import { runTogether } from './rules/run-together.ts'
import { spaceAfterMark } from './rules/space-after-mark.ts'
import { spaceAround } from './rules/space-around.ts'
import { spaceBeforeMark } from './rules/space-before-mark.ts'
import { spaceInside } from './rules/space-inside.ts'
import { tatweel } from './rules/tatweel.ts'
import { verbGovernment } from './rules/verb-government.ts'
import { waslHamza } from './rules/wasl-hamza.ts'
import { weekday } from './rules/weekday.ts'

/** All rules. Where two of equal confidence meet on one place, the earlier in this list speaks. */
export const catalogue: readonly Rule[] = [
  spaceAfterMark,
  spaceBeforeMark,
  spaceInside,
  spaceAround,
  doubleSpace,
  leadingSpace,
  trailingSpace,
  detachedWaw,
  runTogether,
  digitGlued,
  oddMark,
  mixedMarks,
  latinMark,
  repeatedMark,
  cutComplement,
  faInna,
  innaWord,
  bareHamza,
  waslHamza,
  undottedYa,
  dottedMaqsura,
  misspelt,
  verbGovernment,
  doubledWord,
  weekday,
  monthPair,
  tatweel,
  invisible,
]
