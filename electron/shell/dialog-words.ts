import type { Words } from '../../shared/text/words.ts'

/** The questions and messages that stand in native dialogs. */
export const dialogWords = {
  saveQuestion: {
    ar: 'أتحفظ تعديلاتك على «{name}»؟',
    en: 'Save your changes to “{name}”?',
  },
  saveDetail: {
    ar: 'إن لم تحفظ بقيت تعديلاتك في السجلّ على هذا الجهاز، وعادت حين تفتح المقال.',
    en: 'If you do not save, your changes stay in the journal on this machine and come back when you open the article.',
  },
  save: { ar: 'حفظ', en: 'Save' },
  leave: { ar: 'عدم الحفظ', en: 'Don’t Save' },
  cancel: { ar: 'إلغاء', en: 'Cancel' },
  loseQuestion: {
    ar: 'تعذّر حفظ آخر تعديلاتك على «{name}». أتغلق النافذة وتفقدها؟',
    en: 'Your last changes to “{name}” could not be kept. Close the window and lose them?',
  },
  loseDetail: {
    ar: 'أبقِ النافذة مفتوحة لتصلح السبب ثم تحفظ، أو لتنسخ النص.',
    en: 'Keep the window open to mend the cause and save, or to copy the text.',
  },
  stay: { ar: 'إبقاؤها مفتوحة', en: 'Keep It Open' },
  lose: { ar: 'إغلاقها', en: 'Close It' },
  crashed: {
    ar: 'توقّفت نافذة «{name}» فجأة.',
    en: 'The window of “{name}” stopped suddenly.',
  },
  crashedEmpty: { ar: 'توقّفت النافذة فجأة.', en: 'The window stopped suddenly.' },
  crashedDetail: {
    ar: 'كل ما ظهر أنه محفوظ موجود. افتحها من جديد لتتابع.',
    en: 'Everything that was shown as saved is there. Open it again to go on.',
  },
  reopen: { ar: 'فتح من جديد', en: 'Open Again' },
  close: { ar: 'إغلاق', en: 'Close' },
  notStarted: { ar: 'تعذّر تشغيل ورّاق', en: 'Warraq could not start' },
  noDataFolder: {
    ar: 'لا يمكن الكتابة في مجلد البيانات «{name}». غيّر أذوناته أو أفرغ مساحة على القرص، ثم شغّل البرنامج من جديد.',
    en: 'The data folder “{name}” cannot be written to. Change its permissions or free some space on the disk, then start the program again.',
  },
  articles: { ar: 'مقالات', en: 'Articles' },
  allFiles: { ar: 'كل الملفات', en: 'All Files' },
} as const satisfies Record<string, Words>

/** A dialog's words in one language, with the article's or file's name put in. */
export function say(key: keyof typeof dialogWords, language: keyof Words, name = ''): string {
  return dialogWords[key][language].replace('{name}', () => name)
}
