const verbs =
  /^[وف]?(?:قال|قالت|قالوا|يقول|تقول|قائلا|قائلة|أضاف|أضافت|أضافوا|يضيف|مضيفا|مضيفة|تابع|تابعت|أكد|أكدت|مؤكدا|مؤكدة|أوضح|أوضحت|موضحا|صرح|صرحت|كتب|كتبت|أعلن|أعلنت|ذكر|ذكرت|اعتبر|اعتبرت|وصف|وصفت|واصل|استطرد|ختم|شدد|شددت|رأى|رأت|بقوله|بقولها|قوله|قولها)$/
const introducing = /^(?:ب?[أإ]ن|[أإ]ن[هني]|بأن[هيا]|[أإ]نها|[أإ]نهم|[أإ]ننا)$/

/** Whether a word is a verb of saying as news uses it. */
export function isSaying(word: string): boolean {
  return verbs.test(word)
}

/** Whether a word leads from a verb to what was said: إن، أن، بأنه. */
export function isIntroducing(word: string): boolean {
  return introducing.test(word)
}
