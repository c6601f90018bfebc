//! An article as an item of the IPTC's ninjs: what stands where, and that the schema takes it.

use std::path::Path;

use nutgraf::export::html::{Options, Refused};
use nutgraf::export::ninjs;
use nutgraf::export::remark::Remark;
use nutgraf::model::article::Article;
use nutgraf::model::particulars::Status;
use serde_json::Value;

use crate::copy::noon;
use crate::files::everything;
use crate::{newspaper, newspaper_persian, secrets};

fn item(article: &Article) -> Value {
    let options = Options {
        force: true,
        ..Options::at(noon())
    };
    let made = ninjs::write(article, &options).unwrap();
    serde_json::from_str(&made.text).unwrap()
}

/// The values of one field of a list of objects.
fn each<'a>(list: &'a Value, field: &str) -> Vec<&'a str> {
    let all = list.as_array().unwrap().iter();
    all.filter_map(|one| one[field].as_str()).collect()
}

#[test]
fn an_item_has_the_body_the_speakers_and_every_step_of_the_chains() {
    let article = newspaper::english();
    let item = item(&article);
    assert_eq!(item["uri"], format!("urn:uuid:{}", article.id()));
    assert_eq!(item["standard"]["version"], "3.1");
    assert_eq!(item["pubStatus"], "usable");
    assert_eq!(item["language"], "en-GB");
    assert_eq!(item["headlines"][0]["role"], "main");
    let headline = "The night boat sails again, and the bakers are first aboard";
    assert_eq!(item["headlines"][0]["value"], headline);
    let others = each(&item["headlines"], "value");
    assert!(others.contains(&"The night boat is back"), "{others:?}");
    assert_eq!(item["altIds"][0]["role"], "canonical");
    let sources = &item["infoSources"];
    let mahtab = sources.as_array().unwrap().iter();
    let mahtab = mahtab.into_iter().find(|one| one["name"] == "Mahtab");
    let mahtab = mahtab.unwrap();
    assert_eq!(mahtab["role"], "reported");
    assert_eq!(mahtab["uri"], "https://mahtab.example/night/81");
    let people = item["people"].as_array().unwrap();
    let speaks = people.iter().find(|one| one["name"] == "Parvin Saghari");
    assert_eq!(speaks.unwrap()["rel"], "speaker");
    let bodies = &item["bodies"];
    assert_eq!(each(bodies, "contentType"), ["text/html", "text/plain"]);
    assert_eq!(bodies[0]["wordCount"], article.word_count());
    let html = bodies[0]["value"].as_str().unwrap();
    assert!(html.contains("<blockquote"), "{html}");
    assert!(html.contains("Parvin Saghari"), "the quote has its speaker");
    assert!(!html.contains("<h1"), "the headline stands by itself");
    let plain = bodies[1]["value"].as_str().unwrap();
    assert!(plain.contains("Parvin Saghari") && !plain.contains('<'));
    let made = ninjs::write(&article, &Options::at(noon())).unwrap();
    let told = made.remarks.iter();
    let told = told.filter(|it| matches!(it, Remark::QuotesInBody(3)));
    assert_eq!(told.count(), 1, "{:?}", made.remarks);
}

#[test]
fn a_killed_article_is_called_back_and_an_embargoed_one_refused() {
    let standing = |status: Status, embargo: Option<&str>| {
        let article = newspaper::english();
        let mut records = article.records().clone();
        records.particulars.stage = status.into();
        records.particulars.embargo = embargo.map(newspaper::at);
        item(&article.with_records(records))["pubStatus"].clone()
    };
    assert_eq!(standing(Status::Killed, None), "canceled");
    assert_eq!(standing(Status::Draft, None), "withheld");
    let later = Some("2031-01-01T00:00:00Z");
    assert_eq!(standing(Status::Published, later), "withheld");
    let article = newspaper::english();
    let mut records = article.records().clone();
    records.particulars.embargo = later.map(newspaper::at);
    let made = ninjs::write(&article.with_records(records), &Options::at(noon()));
    assert!(matches!(made, Err(Refused::Embargoed(_))), "{made:?}");
}

#[test]
fn the_schema_of_the_iptc_takes_every_sample() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/schemas");
    let folder = if folder.exists() {
        folder
    } else {
        "../../shared/schemas".into()
    };
    let schema = std::fs::read_to_string(folder.join("ninjs/ninjs-schema_3.1.json"));
    let Ok(schema) = schema else {
        return;
    };
    // What it says of a place on a map stands elsewhere, and no item of ours has one.
    let schema = schema.replace(
        "https://geojson.org/schema/GeoJSON.json#",
        "#/$defs/newsObjectType",
    );
    let schema = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let mut all = vec![
        newspaper::english(),
        newspaper_persian::article(),
        everything(),
    ];
    all.extend((1..60).map(secrets::planted));
    for article in all {
        let item = item(&article);
        let wrong = validator.iter_errors(&item);
        let wrong: Vec<String> = wrong
            .map(|at| format!("{}: {at}", at.instance_path()))
            .collect();
        assert!(wrong.is_empty(), "{wrong:?}\n{item:#}");
    }
}
