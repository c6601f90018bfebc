//! Where readers are led from under the words, and what a publisher should know of it.

use crate::export::remark::Remark;
use crate::model::Time;
use crate::model::article::{Article, ArticleId};
use crate::model::mark::Address;
use crate::model::related::{Target, Withheld};

/// The related pieces that readers can be led to, in their order: title and address.
pub(super) fn links(article: &Article) -> impl Iterator<Item = (&str, &Address)> {
    let related = article.particulars().related.iter();
    related.filter_map(|related| related.link())
}

/// What readers are led to though they should not be; `of` says what the articles of the library
/// say of themselves.
#[must_use]
pub fn withheld(
    article: &Article,
    now: Time,
    of: impl Fn(ArticleId) -> Option<Target>,
) -> Vec<Remark> {
    let related = article.particulars().related.iter();
    let led = related.filter(|related| related.link().is_some());
    let remarks = led.filter_map(|related| {
        let withheld = of(related.article?)?.withheld(now)?;
        let title = related.title.trim().to_owned();
        Some(match withheld {
            Withheld::Killed => Remark::RelatedKilled(title),
            Withheld::Embargoed => Remark::RelatedEmbargoed(title),
        })
    });
    remarks.collect()
}
