//! From what an order comes to, to what is earned on it.

use crate::domain::ledger::EntryChange;
use crate::domain::money::{Money, Rate};
use crate::domain::program::Pay;
use crate::domain::reads::statement::Origin;
use crate::text::Voice;
use crate::text::catalogue::Text;
use crate::text::explain::{Explainer, Step, lasts};

impl Explainer<'_> {
    pub(super) fn base(&self, origin: &Origin) -> Option<Step> {
        let (amounts, left) = (&origin.order.amounts, origin.order.base_left());
        let (title, base) = (Text::new("explain-eligible"), amounts.base);
        match (self.voice, base == amounts.value) {
            (Voice::Admin, true) => None,
            (Voice::Admin, false) => Some(self.figure(title, Text::new("explain-eligible-rest"), base)),
            (Voice::Member, is_whole) => {
                let text = match is_whole {
                    true => Text::new("explain-eligible-all").with("amount", base),
                    false => Text::new("explain-eligible-part").with("amount", base),
                };
                let after = (left != base).then(|| Text::new("explain-eligible-left").with("amount", left));
                Some(Step::new(title, text).noting(after))
            }
        }
    }

    pub(super) fn rate(&self, origin: &Origin) -> Step {
        let title = Text::new("explain-rate");
        match self.voice {
            Voice::Admin => self.figure(title, self.rate_to_shop(origin), origin.uncapped),
            Voice::Member => Step::new(title, self.rate_to_earner(origin)).noting(lasts(origin)),
        }
    }

    fn rate_to_shop(&self, origin: &Origin) -> Text {
        let (base, earner, since) = (origin.order.amounts.base, origin.earner.as_str(), self.day(origin.terms_since));
        match (origin.promised.pay, origin.is_own_agreement) {
            (Pay::Share(rate), true) => match self.unrounded(base, rate) {
                Some(exact) => Text::new("explain-rate-agreed-share-rounded")
                    .with("rate", rate)
                    .with("base", base)
                    .with("earner", earner)
                    .with("exact", exact),
                None => Text::new("explain-rate-agreed-share").with("rate", rate).with("base", base).with("earner", earner),
            },
            (Pay::Share(rate), false) => match self.unrounded(base, rate) {
                Some(exact) => Text::new("explain-rate-terms-share-rounded")
                    .with("rate", rate)
                    .with("base", base)
                    .with("day", since)
                    .with("exact", exact),
                None => Text::new("explain-rate-terms-share").with("rate", rate).with("base", base).with("day", since),
            },
            (Pay::Flat(amount), true) if is_bounded(origin) => {
                Text::new("explain-rate-agreed-flat-bounded").with("amount", amount).with("earner", earner)
            }
            (Pay::Flat(amount), true) => Text::new("explain-rate-agreed-flat").with("amount", amount).with("earner", earner),
            (Pay::Flat(amount), false) if is_bounded(origin) => {
                Text::new("explain-rate-terms-flat-bounded").with("amount", amount).with("day", since)
            }
            (Pay::Flat(amount), false) => Text::new("explain-rate-terms-flat").with("amount", amount).with("day", since),
        }
    }

    fn rate_to_earner(&self, origin: &Origin) -> Text {
        let (version, since) = (origin.order.terms.0, self.day(origin.terms_since));
        match (origin.promised.pay, origin.is_own_agreement) {
            (Pay::Share(rate), true) => Text::new("explain-rate-own-share").with("rate", rate),
            (Pay::Flat(amount), true) => Text::new("explain-rate-own-flat").with("amount", amount),
            (Pay::Share(rate), false) => {
                Text::new("explain-rate-program-share").with("rate", rate).with("version", version).with("day", since)
            }
            (Pay::Flat(amount), false) => {
                Text::new("explain-rate-program-flat").with("amount", amount).with("version", version).with("day", since)
            }
        }
    }

    pub(super) fn cap(&self, origin: &Origin) -> Option<Step> {
        let (title, cap) = (Text::new("explain-cap"), origin.promised.order_cap?);
        match self.voice {
            Voice::Admin if !is_capped(origin) => None,
            Voice::Admin => Some(self.figure(title, Text::new("explain-cap-most").with("cap", cap), origin.full)),
            Voice::Member => {
                let without = Text::new("explain-cap-without").with("amount", origin.uncapped);
                let text = Text::new("explain-cap-amount").with("cap", cap);
                Some(Step::new(title, text).noting(is_capped(origin).then_some(without)))
            }
        }
    }

    pub(super) fn calculation(&self, origin: &Origin) -> Option<Step> {
        let (base, left) = (origin.order.amounts.base, origin.order.base_left());
        if self.voice == Voice::Admin {
            let text = Text::new("explain-refunds-text").with("amount", base - left);
            return (left != base).then(|| self.figure(Text::new("explain-refunds"), text, origin.left));
        }
        let after = (left != base).then(|| {
            let calculation = match origin.promised.pay {
                Pay::Share(_) if !is_capped(origin) => self.share_of(origin, left, origin.left, false),
                _ => Text::new("explain-calculation-in-proportion")
                    .with("full", origin.full)
                    .with("left", left)
                    .with("base", base)
                    .with("result", origin.left),
            };
            Text::new("explain-calculation-after-refund").with("calculation", calculation)
        });
        let text = self.share_of(origin, base, origin.full, is_capped(origin));
        Some(Step::new(Text::new("explain-calculation"), text).noting(after))
    }

    /// What corrections added counts by itself, and so does what they were added to.
    pub(super) fn others(&self) -> Option<Step> {
        let (title, others) = (Text::new("explain-parts"), self.explained.others);
        let is_added = self.explained.chain[0].change == EntryChange::Correction;
        match (self.voice, is_added) {
            _ if others.is_zero() => None,
            (Voice::Admin, true) => Some(self.figure(title, Text::new("explain-parts-before"), -others)),
            (Voice::Admin, false) => Some(self.figure(title, Text::new("explain-parts-after"), -others)),
            (Voice::Member, true) => Some(Step::new(title, Text::new("explain-parts-before-amount").with("amount", others))),
            (Voice::Member, false) => Some(Step::new(title, Text::new("explain-parts-after-amount").with("amount", others))),
        }
    }

    /// `10% of €90.05 is €9.005, rounded to €9.01.`
    fn share_of(&self, origin: &Origin, base: Money, result: Money, is_capped: bool) -> Text {
        match origin.promised.pay {
            _ if is_capped => Text::new("explain-calculation-capped").with("amount", result),
            Pay::Share(rate) => match self.unrounded(base, rate) {
                Some(exact) => Text::new("explain-calculation-share-rounded")
                    .with("rate", rate)
                    .with("base", base)
                    .with("exact", exact)
                    .with("result", result),
                None => Text::new("explain-calculation-share").with("rate", rate).with("base", base).with("result", result),
            },
            Pay::Flat(_) if origin.promised.flat_above_value => {
                Text::new("explain-calculation-flat-whole").with("amount", result)
            }
            Pay::Flat(_) if is_bounded(origin) => Text::new("explain-calculation-flat-bounded").with("amount", result),
            Pay::Flat(_) => Text::new("explain-calculation-flat").with("amount", result),
        }
    }

    /// A share before it is rounded; `None` when there is nothing to round.
    fn unrounded(&self, base: Money, rate: Rate) -> Option<String> {
        self.reader.formats.unrounded(base, rate, self.reader.currency?)
    }
}

fn is_capped(origin: &Origin) -> bool {
    origin.uncapped > origin.full
}

/// Whether less earns in the order than the flat amount that was promised for it, so that it brings just that.
fn is_bounded(origin: &Origin) -> bool {
    origin.promised.pay.flat().is_some_and(|flat| flat > origin.uncapped)
}
