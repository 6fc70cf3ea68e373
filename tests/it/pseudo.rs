//! A language that nobody speaks shows what was forgotten: every message is spelt with accents and a third longer, and what a page still
//! says in plain letters is no message. The shop's own names are plain, and so are names of things.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};
use passalong::db::{Access, connect};
use rusqlite::types::ValueRef;

use crate::cli::commands::{Place, stdout};
use crate::support::client::Person;
use crate::support::page::Page;

/// What is called so in every language, and what figures are written with: days, currencies, time zones, formats.
const PLAIN: &str = "passalong whatsapp telegram signal facebook sms png svg csv zip json iban bic sepa wise ach paypal ein ssn vat \
    jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november december \
    english deutsch français español com org example https http qr";

/// Pages of an own text: the manual, and what a person typed.
const OWN_WORDS: &[&str] = &["/admin/help", "/api"];

/// More than these of one person's pages are pages of the same kind again.
const MOST_PAGES: usize = 90;

fn accented(text: &str) -> String {
    let mut is_markup = false;
    let mut said = String::with_capacity(text.len() * 2);
    for c in text.chars() {
        is_markup = c == '[' || is_markup && c != ']';
        match c {
            _ if is_markup => said.push(c),
            'a' => said.push_str("áá"),
            'e' => said.push_str("éé"),
            'i' => said.push_str("íí"),
            'o' => said.push_str("óó"),
            'u' => said.push_str("úú"),
            'y' => said.push('ý'),
            'A' => said.push('Á'),
            'E' => said.push('É'),
            'I' => said.push('Í'),
            'O' => said.push('Ó'),
            'U' => said.push('Ú'),
            other => said.push(other),
        }
    }
    said
}

fn in_pattern(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = accented(value),
            PatternElement::Placeable { expression } => in_expression(expression),
        }
    }
}

fn in_expression(expression: &mut Expression<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline),
        Expression::Select { variants, .. } => variants.iter_mut().for_each(|variant| in_pattern(&mut variant.value)),
    }
}

fn in_inline(inline: &mut InlineExpression<String>) {
    match inline {
        InlineExpression::StringLiteral { value } => *value = accented(value),
        InlineExpression::Placeable { expression } => in_expression(expression),
        InlineExpression::TermReference { arguments: Some(CallArguments { positional, .. }), .. } => {
            positional.iter_mut().for_each(in_inline);
        }
        _ => {}
    }
}

/// The English catalogue as nobody speaks it.
fn catalogue() -> String {
    let mut resource = parser::parse(include_str!("../../assets/locales/en.ftl").to_owned()).unwrap();
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            message.value.iter_mut().for_each(in_pattern);
        }
    }
    serializer::serialize(&resource)
}

/// Every word that stands in the shop's file: names, products, notes.
fn own_words(place: &Place) -> BTreeSet<String> {
    let conn = connect(&place.db(), Access::Read).unwrap();
    let mut tables = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'").unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut found: BTreeSet<String> = words(PLAIN).collect();
    for table in tables {
        let mut rows = conn.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns = rows.column_count();
        let mut rows = rows.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                if let ValueRef::Text(text) = row.get_ref(column).unwrap() {
                    found.extend(words(&String::from_utf8_lossy(text)));
                }
            }
        }
    }
    found
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    letters(text).map(str::to_lowercase)
}

fn letters(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

/// What is typed for a program and called so everywhere: a time zone, a currency with its name, a column of a file, a cookie, a command.
fn is_for_a_program(text: &str) -> bool {
    let is_zone = text.contains('/') && !text.contains(". ");
    let is_currency = text.split_once(" – ").is_some_and(|(code, _)| code.len() == 3 && code.chars().all(char::is_uppercase));
    let of_people = ["email", "name", "phone", "role", "kind", "code"];
    let of_orders = ["source", "discount", "shipping", "tax", "currency", "status", "note"];
    let is_column = of_people.contains(&text) || of_orders.contains(&text);
    // What webhooks tell of: `order.paid, order.refunded`.
    let is_event = |name: &str| {
        name.split_once('.').is_some_and(|parts| {
            [parts.0, parts.1].iter().all(|part| part.len() > 2 && part.chars().all(|c| c.is_ascii_lowercase()))
        })
    };
    let are_events = text.split(", ").all(is_event);
    is_zone
        || is_currency
        || are_events
        || is_column
        || text.contains('_')
        || ["passalong", "<script "].iter().any(|line| text.starts_with(line))
}

/// Three letters and more with a vowel among them: a message would have accents. Capitals alone are a code.
fn is_plain(word: &str) -> bool {
    let has_vowel = word.to_ascii_lowercase().contains(['a', 'e', 'i', 'o', 'u']);
    word.len() >= 3 && word.is_ascii() && has_vowel && word.contains(|c: char| c.is_lowercase())
}

/// The last word of a name that was cut because no more of it fits, as the cells of a drawing do: the beginning of a word of the shop's.
fn is_cut_name(text: &str, word: &str, own: &BTreeSet<String>) -> bool {
    let begins = word.to_lowercase();
    text.ends_with(&format!("{word}…")) && own.range(begins.clone()..).next().is_some_and(|whole| whole.starts_with(&begins))
}

/// The same page with another number or code is not opened again.
fn kind_of(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let part = |part: &str| if part.bytes().any(|byte| byte.is_ascii_digit()) { "_".to_owned() } else { part.to_owned() };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Opens every kind of page that links lead to, and tells each to `read`.
fn walk(person: &Person, begin: &[&str], read: &mut impl FnMut(&Page)) -> usize {
    let mut waiting: VecDeque<String> = begin.iter().map(|path| (*path).to_owned()).collect();
    let mut seen: BTreeSet<String> = waiting.iter().map(|path| kind_of(path)).collect();
    let mut pages = 0;
    while let Some(path) = waiting.pop_front().filter(|_| pages < MOST_PAGES) {
        let page = person.get(&path);
        let is_page = page.header("Content-Type").is_some_and(|kind| kind.starts_with("text/html"));
        assert!(page.status < 500, "{path} answered {}", page.status);
        if !is_page || OWN_WORDS.iter().any(|own| path.starts_with(own)) {
            continue;
        }
        pages += 1;
        read(&page);
        for address in page.addresses().into_iter().filter(|address| address.starts_with('/')) {
            if seen.insert(kind_of(&address)) {
                waiting.push_back(address);
            }
        }
    }
    pages
}

#[test]
fn t04_every_word_on_every_page_is_a_message_or_the_shops_own() {
    let place = Place::new();
    let said = stdout(&place.run(&["demo", "--accounts", "120", "--orders", "300"]));
    let password = said.split(['“', '”']).nth(1).unwrap().to_owned();
    std::fs::create_dir_all(place.path("data/branding/locales")).unwrap();
    std::fs::write(place.path("data/branding/locales/en.ftl"), catalogue()).unwrap();
    let own = own_words(&place);
    let server = place.serve();
    let mut forgotten: BTreeMap<String, String> = BTreeMap::new();
    let mut read = |page: &Page| {
        for text in page.read_out().into_iter().filter(|text| !is_for_a_program(text)) {
            if letters(&text).any(|word| is_plain(word) && !own.contains(&word.to_lowercase()) && !is_cut_name(&text, word, &own))
            {
                forgotten.entry(text).or_insert_with(|| page.asked.clone());
            }
        }
    };
    let home = format!("http://127.0.0.1:{}", server.port);
    let mut pages = walk(&Person::new(&home, "Visitor"), &["/", "/join", "/c", "/sign-in"], &mut read);
    for email in said.split_whitespace().filter(|word| word.ends_with("@example.org")) {
        let person = Person::new(&home, "Somebody");
        let begin = person.post("/sign-in", &[("email", email), ("password", &password)]).location().to_owned();
        pages += walk(&person, &[&begin], &mut read);
    }
    assert_eq!(server.stop(), Some(0));
    assert!(letters("Núméró, Next payout: 3").any(is_plain), "plain letters are noticed");
    assert!(pages > 100, "only {pages} pages were read");
    let lines: Vec<String> = forgotten.iter().map(|(text, page)| format!("{page}: {text:?}")).collect();
    assert!(lines.is_empty(), "{} stretches of text are no message:\n{}", lines.len(), lines.join("\n"));
}
