//! What a dozen programs put on the clipboard, in their shapes and our words, as it comes out here.

use expect_test::{Expect, expect};
use nutgraf::surface::clipboard::clipboard;

use crate::hand::Hands;

/// Pastes HTML as a program brings it into an empty paragraph.
#[track_caller]
fn check(html: &str, after: &Expect) {
    let mut hands = Hands::at("p: |");
    let text = "what a program gives to those who read no HTML";
    clipboard(&hands.harness.ctx).lock().put(text, Some(html));
    hands.keys("Ctrl+V");
    let article = hands.desk().log.article();
    assert_eq!(article.check(), Ok(()));
    let quotes = article.records().quotes.values();
    let named = quotes.filter(|quote| !quote.speaker.name.is_empty());
    let speakers: String = named
        .map(|quote| format!("said by {}, {}\n", quote.speaker.name, quote.speaker.role))
        .collect();
    after.assert_eq(&format!("{}{speakers}", hands.copy()));
}

#[test]
fn libre_office() {
    check(
        "<!DOCTYPE html>\n<html>\n<head>\n\t<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"/>\n\t\
         <title></title>\n\t<meta name=\"generator\" content=\"LibreOffice 7.4 (Linux)\"/>\n\t<style type=\"text/css\">\n\t\t\
         @page { size: 21cm 29.7cm; margin: 2cm }\n\t\tp { line-height: 115% }\n\t</style>\n</head>\n\
         <body lang=\"en-GB\" link=\"#000080\" vlink=\"#800000\" dir=\"ltr\"><h2 class=\"western\">The lamps of Amra</h2>\n\
         <p style=\"line-height: 100%; margin-bottom: 0cm\">The harbour master <b>counted\nthem</b> <i>twice</i>, \
         and <font color=\"#000080\"><u><a href=\"https://amra.example/log\">wrote\nit down</a></u></font>.</p>\n\
         <p><br/>\n<br/>\n\n</p>\n<blockquote>“Nobody asked us.”</blockquote>\n<ul>\n\t<li><p style=\"margin-bottom: 0cm\">\n\t\
         oil</p>\n\t<li><p>wicks</p>\n\t<ul>\n\t\t<li><p>long ones</p>\n\t</ul>\n</ul>\n<ol>\n\t<li><p>light them</p>\n</ol>\n\
         <p dir=\"rtl\" align=\"right\"><span lang=\"fa-IR\">شب چراغ می‌خواهد</span></p>\n</body>\n</html>",
        &expect![[r#"
            cross: The lamps of Amra
            p: The harbour master <b>counted them</b> <i>twice</i>, and <a https://amra.example/log>wrote it down</a>.
            quote 1: “Nobody asked us.”
            li 0: oil
            li 0: wicks
            li 1: long ones
            num 0: light them
            p: شب چراغ می‌خواهد|
        "#]],
    );
}

/// Writer parts a quotation into one for each paragraph; the name stands in the last.
#[test]
fn libre_office_quotations() {
    check(
        "<!DOCTYPE html>\n<html>\n<head>\n\t<meta name=\"generator\" content=\"LibreOffice 7.4.7.2 (Linux)\"/>\n</head>\n\
         <body lang=\"en-US\" link=\"#000080\" vlink=\"#800000\" dir=\"ltr\"><p>The wall moved.</p>\n\
         <blockquote dir=\"rtl\" style=\"text-align: right\"><font face=\"DejaVu Sans\"><span lang=\"hi-IN\">«ما\n\
         نوشتیم</span></font>.</blockquote>\n<blockquote dir=\"rtl\" style=\"text-align: right\"><span lang=\"hi-IN\">کسی\n\
         نخواند.»</span></blockquote>\n<blockquote>— <cite>Mina Raad, engineer</cite></blockquote>\n<p>So it went.</p>\n\
         <blockquote>“No.”</blockquote>\n<blockquote>— Omid Rad, ferry pilot</blockquote>\n<blockquote>“Yes.”</blockquote>\n\
         </body>\n</html>",
        &expect![[r#"
            p: The wall moved.
            quote 3: «ما نوشتیم.
            quote 3: کسی نخواند.»
            p: So it went.
            quote 5: “No.”
            quote 6: “Yes.”|
            said by Mina Raad, engineer
            said by Omid Rad, ferry pilot
        "#]],
    );
}

#[test]
fn apple_notes() {
    check(
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD HTML 4.01//EN\" \"http://www.w3.org/TR/html4/strict.dtd\">\n<html>\n<head>\n\
         <meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">\n<meta name=\"Generator\" \
         content=\"Cocoa HTML Writer\">\n<style type=\"text/css\">\np.p1 {margin: 0.0px 0.0px 0.0px 0.0px; font: 28.0px \
         '.AppleSystemUIFont'}\nspan.s1 {font: 13.0px 'Helvetica'}\n</style>\n</head>\n<body>\n<p class=\"p1\"><span \
         class=\"s1\"><b>Notes from the quay</b></span></p>\n<p class=\"p2\"><span class=\"s1\"></span><br></p>\n<p \
         class=\"p3\">Omid was there.<span class=\"Apple-converted-space\">&nbsp; </span>So was <i>nobody</i>\
         <span class=\"Apple-converted-space\">&nbsp;</span>else.</p>\n<ul class=\"ul1\">\n<li class=\"li1\"><span \
         class=\"s2\"></span>Ask about the oil</li>\n<li class=\"li1\"><span class=\"s2\"></span>Ask about the key</li>\n\
         </ul>\n</body>\n</html>",
        &expect![[r#"
            p: <b>Notes from the quay</b>
            p: Omid was there. So was <i>nobody</i> else.
            li 0: Ask about the oil
            li 0: Ask about the key|
        "#]],
    );
}

#[test]
fn apple_pages() {
    check(
        "<html><head><meta name=\"Generator\" content=\"Cocoa HTML Writer\"><style type=\"text/css\">p.p1 {margin: 0.0px}\
         </style></head><body><p class=\"p1\"><b>The pier</b></p><p class=\"p2\">Two winters <span style=\"font-style: \
         italic\">in the dry dock</span> are over.</p><ol class=\"ol1\"><li class=\"li2\">the hull</li><ol class=\"ol1\">\
         <li class=\"li2\">the keel</li></ol><li class=\"li2\">the mast</li></ol><table><tbody><tr><td valign=\"top\">\
         <p class=\"p3\">berth</p></td><td valign=\"top\"><p class=\"p3\">four</p></td></tr></tbody></table></body></html>",
        &expect![[r#"
            p: <b>The pier</b>
            p: Two winters <i>in the dry dock</i> are over.
            num 0: the hull
            num 1: the keel
            num 0: the mast
            tr: berth	four|
        "#]],
    );
}

#[test]
fn telegram() {
    check(
        "<meta charset='utf-8'><div class=\"text-content clearfix with-meta\" dir=\"auto\">The Mira is late again \
         <img class=\"emoji emoji-small\" alt=\"⛴️\" src=\"./img-apple-64/26f4.png\" draggable=\"false\"><br><br><strong>\
         Ask</strong> <a href=\"https://t.example/quay\" class=\"text-entity-link\">the quay</a> before noon<blockquote \
         class=\"blockquote\" data-entity-type=\"MessageEntityBlockquote\">She sails at six.</blockquote></div>",
        &expect![[r#"
            p: The Mira is late again ⛴️
            p: <b>Ask</b> <a https://t.example/quay>the quay</a> before noon
            quote 1: She sails at six.|
        "#]],
    );
}

#[test]
fn whats_app() {
    check(
        "<meta charset='utf-8'><span dir=\"rtl\" class=\"_ao3e selectable-text copyable-text\"><span>لنج‌ها برگشتند \
         <img crossorigin=\"anonymous\" src=\"data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP\" alt=\"🚤\" draggable=\"false\" \
         class=\"b61 emoji wa _ao3e\" style=\"background-position: 0px -20px;\"> <strong class=\"_ao3e\">همه</strong> \
         سالم</span></span>",
        &expect![[r#"
            p: لنج‌ها برگشتند 🚤 <b>همه</b> سالم|
        "#]],
    );
}

#[test]
fn word_in_persian() {
    check(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\">\
         <head><meta name=ProgId content=Word.Document><style><!--p.MsoNormal{margin:0cm;direction:rtl}--></style></head>\
         <body lang=EN-US><!--StartFragment--><h1 dir=RTL style='text-align:right'><span lang=FA style='font-family:\
         \"B Titr\"'>چراغ&zwnj;های امرا<o:p></o:p></span></h1><p class=MsoNormal dir=RTL style='text-align:right;\
         direction:rtl;unicode-bidi:embed'><span lang=FA style='font-family:\"B Nazanin\"'>رئیس بندر می¬گوید </span>\
         <b><span lang=FA style='font-family:\"B Nazanin\"'>سه بار</span></b><span lang=FA> شمرده است</span><span \
         dir=LTR></span><span lang=FA><span dir=LTR></span>.<o:p></o:p></span></p><p class=MsoListParagraph dir=RTL \
         style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span \
         style='mso-list:Ignore'>·<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span></span><![endif]>\
         <span lang=FA>روغن</span></p><p class=MsoListParagraph dir=RTL style='mso-list:l1 level1 lfo2'><span lang=FA><span \
         style='mso-list:Ignore'>۱-<span>&nbsp; </span></span></span><span lang=FA>فتیله</span></p><!--EndFragment--></body></html>",
        &expect![[r#"
            cross: چراغ‌های امرا
            p: رئیس بندر می‌گوید <b>سه بار</b> شمرده است.
            li 0: روغن
            num 0: فتیله|
        "#]],
    );
}

#[test]
fn outlook() {
    check(
        "<html xmlns:v=\"urn:schemas-microsoft-com:vml\"><head><meta name=Generator content=\"Microsoft Word 15\"><style>\
         <!--p.MsoNormal{margin:0cm}--></style></head><body lang=EN-GB link=\"#0563C1\" style='word-wrap:break-word'><div \
         class=WordSection1><p class=MsoNormal>Dear desk,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p \
         class=MsoNormal>the <b>log</b> is at <a href=\"https://amra.example/log\">amra.example/log</a>.<o:p></o:p></p><p \
         class=MsoNormal><span style='mso-ligatures:none'>Omid<o:p></o:p></span></p><div style='border:none;border-top:solid \
         #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b><span lang=EN-US>From:</span></b><span lang=EN-US> \
         Desk &lt;desk@amra.example&gt; <br><b>Sent:</b> Monday<br><b>Subject:</b> The log</span></p></div></div></body></html>",
        &expect![[r#"
            p: Dear desk,
            p: the <b>log</b> is at <a https://amra.example/log>amra.example/log</a>.
            p: Omid
            p: <b>From:</b> Desk \<desk@amra.example> <b>Sent:</b> Monday <b>Subject:</b> The log|
        "#]],
    );
}

#[test]
fn substack() {
    check(
        "<meta charset='utf-8'><h2 class=\"header-anchor-post\">The quiet winter<div class=\"pencraft pc-display-flex\">\
         <button tabindex=\"0\" type=\"button\" aria-label=\"Link\">Copy link</button></div></h2><p><span>Nobody on the quay \
         remembers </span><em>so little ice</em><span>.</span><a class=\"footnote-anchor\" data-component-name=\
         \"FootnoteAnchorToDOM\" href=\"#footnote-1\" target=\"_self\">1</a></p><div class=\"captioned-image-container\">\
         <figure><a class=\"image-link image2\" target=\"_blank\" href=\"https://cdn.example/i.jpg\"><div class=\"image2-inset\">\
         <picture><source type=\"image/webp\" srcset=\"https://cdn.example/i.webp 424w\"><img src=\"https://cdn.example/i.jpg\" \
         alt=\"The quay under snow\" class=\"sizing-normal\"></picture></div></a><figcaption class=\"image-caption\">The quay \
         in January</figcaption></figure></div><blockquote><p>“We count the days.”</p></blockquote><p>— Laleh Omid, harbour \
         master</p>",
        &expect![[r#"
            cross: The quiet winter
            p: Nobody on the quay remembers <i>so little ice</i>.
            cap: The quay in January
            quote 1: “We count the days.”|
            said by Laleh Omid, harbour master
        "#]],
    );
}

#[test]
fn medium() {
    check(
        "<meta charset='utf-8'><h1 id=\"1f2a\" class=\"mx my mz\">Before the ferry</h1><p id=\"9c11\" class=\
         \"pw-post-body-paragraph na\"><span class=\"l nx\">T</span>hey waited in <mark class=\"adq\">two rows</mark>, \
         <strong class=\"nc gv\">silent</strong>.</p><blockquote class=\"oa ob\"><p id=\"77aa\" class=\"na nb\">“The rope \
         was wet.”</p></blockquote><ul class=\"\"><li id=\"0d0d\" class=\"na\">one lamp</li><li id=\"0e0e\" class=\"na\">two \
         oars</li></ul><pre class=\"od\"><span id=\"e1\" class=\"oe\">06:00 bell<br>06:10 rope</span></pre><hr class=\"of\">",
        &expect![[r#"
            cross: Before the ferry
            p: They waited in two rows, <b>silent</b>.
            quote 1: “The rope was wet.”
            li 0: one lamp
            li 0: two oars
            p: 06:00 bell 06:10 rope
            rule: |
        "#]],
    );
}
