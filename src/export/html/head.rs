//! What networks and search are told about the page: Open Graph and `article:` properties.

use std::borrow::Cow;

use serde::Serialize;

use crate::export::date;
use crate::export::html::furniture::{self, Lead};
use crate::export::html::writer::Writer;
use crate::model::article::Article;
use crate::model::mark::{Address, Language};

/// One `meta` element of Open Graph and its relatives.
#[derive(Debug, Serialize)]
pub(super) struct Meta<'a> {
    property: &'static str,
    content: Cow<'a, str>,
}

/// Open Graph and `article:` properties.
pub(super) fn meta<'a>(
    article: &'a Article,
    canonical: Option<&'a str>,
    writer: &mut Writer<'_>,
    title: &str,
    description: &str,
) -> Vec<Meta<'a>> {
    let known = article.particulars();
    let mut meta = Vec::new();
    let mut add = |property, content: Cow<'a, str>| {
        if !content.trim().is_empty() {
            meta.push(Meta { property, content });
        }
    };
    let social = known
        .alternatives
        .iter()
        .find(|other| other.role == "social");
    let social = social
        .map(|other| other.text.trim())
        .filter(|text| !text.is_empty());
    add("og:type", "article".into());
    add(
        "og:title",
        social.map_or_else(|| title.to_owned().into(), Cow::from),
    );
    add("og:description", description.to_owned().into());
    add("og:url", canonical.unwrap_or_default().into());
    add("og:site_name", known.publisher.name.trim().into());
    if let Some(locale) = known.language.as_ref().and_then(locale) {
        add("og:locale", locale.into());
    }
    if let Some(Lead { file, alt, size }) = furniture::lead_picture(article)
        && let Some(file) = writer.picture_file(file)
    {
        add("og:image", file.to_owned().into());
        add("og:image:alt", alt.into());
        if let Some((width, height)) = size {
            add("og:image:width", width.to_string().into());
            add("og:image:height", height.to_string().into());
        }
    }
    let mut at = |property, time: Option<_>| {
        if let Some(time) = time {
            add(property, date::stamp(time).into());
        }
    };
    at("article:published_time", known.published);
    at("article:modified_time", furniture::modified(article));
    at("article:expiration_time", known.expiry);
    for credit in &article.records().authors {
        let page = credit.author.links.iter().find(|link| link.is_safe());
        add("article:author", page.map_or("", Address::as_str).into());
    }
    add(
        "article:section",
        known.sections.first().map_or("", |s| s.trim()).into(),
    );
    for tag in &known.tags {
        add("article:tag", tag.name.trim().into());
    }
    meta
}

/// The language with its region as Open Graph writes it; nothing without a region.
fn locale(language: &Language) -> Option<String> {
    let mut parts = language.as_str().split('-');
    let primary = parts.next()?.to_ascii_lowercase();
    let region = parts.find(|part| part.len() == 2)?;
    Some(format!("{primary}_{}", region.to_ascii_uppercase()))
}
