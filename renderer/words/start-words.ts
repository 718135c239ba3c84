import type { Words } from '../../shared/text/words.ts'

/** The start screen, the file picker of the web front, and the first run. */
export const startWords = {
  'start.lead': {
    ar: 'افتح مقالًا، وأزل ما تكرّر، وصحّح ما أخطأ، وسِم من ذُكر وأين، ثم راجعه وأرسله.',
    en: 'Open an article, remove what repeats, fix what is wrong, tag who and where, then review it and send it out.',
  },
  'start.open': { ar: 'افتح ملفًا', en: 'Open a file' },
  'start.dropOrPaste': { ar: 'أو أفلته هنا، أو ألصق نصًّا {keys}', en: 'or drop it here, or paste a text {keys}' },
  'start.dropNow': { ar: 'أفلت الملف ليُفتح', en: 'Drop the file to open it' },
  'start.sample': {
    ar: 'أول مرة؟ جرّب المقال النموذجي، ففيه تكرار وأخطاء للتجربة.',
    en: 'First time? Try the sample article: it has a repeat and mistakes to practise on.',
  },
  'start.openSample': { ar: 'افتحه', en: 'Open it' },
  'start.recent': { ar: 'آخر المقالات', en: 'Recent articles' },
  'start.noRecent': {
    ar: 'لا مقالات بعد. افتح ملفًا، أو ابدأ بالمقال النموذجي.',
    en: 'No articles yet. Open a file, or begin with the sample article.',
  },
  'start.loadingRecent': { ar: 'تُقرأ القائمة…', en: 'Reading the list…' },
  'start.inReview': { ar: 'قيد المراجعة', en: 'In review' },
  'start.ready': { ar: 'جاهز للنشر', en: 'Ready to publish' },
  'start.exported': { ar: 'صُدّر', en: 'Exported' },
  'start.recentMeta': { ar: '{file}، {words}', en: '{file}, {words}' },
  'picker.open': { ar: 'افتح ملفًا', en: 'Open a file' },
  'picker.save': { ar: 'احفظ الملف', en: 'Save the file' },
  'picker.saveHere': { ar: 'احفظ هنا', en: 'Save here' },
  'picker.list': { ar: 'محتوى المجلد', en: 'Contents of the folder' },
  'picker.path': { ar: 'المسار', en: 'Path' },
  'picker.up': { ar: 'المجلد الأعلى', en: 'Folder above' },
  'picker.name': { ar: 'اسم الملف', en: 'File name' },
  'picker.exists': { ar: 'في المجلد ملف اسمه {name}', en: 'The folder has a file named {name}' },
  'picker.existsText': {
    ar: 'إن استبدلته ضاع ما فيه. ألغِ لتكتب اسمًا آخر.',
    en: 'Replacing it loses what it holds. Cancel to type another name.',
  },
  'picker.replace': { ar: 'استبدله', en: 'Replace it' },
  'picker.empty': { ar: 'لا ملف هنا يُفتح.', en: 'Nothing here that can be opened.' },
  'picker.loading': { ar: 'يُقرأ المجلد…', en: 'Reading the folder…' },
  'picker.folder': { ar: 'مجلد', en: 'Folder' },
  'picker.limit': {
    ar: 'لا يُرى إلا المجلد الذي شُغّل عليه البرنامج.',
    en: 'Only the folder that the program was started on can be seen.',
  },
  'picker.upload': { ar: 'اختر ملفًا من جهازك', en: 'Choose a file from your machine' },
  'picker.hintOpen': { ar: 'افتح', en: 'Open' },
  'picker.hintUp': { ar: 'إلى أعلى', en: 'Go up' },
  'first.title': { ar: 'ما اسمك؟', en: 'What is your name?' },
  'first.text': {
    ar: 'يُكتب اسمك مع كل قرار وتعليق، ليُعرف من غيّر ماذا. يبقى على هذا الجهاز، وتغيّره متى شئت من الإعدادات.',
    en: 'Your name is written with each decision and note, so that others know who changed what. It stays on this machine, and you can change it in the settings.',
  },
  'first.name': { ar: 'الاسم', en: 'Name' },
  'first.save': { ar: 'ابدأ', en: 'Begin' },
  'first.skip': { ar: 'بلا اسم', en: 'Without a name' },
} as const satisfies Record<string, Words>
