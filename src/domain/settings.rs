//! What the owner saves together because it stands on one page: each is one change of the shop, whatever rooms it touches.

use rusqlite::Transaction;

use crate::domain::act::Act;
use crate::domain::flag::{self, FlagRules};
use crate::domain::locale::Country;
use crate::domain::money::Money;
use crate::domain::program::Terms;
use crate::domain::shop::{self, Prices, Rules};
use crate::domain::tax_details::{self, TaxDetails};
use crate::error::Result;

/// What the program promises, whom it lets in, and what it watches.
#[derive(Debug, Clone)]
pub struct Program {
    pub terms: Terms,
    pub rules: Rules,
    pub flags: FlagRules,
}

/// What saving has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// Orders from now on follow other terms.
    NewTerms,
    Changed,
    /// It was all so before.
    Same,
}

/// Saves the program.
pub fn change_program(tx: &Transaction<'_>, act: &Act, wanted: &Program) -> Result<Saved> {
    let has_new_terms = shop::change_terms(tx, act, &wanted.terms)?;
    let has_new_rules = shop::change_rules(tx, act, wanted.rules)?;
    let has_new_flags = flag::set_rules(tx, act, wanted.flags)?;
    Ok(match (has_new_terms, has_new_rules || has_new_flags) {
        (true, _) => Saved::NewTerms,
        (false, true) => Saved::Changed,
        (false, false) => Saved::Same,
    })
}

/// How the shop sells and what its papers say.
#[derive(Debug, Clone)]
pub struct Selling {
    pub prices: Prices,
    /// Partners and customers may order by themselves.
    pub members_order: bool,
    /// How much of somebody's store credit staff spend without the code on that person's telephone.
    pub credit_unshown: Option<Money>,
    /// Of more, staff may answer for it with their own PIN.
    pub staff_confirm: bool,
    pub country: Option<Country>,
    pub details: TaxDetails,
}

/// Saves how the shop sells.
pub fn change_selling(tx: &Transaction<'_>, act: &Act, wanted: &Selling) -> Result<()> {
    shop::change_prices(tx, act, wanted.prices)?;
    shop::change_members_order(tx, act, wanted.members_order)?;
    shop::change_credit_unshown(tx, act, wanted.credit_unshown, wanted.staff_confirm)?;
    tax_details::set_of_shop(tx, act, wanted.country.as_ref(), &wanted.details)
}
