import type { Words } from '../../shared/text/words.ts'

/** Titles of the menus. */
export const menuTitles = {
  app: { ar: 'ورّاق', en: 'Warraq' },
  file: { ar: 'ملف', en: 'File' },
  edit: { ar: 'تحرير', en: 'Edit' },
  findings: { ar: 'الملاحظات', en: 'Findings' },
  tags: { ar: 'الوسوم', en: 'Tags' },
  view: { ar: 'عرض', en: 'View' },
  help: { ar: 'مساعدة', en: 'Help' },
} as const satisfies Record<string, Words>

/** Items whose work the system does, by Electron's name for the role. */
export const roleWords = {
  cut: { ar: 'قص', en: 'Cut' },
  copy: { ar: 'نسخ', en: 'Copy' },
  paste: { ar: 'لصق', en: 'Paste' },
  selectAll: { ar: 'تحديد الكل', en: 'Select All' },
  togglefullscreen: { ar: 'ملء الشاشة', en: 'Full Screen' },
  minimize: { ar: 'تصغير النافذة', en: 'Minimize' },
  hide: { ar: 'إخفاء ورّاق', en: 'Hide Warraq' },
  hideOthers: { ar: 'إخفاء البرامج الأخرى', en: 'Hide Others' },
  quit: { ar: 'إنهاء', en: 'Quit' },
} as const satisfies Record<string, Words>

/** Items that send a command to the page, by the command's name. */
export const commandItemWords = {
  'file.open': { ar: 'فتح…', en: 'Open…' },
  'file.save': { ar: 'حفظ', en: 'Save' },
  'file.saveAs': { ar: 'حفظ باسم…', en: 'Save As…' },
  'file.export': { ar: 'تصدير…', en: 'Export…' },
  'file.copyForCms': { ar: 'نسخ النص للنشر', en: 'Copy Text for the CMS' },
  'file.encoding': { ar: 'تغيير الترميز…', en: 'Change Encoding…' },
  'file.close': { ar: 'إغلاق المقال', en: 'Close Article' },
  'edit.undo': { ar: 'تراجع', en: 'Undo' },
  'edit.redo': { ar: 'إعادة', en: 'Redo' },
  'find.open': { ar: 'بحث واستبدال…', en: 'Find and Replace…' },
  'find.next': { ar: 'النتيجة التالية', en: 'Next Result' },
  'find.previous': { ar: 'النتيجة السابقة', en: 'Previous Result' },
  'finding.next': { ar: 'الملاحظة التالية', en: 'Next Finding' },
  'finding.previous': { ar: 'الملاحظة السابقة', en: 'Previous Finding' },
  'finding.accept': { ar: 'قبول والانتقال', en: 'Accept and Go On' },
  'finding.reject': { ar: 'رفض والانتقال', en: 'Reject and Go On' },
  'copy.other': { ar: 'النسخة الأخرى من المقطع', en: 'Other Copy of the Passage' },
  'copy.compare': { ar: 'مقارنة النسختين', en: 'Compare the Copies' },
  'tag.open': { ar: 'وسم التحديد أو الكلمة…', en: 'Tag Selection or Word…' },
  'note.add': { ar: 'تعليق على التحديد…', en: 'Note on Selection…' },
  'role.open': { ar: 'دور الفقرة…', en: 'Role of the Paragraph…' },
  'tag.next': { ar: 'الوسم التالي', en: 'Next Tag' },
  'tag.previous': { ar: 'الوسم السابق', en: 'Previous Tag' },
  'palette.open': { ar: 'الأوامر والبحث…', en: 'Commands and Search…' },
  'review.toggle': { ar: 'النص أو المراجعة', en: 'Text or Review' },
  'details.open': { ar: 'بيانات المقال…', en: 'Article Details…' },
  'text.larger': { ar: 'تكبير النص', en: 'Larger Text' },
  'text.smaller': { ar: 'تصغير النص', en: 'Smaller Text' },
  'settings.open': { ar: 'الإعدادات…', en: 'Settings…' },
  'keys.open': { ar: 'كل المفاتيح', en: 'All Keys' },
} as const satisfies Record<string, Words>

export type MenuCommand = keyof typeof commandItemWords
export type MenuRole = keyof typeof roleWords
