//! The story language: sentences about people, told to a running shop, each done and checked at the front door.
//!
//! ```text
//! batch "Market" of 3 for partners
//! partner Pat claims card 1; partner Priya; influencer Ivy claims card 2
//! customer Cara via Pat; customer Carl via Cara; customer Olga
//! Mallory scans Pat      ⇒ Pat has 1 account, 2 scans / Pat's network is 2
//! Cara is referred by Pat as partner
//! Cara orders 100.00     ⇒ Cara pays 90.00 (discount 10.00) / Pat +9.00 commission
//! ```
//!
//! A line holds sentences, separated by `;`. What follows `⇒` is what must then be so, separated by `/`; every sentence may
//! stand on either side. `#` begins a remark. A new subject is a new arm in [`Story::hear`]: the words are matched as they are
//! read; [`super::story_money`] knows those of money. What a page shows is read off the page; what none shows is asked of the file.
#![allow(dead_code, reason = "tests/it and tests/browser each use a part")]

use std::collections::BTreeMap;
use std::time::Duration;

use super::client::Person;
use super::page::Page;
use super::shop::Shop;
use super::story_money::Till;

/// A shop with everybody who has come up in its story.
pub struct Story<'s> {
    pub shop: &'s Shop,
    people: BTreeMap<String, Person>,
    /// The printed codes, in the order they were made: card 1 is the first.
    cards: Vec<String>,
    pub till: Till,
}

/// Tells a story to a shop and answers everybody in it, for what a test wants to look at more closely.
#[track_caller]
pub fn tell<'s>(shop: &'s Shop, story: &str) -> Story<'s> {
    let mut told = Story { shop, people: BTreeMap::new(), cards: Vec::new(), till: Till::default() };
    told.go_on(story);
    told
}

/// Everybody of the house's cast: Pat and Priya (partners), Ivy (influencer), Cara invited by Pat, Carl by Cara, Olga who came
/// by herself, and Mallory, who has no account.
#[track_caller]
pub fn cast(shop: &Shop) -> Story<'_> {
    let story = r#"
        batch "Market" of 2 for partners; batch "Stream" of 2 for influencers
        partner Pat claims card 1; partner Priya; influencer Ivy claims card 3
        customer Cara via Pat; customer Carl via Cara; customer Olga; stranger Mallory
    "#;
    tell(shop, story)
}

impl<'s> Story<'s> {
    /// Tells more of the same story.
    #[track_caller]
    pub fn go_on(&mut self, story: &str) {
        for line in story.lines().map(|line| line.split('#').next().unwrap_or_default()) {
            let (deeds, outcomes) = line.split_once('⇒').unwrap_or((line, ""));
            self.till.begin_line(self.shop);
            for sentence in deeds.split(';').chain(outcomes.split('/')).map(str::trim).filter(|sentence| !sentence.is_empty()) {
                let _bookmark = Bookmark(sentence);
                self.hear(sentence);
            }
            self.till.end_line(self.shop, line);
        }
    }

    /// Somebody of the story, with their browser.
    #[track_caller]
    pub fn person(&self, name: &str) -> &Person {
        match name {
            "Ada" => self.shop.ada(),
            _ => self.people.get(name).unwrap_or_else(|| panic!("nobody called {name} has come up")),
        }
    }

    /// The code that somebody shares, as their own page shows it.
    #[track_caller]
    pub fn code_of(&self, name: &str) -> String {
        let page = self.person(name).open("/referrals");
        page.expect_status(200);
        page.text_of(".code").replace('-', "")
    }

    /// The text of a printed card; cards are counted from 1.
    #[track_caller]
    pub fn card(&self, number: usize) -> &str {
        let card = number.checked_sub(1).and_then(|index| self.cards.get(index));
        card.unwrap_or_else(|| panic!("there are only {} cards, no card {number}", self.cards.len()))
    }

    /// Does or checks one sentence.
    #[track_caller]
    fn hear(&mut self, sentence: &str) {
        let words = split(sentence);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        if self.till.hear(self.shop, &words) {
            return;
        }
        match words.as_slice() {
            ["batch", name, "of", size, "for", kind] => self.print_cards(name, size, kind.trim_end_matches('s')),
            ["stranger", name] => {
                self.newcomer(name);
            }
            ["partner" | "influencer", name, "claims", "card", number] => {
                let card = self.card(count(number)).to_owned();
                let invitation = self.newcomer(name).scan(&card);
                self.join(name, &invitation);
            }
            ["partner", name] => {
                let page = self.newcomer(name).open("/partners/join");
                self.join(name, &page);
            }
            ["customer", name, "via", referrer] => {
                let code = self.code_of(referrer);
                let invitation = self.newcomer(name).scan(&code);
                self.join(name, &invitation);
            }
            ["customer", name] => {
                let page = self.newcomer(name).open("/join");
                self.join(name, &page);
            }
            [name, "scans", "card", number] => {
                let card = self.card(count(number)).to_owned();
                self.anybody(name).scan(&card).expect_status(200);
            }
            [name, "scans", whose] => {
                let code = self.code_of(whose);
                self.anybody(name).scan(&code).expect_status(200);
            }
            [name, "opens", whose, "link"] => {
                let code = self.code_of(owner(whose));
                self.anybody(name).open(&format!("/r/{code}")).expect_status(200);
            }
            [amount, unit @ ("minute" | "minutes" | "hour" | "hours" | "day" | "days"), "pass" | "passes"] => {
                self.shop.pass(span(amount, unit));
            }
            [name, "has", figures @ ..] => self.expect_figures(name, figures),
            [name, "is", "organic"] => self.expect_referrer(name, "nobody", "organic"),
            [name, "is", "referred", "by", referrer, "as", kind] => self.expect_referrer(name, referrer, kind),
            [whose, "network", "is", figure] => {
                let sql = "SELECT count(*) FROM ancestry JOIN account ON account.id = ancestor_id WHERE depth > 0 AND name = ?1";
                assert_eq!(self.shop.ask::<i64>(sql, [owner(whose)]), number(figure), "{sentence}");
            }
            [whose, "code", "is", "card", number] => {
                assert_eq!(self.code_of(owner(whose)), self.card(count(number)), "{sentence}");
            }
            _ => panic!("no such sentence: {sentence:?} (tests/it/support/story.rs knows them all)"),
        }
    }

    fn print_cards(&mut self, name: &str, size: &str, kind: &str) {
        let ada = self.shop.ada();
        let page = ada.open("/admin/codes/new");
        let answer = ada.submit(&page, "Create cards", &[("name", name), ("size", size), ("partner_kind", kind)]);
        answer.expect_status(303);
        let sql = "SELECT code FROM code JOIN batch ON batch.id = code.batch_id WHERE batch.name = ?1 ORDER BY code.id";
        let made: Vec<String> = self.shop.look(|conn| {
            let mut statement = conn.prepare(sql).expect("the cards of a batch");
            statement.query_map([name], |row| row.get(0)).expect("its rows").map(|row| row.expect("a code")).collect()
        });
        assert_eq!(made.len(), count(size), "batch {name:?} has another size");
        self.cards.extend(made);
    }

    /// Somebody whose name has not come up.
    #[track_caller]
    fn newcomer(&mut self, name: &str) -> &Person {
        let known = self.people.insert(name.to_owned(), self.shop.person(name));
        assert!(known.is_none(), "{name} has come up before");
        &self.people[name]
    }

    fn anybody(&mut self, name: &str) -> &Person {
        self.people.entry(name.to_owned()).or_insert_with(|| self.shop.person(name))
    }

    /// Fills in the sign-up form that stands on a page.
    #[track_caller]
    fn join(&self, name: &str, page: &Page) {
        let person = self.person(name);
        page.expect_status(200);
        let fields = [("name", person.name.as_str()), ("email", &person.email), ("password", &person.password)];
        let mut form = page.form("Join").fill_all(&fields);
        if form.has("terms") {
            form = form.fill("terms", "on");
        }
        person.send(page, &form).expect_status(303);
    }

    /// `1 account, 2 scans, 2 visitors`: as the person's own page says it.
    #[track_caller]
    fn expect_figures(&self, name: &str, figures: &[&str]) {
        let page = self.person(name).open("/referrals");
        for pair in figures.chunks(2) {
            let [figure, what] = pair else { panic!("a figure and what it counts, not {pair:?}") };
            let label = match what.trim_end_matches('s') {
                "account" => "Sign-ups",
                "scan" => "Scans",
                "unique" => "Visitors",
                other => panic!("a page shows accounts, scans and uniques, not {other:?}"),
            };
            assert_eq!(page.figure(label), *figure, "{name}'s {label}");
        }
    }

    #[track_caller]
    fn expect_referrer(&self, name: &str, referrer: &str, kind: &str) {
        let sql = "SELECT coalesce(referrer.name, 'nobody') || ' as ' || account.referral_type
                   FROM account LEFT JOIN account AS referrer ON referrer.id = account.referrer_id WHERE account.name = ?1";
        assert_eq!(self.shop.ask::<String>(sql, [name]), format!("{referrer} as {kind}"), "who brought {name}");
    }
}

/// Says where a story broke off, below whatever the failure itself says.
struct Bookmark<'a>(&'a str);

impl Drop for Bookmark<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the story broke off at: {}", self.0);
        }
    }
}

/// Words; what stands in quotes is one word. Commas and brackets are for the reader's eye.
fn split(sentence: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in sentence.split('"').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            let bare = part.split([' ', ',', '(', ')']).filter(|word| !word.is_empty());
            words.extend(bare.map(str::to_owned));
        }
    }
    words
}

/// `Pat's` without its `'s`.
fn owner(whose: &str) -> &str {
    whose.strip_suffix("'s").or(whose.strip_suffix('\'')).unwrap_or(whose)
}

#[track_caller]
fn number(figure: &str) -> i64 {
    figure.parse().unwrap_or_else(|_| panic!("{figure:?} is no number"))
}

#[track_caller]
fn count(figure: &str) -> usize {
    figure.parse().unwrap_or_else(|_| panic!("{figure:?} is no number"))
}

#[track_caller]
fn span(amount: &str, unit: &str) -> Duration {
    let seconds = match unit.trim_end_matches('s') {
        "minute" => 60,
        "hour" => 3_600,
        _ => 86_400,
    };
    Duration::from_secs(count(amount) as u64 * seconds)
}
