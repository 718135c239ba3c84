import type { RefusalCode } from '../../shared/contract/refusal.ts'
import type { Words } from '../../shared/text/words.ts'

/** A sentence a refusal: what is wrong, then what to do. `about` is the file's name, or what was asked for. */
export const refusalWords: Readonly<Record<RefusalCode, (about: string) => Words>> = {
  missing: about => ({
    ar: `لا شيء في «${about}»: لعلّه نُقل أو حُذف. اختر ملفًا آخر.`,
    en: `There is nothing at “${about}”: it may have been moved or deleted. Choose another file.`,
  }),
  'not-readable': about => ({
    ar: `لا يسمح النظام بقراءة «${about}». غيّر أذوناته، أو انسخه إلى مجلد آخر ثم افتحه.`,
    en: `The system does not allow reading “${about}”. Change its permissions, or copy it to another folder and open it there.`,
  }),
  binary: about => ({
    ar: `«${about}» ليس ملفًّا نصيًّا. احفظه نصًّا من البرنامج الذي أنشأه، ثم افتحه.`,
    en: `“${about}” is not a text file. Save it as text in the program that made it, then open that.`,
  }),
  empty: about => ({
    ar: `لا نصّ في «${about}». اختر ملفًا آخر، أو ألصق النصّ.`,
    en: `There is no text in “${about}”. Choose another file, or paste the text.`,
  }),
  'too-big': about => ({
    ar: `«${about}» أكبر من 20 ميغابايت. قسّمه إلى مقالات وافتح كلًّا منها.`,
    en: `“${about}” is larger than 20 MB. Split it into articles and open each.`,
  }),
  unsupported: about => ({
    ar: `لا يُفتح هذا النوع من الملفات بعد: «${about}». احفظه نصًّا (.txt)، أو انسخ النصّ وألصقه هنا.`,
    en: `This kind of file cannot be opened yet: “${about}”. Save it as text (.txt), or copy the text and paste it here.`,
  }),
  'broken-document': about => ({
    ar: `«${about}» ناقص أو معطوب فلا يُقرأ. استرجع نسخة أقدم منه، أو انقله من المجلد وافتح النصّ الأصلي من جديد.`,
    en: `“${about}” is incomplete or damaged and cannot be read. Bring back an older copy, or move it away and open the source text anew.`,
  }),
  'future-version': about => ({
    ar: `كُتب «${about}» بإصدار أحدث من ورّاق. حدّث البرنامج ثم افتحه.`,
    en: `“${about}” was written by a newer Warraq. Update the program, then open it.`,
  }),
  'quote-mismatch': about => ({
    ar: `مواضع الوسوم في «${about}» لا توافق نصّه: غيّره برنامج آخر. استرجع نسخة أقدم منه، أو انقله من المجلد وافتح النصّ الأصلي من جديد.`,
    en: `The places given in “${about}” do not match its text: another program changed it. Bring back an older copy, or move it away and open the source text anew.`,
  }),
  'disk-full': about => ({
    ar: `تعذّر حفظ «${about}»: القرص ممتلئ. أفرغ بعض المساحة ثم احفظ مرة أخرى، ولا تغلق البرنامج قبل ذلك.`,
    en: `“${about}” could not be saved: the disk is full. Free some space and save again before you close the program.`,
  }),
  'read-only': about => ({
    ar: `تعذّر حفظ «${about}»: القرص للقراءة فقط. احفظ في مكان آخر.`,
    en: `“${about}” could not be saved: the disk is read-only. Save in another place.`,
  }),
  'no-permission': about => ({
    ar: `تعذّر حفظ «${about}»: لا إذن بالكتابة هناك. غيّر أذونات المجلد، أو احفظ في مكان آخر.`,
    en: `“${about}” could not be saved: writing there is not permitted. Change the folder's permissions, or save in another place.`,
  }),
  io: about => ({
    ar: `عجز القرص عن قراءة «${about}» أو كتابته. تحقّق من توصيله ثم أعد المحاولة، أو استعمل قرصًا آخر.`,
    en: `The disk failed to read or write “${about}”. Check its connection and try again, or use another disk.`,
  }),
  'changed-on-disk': about => ({
    ar: `غيّر برنامج آخر «${about}» منذ فُتح. احفظ فوقه إن أردت عملك أنت، أو أغلق المقال وافتحه لترى ما هناك.`,
    en: `Another program changed “${about}” since it was opened. Save over it to keep your work, or close the article and open it again to see what is there.`,
  }),
  'edited-already': about => ({
    ar: `في «${about}» عملٌ يضيع إن قُرئ من جديد. أكّد البدء من جديد، أو أبقِه كما هو.`,
    en: `“${about}” holds work that would be lost by reading it anew. Confirm to start anew, or keep it as it is.`,
  }),
  'not-open': about => ({
    ar: `هذا المقال ليس مفتوحًا (${about}). افتحه من جديد: عملك في السجلّ.`,
    en: `This article is not open (${about}). Open it again: your work is in the journal.`,
  }),
  'open-elsewhere': about => ({
    ar: `«${about}» مفتوح في نافذة أخرى، وهي الآن أمامك. تابع العمل فيها.`,
    en: `“${about}” is open in another window, which is now in front. Go on working there.`,
  }),
  'not-allowed': about => ({
    ar: `«${about}» خارج ما اخترته للعمل فيه. افتحه من نافذة الفتح، أو انسخه إلى المجلد المفتوح.`,
    en: `“${about}” lies outside what was chosen to work in. Open it by the open dialog, or copy it into the served folder.`,
  }),
  'bad-entry': about => ({
    ar: `تغيّر هذا المقال في نافذة أخرى فلم يُقبل التعديل (${about}). أعد تحميل النافذة: ما حُفظ محفوظ.`,
    en: `This article was changed in another window, so the edit was not taken (${about}). Reload the window: what was saved is safe.`,
  }),
  'bad-encoding': about => ({
    ar: `لا يُقرأ الملف بالترميز «${about}». اختر ترميزًا آخر.`,
    en: `The file cannot be read as “${about}”. Choose another encoding.`,
  }),
  'unknown-format': about => ({
    ar: `الصيغة «${about}» غير مدعومة بعد. اختر صيغة من القائمة.`,
    en: `The format “${about}” is not supported yet. Choose one from the list.`,
  }),
}
