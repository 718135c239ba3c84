import type { Words } from '../../shared/text/words.ts'

/** Things counted and times told, wherever they stand. */
export const countWords = {
  'count.words': {
    ar: '{count, plural, zero {لا كلمات} one {كلمة واحدة} two {كلمتان} few {# كلمات} many {# كلمة} other {# كلمة}}',
    en: '{count, plural, one {# word} other {# words}}',
  },
  'count.characters': {
    ar: '{count, plural, zero {لا محارف} one {محرف واحد} two {محرفان} few {# محارف} many {# محرفًا} other {# محرف}}',
    en: '{count, plural, one {# character} other {# characters}}',
  },
  'count.letters': {
    ar: '{count, plural, zero {لا أحرف} one {حرف واحد} two {حرفان} few {# أحرف} many {# حرفًا} other {# حرف}}',
    en: '{count, plural, one {# letter} other {# letters}}',
  },
  'count.places': {
    ar: '{count, plural, zero {لا موضع} one {موضع واحد} two {موضعان} few {# مواضع} many {# موضعًا} other {# موضع}}',
    en: '{count, plural, one {# place} other {# places}}',
  },
  'count.blockers': {
    ar: '{count, plural, zero {لا موانع} one {مانع واحد} two {مانعان} few {# موانع} many {# مانعًا} other {# مانع}}',
    en: '{count, plural, =0 {No blockers} one {# blocker} other {# blockers}}',
  },
  'count.repeats': {
    ar: '{count, plural, zero {لا تكرار} one {تكرار واحد} two {تكراران} few {# تكرارات} many {# تكرارًا} other {# تكرار}}',
    en: '{count, plural, =0 {no repeats} one {# repeat} other {# repeats}}',
  },
  'count.errors': {
    ar: '{count, plural, zero {لا أخطاء} one {خطأ واحد} two {خطآن} few {# أخطاء} many {# خطأً} other {# خطأ}}',
    en: '{count, plural, =0 {no errors} one {# error} other {# errors}}',
  },
  'count.findings': {
    ar: '{count, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}',
    en: '{count, plural, =0 {no findings} one {# finding} other {# findings}}',
  },
  'count.corrections': {
    ar: '{count, plural, zero {لا تصحيح} one {تصحيح واحد} two {تصحيحان} few {# تصحيحات} many {# تصحيحًا} other {# تصحيح}}',
    en: '{count, plural, =0 {no fixes} one {# fix} other {# fixes}}',
  },
  'count.changes': {
    ar: '{count, plural, zero {لا تغيير} one {تغيير واحد} two {تغييران} few {# تغييرات} many {# تغييرًا} other {# تغيير}}',
    en: '{count, plural, =0 {no changes} one {# change} other {# changes}}',
  },
  'count.edits': {
    ar: '{count, plural, zero {لا تعديل} one {تعديل واحد} two {تعديلان} few {# تعديلات} many {# تعديلًا} other {# تعديل}}',
    en: '{count, plural, =0 {no edits} one {# edit} other {# edits}}',
  },
  'count.tags': {
    ar: '{count, plural, zero {لا وسوم} one {وسم واحد} two {وسمان} few {# وسوم} many {# وسمًا} other {# وسم}}',
    en: '{count, plural, =0 {no tags} one {# tag} other {# tags}}',
  },
  'count.sentences': {
    ar: '{count, plural, zero {لا جمل} one {جملة واحدة} two {جملتان} few {# جمل} many {# جملة} other {# جملة}}',
    en: '{count, plural, =0 {no sentences} one {# sentence} other {# sentences}}',
  },
  'count.entries': {
    ar: '{count, plural, zero {لا مداخل} one {مدخل واحد} two {مدخلان} few {# مداخل} many {# مدخلًا} other {# مدخل}}',
    en: '{count, plural, =0 {no entries} one {# entry} other {# entries}}',
  },
  'count.files': {
    ar: '{count, plural, zero {لا ملفات} one {ملف واحد} two {ملفان} few {# ملفات} many {# ملفًا} other {# ملف}}',
    en: '{count, plural, =0 {no files} one {# file} other {# files}}',
  },
  'ago.seconds': {
    ar: '{count, plural, zero {الآن} one {قبل ثانية} two {قبل ثانيتين} few {قبل # ثوانٍ} many {قبل # ثانية} other {قبل # ثانية}}',
    en: '{count, plural, =0 {just now} one {# second ago} other {# seconds ago}}',
  },
  'ago.minutes': {
    ar: '{count, plural, zero {الآن} one {قبل دقيقة} two {قبل دقيقتين} few {قبل # دقائق} many {قبل # دقيقة} other {قبل # دقيقة}}',
    en: '{count, plural, =0 {just now} one {# minute ago} other {# minutes ago}}',
  },
  'ago.hours': {
    ar: '{count, plural, zero {الآن} one {قبل ساعة} two {قبل ساعتين} few {قبل # ساعات} many {قبل # ساعة} other {قبل # ساعة}}',
    en: '{count, plural, =0 {just now} one {# hour ago} other {# hours ago}}',
  },
  'left.hours': {
    ar: '{count, plural, zero {بقي أقل من ساعة} one {بقيت ساعة} two {بقيت ساعتان} few {بقيت # ساعات} many {بقيت # ساعة} other {بقيت # ساعة}}',
    en: '{count, plural, =0 {less than an hour left} one {# hour left} other {# hours left}}',
  },
  'left.days': {
    ar: '{count, plural, zero {بقي أقل من يوم} one {بقي يوم} two {بقي يومان} few {بقيت # أيام} many {بقي # يومًا} other {بقي # يوم}}',
    en: '{count, plural, =0 {less than a day left} one {# day left} other {# days left}}',
  },
  'when.today': { ar: 'اليوم {time}', en: 'Today {time}' },
  'when.moment': { ar: '{day}، {time}', en: '{day}, {time}' },
  'when.yesterday': { ar: 'أمس {time}', en: 'Yesterday {time}' },
} as const satisfies Record<string, Words>
