//! The article as linked data: a schema.org `NewsArticle` with its quotations and sources.

use crate::export::attribution::{self, Named};
use crate::export::date;
use crate::export::ending;
use crate::export::html::blocks::is_blank;
use crate::export::html::furniture;
use crate::export::html::json::Object;
use crate::export::led;
use crate::export::phrase::Phrases;
use crate::model::article::{Article, Records};
use crate::model::block::{BlockKind, Furniture};
use crate::model::mark::{Address, Language};
use crate::model::particulars::{ClaimCheck, Mention, MentionKind, Particulars};
use crate::model::quote::{Quote, QuoteId};
use crate::model::source::{PartyKind, PartyRole};
use crate::model::staff::Credit;

/// The text of the script element.
pub(super) fn data(article: &Article, title: &str, description: &str) -> String {
    let known = article.particulars();
    let records = article.records();
    let mut out = String::with_capacity(2048);
    Object::write(&mut out, "NewsArticle", |o| {
        o.text("@context", "https://schema.org");
        o.text("@id", &format!("urn:uuid:{}", article.id()));
        let headline = article.furniture(Furniture::Headline).text();
        o.text(
            "headline",
            if headline.trim().is_empty() {
                title
            } else {
                headline
            },
        );
        o.texts(
            "alternativeHeadline",
            known.alternatives.iter().map(|other| other.text.as_str()),
        );
        o.text("description", description);
        address(o, "url", known.canonical.as_ref());
        page(o, article);
        time(o, "dateCreated", known.created);
        time(o, "datePublished", known.published);
        time(o, "dateModified", furniture::modified(article));
        time(o, "expires", known.expiry);
        let language = known.language.as_ref().map_or("", |tag| tag.as_str());
        o.text("inLanguage", language);
        o.plain("wordCount", article.word_count());
        o.plain("isAccessibleForFree", !known.is_paid);
        if known.revision != 0 {
            o.plain("version", known.revision);
        }
        people(o, &records.authors);
        publisher(o, known);
        pictures(o, article);
        o.texts("articleSection", known.sections.iter().map(String::as_str));
        o.texts("keywords", known.tags.iter().map(|tag| tag.name.as_str()));
        o.list("mentions", named_mentions(known), mention);
        let line = article.furniture(Furniture::Dateline).text().trim();
        o.text("dateline", line);
        place(o, article.written_in().unwrap_or(line));
        o.text("genre", &known.genre);
        o.text("backstory", &known.backstory);
        rights(o, known);
        sources(o, article);
        parts(o, article);
        corrections(o, article);
    });
    out
}

/// The page it stands on. Only a page has related links (<https://schema.org/relatedLink>).
fn page(o: &mut Object<'_>, article: &Article) {
    let canonical = article.particulars().canonical.as_ref();
    let related: Vec<&str> = led::links(article).map(|(_, url)| url.as_str()).collect();
    if related.is_empty() {
        return address(o, "mainEntityOfPage", canonical);
    }
    o.object("mainEntityOfPage", "WebPage", |o| {
        address(o, "@id", canonical);
        o.texts("relatedLink", related);
    });
}

fn time(o: &mut Object<'_>, name: &str, at: Option<crate::model::Time>) {
    if let Some(at) = at {
        o.text(name, &date::stamp(at));
    }
}

fn address(o: &mut Object<'_>, name: &str, address: Option<&Address>) {
    if let Some(address) = address.filter(|address| address.is_safe()) {
        o.text(name, address.as_str());
    }
}

fn place(o: &mut Object<'_>, name: &str) {
    if !name.trim().is_empty() {
        o.object("locationCreated", "Place", |o| o.text("name", name));
    }
}

/// Writers under `author`, others under what they did.
fn people(o: &mut Object<'_>, credits: &[Credit]) {
    let of = |property: &'static str| {
        let named = credits.iter().filter(|c| !c.author.name.trim().is_empty());
        named.filter(move |credit| property_of(&credit.part) == property)
    };
    for property in ["author", "editor", "translator", "contributor"] {
        o.list(property, of(property), |out, credit| {
            let author = &credit.author;
            Object::write(out, "Person", |o| {
                o.text("name", &author.name);
                o.text("jobTitle", &author.role);
                o.text("description", &author.bio);
                let mut safe = author.links.iter().filter(|link| link.is_safe());
                address(o, "url", safe.next());
                o.texts("sameAs", safe.map(Address::as_str));
                o.text("image", safe_file(&author.portrait));
                o.text("email", &author.email);
            });
        });
    }
}

fn property_of(part: &str) -> &'static str {
    match part.trim() {
        "" | "writer" | "author" | "reporter" | "نویسنده" | "گزارشگر" => "author",
        "editor" | "ویراستار" | "سردبیر" => "editor",
        "translator" | "مترجم" => "translator",
        _ => "contributor",
    }
}

fn safe_file(file: &str) -> &str {
    match Address::new(file) {
        Some(address) if address.is_safe() => file,
        _ => "",
    }
}

fn publisher(o: &mut Object<'_>, known: &Particulars) {
    let publisher = &known.publisher;
    if publisher.name.trim().is_empty() {
        return;
    }
    o.object("publisher", "NewsMediaOrganization", |o| {
        o.text("name", &publisher.name);
        address(o, "url", publisher.url.as_ref());
        o.text("logo", safe_file(&publisher.logo));
        for (name, policy) in &publisher.policies {
            let property = match name.as_str() {
                "corrections" => "correctionsPolicy",
                "ethics" => "ethicsPolicy",
                "unnamed-sources" => "unnamedSourcesPolicy",
                "ownership" => "ownershipFundingInfo",
                "verification" => "verificationFactCheckingPolicy",
                "diversity" => "diversityPolicy",
                _ => "publishingPrinciples",
            };
            address(o, property, Some(policy));
        }
    });
}

fn pictures(o: &mut Object<'_>, article: &Article) {
    let body = article.body().filter_map(|block| match &block.kind {
        BlockKind::Picture(picture) if !safe_file(&picture.file).is_empty() => {
            Some((picture, block))
        }
        _ => None,
    });
    o.list("image", body, |out, (picture, block)| {
        Object::write(out, "ImageObject", |o| {
            o.text("url", &picture.file);
            if let Some((width, height)) = picture.size {
                o.plain("width", width);
                o.plain("height", height);
            }
            o.text("caption", block.words.text());
            o.text("creditText", &picture.credit);
            if !picture.creator.trim().is_empty() {
                o.object("creator", "Person", |o| o.text("name", &picture.creator));
            }
            o.text("copyrightNotice", &picture.copyright);
            address(o, "license", picture.licence.as_ref());
        });
    });
}

fn named_mentions(known: &Particulars) -> impl Iterator<Item = &Mention> {
    let mentions = known.mentions.iter();
    mentions.filter(|mention| !mention.name.trim().is_empty())
}

fn mention(out: &mut String, mention: &Mention) {
    let kind = match mention.kind {
        MentionKind::Person => "Person",
        MentionKind::Organisation => "Organization",
        MentionKind::Place => "Place",
        MentionKind::Event => "Event",
    };
    Object::write(out, kind, |o| {
        o.text("name", &mention.name);
        address(o, "sameAs", mention.uri.as_ref());
    });
}

fn rights(o: &mut Object<'_>, known: &Particulars) {
    let (rights, print) = (&known.rights, &known.print);
    if !rights.holder.trim().is_empty() {
        o.object("copyrightHolder", "Organization", |o| {
            o.text("name", &rights.holder);
        });
    }
    o.text("copyrightNotice", &rights.notice);
    o.text("usageInfo", &rights.terms);
    address(o, "license", rights.licence.as_ref());
    address(o, "digitalSourceType", known.origin.as_ref());
    o.text("printSection", &print.section);
    o.text("printPage", &print.page);
    o.text("printColumn", &print.column);
    o.text("printEdition", &print.edition);
}

/// Every step of every chain, and where the words can be checked.
fn sources(o: &mut Object<'_>, article: &Article) {
    let records = article.records();
    let order = ending::in_order(article);
    let known = order.iter().filter_map(|id| records.sources.get(id));
    let steps: Vec<Named<'_>> = known
        .flat_map(|source| attribution::named(source, records))
        .collect();
    o.list("citation", &steps, |out, step| work(out, step));
    let mut urls: Vec<&str> = Vec::new();
    for step in &steps {
        let url = step.link.url.as_ref().filter(|url| url.is_safe());
        if let Some(url) = url.map(Address::as_str).filter(|url| !urls.contains(url)) {
            urls.push(url);
        }
    }
    o.list("isBasedOn", urls, |out, url| {
        Object::write(out, "CreativeWork", |o| o.text("url", url));
    });
}

/// What one party of a chain made.
fn work(out: &mut String, step: &Named<'_>) {
    let property = match step.link.role {
        PartyRole::Said | PartyRole::Posted => "author",
        PartyRole::Reported | PartyRole::Published => "publisher",
        PartyRole::Translated => "translator",
        PartyRole::Supplied => "provider",
        PartyRole::Other(_) => "contributor",
    };
    let kind = match step.party.kind {
        PartyKind::Person | PartyKind::Account => "Person",
        PartyKind::Agency | PartyKind::Outlet => "NewsMediaOrganization",
        PartyKind::Organisation | PartyKind::Document => "Organization",
    };
    Object::write(out, "CreativeWork", |o| {
        if step.party.kind == PartyKind::Document {
            o.text("name", &step.party.name);
            address(o, "url", step.address());
        } else {
            o.object(property, kind, |o| {
                o.text("name", &step.party.name);
                address(o, "url", step.party.url.as_ref());
            });
            address(o, "url", step.link.url.as_ref());
        }
        let date = step.link.date.as_ref().and_then(date::stamp_of);
        o.text("datePublished", &date.unwrap_or_default());
        let language = step.link.language.as_ref().or(step.party.language.as_ref());
        o.text("inLanguage", language.map_or("", |tag| tag.as_str()));
    });
}

/// Quotations with their speakers, and claims with their verdicts.
fn parts(o: &mut Object<'_>, article: &Article) {
    enum Part<'a> {
        Words(&'a Quote, String, Option<&'a Language>),
        Claim(&'a ClaimCheck),
    }
    let records = article.records();
    let known = article.particulars();
    let quotes = article.quotes_in_order().into_iter().filter_map(|id| {
        let quote = records.quotes.get(&id)?;
        let (words, language) = words_of(article, id);
        let language = language.or(known.language.as_ref());
        (!words.is_empty()).then_some(Part::Words(quote, words, language))
    });
    let claims = known
        .claims
        .iter()
        .filter(|claim| !claim.claim.trim().is_empty());
    let phrases = Phrases::of(known.language.as_ref());
    o.list(
        "hasPart",
        quotes.chain(claims.map(Part::Claim)),
        |out, part| match part {
            Part::Words(quote, words, language) => {
                quotation(out, quote, &words, records, (language, phrases));
            }
            Part::Claim(claim) => claim_review(out, claim),
        },
    );
}

/// The words of a quote and their language, where it is not the article's: of its blocks and
/// marks, else of the pull quotes that repeat them.
fn words_of(article: &Article, id: QuoteId) -> (String, Option<&Language>) {
    let mut words: Vec<&str> = Vec::new();
    let mut pulled = String::new();
    let mut language = None;
    for block in article.blocks().iter() {
        match block.kind {
            BlockKind::Quote(Some(known)) if known == id => {
                words.push(block.words.text());
                language = language.or(block.language.as_ref());
            }
            BlockKind::PullQuote(Some(known)) if known == id => {
                block.words.text().clone_into(&mut pulled);
            }
            _ => {
                let marked = block.words.pieces();
                for (text, marks) in marked.filter(|(_, marks)| marks.quotation == Some(id)) {
                    words.push(text);
                    let own = marks.language.as_ref().map(|run| &run.tag);
                    language = language.or(own).or(block.language.as_ref());
                }
            }
        }
    }
    words.retain(|text| !text.trim().is_empty());
    let words = if words.is_empty() {
        pulled
    } else {
        words.join("\n")
    };
    (words, language)
}

fn quotation(
    out: &mut String,
    quote: &Quote,
    words: &str,
    records: &Records,
    (language, phrases): (Option<&Language>, &Phrases),
) {
    Object::write(out, "Quotation", |o| {
        o.text("text", words);
        o.text("inLanguage", language.map_or("", |tag| tag.as_str()));
        if !attribution::who(quote).is_empty() {
            o.object("spokenByCharacter", "Person", |o| {
                o.text("name", attribution::who(quote));
                if !quote.speaker.name.trim().is_empty() {
                    o.text("jobTitle", &quote.speaker.role);
                }
            });
        }
        place(o, &quote.occasion.place);
        let said = quote.occasion.at.as_ref().and_then(date::stamp_of);
        o.text("dateCreated", &said.unwrap_or_default());
        o.text(
            "creditText",
            &attribution::sentence(quote, records, phrases.language),
        );
        if let Some(source) = attribution::source_of(quote, records) {
            let steps = attribution::named(source, records);
            o.list("isBasedOn", &steps, |out, step| work(out, step));
        }
        if let Some(original) = &quote.original {
            o.object("translationOfWork", "Quotation", |o| {
                o.text("text", &original.words);
                o.text(
                    "inLanguage",
                    original.language.as_ref().map_or("", |tag| tag.as_str()),
                );
            });
        }
    });
}

fn claim_review(out: &mut String, claim: &ClaimCheck) {
    Object::write(out, "ClaimReview", |o| {
        o.text("claimReviewed", &claim.claim);
        if !claim.verdict.trim().is_empty() {
            o.object("reviewRating", "Rating", |o| {
                o.text("alternateName", &claim.verdict);
            });
        }
        o.object("itemReviewed", "Claim", |o| {
            if !claim.claimant.trim().is_empty() {
                o.object("author", "Person", |o| o.text("name", &claim.claimant));
            }
            let safe = claim.appearances.iter().filter(|address| address.is_safe());
            o.list("appearance", safe, |out, url| {
                Object::write(out, "CreativeWork", |o| o.text("url", url.as_str()));
            });
        });
    });
}

fn corrections(o: &mut Object<'_>, article: &Article) {
    let corrections = article.body().filter_map(|block| match &block.kind {
        BlockKind::Correction(correction) => Some((correction, block)),
        _ => None,
    });
    let told = corrections.filter(|(correction, block)| {
        !is_blank(block) || !correction.was.trim().is_empty() && !correction.is.trim().is_empty()
    });
    o.list("correction", told, |out, (correction, block)| {
        Object::write(out, "CorrectionComment", |o| {
            if is_blank(block) {
                o.text(
                    "text",
                    &format!("{} → {}", correction.was.trim(), correction.is.trim()),
                );
            } else {
                o.text("text", block.words.text());
            }
            time(o, "datePublished", correction.at);
        });
    });
}
