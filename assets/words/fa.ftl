### The words of the window in Persian.
### Short, as a newsroom speaks; Persian letters, and a zero-width non-joiner where the hand leaves a gap.

## Menus

menu-file = پرونده
menu-edit = ویرایش
menu-insert = درج
menu-format = قالب
menu-quotes = نقل‌قول
menu-queue = صف
menu-view = نما
menu-go = رفتن
menu-help = راهنما

## Actions: file
do-new = مطلب تازه
    .help = مطلبی خالی آغاز می‌کند
do-new-from-text = مطلب تازه از متن…
    .help = متن یک صفحهٔ وب را با نقل‌قول‌ها و منابعش به مطلب تبدیل می‌کند
do-open = باز کردن…
    .help = پروندهٔ یک مطلب را باز می‌کند
do-open-library = باز کردن کتابخانه…
    .help = کار را در پوشهٔ دیگری از مطالب ادامه می‌دهد
do-save = ذخیره
    .help = مطلب را در پرونده‌اش نگه می‌دارد
do-save-as = ذخیره با نام…
    .help = مطلب را در پروندهٔ دیگری نگه می‌دارد
do-duplicate = ساختن نسخهٔ دیگر
    .help = مطلب تازه‌ای با همین متن آغاز می‌کند
do-export = خروجی گرفتن…
    .help = مطلب را به HTML، JSON، RON یا متن می‌نویسد
do-close-article = بستن مطلب
    .help = مطلب را کنار می‌گذارد؛ اگر چیزی ذخیره نشده باشد می‌پرسد
do-quit = خروج
    .help = از Nutgraf بیرون می‌رود؛ اگر چیزی ذخیره نشده باشد می‌پرسد

## Actions: edit
do-undo = واگرد
    .help = آخرین تغییر را، هر جا که بوده، برمی‌گرداند
do-redo = انجام دوباره
    .help = تغییری را که برگردانده شده دوباره انجام می‌دهد
do-cut = برش
    .help = بخش انتخاب‌شده را به کلیپ‌بورد می‌برد
do-copy = کپی
    .help = بخش انتخاب‌شده را در کلیپ‌بورد کپی می‌کند
do-paste = چسباندن
    .help = محتوای کلیپ‌بورد را در جای مکان‌نما می‌گذارد
do-find = یافتن…
    .help = واژه‌ها را در مطلب پیدا می‌کند
do-replace-in-articles = جایگزینی در مطلب‌ها…
    .help = پس از نگاهی به هر یک، در چند مطلب با هم واژه‌هایی را جایگزین می‌کند
do-take-back-replaced = برگرداندن در همهٔ مطلب‌ها
    .help = واژه‌هایی را که در چند مطلب جایگزین شدند برمی‌گرداند
do-find-next = یافتن بعدی
    .help = به مورد بعدی می‌رود
do-find-previous = یافتن قبلی
    .help = به مورد قبلی می‌رود
do-replace = جایگزینی…
    .help = به جای واژه‌های پیداشده واژه‌های دیگری می‌گذارد
do-copy-html = کپی به صورت HTML
    .help = همهٔ مطلب را به صورت HTML برای سامانه‌ای دیگر کپی می‌کند
do-copy-text = کپی به صورت متن ساده
    .help = همهٔ مطلب را بدون قالب‌بندی کپی می‌کند

## Actions: insert
do-insert-quote = نقل‌قول جدا
    .help = سخن کسی را با نام گوینده جدا از متن می‌آورد
do-insert-pull-quote = نقل برجسته
    .help = جمله‌ای از مطلب را درشت نشان می‌دهد
do-insert-crosshead = میان‌تیتر
    .help = عنوانی کوچک در میان متن می‌گذارد
do-insert-bullets = فهرست نقطه‌دار
    .help = این بلوک را به موردی نقطه‌دار تبدیل می‌کند
do-insert-numbers = فهرست شماره‌دار
    .help = این بلوک را به موردی شماره‌دار تبدیل می‌کند
do-insert-table = جدول
    .help = جدولی می‌گذارد؛ با Tab از خانه‌ای به خانهٔ دیگر بروید و با Enter سطر تازه بسازید
do-insert-picture = عکس
    .help = عکسی با شرح و نام عکاس می‌گذارد
do-insert-rule = خط جداکننده
    .help = میان دو بخش خط می‌کشد
do-insert-note = یادداشت تحریریه
    .help = پیامی برای تحریریه می‌گذارد؛ هرگز منتشر نمی‌شود
do-insert-correction = تصحیح
    .help = به خواننده می‌گوید چه نادرست بود و درستش چیست؛ اگر مطلب پس از انتشار تغییر کرده باشد، پیش‌نویسش از همان نوشته می‌شود
do-insert-clarification = توضیح
    .help = به خواننده می‌گوید چه چیزی ممکن بود بد فهمیده شود؛ تصحیحی که نشانگر در آن است توضیح می‌شود
do-insert-update = به‌روزرسانی
    .help = به خواننده می‌گوید چه چیزی بعداً روشن شد؛ تصحیحی که نشانگر در آن است به‌روزرسانی می‌شود

## Actions: format
do-strong = پررنگ
    .help = واژه‌های انتخاب‌شده را پررنگ می‌کند
do-emphasis = تأکید
    .help = بر واژه‌های انتخاب‌شده تأکید می‌کند
do-strike = خط‌خورده
    .help = روی واژه‌های انتخاب‌شده خط می‌کشد
do-link = پیوند…
    .help = واژه‌های انتخاب‌شده را به یک نشانی پیوند می‌دهد
do-clear-marks = پاک کردن قالب‌بندی
    .help = پررنگی، تأکید و پیوند را از واژه‌های انتخاب‌شده برمی‌دارد
do-paragraph = پاراگراف
    .help = این بلوک را به پاراگرافی ساده تبدیل می‌کند
do-move-up = بردن بلوک به بالا
    .help = بلوک را به بالای بلوک پیشین می‌برد
do-move-down = بردن بلوک به پایین
    .help = بلوک را به زیر بلوک بعدی می‌برد
do-duplicate-block = تکرار بلوک
    .help = نسخه‌ای از بلوک را زیر آن می‌گذارد
do-remove-block = حذف بلوک
    .help = بلوک را برمی‌دارد
do-add-row-above = افزودن سطر در بالا
    .help = بالای سطری که مکان‌نما در آن است سطری خالی می‌گذارد
do-add-row-below = افزودن سطر در پایین
    .help = زیر سطری که مکان‌نما در آن است سطری خالی می‌گذارد
do-add-column-before = افزودن ستون پیش از این
    .help = پیش از ستونی که مکان‌نما در آن است ستونی خالی می‌گذارد
do-add-column-after = افزودن ستون پس از این
    .help = پس از ستونی که مکان‌نما در آن است ستونی خالی می‌گذارد
do-remove-column = حذف ستون
    .help = ستونی را که مکان‌نما در آن است با هر چه در آن نوشته شده برمی‌دارد
do-remove-table = حذف جدول
    .help = همهٔ جدول را برمی‌دارد
do-table-head = سطر عنوان جدول
    .help = سطر نخست جدول را به نام ستون‌ها تبدیل می‌کند، یا مانند سطرهای دیگر

## Actions: quotes
do-mark-quotation = نشان کردن به عنوان نقل‌قول
    .help = می‌گوید واژه‌های انتخاب‌شده سخن کسی است و آن را ثبت می‌کند
do-find-quotes = یافتن نقل‌قول‌های متن
    .help = هر سخنی را که میان گیومه آمده با نام گوینده‌اش نگه می‌دارد تا تأیید شود
do-confirm-quote = تأیید این نقل‌قول
    .help = می‌گوید متن و گوینده بررسی شده است
do-follow-speaker = تغییر گوینده در همهٔ نقل‌قول‌ها
    .help = نام و سمت تازه را در نقل‌قول‌های دیگر همین گوینده هم می‌نویسد
do-keep-speaker = نگه داشتن گوینده در دفتر نشانی‌ها
    .help = نام و سمت او از این پس هنگام نوشتن پیشنهاد می‌شود
do-lift-quote = جدا کردن نقل‌قول از متن
    .help = نقل‌قول را با نام گوینده جدا از متن می‌آورد
do-lower-quote = آوردن نقل‌قول در متن
    .help = نقل‌قول جدا را با نام گوینده به پاراگراف پیشین می‌برد
do-mark-source = نشان کردن منبع
    .help = می‌گوید واژه‌های انتخاب‌شده را از که داریم
do-insert-attribution = درج ذکر منبع
    .help = جملهٔ منبع انتخاب‌شده را در جای مکان‌نما می‌نویسد

## Actions: queue
do-add-to-queue = افزودن این مطلب
    .help = کارت مطلب باز را بالای صف می‌گذارد
do-add-post = افزودن دستی کارت…
    .help = مطلبی را که در هیچ پرونده‌ای نیست بالای صف می‌گذارد
do-post-up = بردن کارت به بالا
    .help = کارت انتخاب‌شده را در صف بالا می‌برد
do-post-down = بردن کارت به پایین
    .help = کارت انتخاب‌شده را در صف پایین می‌برد
do-pin-post = سنجاق کردن کارت
    .help = کارت انتخاب‌شده را بالای بقیه نگه می‌دارد یا رها می‌کند
do-hide-post = پنهان کردن کارت
    .help = کارت انتخاب‌شده را از دید خواننده پنهان می‌کند یا دوباره نشان می‌دهد
do-remove-post = حذف کارت
    .help = کارت انتخاب‌شده را از صف برمی‌دارد

## Actions: view
do-toggle-articles = مطالب و صف
    .help = پنل سمت راست را نشان می‌دهد یا پنهان می‌کند
do-toggle-inspector = مشخصات
    .help = پنل سمت چپ را نشان می‌دهد یا پنهان می‌کند
do-show-article = مطلب
    .help = نامک، وضعیت، تاریخ‌ها و بقیه را نشان می‌دهد
do-show-authors = نویسنده
    .help = نشان می‌دهد مطلب را که نوشته است
do-show-quotes = نقل‌قول‌ها
    .help = همهٔ نقل‌قول‌ها را با گوینده‌شان نشان می‌دهد
do-show-sources = منابع
    .help = نشان می‌دهد مطلب را از که داریم
do-show-outline = ساختار
    .help = بخش‌های مطلب را نشان می‌دهد
do-show-lengths = اندازه‌ها
    .help = نشان می‌دهد تیتر، چکیده و واژه‌ها در جای خود می‌گنجند یا نه
do-focus = تمرکز بر صفحه
    .help = همه چیز را جز صفحه پنهان می‌کند و بندی را که می‌نویسید پررنگ‌تر از بقیه نشان می‌دهد؛ با Esc برمی‌گردد
do-typewriter = پیمایش ماشین‌تحریری
    .help = سطری را که می‌نویسید در میانهٔ صفحه نگه می‌دارد
do-full-screen = تمام‌صفحه
    .help = پنجره را به اندازهٔ تمام صفحهٔ نمایش می‌کند
do-larger = متن درشت‌تر
    .help = صفحه را با حروف درشت‌تر می‌چیند
do-smaller = متن ریزتر
    .help = صفحه را با حروف ریزتر می‌چیند
do-usual-size = اندازهٔ معمول متن
    .help = صفحه را با حروف معمول می‌چیند
do-wear-system = مانند سیستم
    .help = مانند سیستم روشن یا تیره می‌شود
do-wear-light = روشن
    .help = واژه‌های تیره بر کاغذ روشن
do-wear-dark = تیره
    .help = واژه‌های روشن بر کاغذ تیره
do-wear-sepia = سپیا
    .help = کاغذ گرم
do-wear-contrast = پرکنتراست
    .help = بیشترین تضادی که صفحهٔ نمایش می‌دهد
do-speak-system = زبان سیستم
    .help = پنجره به زبان سیستم سخن می‌گوید
do-speak-english = English
    .help = پنجره به انگلیسی سخن می‌گوید، از چپ به راست
do-speak-persian = فارسی
    .help = پنجره به فارسی سخن می‌گوید

## Actions: go
do-next-article = مطلب بعدی
    .help = مطلب زیر این یکی را باز می‌کند
do-previous-article = مطلب قبلی
    .help = مطلب بالای این یکی را باز می‌کند
do-next-region = بخش بعدی پنجره
    .help = صفحه‌کلید را به نوبت به فهرست، صفحه و مشخصات می‌برد
do-previous-region = بخش قبلی پنجره
    .help = صفحه‌کلید را به بخش پیشین برمی‌گرداند
do-next-unconfirmed = نقل‌قول تأییدنشدهٔ بعدی
    .help = به نقل‌قول بعدی می‌رود که کسی بررسی نکرده است
do-next-conflict = ناسازگاری بعدی
    .help = به جای بعدی می‌رود که نسخهٔ دو نفر در آن هست
do-keep-first = نگه‌داشتن نسخهٔ نخست
    .help = از نسخه‌های دو نفر در جای مکان‌نما، نخستین را نگه می‌دارد
do-keep-second = نگه‌داشتن نسخهٔ دوم
    .help = از نسخه‌های دو نفر در جای مکان‌نما، دومین را نگه می‌دارد
do-keep-both = نگه‌داشتن هر دو نسخه
    .help = هر دو نسخه را پشت سر هم در متن می‌گذارد
do-search = جست‌وجوی مطالب
    .help = مطلب را با واژه‌ها، نویسنده یا منبعش پیدا می‌کند

## Actions: help
do-palette = یافتن فرمان…
    .help = چند حرف از نام هر کاری را که می‌خواهید بنویسید
do-key-sheet = کلیدها
    .help = همهٔ کلیدها را یکجا ببینید
do-open-menu = منوها با صفحه‌کلید
    .help = منوی نخست را باز می‌کند؛ با کلیدهای جهت پیش بروید
do-open-context-menu = منوی زمینه
    .help = منوی چیزی را که صفحه‌کلید با آن است باز می‌کند
do-preview = پیش‌نمایش در مرورگر
    .help = مطلب را چون یک صفحه ببینید
do-minimise = کوچک کردن پنجره
    .help = پنجره را کنار می‌گذارد

## The bar above

top-find = یافتن فرمان

## What is known

status-draft = پیش‌نویس
status-filed = تحویل‌شده
status-edited = ویرایش‌شده
status-cleared = تأییدشده
status-published = منتشرشده
status-killed = کنارگذاشته
party-agency = خبرگزاری
party-outlet = رسانه
party-person = شخص
party-organisation = سازمان
party-document = سند
party-account = حساب کاربری
role-said = گفته
role-posted = همرسانی کرده
role-reported = گزارش داده
role-translated = ترجمه کرده
role-published = منتشر کرده
role-supplied = در اختیار گذاشته
quote-direct = واژه به واژه
quote-translated = ترجمه
quote-partial = بخشی از سخن
form-full = به گزارشِ…
form-via = الف، از طریق ب
form-according = به گفتهٔ
age-now = همین حالا
age-minutes = { $count } دقیقه پیش
age-hours = { $count } ساعت پیش
age-yesterday = دیروز
due = تا { $when }
due-over = دیر شده از { $when }
out = انتشار { $when }
out-over = باید منتشر می‌شد: { $when }
out-held = پیش از پایان ممنوعیت انتشار: { $when }
due-tomorrow = فردا { $time }
due-day = { $day }، { $time }
reading-time = { $count } دقیقه خواندن
language-none = بدون زبان
language-en = انگلیسی
language-en-gb = انگلیسی (بریتانیا)
language-en-us = انگلیسی (آمریکا)
language-fa = فارسی
language-ar = عربی
language-tr = ترکی
language-de = آلمانی
language-fr = فرانسوی
language-es = اسپانیایی
language-ku = کردی
language-ru = روسی
language-zh = چینی
untitled = بی‌عنوان

## How many

count-words = { $count } واژه
count-posts = { $count } کارت
count-quotes = { $count } نقل‌قول
count-authors = { $count } نویسنده
count-sources = { $count } منبع
count-hits = { $count } مورد
count-of = { $count } از { $all }

## The line below

status-selected = { $count } از { $all } واژه
status-selected-beside = { $count } واژهٔ انتخاب‌شده
status-letters = { $letters } نویسه. این بند: { $words } واژه
status-size = ٪{ $percent }
status-read-only = فقط خواندنی
status-not-saved = هنوز ذخیره نشده
status-saved-at = ذخیره‌شده در { $time }
status-saved = ذخیره‌شده
status-new = مطلب تازه
status-to-confirm = { $count } نقل‌قول برای تأیید

## Buttons

close = بستن
cancel = لغو
add = افزودن
done = تمام
edit = ویرایش
move-up = بردن به بالا
move-down = بردن به پایین
put-away = کنار گذاشتن
save = ذخیره
open = باز کردن
export-verb = خروجی گرفتن
duplicate = تکرار
delete = حذف
inspector-more = بخش‌های دیگر
scroll-bar = نوار پیمایش
panel-resize = تغییر اندازهٔ پنل

## The palette

palette-field = یافتن فرمان یا مطلب
palette-hint = چند حرف بنویسید
palette-nothing = چیزی با این نام نیست
palette-not-now = اکنون شدنی نیست

## The file changed outside

company-here = این مطلب را { $name } هم از { $time } باز دارد. آنچه هر دو ذخیره کنید یکی می‌شود.
company-more = این مطلب را { $name } از { $time } و { $count } نفر دیگر هم باز دارند. آنچه همه ذخیره کنید یکی می‌شود.
company-on = { $name } روی { $host }
company-somebody = کسی
company-window = { $name } در پنجره‌ای دیگر
conflict-keep-mine = نگه‌داشتن نوشتهٔ من
conflict-keep-theirs = نگه‌داشتن نوشتهٔ او
conflict-keep-named = نگه‌داشتن نوشتهٔ { $name }
conflict-keep-file = نگه‌داشتن نوشتهٔ پرونده
conflict-file = در پرونده
conflict-keep-both = نگه‌داشتن هر دو
conflict-mine = شما
conflict-theirs = کسی دیگر
conflict-differing = { $text } تفاوت: { $words }
conflict-nothing = برداشته شده است
conflict-in = دو نفر هم‌زمان اینجا را نوشته‌اند: { $place }

outside-another = در پروندهٔ این مطلب اکنون مطلب دیگری هست؛ این یکی را با نام دیگری ذخیره کنید
outside-taken = کس دیگری پروندهٔ «{ $title }» را برداشته است. همهٔ واژه‌ها هنوز اینجا هستند: آن را دوباره همین‌جا یا با نام دیگری ذخیره کنید
outside-away = پوشهٔ «{ $title }» در دسترس نیست. همهٔ واژه‌ها هنوز اینجا و روی همین دستگاه امن‌اند: پوشه را برگردانید یا جای دیگری ذخیره کنید
outside-moved = پروندهٔ «{ $title }» جابه‌جا شد؛ از این پس با نام { $name } ذخیره می‌شود
outside-back = پروندهٔ «{ $title }» دوباره هست
outside-read = { $name } بیرون از برنامه تغییر کرده بود و دوباره خوانده شد
outside-both = { $name } بیرون از برنامه تغییر کرده بود؛ هر دو تغییر اینجاست
outside-conflicts = { $name } بیرون از برنامه تغییر کرده بود؛ { $count } جا را هر دو تغییر داده‌اند و هر دو نسخه در متن آمده است

## Keeping

typed-left = آنچه در «{ $dialog }» نوشته بودید نگه داشته شده است
typed-kept = Nutgraf آنچه را اینجا نوشته بودید نگه داشته است.
typed-anew = از نو شروع کردن
typed-unsafe = آنچه اینجا نوشته می‌شود هنوز در برابر خرابی ایمن نیست: { $error }
keeper-unsafe = نوشته‌تان اینجاست، اما هنوز در برابر خرابی ایمن نیست: { $error }؛ همین حالا یا جای دیگری ذخیره‌اش کنید
keeper-beside = پس از نوشتن شما کس دیگری پرونده را تغییر داده است؛ نسخهٔ شما با نام { $name } کنار آن است
keeper-restored = { $count } مطلب بازیابی شد
keeper-restored-words = { $count } مطلب بازیابی شد که { $words } واژه از پرونده‌های ذخیره‌شده تازه‌تر است

## Files

files-newer = این مطلب با Nutgraf تازه‌تری نوشته شده است. می‌توان آن را خواند و با نام دیگری ذخیره کرد
files-remarks = { $first } (و { $count } مورد دیگر)
files-ahead = آخرین نوشته‌ها اینجاست، هرچند هرگز ذخیره نشده بود
files-book = مطلب ذخیره نشد و { $file } همان است که بود: فهرستی از کتابخانه است؛ نام دیگری بدهید
files-not-opened = { $file } باز نشد: { $cause }؛ چیزی تغییر نکرد
files-not-json = متن JSON خوانده نشد: { $cause }؛ چیزی تغییر نکرد
files-read = خوانده شد، با { $count } نقل‌قول برای تأیید
files-read-remarks = خوانده شد، با { $count } نقل‌قول برای تأیید و { $remarks } نکته
files-not-saved = «{ $title }» ذخیره نشد، همهٔ متن هنوز اینجاست: { $cause }
files-not-exported = خروجی گرفته نشد: { $cause }
files-exported = خروجی { $name } نوشته شد
files-lost = همه چیز در { $name } جا نگرفت: { $remarks }
files-copied-notice = اطلاعیه کپی شد: مطلب کنار گذاشته شده است
files-copied-html = به صورت HTML کپی شد
files-copied-text = به صورت متن ساده کپی شد
files-not-copied = چیزی کپی نشد: { $cause }

## Signs between words

semicolon = {"؛ "}
comma = {"، "}

## Find and replace

find-field = یافتن در مطلب
find-with = جایگزین شود با
find-no-pattern = این الگو درست نیست
find-case-sign = Aa
find-case = حساس به بزرگی حروف لاتین
find-whole-sign = و
find-whole = واژهٔ کامل
find-pattern = عبارت باقاعده
find-folds = بی‌توجه به حرکت‌ها و شکل حروف
find-within = فقط در متن انتخاب‌شده
find-quotes-sign = «»
find-quotes = در نقل‌قول‌های تأییدشده هم
find-left = ؛ { $count } مورد در نقل‌قول‌های تأییدشده دست‌نخورده ماند
find-replaced-posts = ، { $count } تا در پست‌ها
find-left-one = نقل‌قول‌های تأییدشده دست‌نخورده می‌مانند، مگر آن‌که «در نقل‌قول‌های تأییدشده هم» روشن باشد
find-in-alt = توصیف یک عکس
find-in-credit = نام عکاس
find-in-speaker = گوینده
find-in-speaker-role = سمت گوینده
find-in-occasion = جای گفته شدن
find-in-source = منبع
find-in-author = نویسنده
find-in-author-role = سمت نویسنده
find-in-bio = معرفی نویسنده
find-in-post-title = عنوان یک پست
find-in-post-excerpt = خلاصهٔ یک پست
find-in-post-kicker = روتیتر یک پست
find-previous = مورد قبلی
find-next = مورد بعدی
find-close = بستن جست‌وجو
find-replace = جایگزینی
find-nothing = چیزی پیدا نشد
find-replace-this = جایگزینی این مورد
find-replace-all = جایگزینی همه
find-replaced = در { $count } جا جایگزین شد

## Quotes

quote-found = پیداشده، برای تأیید
quote-confirmed = تأییدشده
quotes-confirmed = { $count } تأییدشده
quotes-no-words = هنوز سخنی نوشته نشده
quotes-none = هنوز نقل‌قولی نیست
    .help = سخن کسی را انتخاب و نشان کنید تا با نام گوینده‌اش اینجا بماند.
unrecorded-count = { $count ->
    [one] یک سخن میان گیومه هنوز ثبت نشده
   *[other] { $count } سخن میان گیومه هنوز ثبت نشده
 }
unrecorded-found = { $count ->
    [one] یک نقل‌قول پیدا شد، برای تأیید
   *[other] { $count } نقل‌قول پیدا شد، برای تأیید
 }
unrecorded-none = همهٔ سخن‌های میان گیومه ثبت شده است
quotes-unknown = گوینده نامعلوم
quotes-speaker-missing = گوینده؟
quotes-speaker = گوینده
    .hint = که گفت؟
quotes-role = سمت گوینده
    .hint = ناخدای کشتی
speaker-old-name = { $count ->
    [one] در یک نقل‌قول دیگر هنوز «{ $name }» آمده است
   *[other] در { $count } نقل‌قول دیگر هنوز «{ $name }» آمده است
 }
speaker-old-role = { $count ->
    [one] در یک نقل‌قول دیگر هنوز سمت پیشین آمده است
   *[other] در { $count } نقل‌قول دیگر هنوز سمت پیشین آمده است
 }
speaker-follow = آنجا هم تغییر کند
speaker-followed = اکنون { $name } گویندهٔ { $count } نقل‌قول است
speaker-kept = { $name } در دفتر نشانی‌ها نوشته شد
speaker-was-kept = { $name } از پیش در دفتر نشانی‌ها بود
speaker-no-folder = گوینده نگه داشته نشد، چون کتابخانه‌ای باز نیست که دفتر نشانی داشته باشد؛ نقل‌قول همان است که بود. نخست کتابخانه‌ای باز کنید.
quotes-place = کجا گفت
    .hint = نام جا یا مناسبت
quotes-when = کِی گفت
date-hint = ⁦۲۰۲۶-۱۱-۲۰⁩ یا با واژه‌ها
quotes-kind = نوع نقل
quotes-source = منبع
quotes-edit-source = ویرایش منبع
quotes-confirm = تأیید
quotes-checked = متن و گوینده بررسی شده است ({ $key })
    .whole = متن همان است که در منبع آمده و گوینده بررسی شده است ({ $key })
    .differing = متن با عبارت منبع فرق دارد ولی درست است و گوینده بررسی شده است ({ $key })
quotes-not-confirmed = تأیید نشده
passage = عبارت منبع
    .hint = سخن را همان‌گونه که در منبع آمده بچسبانید
passage-original = متن اصلی
    .hint = سخن به زبان گوینده
passage-no-original = وقتی متن اصلی نوشته شود، همان سنجیده می‌شود.
passage-add = افزودن عبارت منبع…
    .help = آنچه را در منبع آمده بچسبانید تا نقل‌قول با آن سنجیده شود
passage-show = نمایش عبارت منبع
passage-whole = واژه به واژه در منبع آمده است
passage-but = { $count ->
    [one] جز یک واژه، همان است که در منبع آمده
   *[other] جز { $count } واژه، همان است که در منبع آمده
 }
passage-absent = در عبارت منبع نیامده است
passage-left-out = افتاده: { $words }؛
passage-put-in = در منبع نیامده: { $words }؛
passage-confirmed = تأیید شد: متن همان است که در منبع آمده
passage-confirmed-but = { $count ->
    [one] تأیید شد، با یک واژه تفاوت با منبع
   *[other] تأیید شد، با { $count } واژه تفاوت با منبع
 }
passage-confirmed-absent = تأیید شد، هرچند در عبارت منبع نیامده است
quotes-lower = آوردن در متن
quotes-lift = جدا کردن از متن
go-to = رفتن به آن
source-unnamed = منبعی که هنوز نامی ندارد
none = هیچ‌کدام
not-said = تعیین‌نشده

## Sources

sources-add = افزودن منبع
sources-none = هنوز منبعی نیست
    .help = بخشی از متن را انتخاب کنید و بگویید آن را از که داریم.
sources-used = { $count ->
    [0] به‌کار نرفته
   *[other] { $count } بار به‌کار رفته
 }
sources-insert = درج
    .help = این جمله را در جای مکان‌نما می‌نویسد
sources-secret = نامش برده نشود
sources-form = در مطلب
sources-remove = حذف منبع
sources-remove-step = برداشتن این حلقه
sources-rename = نام تازه در همهٔ زنجیره‌ها و جمله‌ها می‌آید
sources-party = نام
sources-link = پیوند
sources-date = تاریخ
sources-nameable = نامش را می‌توان به خواننده گفت
sources-did = چه کرده
sources-kind = نوع
sources-language = به زبان
sources-add-step = افزودن حلقه
sources-new-party = منبع تازه

## The article

genre-news = خبر
genre-analysis = تحلیل
genre-opinion = یادداشت
genre-background = پیشینه
genre-interview = گفت‌وگو
genre-review = نقد
genre-obituary = درگذشت
article-for-search = تیتر برای جست‌وجو
article-for-social = تیتر برای شبکه‌های اجتماعی
article-for-push = تیتر برای اعلان
article-for-print = تیتر برای چاپ
upstream-copy = متن رسیده
upstream-newer = متن تازه‌تر
upstream-came = رسیده در { $time }؛ هرگز منتشر نمی‌شود
upstream-address = متن از کجا رسیده
upstream-title = وارد کردن متن تازه‌تر
upstream-help = متن تازه‌تر را بچسبانید. آنچه از متن نگه‌داشته تا این یکی تغییر کرده وارد مطلب می‌شود؛ نوشتهٔ تحریریه می‌ماند.
upstream-field = متن تازه‌تر
upstream-other = این متن برای «{ $title }» وارد شده بود.
upstream-changed = تغییرهای متن رسیده
upstream-same = هیچ
upstream-conflicts = { $count ->
    [one] تحریریه در یک جا چیز دیگری نوشته است؛ همان‌جا انتخاب می‌کنید.
   *[other] تحریریه در { $count } جا چیز دیگری نوشته است؛ همان‌جا انتخاب می‌کنید.
}
upstream-take = وارد شود
upstream-choose = انتخاب پرونده…
upstream-taken = متن تازه‌تر وارد شد
upstream-taken-conflicts = متن تازه‌تر وارد شد؛ { $count ->
    [one] در یک جا میان آن و نوشتهٔ تحریریه انتخاب کنید
   *[other] در { $count } جا میان آن و نوشتهٔ تحریریه انتخاب کنید
}
article-dates = تاریخ‌ها
article-elsewhere = تیتر در جاهای دیگر
related = مطالب مرتبط
related-title = عنوان مطلب مرتبط
    .hint = تیتری از کتابخانه، یا یک نشانی
related-address = نشانی مطلب مرتبط
related-untitled = هنوز بی‌عنوان
related-no-address = هنوز نشانی ندارد
related-bad-address = نشانی وب نیست
related-killed = کنارگذاشته
related-embargoed = زیر ممنوعیت انتشار
related-remove = برداشتن مطلب مرتبط { $number }
article-for-the-desk = برای تحریریه
article-slug = نامک
article-was-killed = کنار گذاشته شد؛ خواننده به‌جای آن همین جمله‌های روی صفحه را می‌یابد
article-notice-write = نوشتن اطلاعیه برای خوانندگان
article-notice-headline = تیتر اطلاعیه
    .help = اگر خالی بماند تیتر مطلب می‌ماند
article-notice-export = خروجی گرفتن از اطلاعیه…
article-status = وضعیت
article-language = زبان
article-sections = بخش‌ها
    .hint = جهان، اقتصاد
article-tags = برچسب‌ها
    .hint = کشتی، آمرا
article-genre = نوع مطلب
article-address = نشانی در وب
    .wrong = این نشانی وب نیست؛ منتشر نمی‌شود
article-published = تاریخ انتشار
article-embargo = ممنوعیت انتشار تا
article-expires = انقضا
article-date-hint = ندارد؛ چنین بنویسید: ⁦۲۰۲۶-۱۱-۲۳ ۱۴:۰۰⁩
article-no-date = «{ $typed }» تاریخ نیست؛ آن را چنین بنویسید: ⁦۲۰۲۶-۱۱-۲۳ ۱۴:۰۰⁩
article-as-headline = مانند تیتر
article-note = یادداشت برای تحریریه
    .help = هرگز منتشر نمی‌شود
article-planned = شمار واژه‌های پیش‌بینی‌شده
    .hint = ۶۰۰
article-urgency = فوریت
    .first = ۱، بی‌درنگ
work-add = افزودن برای تحریریه
work-assignee = در دست
work-goes-out = زمان انتشار
work-deadline = مهلت
    .hint = ۱۷:۰۰ یا ۲۰۲۶-۱۱-۳۰ ۱۷:۰۰
work-legal = بازخوانی حقوقی
work-legal-by = حقوقدان
work-legal-remark = تذکر حقوقی
    .hint = پروندهٔ کیفری در جریان است
work-tasks = کارها
work-tasks-done = کارها، { $done } از { $all } انجام شد
work-task = کار
    .hint = کار دیگر
work-task-number = کار { $number }
work-done = انجام شد
legal-not-needed = لازم نیست
legal-due = خوانده نشده
legal-cleared = بی‌مانع

## Authors

list-authors = { $name } { $others }
authors-none = هنوز نویسنده‌ای نیامده
    .help = نام نویسنده و معرفی او در پایان مطلب از اینجا می‌آید.
authors-add = افزودن نویسنده
authors-other = کس دیگری
authors-unnamed = بی‌نام
authors-remove = حذف این نویسنده
authors-earlier = جلوتر آوردن این نویسنده
authors-name = نام
authors-role = سمت
    .hint = خبرنگار
authors-part = نقش در این مطلب
    .hint = نویسنده، مگر اینکه چیز دیگری گفته شود
authors-bio = معرفی
    .own = تنها برای این مطلب
    .shared = چنان‌که در دفتر تحریریه آمده
authors-own-bio = معرفی جداگانه برای این مطلب
authors-not-in-book = در دفتر تحریریه نیست

## Articles

articles = مطالب
articles-search = جست‌وجوی مطالب
articles-all = همه
articles-filter = پالایش و ترتیب
order-latest = تازه‌ترین اول
order-oldest = قدیمی‌ترین اول
order-headline = به ترتیب تیتر
order-longest = بلندترین اول
order-deadline = به ترتیب نزدیک‌ترین زمان
articles-none-found = در هیچ مطلبی «{ $sought }» نیست.
articles-nothing = چیزی پیدا نشد
articles-show-all = نمایش همهٔ مطالب
progress-stop = توقف
articles-progress = خواندن { $done } مطلب از { $all }
articles-reading = مطالب خوانده می‌شوند…
articles-will-appear = همین‌جا پیدا می‌شوند.
articles-beyond = و { $count } مطلب دیگر؛ یک واژهٔ دیگر جست‌وجو را تنگ‌تر می‌کند
articles-unread = { $count } پروندهٔ دیگر خوانده نشد؛ «nutgraf check» همه را نام می‌برد
articles-none = هنوز مطلبی نیست
    .help = مطالبی که ذخیره می‌کنید اینجا می‌آیند.
articles-no-library = کتابخانه‌ای باز نیست
    .help = کتابخانه پوشه‌ای از مطالب است.

## Recent posts

queue-posts = تازه‌ترین مطالب
queue-none = صف خالی است
    .help = این کارت‌ها کنار هر مطلبی که خروجی می‌گیرید می‌آیند.
queue-pinned = سنجاق‌شده
queue-hidden = پنهان
queue-expired = منقضی‌شده
queue-killed = مطلبش کنار گذاشته شده است
queue-differs = متفاوت با مطلب
queue-open = باز کردن مطلب
queue-kicker = روتیتر
queue-title = عنوان
queue-excerpt = چکیده
queue-versions = نسخه‌های پیشین صف
    .none = هنوز نسخه‌ای نیست؛ با نخستین تغییر آغاز می‌شود
    .same = همان است که اکنون هست
queue-versions-gone = حذف‌شده: { $words }؛
queue-versions-new = تازه: { $words }؛
queue-act-added = افزوده شد: { $title }
queue-act-removed = برداشته شد: { $title }
queue-act-moved = جابه‌جا شد: { $title }
queue-act-changed = تغییر کرد: { $title }
queue-restore = برگرداندن
queue-was-restored = نسخهٔ پیشین صف برگشت
queue-restored = آخرین تغییرهای صف در پرونده‌اش نبود؛ اکنون هست
queue-again = همان که در مطلب آمده
queue-is-again = کارت به‌روز شد
queue-let-go = برداشتن سنجاق
queue-pin = سنجاق کردن
queue-show = نمایش به خواننده
queue-hide = پنهان از خواننده
queue-remove = حذف از صف
queue-was-pinned = کارت سنجاق شد
queue-was-let-go = سنجاق کارت برداشته شد
queue-was-shown = کارت نمایش داده می‌شود
queue-was-hidden = کارت پنهان شد
queue-was-added = به صف افزوده شد
queue-was-removed = کارت از صف حذف شد
post-add = افزودن کارت
post-help = برای چیزی که در سایت هست و در این کتابخانه مطلبی ندارد.
post-address = نشانی
post-do-add = افزودن کارت

## The page

outline-none = هنوز بخشی نیست
    .help = میان‌تیترها، نقل‌قول‌ها و عکس‌ها اینجا فهرست می‌شوند.
block-quote = نقل‌قول
    .hint = سخن او
block-pull-quote = نقل برجسته
block-picture = عکس
    .hint = شرح عکس
block-embed = محتوای بیرونی
    .hint = متنی که به جای آن بیاید
block-correction = تصحیح
    .hint = چه نادرست بود و درستش چیست
block-note = یادداشت
    .hint = یادداشت برای تحریریه
page-not-opened = این نشانی به وب نمی‌رسد و باز نشد
page-no-underline = خوانندگان واژه‌های زیرخط‌دار را پیوند می‌پندارند، پس زیرخط نداریم؛ Ctrl+I آنها را ایتالیک می‌کند
page-read-only = این مطلب با Nutgraf تازه‌تری نوشته شده است؛ برای تغییر، آن را با نام دیگری ذخیره کنید
block-kicker = روتیتر
block-headline = تیتر
block-standfirst = لید
block-byline = نام نویسنده
block-dateline = محل و تاریخ
block-paragraph = پاراگراف
    .hint = بنویسید، یا برای بلوک‌ها / بزنید
block-crosshead = میان‌تیتر
block-item = مورد فهرست
block-row = سطر جدول
    .hint = خانه
block-row-head = سطر عنوان جدول
block-rule = خط جداکننده
block-editors-note = یادداشت تحریریه
page-name = مطلب
page-two-versions = دو نفر هم‌زمان اینجا را نوشته‌اند
page-note = یادداشت برای تحریریه، هرگز منتشر نمی‌شود
page-clarification = توضیح
page-withdrawal = بازپس‌گیری
    .hint = چرا خواننده دیگر این مطلب را نمی‌یابد
page-update = به‌روزرسانی
page-block = بلوک
seal-direct = واژه به واژه
seal-translated = تأییدشده، ترجمه
seal-partial = بخشی تأییدشده
bar-bold = پ
    .name = پررنگ
bar-italic = ک
    .name = کج
bar-quote = نشان کردن به عنوان نقل‌قول
bar-source = افزودن منبع…
turn-text = تبدیل به متن
turn-crosshead = تبدیل به میان‌تیتر
turn-quote = تبدیل به نقل‌قول
turn-pull-quote = تبدیل به نقل برجسته
turn-bullets = تبدیل به فهرست نقطه‌دار
turn-numbers = تبدیل به فهرست شماره‌دار
turn-note = تبدیل به یادداشت تحریریه
insert-crosshead = میان‌تیتر
    .name = درج میان‌تیتر
insert-quote = نقل‌قول
    .name = درج نقل‌قول
insert-pull-quote = نقل برجسته
    .name = درج نقل برجسته
insert-bullets = فهرست نقطه‌دار
    .name = درج فهرست نقطه‌دار
insert-numbers = فهرست شماره‌دار
    .name = درج فهرست شماره‌دار
insert-table = جدول
    .name = درج جدول
insert-picture = عکس
    .name = درج عکس
insert-rule = خط جداکننده
    .name = درج خط جداکننده
insert-divider = جداکننده
    .name = درج جداکننده
insert-note = یادداشت تحریریه
    .name = درج یادداشت تحریریه
insert-correction = تصحیح
    .name = درج تصحیح
insert-clarification = توضیح
    .name = درج توضیح
insert-update = به‌روزرسانی
    .name = درج به‌روزرسانی
slot-speaker = گوینده
    .hint = که گفت؟
slot-role = سمت گوینده
    .hint = سمت
slot-place = کجا گفت
    .hint = کجا
slot-day = کِی گفت
    .hint = کِی
slot-source = از که داریم
    .hint = منبع
slot-new-source = منبع تازه
slot-alt = عکس چه نشان می‌دهد
    .hint = چه نشان می‌دهد؟ برای کسانی که آن را نمی‌بینند
slot-credit = عکس از کیست
    .hint = عکاس
seal-tick = {"‏ "}

## Under the words

below-add-author = افزودن نویسنده…
below-add-source = افزودن منبع…
below-add-post = افزودن مطلب تازه…
below-name = نام نویسنده
below-name-of = نام نویسندهٔ { $number } در صفحه
below-role = سمت
below-role-of = سمت { $name } در صفحه
below-bio = یکی دو جمله دربارهٔ نویسنده
below-bio-of = معرفی { $name } در صفحه
below-related = مطلب مرتبط: { $title }
below-post = مطلب تازه: { $title }

## Pictures

picture-save-first = نخست مطلب را ذخیره کنید: تصویرها کنار آن نگه داشته می‌شوند
picture-not-kept = { $file } را نمی‌شد کنار مطلب نگه داشت: { $cause }. مطلب همان است که بود.
picture-none = تصویری اینجا بچسبانید یا پرونده‌اش را رها کنید
picture-missing = پیدا نشد:
pasted-from = چسبانده از { "{" }host{ "}" }
pasted-add = افزودن به منابع
pasted-no = نه
link-follow = برای باز کردن Ctrl+کلیک
picture-no-pixels = تصویر حافظه خوانده نشد؛ مطلب همان است که بود
picture-no-name = تصویرهای زیادی با این نام در پوشه هست؛ مطلب همان است که بود

## How it fits

lengths = اندازهٔ تیتر
lengths-all = همهٔ اندازه‌ها
lengths-beside = لید و چکیده
lengths-seen = آن‌گونه که خواننده می‌بیند
lengths-none = تیتر را بنویسید تا شکستن سطرهایش را ببینید.
lengths-in-search = در نتیجهٔ جست‌وجو
lengths-on-phone = روی تلفن
lengths-in-push = در اعلان
lengths-cut = { $kept }، بریده می‌شود: { $rest }
lengths-search = جست‌وجو
lengths-push = اعلان
lengths-social = شبکه‌ها
lengths-print = چاپ
lengths-summary = چکیده
lengths-standfirst = لید
lengths-pixels = { $count } پیکسل بیشتر
lengths-both = { $letters } حرف، { $pixels } پیکسل
lengths-words = واژه‌ها
lengths-phone = تلفن
lengths-over = { $count } بیشتر
lengths-lines = { $count } از { $all } سطر

## Questions

close-save = «{ $title }» ذخیره شود؟
    .help = تغییرهایی دارد که هنوز در هیچ پرونده‌ای نیست.
close-not-save = ذخیره نشود
from-text = مطلب تازه از متن
    .help = متن صفحه را همان‌طور که از مرورگر کپی کرده‌اید بچسبانید. تیتر، نقل‌قول‌ها، نام‌ها و مطالب تازه پیدا می‌شوند؛ متن همان می‌ماند.
from-text-field = متن صفحه
from-text-make = ساختن مطلب
export = خروجی گرفتن از مطلب
export-whole = همه چیز را در بر دارد
export-notice = اطلاعیه به‌جای مطلب
    .help = تیتر مطلب، و اینکه چرا پس گرفته شد. JSON و RON همه‌چیز را دارند.
export-whole-article = خود مطلب
    .help = این مطلب کنار گذاشته شده است و نباید به دست خواننده برسد. تنها برای کسی از آن خروجی بگیرید که باید بداند در آن چه آمده بود.
export-html = صفحهٔ HTML
    .help = صفحه‌ای کامل که سایت می‌تواند همان را منتشر کند
export-json = JSON
    .help = برای برنامه‌های دیگر، با همهٔ داده‌ها
export-ron = RON
    .help = به شکل ذخیره‌شده، برای تحریریه‌ای دیگر
export-ninjs = ninjs
    .help = برای خبرگزاری‌ها، به شکل IPTC
export-text = متن ساده
    .help = تنها واژه‌ها
link = پیوند
link-wrong = تنها نشانی‌های وب، رایانامه یا همین سایت به صورت پیوند منتشر می‌شوند.
link-address = نشانی
link-set = گذاشتن پیوند
link-remove = برداشتن پیوند

## Choosing a file

pick-open = باز کردن مطلب
pick-newer = انتخاب متن تازه‌تر
pick-text = متن
pick-folder = باز کردن کتابخانه
pick-save = ذخیرهٔ مطلب با نام
pick-export = خروجی مطلب با نام
pick-articles = مطالب
pick-not-listed = فهرست { $folder } خوانده نشد: { $cause }.
pick-place = پوشه
pick-above = پوشهٔ بالایی
pick-name = نام پرونده
pick-there = { $name } از پیش هست. نام دیگری بدهید، یا آن را جایگزین کنید.
pick-replace = جایگزین کن

## Revisions

do-show-revisions = پیشینه
    .help = نشان می‌دهد مطلب پیش از این چه بوده و چه کسی تغییرش داده است
do-name-revision = نام‌گذاری این نسخه…
    .help = به مطلبِ این لحظه نامی می‌دهد تا بعد پیدا شود
do-restore-revision = بازگرداندن این نسخه
    .help = مطلب را همان می‌کند که در نسخهٔ مقایسه‌شده بود
do-restore-block = بازگرداندن این بند
    .help = بندی را که مکان‌نما در آن است برمی‌گرداند
do-who-wrote = چه کسی این را نوشت و کی
    .help = نشان می‌دهد جمله‌های انتخاب‌شده را چه کسی به این صورت درآورده است
do-compare-restored = مقایسهٔ نسخهٔ برگشته
    .help = آنچه پس از خرابی برگشته را کنار نسخهٔ ذخیره‌شده نشان می‌دهد
do-discard-restored = کنار گذاشتن نسخهٔ برگشته
    .help = آنچه پس از خرابی برگشته را کنار می‌گذارد؛ در میان نسخه‌ها می‌ماند

revisions-title = نسخه‌ها
revisions-none = هنوز نسخه‌ای نیست
    .help = نخستین نسخه با نخستین تغییر شما نگه داشته می‌شود.
revisions-now = اکنون
revisions-with-now = مقایسه با اکنون
revisions-with-before = با نسخهٔ پیش از آن
revisions-two = با Shift روی نسخهٔ دیگری بزنید تا این دو مقایسه شوند.
revisions-your-name = نام شما در نسخه‌ها
revision-opened = باز شد
revision-saved = ذخیره شد
revision-outside = کس دیگری تغییر داد
revision-before-replace-all = پیش از جایگزینی همه
revision-before-import = پیش از درون‌برد
revision-before-merge = پیش از یکی‌کردن دو نسخه
revision-before-paste = پیش از چسباندن متن بلند
revision-before-deletion = پیش از پاک‌کردن متن بلند
revision-before-restore = پیش از بازگرداندن نسخه
revision-before-discard = بازیابی پس از خرابی، که کنار گذاشته شد
revision-when = { $day }، { $time }
revision-by = { $when } · { $who }
revision-name = { $what }، { $when }
revision-words = +{ $new } −{ $gone } واژه
revision-words-new = +{ $new } واژه
revision-words-gone = −{ $gone } واژه
revision-no-words = بی‌تغییر در واژه‌ها
name-title = نام‌گذاری این نسخه
name-field = نام
name-hint = آنچه برای وکیل فرستاده شد
name-keep = نگه داشتن
compare-title = { $was } ← { $is }
compare-same = هر دو یکی است
compare-moved = جابه‌جا شده
compare-recast = نوع، نشان یا زبانش تغییر کرده
compare-close = بستن مقایسه
compare-next = تغییر بعدی
compare-previous = تغییر قبلی
compare-restored = نسخه بازگردانده شد
compare-restored-block = بند بازگردانده شد
compare-beside = تغییرهای دیگر
compare-speaker = گوینده
compare-role = سمت
compare-occasion = موقعیت
compare-source = منبع
compare-standing = وضع تأیید
compare-kind = نوع نقل‌قول
compare-original = متن اصلی
compare-passage = عبارت منبع
compare-reworded = واژه‌ها پس از تأیید تغییر کرده است
compare-party = نام منبع
compare-authors = نویسندگان
compare-posts = مطالب تازه
compare-other = جزئیات دیگر
compare-found = تأییدنشده
compare-did = { $name } { $did }
compare-protected = نام محفوظ
compare-until = تا { $time }
compare-yes = بله
compare-no = نه
compare-slug = نام کاری
compare-language = زبان
compare-status = وضعیت
compare-stage = { $name } ({ $status })
compare-sections = بخش‌ها
compare-tags = برچسب‌ها
compare-mentions = نام‌ها
compare-created = آغاز
compare-published = انتشار
compare-embargo = ممنوع تا
compare-expiry = پایان نمایش
compare-canonical = نشانی در وب
compare-genre = نوع مطلب
compare-urgency = فوریت
compare-alternatives = تیترهای جاهای دیگر
compare-publisher = ناشر
compare-rights = حقوق
compare-located = جای نوشتن
compare-ed-note = یادداشت برای تحریریه
compare-backstory = چگونگی گزارش
compare-claims = ادعاها
compare-print = جای آن در چاپ
compare-origin = پیدایش متن
compare-lead-picture = عکس اصلی
compare-planned-words = واژه‌های سفارش‌شده
compare-revision = شمارهٔ انتشار
compare-is-paid = ویژهٔ مشترکان
compare-has-comments = دیدگاه‌ها
restored-discarded = کنار گذاشته شد؛ در میان نسخه‌ها می‌ماند
wrote-title = چه کسی این را نوشت
wrote-close = بستن
wrote-who = { $who } · { $age } ({ $time })
wrote-before = پیش از آن: { $words }
wrote-new = پیش از آن چیزی مانند آن نبود
wrote-earlier = پیش از نخستین نسخه همین بود
wrote-outside = کس دیگری، بیرون از این پنجره
wrote-nobody = کسی که نامش معلوم نیست

## Actions: settings, keys and what else can be asked
do-reopen-closed = باز کردن دوبارهٔ مطلب بسته
    .help = آخرین مطلبی را که کنار گذاشته شد دوباره باز می‌کند
do-compare-received = مقایسه با متن رسیده
    .help = نشان می‌دهد تحریریه با متنی که مطلب از آن آغاز شد چه کرده است
do-take-newer = وارد کردن متن تازه‌تر…
    .help = نشان می‌دهد متن رسیده چه تغییری کرده، و آن را با نوشتهٔ تحریریه کنار هم می‌گذارد
do-settings = تنظیمات…
    .help = انتخاب می‌کنید میز چگونه دیده شود، بنویسد و نگه دارد
do-paste-plain = چسباندن به صورت متن ساده
    .help = فقط واژه‌های کلیپ‌بورد را در جای مکان‌نما می‌گذارد
do-select-all = انتخاب همه
    .help = همهٔ واژه‌های مطلب را انتخاب می‌کند
do-change-keys = تغییر کلیدها…
    .help = به کارها کلیدهای دیگری می‌دهد
do-quick-open = باز کردن سریع…
    .help = مطلبی از کتابخانه را با چند حرفش باز می‌کند

## Settings
settings = تنظیمات
settings-kept = جای نگه‌داری: { $place }
settings-page = صفحه
settings-house = تحریریه
settings-writing = نوشتن
settings-lengths = اندازه‌ها
settings-files = پرونده‌ها و صف
settings-keys = کلیدها
settings-lost = برخی تنظیمات خوانا نبود و به حالت نخست است: { $fields }
settings-broken = تنظیمات خوانده نشد و به حالت نخست است؛ هیچ مطلبی دست نخورده است
settings-aside = تنظیمات خوانده نشد و به حالت نخست است؛ پرونده با نام { $place } نگه داشته شد
set-theme = پوسته
set-tongue = زبان پنجره
set-face = قلم
    .help = برای متنی که خواننده می‌خواند
set-serif = سریف
set-sans = بی‌سریف
set-size = اندازهٔ متن
    .help = فقط در صفحه
set-measure = درازای سطر
    .help = شصت‌وشش حرف از همه خواناتر است
set-letters = { $count } حرف
set-leading = بلندی سطر
set-less = کمتر: { $name }
set-more = بیشتر: { $name }
set-sample = قایق مثل هر صبحِ پس از جنگ سر ساعت شش راه افتاد. کسی روی اسکله دست تکان نداد؛ کسی به آن‌ها نگفته بود که این آخرین قایق است.
set-name = نام شما
    .help = مطالبی که آغاز می‌کنید به این نام ثبت می‌شود
    .hint = نام
set-pause = ذخیره پس از درنگ
    .help = هر تغییر در هر حال بی‌درنگ ثبت می‌شود
set-seconds = { $count } ثانیه
set-minute = یک دقیقه
set-stages = مرحله‌های کار
    .help = نامی که این تحریریه بر هر مرحله از آغاز مطلب تا انتشار می‌گذارد، با وضعیتی که هر مرحله به آن معناست. بدون آن‌ها، مطلب تنها وضعیت دارد.
    .hint = ویراستاری
set-stage = مرحلهٔ { $number }
set-stage-status = وضعیت «{ $name }»
set-stage-up = بالا بردن: { $name }
set-stage-down = پایین بردن: { $name }
set-stage-remove = برداشتن: { $name }
set-kickers = روتیترهای همیشگی
    .help = هر خط یکی؛ هنگام نوشتن روتیتر، پیش از روتیترهای مطالب دیگر پیشنهاد می‌شوند
    .hint = اختصاصی
set-dateline = محل و تاریخ
    .help = هنگام نوشتن نام جا در سطر محل و تاریخ، با تاریخ امروز پیشنهاد می‌شود
set-agency = خبرگزاری در سطر محل و تاریخ
    .hint = نام خبرگزاری، اگر در سطر می‌آید
set-book = دفتر نشانی‌ها
    .help = گویندگان و منابعی که هنگام نوشتن نام در این کتابخانه پیشنهاد می‌شوند؛ مطالب نام‌های خود را نگه می‌دارند
set-book-find = یافتن نام
set-book-remove = برداشتن: { $name }
set-book-removed = { $name } برداشته شد.
set-book-back = برگرداندن
set-book-more = { $count ->
    [one] { $count } مورد دیگر؛ با نامش پیدا می‌شود
   *[other] { $count } مورد دیگر؛ با نامشان پیدا می‌شوند
}
set-signs = نشانه‌ها هنگام نوشتن
    .help = یک واگرد آنچه را تایپ شده برمی‌گرداند
set-smart = گیومه، خط تیره و سه‌نقطه را خودش بگذارد
set-marks = گیومه‌ها
    .help = نشانهٔ " در هر زبان به چه تبدیل شود. «مثل معمول» همان است که بیشتر روزنامه‌های آن زبان می‌گذارند.
set-marks-of = گیومه‌ها: { $language }
marks-usual = مثل معمول
marks-straight = "راست"
marks-double = “دوتایی”
marks-single = ‘تکی’
marks-guillemets = «گیومه»
marks-inward = »رو به درون«
marks-low = „پایین“
set-lengths = بازرس هر مطلب را با این‌ها می‌سنجد.
set-search = جست‌وجو
    .help = حرف‌های تیتر در موتور جست‌وجو
set-search-pixels = پهنا در جست‌وجو
    .help = پیکسل‌های سطر تیتر، با حرف‌های ۲۰ پیکسلی
set-standfirst = لید
    .help = حرف‌های زیر تیتر
set-push = پیام فوری
    .help = حرف‌هایی که روی تلفن قفل‌شده دیده می‌شود
set-social = تیتر برای شبکه‌ها
    .help = حرف‌های تیتری که به اشتراک گذاشته می‌شود
set-print = تیتر برای چاپ
    .help = حرف‌های تیتری که روی کاغذ می‌آید
set-summary = خلاصه
    .help = حرف‌هایی که زیر نتیجهٔ جست‌وجو دیده می‌شود
set-phone = تیتر روی تلفن
    .help = سطرها
set-excerpt = گزیده در صف
    .help = حرف‌ها، بریده پس از واژه‌ای کامل
set-wrong-length = عددی از یک تا دو هزار
set-usual-lengths = بازگشت به اندازه‌های معمول
set-library = کتابخانه
    .help = پوشهٔ مطالب
    .none = هیچ‌کدام باز نیست
set-templates = الگوها
    .help = الگوهای خانه، در کنار الگوهای ما
    .none = فقط الگوهای ما
set-publishing = انتشار
set-queues = مطلب را بالای صف می‌گذارد
set-recent = پرونده‌های اخیر
set-clear = پاک کردن فهرست
set-choose = انتخاب…
set-choose-of = انتخاب: { $name }
set-no-folder = هیچ‌کدام
pick-templates = انتخاب پوشهٔ الگوها
pick-choose = انتخاب

## Keys
keys-search = جست‌وجوی کلیدها
    .hint = نام کار یا کلید
keys-reset-all = بازگشت همهٔ کلیدها
keys-nothing = نه کاری به نام «{ $typed }» هست و نه کلیدی.
keys-press = کلید تازه را بزنید
keys-fixed = همین می‌ماند
keys-changed = تغییرکرده
keys-none = بی‌کلید
keys-waiting = { $help }. Escape کلید را به حال خود می‌گذارد.
keys-letter = { $key } برای نوشتن لازم است. Ctrl یا Alt را با آن نگه دارید، یا یکی از کلیدهای F را بزنید.
keys-of-page = { $key } از آنِ صفحه است («{ $words }»). کلید دیگری بزنید.
keys-taken = { $key } کلید «{ $action }» است.
keys-swap = جابه‌جایی: { $key } برای «{ $action }»
keys-take = گرفتن از «{ $action }»
keys-leave = دیگری بی‌کلید بماند
keys-no = بدون کلید
keys-usual = کلید معمول
keys-on-page = در صفحه
key-word = واژه به واژه
key-paragraph = پاراگراف به پاراگراف
key-line = آغاز و پایان سطر
key-article = آغاز و پایان مطلب
key-page = صفحه به صفحه
key-delete-word = حذف یک واژه
key-delete-line = پاک کردن سطر یا تا پایان آن
key-break = شکستن سطر در پاراگراف
key-space = فاصلهٔ نشکن
key-leave = بیرون رفتن از متن با Tab
key-blocks = بلوک‌ها
key-names = نام‌ها
palette-open = باز کردن مطلب
    .hint = چند حرف از تیتر یا نویسنده

## Two articles side by side, and windows of their own
do-open-beside = باز کردن در کنار…
    .help = مطلب دیگری را در کنار این یکی نشان می‌دهد
do-other-page = صفحهٔ دیگر
    .help = صفحه‌کلید را به مطلبی می‌برد که در کنار این یکی است
do-own-window = بردن به پنجرهٔ جدا
    .help = مطلب را در پنجره‌ای برای خودش می‌گذارد
do-back-to-desk = برگرداندن به پنجرهٔ اصلی
    .help = مطلب را در پنجرهٔ اصلی، در کنار مطلبی که آنجاست، می‌گذارد
palette-beside = باز کردن مطلبی در کنار این یکی
    .hint = چند حرف از تیتر یا نویسنده
beside-same = «{ $title }» همین حالا باز است؛ هر دو پرونده همان مطلب‌اند
beside-close = بستن «{ $title }»
beside-divider = تغییر پهنای دو صفحه
own-close = بستن این پنجره

## Templates, names and the wastebasket
do-new-from-template = مطلب تازه از الگو…
    .help = مطلبی با بخش‌هایی که گونه‌اش لازم دارد آغاز می‌کند
do-keep-as-template = نگه داشتن به عنوان الگو
    .help = بخش‌های مطلب را نگه می‌دارد تا دیگران با آن آغاز کنند
do-rename = تغییر نام…
    .help = نامک دیگری به مطلب و همان نام را به پرونده‌اش می‌دهد
do-throw-away = انداختن در سطل
    .help = مطلب را از کتابخانه برمی‌دارد؛ می‌توان آن را برگرداند
do-bring-back = برگرداندن مطلب
    .help = آخرین مطلب دورانداخته را سر جایش می‌گذارد
recent-remove-missing = برداشتن پرونده‌های گم‌شده
welcome = یا آغاز کنید با
welcome-template = یک الگو…
welcome-text = متن یک صفحه…
welcome-file = یک پرونده…
welcome-sample = یک نمونه
welcome-gone = این پرونده دیگر نیست
recent-open = باز کردن از اخیر
recent-missing = { $file }، پیدا نیست
recent-none = هنوز پروندهٔ دیگری نیست
template-title = مطلب تازه از الگو
template-help = یادداشت‌های الگو برای شماست و هرگز منتشر نمی‌شود.
template-no-folder = نخست پوشه‌ای برای الگوهای خانه انتخاب کنید
template-kept = با نام { $name } میان الگوها نگه داشته شد
start-news = خبر
    .about = چه شد، از کجا می‌دانیم، یک نقل‌قول، پس از این چه می‌شود
start-interview = گفت‌وگو
    .about = چه کسی و چرا حالا، پرسش‌ها پررنگ، پاسخ‌ها نقل‌قول
start-live = زنده
    .about = آنچه می‌دانیم و آنچه نمی‌دانیم، سپس خبرها با ساعتشان
start-obituary = درگذشت
    .about = چه کسی تأیید کرده، کار، زندگی، بازماندگان
rename-title = تغییر نام مطلب
rename-field = نامک تازه
rename-do = تغییر نام
rename-nothing = چند حرف یا رقم بنویسید.
rename-taken = { $file } از پیش هست؛ نام دیگری انتخاب کنید.
rename-file = نام پرونده { $file } خواهد بود.
rename-no-file = مطلب هنوز پرونده ندارد؛ با همین نام ذخیره می‌شود.
rename-done = نام تازه: { $file }
thrown-away = «{ $title }» در سطل است
brought-back = «{ $title }» به کتابخانه برگشت
thrown-aside = این دیسک سطل ندارد؛ «{ $title }» در { $place } است

## Before publishing

do-add-related = افزودن مطلب مرتبط…
    .help = خواننده را از پای این مطلب به مطلبی دیگر یا نشانی‌ای می‌برد
do-add-task = افزودن کار
    .help = کاری را که برای این مطلب مانده است یادداشت می‌کند، تنها برای تحریریه
do-publish = انتشار همین حالا
    .help = مطلب را منتشر می‌کند و پیش از آن کمبودهایش را نشان می‌دهد
do-ready = بررسی پیش از انتشار…
    .help = کمبودهای مطلب را فهرست می‌کند و به جای هر کدام می‌برد
ready-title = پیش از انتشار
ready-nothing = چیزی کم نیست.
ready-count = { $count ->
    [one] { $count } مورد برای بررسی
   *[other] { $count } مورد برای بررسی
}
embargo-until = ممنوعیت انتشار تا { $time }
publish-anyway = با این همه منتشر شود
published = منتشر شد
published-queued = منتشر شد و بالای صف رفت
out-now = وقت انتشار «{ $title }» رسیده است: { $when }
down-now = وقت برداشتن «{ $title }» رسیده است: { $when }
ready-pass-over = بررسی نشود
ready-everything = بررسی دوبارهٔ همه چیز
lack-withdrawal = کنار گذاشته شده و به خوانندگان گفته نشده چرا
lack-withdrawn = کنار گذاشته نشده، ولی می‌گوید پس گرفته شده است
lack-headline = بدون تیتر
lack-long-headline = تیتر برای جست‌وجو بلند است
lack-long-standfirst = لید بلند است
lack-byline = بدون نویسنده
lack-long-body = بیش از واژه‌های برنامه‌ریزی‌شده
lack-conflict = دو نسخه از دو نفر
lack-placeholder = جای خالی متن
lack-empty-quote = نقل‌قول بدون متن
lack-long-quote = نقل‌قول بلند است
lack-speaker = نقل‌قول بدون گوینده
lack-unconfirmed = نقل‌قول تأییدنشده
lack-source = نقل‌قول بدون منبع
lack-passage = نقل‌قولی که با عبارت منبع فرق دارد
lack-pull-quote = نقل برجسته‌ای که در متن نیست
lack-picture-words = عکس بدون متن جایگزین
lack-picture-credit = عکس بدون نام عکاس
lack-note = یادداشت برای تحریریه
lack-related-address = مطلب مرتبطی که خواننده به آن نمی‌رسد
lack-related-killed = مطلب مرتبطی که کنار گذاشته شده است
lack-related-embargoed = مطلب مرتبطی که هنوز نباید منتشر شود
lack-embargo = پیش از پایان ممنوعیت منتشر می‌شود
lack-legal-reading = حقوقدان هنوز نخوانده است
lack-task = هنوز مانده است

## Exporting
do-print = چاپ…
    .help = مطلب را آمادهٔ چاپ در مرورگر باز می‌کند
do-copy-markdown = کپی به صورت Markdown
    .help = همهٔ مطلب را به صورت Markdown کپی می‌کند
files-copied-markdown = به صورت Markdown کپی شد
export-many = خروجی گرفتن از { $count } مطلب
export-as = خروجی به صورت { $format }…
export-browser = باز کردن در مرورگر
export-copy = کپی در کلیپ‌بورد
export-copied = در کلیپ‌بورد کپی شد
export-markdown = Markdown
    .help = واژه‌ها با نشانه‌هایشان، برای ویرایشگرهای دیگر
browser-refused = چیزی باز نشد: { $cause }
browser-prints = برای چاپ در مرورگر باز شد
browser-shows = در مرورگر باز شد
pick-export-posts = خروجی کارت‌ها با نام
pick-export-many = انتخاب پوشهٔ خروجی‌ها
batch-progress = خروجی { $done } از { $total }
batch-done = { $count } مطلب در { $folder } نوشته شد
batch-stopped = متوقف شد؛ { $count } مطلب در { $folder } نوشته شد
batch-lost = { $count } مطلب همه چیز را در بر نداشت؛ برای جزئیات یکی را جدا خروجی بگیرید
batch-withheld = { $count ->
    [one] یک صفحه خواننده را به جایی می‌برد که نباید: { $first }
   *[other] { $count } صفحه خواننده را به جایی می‌برند که نباید؛ نخستین آنها: { $first }
 }
batch-refused = { $count } مطلب نوشته نشد؛ نخستین: { $first }
batch-there = { $count } پرونده از پیش هست
batch-there-help = می‌توان جایشان را گرفت، یا به تازه‌ها شماره داد.
batch-replace = جایگزینی
batch-keep = نگه داشتن هر دو
articles-picked = { $count } انتخاب‌شده
articles-export = خروجی { $count } مطلب…
articles-unpick = هیچ‌کدام
articles-export-short = خروجی گرفتن…

## Recent posts from text, and their preview
do-add-posts = افزودن کارت از متن…
    .help = مطالب تازهٔ صفحه‌ای را که از مرورگر کپی شده می‌خواند
do-queue-versions = نسخه‌های پیشین…
    .help = نشان می‌دهد صف پیش‌تر چه بود و نسخه‌ای را برمی‌گرداند
do-preview-queue = پیش‌نمایش و خروجی کارت‌ها…
    .help = کارت‌ها را روی تلفن، تبلت و رایانه نشان می‌دهد و از آن‌ها به‌تنهایی خروجی می‌گیرد
posts-copy = کپی HTML
posts-copied = کارت‌ها به صورت HTML کپی شد
posts-title = افزودن کارت از متن
posts-help = فهرست مطالب را همان‌طور که از مرورگر کپی کرده‌اید بچسبانید: تیتر، گزیده و زمان.
posts-none = فهرستی از مطالب در آن پیدا نشد.
posts-more = و { $count } مورد دیگر
posts-add = افزودن { $count } کارت
posts-added = { $count } کارت افزوده شد
preview-title = مطالب تازه، چنان‌که خواننده می‌بیند
preview-phone = تلفن
preview-tablet = تبلت
preview-desktop = رایانه
preview-none = خواننده اکنون کارتی نمی‌بیند.

## The gallery of controls

sample-buttons = دکمه‌ها
sample-again = دوباره
sample-floats = شناورها
sample-dialog = گفت‌وگو…
sample-popover = پنجرک…
sample-progress = پیشرفت
sample-compare = مقایسه
sample-not-now = اکنون نه
sample-fields = خانه‌ها
sample-bio = سحر دوست از بندر آمرا می‌نویسد.
sample-menu = منو
sample-mira = قایق میرا با نه سرنشین و بی ناخدا دوباره راه می‌افتد
    .about = پیش‌نویس · سحر دوست · ۴۱۲ واژه
sample-salt = بهای نمک برای سومین هفته پایین آمد
    .about = تحویل‌شده · دیر شده از ۱۴:۰۰ · یونس فلد
sample-task = تلفن به ادارهٔ بندر
sample-boat = منتشرشده · سحر دوست · دیروز
sample-tar = «هنوز بوی قیر و پرتقال می‌دهد.»
    .speaker = نیما پارسا
sample-waiting = لاله امید
sample-banners = پیام‌ها
sample-not-saved = «میرا» ذخیره نشد: دیسک پر است. همهٔ متن هنوز اینجاست.
sample-empty = هنوز چیزی نیست
sample-title = عنوان پنجره
sample-list = تیتر در فهرست
sample-card = تیتر روی کارت
sample-excerpt = متن روی کارت، کمی ریزتر از پنل.
sample-ledger = متن در پنل: «غروب راه افتادیم.»
sample-desk = واژه‌های خود برنامه
sample-header = سرصفحه
sample-small = واژه‌های ریز

## Errors of files

not-opened-file = { $file } پرونده است و کتابخانه باید پوشه باشد؛ پوشه‌ای را که پرونده در آن است نام ببرید
not-opened = { $file } باز نشد: { $cause }؛ چیزی تغییر نکرد؛ { $advice }
not-read = { $file } خوانده نشد: { $cause }؛ پرونده همان است که بود
not-saved = { $file } هنگام { $step } ذخیره نشد: { $cause }؛ پرونده همان است که پیش از این بود؛ { $advice }
saved-unsure = { $file } ذخیره شد، اما دیسک تأییدش نکرد: { $cause }؛ یک بار دیگر ذخیره کنید
not-saved-changed = پس از باز شدن { $file } کس دیگری آن را تغییر داده است، پس رویش نوشته نشد؛ با نام دیگری ذخیره کنید یا دوباره بازش کنید
not-saved-newer = { $file } را Nutgraf تازه‌تری نوشته است و دست نخورد؛ با نام دیگری ذخیره کنید یا همان برنامه را به کار ببرید
not-saved-taken = { $file } از پیش هست و دست نخورد؛ نام دیگری برگزینید
not-thrown = { $file } به سطل نرفت و همان‌جا که بود هست: { $cause }
cause-not-there = آنجا نیست
cause-not-allowed = این کاربر چنین اجازه‌ای اینجا ندارد
cause-full = دیسک پر است
cause-read-only = دیسک تنها خواندنی است
cause-not-a-folder = بخشی از مسیر پوشه نیست
cause-is-a-folder = پوشه است
cause-bad-name = نام بیش از اندازه بلند است یا اینجا مجاز نیست
cause-taken = چیز دیگری از پیش آنجاست
cause-busy = برنامهٔ دیگری آن را به کار گرفته است
cause-away = دستگاهی که پرونده روی آن است پاسخ نمی‌دهد
cause-other = سیستم می‌گوید { $words }
advice-make-room = جا باز کنید یا دیسک دیگری برگزینید
advice-elsewhere = پوشهٔ دیگری برگزینید
advice-path = ببینید مسیر درست است یا نه
advice-again = دوباره بکوشید یا پوشهٔ دیگری برگزینید
step-beside = ساختن پرونده‌ای کنار آن
step-writing = نوشتن
step-syncing = سپردن به دیسک
step-placing = گذاشتن در جای خود
step-keeping-journal = نگه‌داشتن دفتر تغییرهای پیشین
step-journal-folder = ساختن پوشهٔ دفترهای تغییر
step-opening-journal = باز کردن دفتر تغییرها
step-writing-journal = نوشتن دفتر تغییرهای آن
step-putting-away = کنار گذاشتن نسخه‌ها
step-presence-folder = ساختن پوشهٔ حاضران
step-renaming = عوض کردن نام آن
damage-end = واپسین تغییر هنگام بسته شدن برنامه در حال نوشته شدن بود و اینجا نیست
damage-middle = { $count } تغییر از دفتر تغییرهایش خوانده نشد
change-outside = این تغییر بیرون از مطلب است؛ چیزی تغییر نکرد
change-form = این تغییر ساختار مطلب را به هم می‌زد؛ چیزی تغییر نکرد
change-dangling = این تغییر متن را از نقل‌قول یا منبعش جدا می‌کرد؛ چیزی تغییر نکرد

## What a file says

read-too-large = پرونده { $size } مگابایت دارد و بیش از { $most } مگابایت خوانده نمی‌شود
read-not-text = بایت { $at } متن یونیکد نیست؛ پرونده را با کدگذاری یونیکد ذخیره و دوباره باز کنید
read-syntax = سطر { $line }، ستون { $column }: { $what }
read-not-ours = با { $wanted } آغاز نمی‌شود، پس ساختهٔ برنامهٔ دیگری است
read-other-program = نه با { $wanted } که با { $found } آغاز می‌شود، پس ساختهٔ برنامهٔ دیگری است
read-no-version = نسخه‌اش را با عدد صحیح نمی‌گوید
read-shape = { $path } باید { $wanted } باشد و { $found } است
read-twice = { $path } دو بار آمده است؛ یکی را بردارید
read-value = { $path } نمی‌تواند { $found } باشد
kind-nothing = تهی
kind-truth = درست یا نادرست
kind-number = عدد
kind-whole = عدد صحیحی در اندازهٔ { $kind }
kind-text = متن
kind-list = فهرست
kind-group = گروهی از خانه‌ها
kind-known = تنها خانه‌های شناخته
list-quotes = نقل‌قول‌ها
list-sources = منبع‌ها
list-parties = نام‌ها
odd-newer = Nutgraf تازه‌تری آن را نوشته است (نسخهٔ { $version } قالب)؛ اینجا خوانده می‌شود اما ذخیره نه، تا چیزی از آن از دست نرود
odd-unknown = { $field } اینجا شناخته نیست؛ همان‌گونه می‌ماند
odd-second-number = دو تا از { $list } شمارهٔ { $number } دارند؛ شمارهٔ دومی اکنون { $now } است
odd-unquoted = نقل‌قول { $number } در مطلب متنی ندارد
odd-unquoted-of = نقل‌قول { $number } از { $speaker } در مطلب متنی ندارد
odd-no-record = متن به شمارهٔ { $number } از { $list } اشاره دارد که نیست؛ متن می‌ماند
odd-taken-out = { $field } { $count } نشانهٔ نادیدنی یا وارونه‌کنندهٔ متن داشت؛ برداشته شد
odd-marks = { $field } { $count } نشان ناشناخته یا بیرون از متن دارد؛ آنچه جا می‌افتد می‌ماند
odd-rule = { $field } خط جداکننده‌ای است که متن دارد؛ آن متن پاراگرافی پس از آن شد
odd-new-word = { $field } برابر { $found } است که { $instead } خوانده می‌شود
odd-new-id = شناسهٔ خود را ندارد، پس شناسهٔ تازه‌ای گرفت

## What an export leaves out

refused-embargo = انتشار این مطلب تا { $until } ممنوع است، پس چیزی نوشته نشد
refused-template = صفحه ساخته نشد و مطلب همان است که بود؛ قالب را درست کنید: { $why }
left-not-the-same = اگر دوباره خوانده شود همین مطلب نمی‌شود: خانه‌ای که این نسخه نمی‌شناسد در این قالب جا نمی‌گیرد
left-not-read-back = دوباره خوانده نمی‌شود: { $why }
left-link = از پیوندی تنها متنش ماند، چون نشانی‌اش نه از وب است، نه از ایمیل و نه از همان سایت: «{ $words }»
left-picture = از تصویری تنها شرحش ماند، چون صفحه نمی‌تواند پرونده‌اش را بار کند: «{ $words }»
left-not-there = تصویری نیست، چون پرونده‌اش کنار مطلب نیست: «{ $words }»
left-another = تصویر دیگری با همین نام کنار صفحه بود و دست نخورد: «{ $words }»
left-outside = تصویری همراه نشد، چون نامش از پوشه بیرون می‌رود: «{ $words }»
left-alt = تصویری برای کسانی که نمی‌بینندش چیزی نمی‌گوید؛ متن جایگزینش را بنویسید: «{ $words }»
left-embed = محتوای بیرونی پیوندی با متن آن شد، چون صفحه چیزی از جای دیگر بار نمی‌کند: «{ $words }»
left-versions = هر دو نسخهٔ آنچه دو نفر همزمان تغییر داده‌اند در آن است؛ نخست در { $count } جا یکی را برگزینید
left-notes = مانند همیشه کنار ماند: { $count } یادداشت برای تحریریه
left-work = مانند همیشه کنار ماند: در دست کیست، تا کی، و چه کاری مانده است
left-killed = مطلب کنار گذاشته شده است: آنچه در دست خوانندگان است باید برداشته شود
left-copy = مثل همیشه کنار گذاشته شد: متن رسیده
left-legal-due = هنوز حقوقدان آن را نخوانده و بی‌مانع ندانسته است
left-notice = مطلب کنار گذاشته شده است: این اطلاعیه‌ای است که خواننده به‌جای آن می‌یابد
left-notice-unexplained = اطلاعیه نمی‌گوید چرا مطلب پس گرفته شده است
left-withdrawal = چون مطلب کنار گذاشته نشده است، آنچه از پس گرفتنش می‌گوید بیرون ماند
left-names = نام منبع محافظت‌شده در { $count } جا گفته نشد؛ آن جمله‌ها را دوباره بخوانید
left-half-name = بخشی از نام منبع محافظت‌شده در متن آمده است؛ ببینید او را لو ندهد
left-language = مطلب زبانش را نمی‌گوید؛ صداخوان‌ها و واژه‌نامه‌های خواننده به آن نیاز دارند
left-addresses = بی نشانی‌اش: { $count } پیوند
left-marks = متن ساده برای درشتی، شیوه و زبان نشانی ندارد: { $count } تکهٔ نشان‌دار
left-struck = کنار ماند، چون متن ساده نمی‌تواند روی کلمه خط بکشد: { $count } تکهٔ خط‌خورده
left-pull-quotes = کنار ماند، چون تنها تکرار متن بود: { $count } نقل برجسته
left-pictures = تنها با کلمه: { $count } تصویر
left-quotes = این قالب برای نقل‌قول جای جداگانه‌ای ندارد؛ { $count } نقل‌قول با گوینده‌اش در متن است
left-related = کنار گذاشته شد، چون بدون عنوان و نشانی خواننده به آن نمی‌رسد: { $count ->
    [one] { $count } مطلب مرتبط
   *[other] { $count } مطلب مرتبط
}
left-related-killed = خواننده را به مطلبی می‌برد که کنار گذاشته شده است: «{ $words }»
left-related-embargoed = خواننده را به مطلبی می‌برد که هنوز نباید منتشر شود: «{ $words }»
left-posts = عنصر مطلب برای فهرست صف جا ندارد: { $count } کارت

## Replacing in several articles

rewrite-title = جایگزینی در مطلب‌ها
rewrite-help = نخست بگردید: هر مطلبی که این واژه‌ها را دارد فهرست می‌شود و شما برمی‌گزینید کدام تغییر کند. واژه‌های نقل‌قول‌های تأییدشده می‌مانند.
rewrite-field = یافتن در مطلب‌ها
rewrite-all = همهٔ مطلب‌ها
rewrite-picked = { $count } مطلب انتخاب‌شده
rewrite-look = گشتن
rewrite-progress = { $done } از { $total } مطلب
rewrite-in = { " " }در { $count } مطلب
rewrite-unread = ؛ { $count } پرونده خوانده نشد
rewrite-more = و { $count } مطلب دیگر
rewrite-do = جایگزینی در { $count } مطلب
rewrite-back = در { $count } مطلب برگردانده شد
rewrite-stopped = متوقف شد. مطلب‌های پیش از آن واژه‌های تازه را دارند و بقیه همان‌اند که بودند.
rewrite-refused = { $count } مطلب دست‌نخورده ماند، نخستین: { $first }
stays-open = کسی آن را باز کرده است
stays-ahead = واژه‌هایی دارد که هنوز در هیچ پرونده‌ای نیست؛ نخست بازش کنید
stays-newer = نسخهٔ تازه‌تری از برنامه آن را نوشته است
stays-changed = پس از آن تغییر کرده است
