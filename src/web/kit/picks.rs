//! The catalogue on an order form: what is sold, in sections with chips that lead to them, and what its buyer usually takes first.
//!
//! Each product stands on the form once, so that its number has one field. Without script a chip leads to its section and the fields
//! are typed into; the script shows what a chip or the search asks for, and writes the sum of what is chosen.

use serde::Serialize;

use crate::domain::ids::ProductId;
use crate::domain::money::{Currency, Money};
use crate::domain::product::Product;
use crate::text::Voice;
use crate::text::catalogue::{Arg, Text};

/// Before the number of a product: how many of it.
pub(in crate::web) const QUANTITY: &str = "q";
/// From so many products on there is a search.
const SEARCHED: usize = 9;
/// How the reader writes money, shown to the script: enough digits that all its signs are there.
const SAMPLE: i64 = 123_456_789;

/// The component `catalogue`.
#[derive(Serialize)]
pub(in crate::web) struct Picks {
    sections: Vec<Section>,
    /// Of the sections, where there is more than one.
    chips: Vec<Chip>,
    has_search: bool,
    /// Whether each row has a place for a picture.
    has_pictures: bool,
}

/// How sums are written, for the script that shows one while products are chosen.
#[derive(Serialize)]
pub(in crate::web) struct Sums {
    decimals: u32,
    sample: Arg,
}

impl Sums {
    pub(in crate::web) fn new(currency: Currency) -> Sums {
        Sums { decimals: currency.decimals(), sample: Money::from_minor(SAMPLE).into() }
    }
}

#[derive(Serialize)]
struct Section {
    key: String,
    /// `None` where it is the only one.
    title: Option<Arg>,
    picks: Vec<Pick>,
}

#[derive(Serialize)]
struct Chip {
    key: String,
    label: Arg,
}

/// A product to choose from.
#[derive(Serialize)]
struct Pick {
    field: String,
    name: String,
    /// Stands in for a picture.
    initial: String,
    picture: Option<String>,
    price: Arg,
    price_minor: i64,
    note: String,
    /// The chips that show it.
    keys: String,
}

impl Pick {
    fn new(product: &Product, key: &str, is_usual: bool, voice: Voice) -> Pick {
        let details = &product.details;
        Pick {
            field: format!("{QUANTITY}{}", product.id),
            name: details.name.clone(),
            initial: initial(product),
            picture: picture(product),
            price: details.price.into(),
            price_minor: details.price.minor(),
            // The shop's own numbers tell its customers nothing.
            note: details.sku.clone().filter(|_| voice == Voice::Admin).unwrap_or_default(),
            keys: if is_usual { format!("usual {key}") } else { key.to_string() },
        }
    }
}

/// The letter that stands in for a picture.
pub(in crate::web) fn initial(product: &Product) -> String {
    product.details.name.chars().next().into_iter().flat_map(char::to_uppercase).collect()
}

/// Where the picture of a product is.
pub(in crate::web) fn picture(product: &Product) -> Option<String> {
    product.picture_at.map(|at| format!("/products/{}/picture.jpg?v={}", product.id, at.as_ms()))
}

impl Picks {
    /// What is sold now, in the order of the catalogue, but for what the buyer usually takes, which comes first; `None` where nothing is.
    pub(in crate::web) fn new(products: &[Product], usual: &[ProductId], voice: Voice) -> Option<Picks> {
        let sold: Vec<&Product> = products.iter().filter(|product| product.retired_at.is_none()).collect();
        let usual: Vec<&Product> = usual.iter().filter_map(|id| sold.iter().find(|product| product.id == *id).copied()).collect();
        let mut sections: Vec<Section> = Vec::new();
        let mut chips: Vec<Chip> = Vec::new();
        let rest =
            sold.iter().map(|product| (*product, false)).filter(|(product, _)| !usual.iter().any(|one| one.id == product.id));
        for (product, is_usual) in usual.iter().map(|product| (*product, true)).chain(rest) {
            let key = key_of(product, &sold);
            let section = if is_usual { "usual" } else { key.as_str() };
            if sections.last().is_none_or(|last| last.key != section) {
                let title = if is_usual { Text::new("order-pick-usual").into() } else { label_of(product) };
                sections.push(Section { key: section.to_string(), title: Some(title), picks: Vec::new() });
            }
            if let Some(last) = sections.last_mut() {
                last.picks.push(Pick::new(product, &key, is_usual, voice));
            }
        }
        if !usual.is_empty() {
            chips.push(Chip { key: "usual".into(), label: Text::new("order-pick-usual").into() });
        }
        for product in &sold {
            let key = key_of(product, &sold);
            if !chips.iter().any(|chip| chip.key == key) {
                chips.push(Chip { key, label: label_of(product) });
            }
        }
        if chips.len() < 2 {
            chips.clear();
            sections.iter_mut().for_each(|section| section.title = None);
        }
        (!sold.is_empty()).then(|| Picks {
            has_search: sold.len() >= SEARCHED,
            has_pictures: sold.iter().any(|product| product.picture_at.is_some()),
            sections,
            chips,
        })
    }
}

/// A category by the first product of it: a name may hold any sign, and an address in the page none.
fn key_of(product: &Product, sold: &[&Product]) -> String {
    let first = sold.iter().find(|other| other.details.category == product.details.category);
    format!("c{}", first.map_or(product.id, |first| first.id))
}

fn label_of(product: &Product) -> Arg {
    product.details.category.as_ref().map_or_else(|| Text::new("order-pick-other").into(), Arg::from)
}
