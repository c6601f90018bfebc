//! What a file says that this version does not know: kept wherever it stands, in either form.

use nutgraf::record::article::{read_json, write, write_json};

use crate::files::{EVERYTHING, ron, spare};

#[test]
fn fields_nobody_knows_are_kept_wherever_they_stand() {
    let mut text = EVERYTHING.to_owned();
    for (place, field) in [
        ("    byline: [\n", "    mood: Blue(3),\n"),
        (
            "            kind: \"crosshead\",\n",
            "            anchor: Some((x: 1.5, y: [(), 'c'])),\n",
        ),
        (
            "                name: \"Sohrab Tavan\",\n",
            "                age: 61,\n",
        ),
        (
            "                    party_id: 2,\n",
            "                    fee: \"none\",\n",
        ),
        (
            "        genre: \"news\",\n",
            "        sub_genre: {\"a\": 1},\n",
        ),
        ("            logo: ", "            since: 1911,\n"),
    ] {
        assert!(text.contains(place), "{place}");
        text = text.replacen(place, &format!("{field}{place}"), 1);
    }
    text = text.replace(
        "(text: \"a typo\", strike: true)",
        "(text: \"a typo\", strike: true, x: Y)",
    );
    let reading = ron(&text);
    let told: Vec<String> = reading.remarks.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 7, "{told:#?}");
    let again = write(&reading.article);
    for kept in [
        "mood: Blue(3)",
        "anchor: Some((x: 1.5, y: [(), 'c']))",
        "age: 61",
        "fee: \"none\"",
        "sub_genre: {\"a\": 1}",
        "since: 1911",
        "strike: true, x: Y",
    ] {
        assert!(again.contains(kept), "{kept} in {again}");
    }
    assert_eq!(ron(&again).article, reading.article, "read again");
    let json = r#"{"format":"nutgraf-article","version":1,"id":"0193571c-0a00-7000-8000-000000000001",
        "mood":{"blue":[1,2.5,null,"x"]},"body":[{"kind":"paragraph","text":"a","toneOfVoice":true}]}"#;
    let reading = read_json(json.as_bytes(), spare()).unwrap();
    let again: serde_json::Value = serde_json::from_str(&write_json(&reading.article)).unwrap();
    assert_eq!(
        again["mood"],
        serde_json::json!({"blue": [1, 2.5, null, "x"]}),
        "kept"
    );
    assert_eq!(again["body"][0]["toneOfVoice"], true, "kept");
}

#[test]
fn names_that_ron_cannot_write_bare_come_through_it() {
    let json = r#"{"format":"nutgraf-article","version":1,"id":"0193571c-0a00-7000-8000-000000000001",
        "@context":{"@type":"News {1}","":0},"نام":1,"two words":[{"a b":"c"}],"body":[{"kind":"paragraph",
        "text":"a","x:y":{"data-1":true}}]}"#;
    let reading = read_json(json.as_bytes(), spare()).unwrap();
    let text = write(&reading.article);
    let back = ron(&text);
    assert_eq!(back.article, reading.article, "{text}");
    assert_eq!(write(&back.article), text, "written again");
    let again: serde_json::Value = serde_json::from_str(&write_json(&back.article)).unwrap();
    assert_eq!(again["@context"]["@type"], "News {1}", "{text}");
    assert_eq!(again["@context"][""], 0, "{text}");
    assert_eq!(again["two words"][0]["a b"], "c", "{text}");
    assert_eq!(again["body"][0]["x:y"]["data-1"], true, "{text}");
}
