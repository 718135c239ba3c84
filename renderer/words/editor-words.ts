import type { Words } from '../../shared/text/words.ts'

/** What the text itself says: at the caret, on a selection, after an act. */
export const editorWords = {
  'tag.nothing': {
    ar: 'لا كلمة عند المؤشر: حدّد كلمة ثم سِمها.',
    en: 'There is no word at the caret: select one, then tag it.',
  },
  'toast.untagged': { ar: 'أُزيل الوسم عن «{name}»', en: 'The tag on “{name}” was removed' },
  'note.window': { ar: 'تعليق جديد', en: 'New note' },
  'note.nothing': {
    ar: 'لا كلمة عند المؤشر: حدّد مقطعًا ثم علّق عليه.',
    en: 'There is no word at the caret: select a passage, then write a note on it.',
  },
  'toast.noteAdded': { ar: 'أُضيف التعليق', en: 'The note was added' },
  'toast.replaced': {
    ar: '{count, plural, zero {لم يُستبدل شيء} one {استُبدل موضع واحد} two {استُبدل موضعان} few {استُبدلت # مواضع} many {استُبدل # موضعًا} other {استُبدل # موضع}}',
    en: '{count, plural, =0 {Nothing was replaced} one {# place was replaced} other {# places were replaced}}',
  },
  'find.exact': { ar: 'حرفًا بحرف', en: 'Letter for letter' },
  'find.exactHint': {
    ar: 'تفرّق بين صور الهمزة وبين الحركات',
    en: 'Tells forms of hamza and vowel marks apart',
  },
  'find.close': { ar: 'أغلق البحث', en: 'Close find' },
  'find.showReplace': { ar: 'أظهر الاستبدال', en: 'Show replace' },
  'caret.tag': { ar: '{label}: {name}، {state}', en: '{label}, {name}, {state}' },
  'caret.inside': { ar: '{what}، داخل {outer}', en: '{what}, inside {outer}' },
  'caret.fix': { ar: '{severity}: {message}', en: '{severity}: {message}' },
  'caret.note': { ar: 'تعليق من {name}: {text}', en: 'Note by {name}: {text}' },
  'caret.copy': {
    ar: 'النسخة {copy, number} من {count, number} لمقطع مكرّر',
    en: 'Copy {copy, number} of {count, number} of a repeated passage',
  },
  'caret.paragraph': { ar: 'الفقرة {number, number}', en: 'Paragraph {number, number}' },
  'caret.nothing': { ar: 'لا وسم ولا ملاحظة عند المؤشر', en: 'No tag and no finding at the caret' },
  'select.bar': { ar: 'للتحديد', en: 'For the selection' },
  'select.tag': { ar: 'وسم', en: 'Tag' },
  'select.note': { ar: 'تعليق', en: 'Note' },
} as const satisfies Record<string, Words>
