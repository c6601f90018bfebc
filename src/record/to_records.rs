//! From the shapes of a file to the records of an article: quotes, sources, authors, particulars.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::dateline::Located;
use crate::model::mark::Address;
use crate::model::particulars::{
    Alternative, ClaimCheck, Mention, MentionKind, Particulars, Print, Publisher, Rights, Subject,
};
use crate::model::queue::{Card, Teaser};
use crate::model::quote::{Occasion, Original, Quote, Speaker, Standing};
use crate::model::source::{Link, Party, PartyId, PartyKind, PartyRole, Source, SourceId};
use crate::model::staff::{Author, Credit, StaffId};
use crate::model::when::When;
use crate::model::work::{Clearance, Legal, Task};
use crate::record::beside::article_id;
use crate::record::error::ReadError;
use crate::record::remark::Remark;
use crate::record::to_article::{Taker, address, inside};
use crate::record::v1;

impl Taker {
    pub(super) fn quote(&mut self, shape: v1::Quote) -> Result<Quote, ReadError> {
        let mut kept = shape.kept;
        inside(&mut kept, "speaker", &shape.speaker.kept);
        inside(&mut kept, "occasion", &shape.occasion.kept);
        let original = match shape.original {
            None => None,
            Some(original) => {
                inside(&mut kept, "original", &original.kept);
                Some(Original {
                    words: original.text.0,
                    language: self.language("original.language", original.language.as_deref())?,
                })
            }
        };
        Ok(Quote {
            speaker: Speaker {
                name: shape.speaker.name,
                role: shape.speaker.role,
            },
            occasion: Occasion {
                place: shape.occasion.place,
                at: shape.occasion.at.as_deref().and_then(When::parse),
            },
            source: shape.source.map(SourceId),
            standing: if shape.confirmed {
                Standing::Confirmed
            } else {
                Standing::Found
            },
            kind: self.choice("quotes.kind", &shape.kind, <_>::default())?,
            original,
            passage: shape.passage.0,
            extra: self.extra(kept),
        })
    }

    /// A party that a chain names without a number is found by its name, or made.
    pub(super) fn source(
        &mut self,
        mut shape: v1::Source,
        parties: &mut BTreeMap<PartyId, Arc<Party>>,
    ) -> Result<Source, ReadError> {
        for link in &mut shape.chain {
            let known = link
                .party_id
                .map(PartyId)
                .filter(|id| parties.contains_key(id));
            let by_name = || {
                let mut same = parties.iter().filter(|(_, party)| party.name == link.party);
                same.next().map(|(id, _)| *id)
            };
            let party = match known.or_else(by_name) {
                Some(party) => party,
                None => {
                    let free = parties.keys().next_back().map_or(1, |last| last.0 + 1);
                    let kind = self.choice("chain.kind", &link.kind, PartyKind::default())?;
                    if link.party.is_empty() {
                        let number = link.party_id.unwrap_or_default();
                        self.remarks.push(Remark::NoRecord("parties", number));
                    }
                    parties.insert(PartyId(free), Arc::new(Party::new(&link.party, kind)));
                    PartyId(free)
                }
            };
            link.party_id = Some(party.0);
        }
        self.source_by_number(shape)
    }

    /// A chain whose every step has the number of its party.
    pub(super) fn source_by_number(&mut self, shape: v1::Source) -> Result<Source, ReadError> {
        let mut chain = Vec::with_capacity(shape.chain.len());
        for link in shape.chain {
            chain.push(Link {
                party: PartyId(link.party_id.unwrap_or_default()),
                role: PartyRole::from_participle(&link.role),
                url: address(link.url.as_ref()),
                date: link.date.as_deref().and_then(When::parse),
                language: self.language("chain.language", link.language.as_deref())?,
                extra: self.extra(link.kept),
            });
        }
        Ok(Source {
            chain,
            form: self.choice("sources.form", &shape.form, <_>::default())?,
            extra: self.extra(shape.kept),
        })
    }

    pub(super) fn party(&mut self, shape: v1::Party) -> Result<Party, ReadError> {
        Ok(Party {
            name: shape.name,
            kind: self.choice("parties.kind", &shape.kind, PartyKind::default())?,
            url: address(shape.url.as_ref()),
            language: self.language("parties.language", shape.language.as_deref())?,
            is_nameable: !shape.protected,
            extra: self.extra(shape.kept),
        })
    }

    pub(super) fn credit(&mut self, shape: v1::Credit) -> Credit {
        let mut links: Vec<Address> = shape
            .links
            .iter()
            .filter_map(|link| Address::new(link))
            .collect();
        if links.is_empty() {
            links.extend(address(shape.url.as_ref()));
        }
        Credit {
            staff: shape.staff.filter(|id| !id.is_empty()).map(StaffId),
            author: Author {
                name: shape.name,
                role: shape.role,
                bio: shape.bio.0,
                portrait: shape.portrait,
                links,
                email: shape.email,
                extra: self.extra(shape.kept),
            },
            has_own_bio: shape.own_bio,
            part: shape.part,
        }
    }

    pub(super) fn particulars(&mut self, shape: v1::Particulars) -> Result<Particulars, ReadError> {
        let mut mentions = Vec::new();
        for mention in shape.mentions {
            mentions.push(Mention {
                kind: self.choice("mentions.kind", &mention.kind, MentionKind::Person)?,
                name: mention.name,
                relation: mention.relation,
                uri: address(mention.uri.as_ref()),
                extra: self.extra(mention.kept),
            });
        }
        Ok(Particulars {
            created: self.time("created", shape.created.as_deref())?,
            embargo: self.time("embargo", shape.embargo.as_deref())?,
            expiry: self.time("expiry", shape.expiry.as_deref())?,
            located: Located {
                place: shape.located.place,
                at: shape.located.at.as_deref().and_then(When::parse),
            },
            canonical: address(shape.canonical.as_ref()),
            sections: shape.sections,
            tags: shape
                .tags
                .into_iter()
                .map(|tag| Subject {
                    name: tag.name,
                    uri: address(tag.uri.as_ref()),
                    extra: self.extra(tag.kept),
                })
                .collect(),
            mentions,
            genre: shape.genre,
            urgency: shape.urgency,
            alternatives: shape
                .alternatives
                .into_iter()
                .map(|other| Alternative {
                    role: other.role,
                    text: other.text,
                    extra: self.extra(other.kept),
                })
                .collect(),
            publisher: Publisher {
                name: shape.publisher.name,
                url: address(shape.publisher.url.as_ref()),
                logo: shape.publisher.logo,
                policies: shape
                    .publisher
                    .policies
                    .into_iter()
                    .filter_map(|policy| Some((policy.name, Address::new(&policy.url)?)))
                    .collect(),
            },
            rights: Rights {
                holder: shape.rights.holder,
                notice: shape.rights.notice,
                terms: shape.rights.terms,
                licence: address(shape.rights.licence.as_ref()),
            },
            ed_note: shape.ed_note.0,
            assignee: shape.assignee,
            deadline: self.time("deadline", shape.deadline.as_deref())?,
            goes_out: self.time("goes_out", shape.goes_out.as_deref())?,
            legal: Legal {
                clearance: self.choice(
                    "legal.clearance",
                    shape.legal.clearance.as_deref().unwrap_or_default(),
                    Clearance::NotNeeded,
                )?,
                by: shape.legal.by,
                remark: shape.legal.remark.0,
            },
            tasks: shape
                .tasks
                .into_iter()
                .map(|task| Task {
                    words: task.text,
                    is_done: task.done,
                    extra: self.extra(task.kept),
                })
                .collect(),
            backstory: shape.backstory.0,
            related: self.related(shape.related)?,
            received: shape.received.map(|copy| self.received(copy)).transpose()?,
            claims: shape
                .claims
                .into_iter()
                .map(|check| ClaimCheck {
                    claim: check.claim.0,
                    claimant: check.claimant,
                    verdict: check.verdict,
                    appearances: check
                        .appearances
                        .iter()
                        .filter_map(|url| Address::new(url))
                        .collect(),
                    extra: self.extra(check.kept),
                })
                .collect(),
            print: Print {
                section: shape.print.section,
                page: shape.print.page,
                column: shape.print.column,
                edition: shape.print.edition,
            },
            origin: address(shape.origin.as_ref()),
            lead_picture: shape.lead_picture,
            planned_words: shape.planned_words,
            revision: shape.revision,
            is_paid: shape.paid,
            has_comments: shape.comments,
            ..Particulars::default()
        })
    }

    pub(super) fn card(&mut self, shape: v1::Card) -> Result<Card, ReadError> {
        let mut kept = shape.kept;
        inside(&mut kept, "agreed", &shape.agreed.kept);
        let teaser = |title, excerpt, kicker| Teaser {
            title,
            excerpt,
            kicker,
        };
        Ok(Card {
            teaser: teaser(shape.title, shape.excerpt, shape.kicker),
            url: address(shape.url.as_ref()),
            published: self.time("published", shape.published.as_deref())?,
            is_pinned: shape.pinned,
            is_hidden: shape.hidden,
            expiry: self.time("expiry", shape.expiry.as_deref())?,
            article: article_id(shape.article.as_deref())?,
            agreed: teaser(
                shape.agreed.title,
                shape.agreed.excerpt,
                shape.agreed.kicker,
            ),
            extra: self.extra(kept),
        })
    }
}
