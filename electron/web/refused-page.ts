/** Shown to a browser that has no token: an old tab, or someone who only knows the port. */
export const refusedPage = `<!doctype html>
<html lang="ar" dir="rtl">
<head><meta charset="utf-8"><title>ورّاق</title></head>
<body>
<h1>لا إذن لهذه الصفحة</h1>
<p>افتح العنوان الذي طبعه الأمر warraq serve في الطرفية: فيه رمز الدخول، ويتغيّر مع كل تشغيل.</p>
<p lang="en" dir="ltr">No access. Open the address that “warraq serve” printed in the terminal: it holds the key, and changes with each start.</p>
</body>
</html>
`
