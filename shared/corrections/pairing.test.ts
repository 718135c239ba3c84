import { describe, expect, it } from 'vitest'
import { pairMarks } from './pairing.ts'

/** The text with paired marks as ⟨⟩, mixed pairs as ⟦⟧ and marks without partner as ×. */
function shown(text: string): string {
  const { pairs, mixed, loose } = pairMarks(text)
  const units = text.split('')
  for (const { open, close } of pairs) [units[open.at], units[close.at]] = ['⟨', '⟩']
  for (const { open, close } of mixed) [units[open.at], units[close.at]] = ['⟦', '⟧']
  for (const { at } of loose) units[at] = '×'
  return units.join('')
}

describe('straight quotation marks, by what stands around them', () => {
  it.each([
    ['قال "نعم" ثم "لا".', 'قال ⟨نعم⟩ ثم ⟨لا⟩.'],
    ['قال:"نعم"، وغادر', 'قال:⟨نعم⟩، وغادر'],
    ['عن "الأيام" و"الوطن" وبـ"الصباح" وال"فيفا"', 'عن ⟨الأيام⟩ و⟨الوطن⟩ وبـ⟨الصباح⟩ وال⟨فيفا⟩'],
    ['قال " نعم " ثم " لا ".', 'قال ⟨ نعم ⟩ ثم ⟨ لا ⟩.'],
    ['("نعم")، "لا"!', '⟨⟨نعم⟩⟩، ⟨لا⟩!'],
    ['قال "نعم."', 'قال ⟨نعم.⟩'],
    ['قال "سألني: "أين أخوك؟" ثم مضى".', 'قال ⟨سألني: ⟨أين أخوك؟⟩ ثم مضى⟩.'],
  ])('%s', (text, pairs) => {
    expect(shown(text)).toBe(pairs)
  })
})

describe('one mark missing or too many makes one loose mark', () => {
  it.each([
    ['تعهد "بالحماية" في الموانئ" كلها و"الجزر".', 'تعهد ⟨بالحماية⟩ في الموانئ× كلها و⟨الجزر⟩.'],
    ['وصفه بأنه "خطوة نحو "حل عادل" و"دائم".', 'وصفه بأنه ×خطوة نحو ⟨حل عادل⟩ و⟨دائم⟩.'],
    ['قال نعم" ثم "لا" ثم "ربما".', 'قال نعم× ثم ⟨لا⟩ ثم ⟨ربما⟩.'],
    ['زار «النور ومعمل «الزيت» و«السكر».', 'زار ×النور ومعمل ⟨الزيت⟩ و⟨السكر⟩.'],
    ['أعلنت (النقابة رفضها (أمس).', 'أعلنت ×النقابة رفضها ⟨أمس⟩.'],
    ['أعلنت النقابة) رفضها [أمس].', 'أعلنت النقابة× رفضها ⟨أمس⟩.'],
  ])('%s', (text, pairs) => {
    expect(shown(text)).toBe(pairs)
  })
})

describe('two kinds of marks', () => {
  it.each([
    ['زار «النور" أمس.', 'زار ⟦النور⟧ أمس.'],
    ['أعلنت (النقابة( رفضها.', 'أعلنت ⟦النقابة⟧ رفضها.'],
    ['قال «زرت "النور" أمس».', 'قال ⟨زرت ⟨النور⟩ أمس⟩.'],
    ['زار “النور“ و”الزيت“.', 'زار ⟨النور⟩ و⟨الزيت⟩.'],
    ['زار »النور« و»الزيت«.', 'زار ⟨النور⟩ و⟨الزيت⟩.'],
    ['زار «النور) أمس.', 'زار ×النور× أمس.'],
  ])('%s', (text, pairs) => {
    expect(shown(text)).toBe(pairs)
  })
})

describe('marks that close nothing', () => {
  it.each([
    ['1) الصيد 2) النقل', '1) الصيد 2) النقل'],
    ['أ) الصيد', 'أ) الصيد'],
    ['شاشة 55" جديدة', 'شاشة 55" جديدة'],
    ['سجل سالم 8).', 'سجل سالم 8×.'],
  ])('%s', (text, pairs) => {
    expect(shown(text)).toBe(pairs)
  })
})
