//! Copy, cut and paste, with what other programs put on the clipboard.

use egui::Event;
use nutgraf::edit::command::records;
use nutgraf::model::block::BlockKind;
use nutgraf::model::quote::{QuoteId, Speaker};
use nutgraf::surface::clipboard::clipboard;

use crate::copy::noon;
use crate::hand::Hands;

/// Pastes HTML as another program would bring it.
fn paste_html<'a>(copy: &str, html: &str) -> Hands<'a> {
    let mut hands = Hands::at(copy);
    clipboard(&hands.harness.ctx)
        .lock()
        .put("plain", Some(html));
    hands.keys("Ctrl+V");
    hands
}

#[track_caller]
fn check_html(html: &str, after: &str) {
    let hands = paste_html("p: |", html);
    assert_eq!(hands.copy(), after, "{html}");
}

#[test]
fn a_web_page_keeps_its_words_and_marks() {
    check_html(
        "<html><body><!--StartFragment--><h2 class=x>The <b>pier</b></h2>\n<p style=\"color:red\">One &amp; \
         <strong>two</strong>\n <a href=\"https://amra.example/a\">three</a> <a href=\"javascript:x\">four</a></p>\
         <script>no</script><hr><ul><li>five<ul><li>six</ul><li>seven</ul><ol><li>eight</ol>\
         <!--EndFragment--></body></html>",
        "cross: The pier\np: One & <b>two</b> <a https://amra.example/a>three</a> four\nrule: \n\
         li 0: five\nli 1: six\nli 0: seven\nnum 0: eight|\n",
    );
    check_html("one<br>two<br><br>three", "p: one\u{2028}two\np: three|\n");
    check_html(
        "<p>a <q>b</q></p><p>&nbsp;</p><p>c &lt; d &unknown; e</p>",
        "p: a “b”\np: c \\< d &unknown; e|\n",
    );
    check_html(
        "<table><tr><td>a<td>b</tr><tr><td>c</table>",
        "tr: a\tb\ntr: c|\n",
    );
}

#[test]
fn google_docs_is_bold_only_where_it_is() {
    check_html(
        "<meta charset='utf-8'><b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\">\
         <span style=\"font-size:11pt;font-weight:400;font-style:normal\">plain </span>\
         <span style=\"font-weight:700\">bold</span><span style=\"font-style:italic;font-weight:400\"> it</span></p><br>\
         <ul><li dir=\"ltr\" aria-level=\"1\"><p role=\"presentation\"><span>one</span></p></li>\
         <ul><li aria-level=\"2\"><p>two</p></li></ul></ul></b><br class=\"Apple-interchange-newline\">",
        "p: plain <b>bold</b><i> it</i>\nli 0: one\nli 1: two|\n",
    );
}

#[test]
fn word_lists_are_lists() {
    check_html(
        "<html xmlns:w=\"urn:x\"><head><style>p.MsoNormal{margin:0}</style></head><body lang=EN-GB>\
         <!--StartFragment--><p class=MsoNormal>Text<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>\
         <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>\
         <![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span \
         style='font:7.0pt \"Times\"'>&nbsp;&nbsp; </span></span></span><![endif]>bullet<o:p></o:p></p>\
         <p class=MsoListParagraph style='mso-list:l1 level2 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;\
         </span></span>number</p><!--EndFragment--></body></html>",
        "p: Text\nli 0: bullet\nnum 1: number|\n",
    );
}

#[test]
fn mail_is_read_by_its_lines() {
    check_html(
        "<div dir=\"ltr\">Dear desk,<div><br></div><div>the <i>Mira</i> is late.</div></div>",
        "p: Dear desk,\np: the <i>Mira</i> is late.|\n",
    );
}

#[test]
fn a_quotation_keeps_its_speaker() {
    for html in [
        "<blockquote><p>“No.”</p><cite>Omid Rad, ferry pilot</cite></blockquote>",
        "<blockquote><p>“No.”</p></blockquote><p>— Omid Rad, ferry pilot</p>",
        "<blockquote><p>“No.”</p><p>– Omid Rad, ferry pilot</p></blockquote>",
        "<blockquote><p>“No.”</p><footer>— <cite>Omid Rad</cite>, ferry pilot</footer></blockquote>",
        "<figure class=\"wp-block-quote\"><blockquote><p>“No.”</p></blockquote>\
         <figcaption>– Omid Rad, ferry pilot</figcaption></figure>",
    ] {
        let hands = paste_html("p: |", html);
        assert_eq!(hands.copy(), "quote 1: “No.”|\n", "{html}");
        let records = hands.desk().log.article().records();
        let speaker = &records.quotes[&QuoteId(1)].speaker;
        assert_eq!(
            (speaker.name.as_str(), speaker.role.as_str()),
            ("Omid Rad", "ferry pilot"),
            "{html}"
        );
    }
}

#[test]
fn pictures_come_with_their_captions() {
    check_html(
        "<p>a</p><figure><img src=\"https://amra.example/p.jpg\" alt=\"Pier\"><figcaption>The pier</figcaption></figure>\
         <p>b<img src=\"data:image/png;base64,x\"></p>",
        "p: a\ncap: The pier\np: b|\n",
    );
}

#[test]
fn a_quotation_cut_and_pasted_keeps_its_record() {
    let mut hands = Hands::at("p: one\nquote 1: [“No.”\np: two|]\np: ");
    let before = hands.desk().log.article().records().quotes.clone();
    hands.keys("Ctrl+C Ctrl+End Ctrl+V");
    assert_eq!(
        hands.copy(),
        "p: one\nquote 1: “No.”\np: two\nquote 1: “No.”\np: two|\n"
    );
    hands.keys("Ctrl+Z");
    assert_eq!(hands.copy(), "p: one\nquote 1: “No.”\np: two\np: |\n");
    assert_eq!(hands.desk().log.article().records().quotes, before);
}

#[test]
fn part_of_a_quotation_stays_its_speakers_words() {
    let mut hands = Hands::at("p: one\nquote 1: “I [never|] did.”\np: two ");
    hands.keys("Ctrl+C Ctrl+End Ctrl+V");
    assert_eq!(
        hands.copy(),
        "p: one\nquote 1: “I never did.”\np: two <q 1>never</q>|\n"
    );
}

#[test]
fn plain_is_plain() {
    let mut hands = Hands::at("p: <b>[one|]</b> ");
    hands.keys("Ctrl+C Ctrl+End Ctrl+Shift+V");
    assert_eq!(hands.copy(), "p: <b>one</b> one|\n");
    hands.keys("Ctrl+V");
    assert_eq!(hands.copy(), "p: <b>one</b> one<b>one</b>|\n");
}

#[test]
fn blocks_pasted_inside_a_paragraph_part_it() {
    for (html, after) in [
        ("<p>a</p><p>b</p>", "p: onea\np: b| two\n"),
        ("<h2>a</h2><p>b</p>", "p: one\ncross: a\np: b| two\n"),
        (
            "<p>a</p><blockquote>b</blockquote>",
            "p: onea\nquote 1: b|\np:  two\n",
        ),
    ] {
        assert_eq!(paste_html("p: one| two", html).copy(), after, "{html}");
    }
    assert_eq!(
        paste_html("head: a| b\np: ", "<h2>x</h2><p>y</p>").copy(),
        "head: ax y| b\np: \n"
    );
}

#[test]
fn an_address_pasted_over_words_becomes_their_link() {
    let mut hands = Hands::at("p: the [log|] says");
    hands.at_once(vec![Event::Paste("https://amra.example/log".into())]);
    assert_eq!(
        hands.copy(),
        "p: the <a https://amra.example/log>[log</a>|] says\n"
    );
}

#[test]
fn others_get_html_and_plain_words() {
    let mut hands = Hands::at(
        "p: [a <b>b</b> <src 1>c</src> \\< d\nquote 1: “e”\nli 0: f\nli 1: g\nnum 0: h\ncross: i|]",
    );
    hands.keys("Ctrl+C");
    let clipboard = clipboard(&hands.harness.ctx);
    assert_eq!(
        clipboard.lock().text(),
        "a b c < d\n“e”\n— Speaker 1\nf\ng\nh\ni"
    );
    let html = clipboard.lock().html().unwrap();
    assert_eq!(
        html,
        "<meta charset=\"utf-8\"><p>a <strong>b</strong> c &lt; d</p><blockquote><p>“e”</p>\
         <footer><p>— <cite>Speaker 1</cite></p></footer></blockquote><ul><li>f</li><ul><li>g</li></ul></ul>\
         <ol><li>h</li></ol><h2>i</h2>"
    );
    let again = paste_html("p: |", &html);
    assert_eq!(
        again.copy(),
        "p: a <b>b</b> c \\< d\nquote 1: “e”\nli 0: f\nli 1: g\nnum 0: h\ncross: i|\n"
    );
}

/// The words of the quotations on the page, each with who said it and as what.
fn said(hands: &Hands<'_>) -> Vec<(String, String, String)> {
    let article = hands.desk().log.article();
    let quotes = article.body().filter_map(|block| {
        let quote = &article.records().quotes[&block.kind.quote()?];
        let Speaker { name, role } = quote.speaker.clone();
        Some((block.words.text().to_owned(), name, role))
    });
    quotes.collect()
}

#[test]
fn a_quotation_copied_as_plain_words_keeps_its_speaker() {
    for (words, name, role) in [
        ("“We wait.”", "Omid Rad", "ferry pilot"),
        ("“We wait.”", "Omid", ""),
        ("We wait for the tide.", "Omid Rad", ""),
        ("تا آب بالا نیاید می‌مانیم.", "امید راد", "ناخدا"),
    ] {
        let mut hands = Hands::at(&format!("p: one\nquote 1: {words}|\np: two"));
        let state = hands.desk().log.state().clone();
        let named = records::set_quote(
            &state,
            QuoteId(1),
            |quote| {
                quote.speaker.name = name.to_owned();
                quote.speaker.role = role.to_owned();
            },
            noon(),
        );
        hands
            .harness
            .state_mut()
            .log
            .append(named.unwrap())
            .unwrap();
        hands.harness.run();
        hands.keys("Ctrl+A Ctrl+C");
        let plain = clipboard(&hands.harness.ctx).lock().text();
        assert!(plain.contains(&format!("{words}\n— {name}")), "{plain}");
        assert!(plain.contains(role), "{plain}");
        let mut other = Hands::at("p: |");
        other.at_once(vec![Event::Paste(plain)]);
        let expected = [(words.to_owned(), name.to_owned(), role.to_owned())];
        assert_eq!(said(&other), expected);
        assert!(other.copy().contains("p: one\nquote 1"), "{}", other.copy());
    }
}

#[test]
fn notes_to_the_desk_stay_when_other_words_are_copied() {
    let mut hands = Hands::at("p: [one\nnote: call the mill\np: two|]\nnote: ask the mayor");
    hands.keys("Ctrl+C");
    let clipboard = clipboard(&hands.harness.ctx);
    assert_eq!(clipboard.lock().text(), "one\ntwo");
    let html = clipboard.lock().html().unwrap();
    assert!(!html.contains("mill"), "{html}");
    hands.keys("Ctrl+End Ctrl+V");
    assert_eq!(
        hands.copy().matches("call the mill").count(),
        2,
        "here it comes along"
    );
    let mut hands = Hands::at("p: one\nnote: [call the mill|]");
    hands.keys("Ctrl+C");
    assert_eq!(
        nutgraf::surface::clipboard::clipboard(&hands.harness.ctx)
            .lock()
            .text(),
        "call the mill"
    );
}

#[test]
fn a_caption_and_its_credit_are_told_apart() {
    let mut hands = Hands::at("p: |");
    let html = "<figure><img src=\"https://amra.example/p.jpg\" alt=\"Pier\"><figcaption><p>The pier \
                <small>Nima Rad</small></p></figcaption></figure><p>b</p>";
    let clipboard = clipboard(&hands.harness.ctx);
    clipboard.lock().put("plain", Some(html));
    hands.keys("Ctrl+V");
    assert_eq!(hands.copy(), "cap: The pier\np: b|\n");
    let article = hands.desk().log.article().clone();
    let BlockKind::Picture(picture) = &article.body().next().unwrap().kind else {
        panic!("a picture");
    };
    assert_eq!(picture.credit, "Nima Rad");
    hands.keys("Ctrl+A Ctrl+C");
    assert_eq!(clipboard.lock().text(), "The pier / Nima Rad\nb");
    let html = clipboard.lock().html().unwrap();
    assert!(
        html.contains("<figcaption><p>The pier <small>Nima Rad</small></p></figcaption>"),
        "{html}"
    );
}

#[test]
fn lines_of_a_talk_are_no_quotations() {
    for text in [
        "He asked.\n— Yes, sir",
        "— Where is it?\n— Omid Rad",
        "He came in.\n— Good Morning, all\n— Good Morning",
        "A list:\n– one\n– two",
        "He was late.\n\n— Omid Rad, ferry pilot",
    ] {
        let mut hands = Hands::at("p: |");
        hands.at_once(vec![Event::Paste(text.to_owned())]);
        assert_eq!(said(&hands), [], "{text}");
    }
    let mut hands = Hands::at("head: a|\np: ");
    hands.at_once(vec![Event::Paste("“No.”\n— Omid Rad".to_owned())]);
    assert_eq!(hands.copy(), "head: a“No.” — Omid Rad|\np: \n");
}

#[test]
fn a_quotation_of_several_paragraphs_is_signed_once() {
    let mut hands = Hands::at("p: |");
    let text = "Before.\n“We wait.\nWe always did.”\n— Omid Rad, ferry pilot\nAfter.";
    hands.at_once(vec![Event::Paste(text.to_owned())]);
    assert_eq!(
        hands.copy(),
        "p: Before.\nquote 1: “We wait.\nquote 1: We always did.”\np: After.|\n"
    );
    hands.keys("Ctrl+A Ctrl+C");
    assert_eq!(clipboard(&hands.harness.ctx).lock().text(), text.to_owned());
}

#[test]
fn a_middle_click_pastes_what_is_selected() {
    let mut hands = Hands::at("p: [one|] two\np: three");
    let at = hands.place_of(6, 5);
    let middle = |pressed| Event::PointerButton {
        pos: at,
        button: egui::PointerButton::Middle,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    hands.harness.event(Event::PointerMoved(at));
    hands.harness.run();
    hands.at_once(vec![middle(true)]);
    hands.at_once(vec![middle(false)]);
    assert_eq!(hands.copy(), "p: one two\np: threeone|\n");
}

#[test]
fn nothing_on_the_clipboard_can_stop_the_page() {
    for html in [
        "<",
        "<>",
        "</",
        "<!--",
        "<a",
        "<a href=",
        "<a href='x",
        "&",
        "&#xffffffff;",
        "</p></p>",
        "<p><b><i></p>x",
        "<ul></li></ul>",
        "<blockquote><cite>x",
        "<script>",
        "<pre>\n\n</pre>",
        "<li>x",
        "\u{0}<p>\u{202e}x",
    ] {
        let hands = paste_html("p: a|", html);
        assert_eq!(hands.desk().log.article().check(), Ok(()), "{html}");
    }
}
