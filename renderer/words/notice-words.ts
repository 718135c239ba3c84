import type { Words } from '../../shared/text/words.ts'

/** What went wrong, what changed, what came back; encodings. What a service refuses brings its own words. */
export const noticeWords = {
  'notice.unreadable': { ar: 'تعذّرت قراءة {file}', en: '{file} could not be read' },
  'notice.notOpened': { ar: 'تعذّر الفتح', en: 'It could not be opened' },
  'notice.chooseOther': { ar: 'اختر ملفًا آخر', en: 'Choose another file' },
  'notice.dismiss': { ar: 'أخفِ التنبيه', en: 'Dismiss' },
  'changed.title': {
    ar: 'تغيّر الملف المصدر على القرص الساعة {time}.',
    en: 'The source file changed on disk at {time}.',
  },
  'changed.text': { ar: 'نصّك لم يُمسّ.', en: 'Your text was not touched.' },
  'changed.compare': { ar: 'قارن', en: 'Compare' },
  'changed.keep': { ar: 'أبقِ نصّي', en: 'Keep my text' },
  'changed.restart': { ar: 'ابدأ من الجديد', en: 'Start from the new one' },
  'changed.later': { ar: 'نبّهني لاحقًا', en: 'Remind me later' },
  'source.compare': { ar: 'المصدر قبل التغيّر وبعده', en: 'The source before and after it changed' },
  'source.gone': {
    ar: 'لم يعد الملف المصدر في مكانه. نصّك محفوظ هنا كاملًا.',
    en: 'The source file is no longer in its place. Your text is kept here, whole.',
  },
  'toast.saved': { ar: 'حُفظ المستند {file}', en: 'Saved the document {file}' },
  'save.conflict': { ar: 'تغيّر المستند على القرص', en: 'The document changed on disk' },
  'save.over': { ar: 'احفظ نسختي فوقه', en: 'Save mine over it' },
  'person.unnamed': { ar: 'بلا اسم', en: 'Unnamed' },
  'recovered.title': { ar: 'عملك من المرة السابقة هنا.', en: 'Your work from last time is here.' },
  'recovered.text': {
    ar: '{count, plural, zero {لم يُستعد شيء} one {استُعيد تعديل واحد} two {استُعيد تعديلان} few {استُعيدت # تعديلات} many {استُعيد # تعديلًا} other {استُعيد # تعديل}} حتى الساعة {time}.',
    en: '{count, plural, =0 {Nothing was recovered} one {# edit was recovered} other {# edits were recovered}} up to {time}.',
  },
  'recovered.continue': { ar: 'تابع', en: 'Go on' },
  'recovered.show': { ar: 'اعرض ما استُعيد', en: 'Show what came back' },
  'failed.part': { ar: 'تعطّل هذا الجزء وحده.', en: 'This part alone broke down.' },
  'failed.partText': {
    ar: 'نصّك سليم ومحفوظ. أعد المحاولة، فإن عاد العطل فأغلق المقال وافتحه.',
    en: 'Your text is sound and kept. Try again; if it happens anew, close the article and open it.',
  },
  'browser.title': { ar: 'هذا المتصفح أقدم مما يلزم', en: 'This browser is too old' },
  'browser.text': {
    ar: 'يحتاج ورّاق إلى كروميوم أو كروم أو إيدج بإصدار {version} أو أحدث. حدّث المتصفح أو افتح العنوان في متصفح منها.',
    en: 'Warraq needs Chromium, Chrome or Edge, version {version} or newer. Update the browser, or open the address in one of them.',
  },
  'encoding.title': { ar: 'بأيّ ترميز كُتب هذا الملف؟', en: 'In which encoding was this file written?' },
  'encoding.doubtful': {
    ar: '{file} لا يدلّ على ترميزه. رجّحنا ترميزًا، فانظر المعاينة قبل الفتح.',
    en: '{file} does not say its encoding. We chose the likeliest; look at the preview before opening.',
  },
  'encoding.change': {
    ar: 'قُرئ {file} بترميز {encoding}. انظر المعاينة قبل أن تغيّره.',
    en: '{file} was read as {encoding}. Look at the preview before changing it.',
  },
  'encoding.list': { ar: 'الترميز', en: 'Encoding' },
  'encoding.likely': { ar: 'مرجّح', en: 'Likely' },
  'encoding.broken': {
    ar: '{count, plural, zero {كل ما فيه مقروء} one {حرف واحد لا يُقرأ} two {حرفان لا يُقرآن} few {# أحرف لا تُقرأ} many {# حرفًا لا يُقرأ} other {# حرف لا يُقرأ}}',
    en: '{count, plural, =0 {All of it can be read} one {# letter cannot be read} other {# letters cannot be read}}',
  },
  'encoding.open': { ar: 'افتح بترميز {encoding}', en: 'Open as {encoding}' },
  'encoding.preview': { ar: 'معاينة', en: 'Preview' },
  'encoding.loading': { ar: 'تُقرأ المعاينات…', en: 'Reading the previews…' },
  'encoding.untouched': { ar: 'الملف على القرص لا يُمسّ.', en: 'The file on disk is not touched.' },
  'encoding.discards': {
    ar: 'تغيير الترميز يبدأ المقال من جديد، ويُسقط ما عُمل فيه.',
    en: 'Changing the encoding starts the article anew and drops the work done on it.',
  },
  'leave.title': { ar: 'لم تُحفظ التعديلات الأخيرة في المستند', en: 'The latest changes are not saved in the document' },
  'leave.text': {
    ar: 'هي في السجلّ، وتُعرض عند فتح المقال.',
    en: 'The journal has them and offers them when the article is opened.',
  },
  'leave.save': { ar: 'احفظ وأغلق', en: 'Save and close' },
  'leave.close': { ar: 'أغلق بلا حفظ', en: 'Close without saving' },
} as const satisfies Record<string, Words>
