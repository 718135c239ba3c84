import type { Words } from '../text/words.ts'

/** What each rule is called where its faults stand in one list. */
const titles: Readonly<Record<string, Words>> = {
  'bare-hamza': { ar: 'همزة ناقصة', en: 'Missing hamza' },
  'cut-complement': { ar: 'فاصلة منقوطة تقطع الجملة', en: 'Semicolon that cuts the sentence' },
  'detached-waw': { ar: 'واو مفصولة عن كلمتها', en: 'Detached و' },
  'digit-glued': { ar: 'رقم ملتصق بكلمة', en: 'Number glued to a word' },
  'dotted-maqsura': { ar: 'ياء مكان الألف المقصورة', en: 'ي where ى belongs' },
  'double-space': { ar: 'مسافة مكرّرة', en: 'Double space' },
  'doubled-word': { ar: 'كلمة مكرّرة', en: 'Doubled word' },
  'fa-inna': { ar: 'همزة «فإن»', en: 'The hamza of «فإن»' },
  'inna-word': { ar: 'همزة «إن» و«أن»', en: 'The hamza of «إن» and «أن»' },
  invisible: { ar: 'محرف خفيّ', en: 'Invisible character' },
  'latin-mark': { ar: 'علامة لاتينية', en: 'Latin mark' },
  'leading-space': { ar: 'مسافة في أول الفقرة', en: 'Space at the start of a paragraph' },
  misspelt: { ar: 'خطأ إملائي', en: 'Misspelt word' },
  'mixed-marks': { ar: 'علامتا اقتباس من نوعين', en: 'Quotation marks of two kinds' },
  'month-pair': { ar: 'شهران لا يتطابقان', en: 'Month names that do not match' },
  'odd-mark': { ar: 'علامة بلا رفيقتها', en: 'Mark without its partner' },
  'repeated-mark': { ar: 'علامة ترقيم مكرّرة', en: 'Repeated mark' },
  'run-together': { ar: 'كلمتان ملتصقتان', en: 'Words run together' },
  'space-after-mark': { ar: 'مسافة ناقصة بعد علامة الترقيم', en: 'Missing space after a mark' },
  'space-around': { ar: 'مسافة ناقصة حول علامة', en: 'Missing space around a mark' },
  'space-before-mark': { ar: 'مسافة زائدة قبل علامة الترقيم', en: 'Space before a mark' },
  'space-inside': { ar: 'مسافة زائدة داخل القوسين', en: 'Space inside brackets' },
  tatweel: { ar: 'تطويل', en: 'Tatweel' },
  'trailing-space': { ar: 'مسافة في آخر الفقرة', en: 'Space at the end of a paragraph' },
  'undotted-ya': { ar: 'ألف مقصورة مكان الياء', en: 'ى where ي belongs' },
  'verb-government': { ar: 'حرف جرّ زائد بعد الفعل', en: 'Needless preposition after a verb' },
  'wasl-hamza': { ar: 'همزة زائدة على ألف الوصل', en: 'Hamza on a joining alef' },
  weekday: { ar: 'يوم لا يوافق تاريخه', en: 'Weekday that does not match its date' },
}

/** The rule's name; null for a rule that is not of this version. */
export function ruleTitle(rule: string): Words | null {
  return titles[rule] ?? null
}
