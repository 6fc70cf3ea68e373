//! The manual: pages in Markdown that come with the program, made into HTML.
//!
//! Promise: what is not plain Markdown is shown as text, so that a page holds nothing but words, lists, tables and links.

use std::collections::BTreeSet;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// Each page by its name in addresses, in the order of the contents.
const PAGES: [(&str, &str); 7] = [
    ("running", include_str!("../../assets/docs/running.md")),
    ("people", include_str!("../../assets/docs/people.md")),
    ("counting", include_str!("../../assets/docs/counting.md")),
    ("connect", include_str!("../../assets/docs/connect.md")),
    ("bookkeeping", include_str!("../../assets/docs/bookkeeping.md")),
    ("webhooks", include_str!("../../assets/docs/webhooks.md")),
    ("performance", include_str!("../../assets/docs/performance.md")),
];

/// A page as it is shown.
pub(crate) struct ManualPage {
    pub(crate) title: String,
    pub(crate) html: String,
    /// Its sections: the place in the page, and the words.
    pub(crate) sections: Vec<(String, String)>,
}

/// The names and titles of all pages.
pub(crate) fn contents() -> impl Iterator<Item = (&'static str, &'static str)> {
    PAGES.iter().map(|(name, source)| (*name, title_of(source)))
}

/// A page, with its links below `at`; `None` for a name that no page has.
pub(crate) fn page(name: &str, at: &str) -> Option<ManualPage> {
    let (_, source) = PAGES.iter().find(|(known, _)| *known == name)?;
    let mut places = Places::default();
    let events: Vec<Event<'_>> =
        plain(source).skip_while(|event| !matches!(event, Event::End(TagEnd::Heading(HeadingLevel::H1)))).skip(1).collect();
    let titles = headings(&events);
    let ids: Vec<String> = titles.iter().map(|(_, words)| places.place(words)).collect();
    let sections = titles.iter().zip(&ids).filter(|((level, _), _)| *level == HeadingLevel::H2);
    let sections = sections.map(|((_, words), id)| (id.clone(), words.clone())).collect();
    let mut ids = ids.into_iter();
    let dressed = events.into_iter().flat_map(|event| dress(event, at, &mut ids));
    let mut text = String::with_capacity(source.len() * 2);
    html::push_html(&mut text, dressed);
    Some(ManualPage { title: title_of(source).to_owned(), html: text, sections })
}

fn title_of(source: &'static str) -> &'static str {
    source.lines().next().unwrap_or_default().trim_start_matches("# ")
}

/// The source, with tags of HTML as the text that they are.
fn plain(source: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(source, Options::ENABLE_TABLES).map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        other => other,
    })
}

/// The words of every heading.
fn headings(events: &[Event<'_>]) -> Vec<(HeadingLevel, String)> {
    let mut found: Vec<(HeadingLevel, String)> = Vec::new();
    let mut is_inside = false;
    for event in events {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                found.push((*level, String::new()));
                is_inside = true;
            }
            Event::End(TagEnd::Heading(_)) => is_inside = false,
            Event::Text(text) | Event::Code(text) if is_inside => {
                if let Some((_, words)) = found.last_mut() {
                    words.push_str(text);
                }
            }
            _ => {}
        }
    }
    found
}

/// Gives headings their places, tables and commands room to be pushed aside, with the keyboard too, and links the shop's own addresses.
fn dress<'a>(event: Event<'a>, at: &str, ids: &mut impl Iterator<Item = String>) -> Vec<Event<'a>> {
    match event {
        Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
            vec![Event::Start(Tag::Heading { level, id: ids.next().map(CowStr::from), classes, attrs })]
        }
        table @ Event::Start(Tag::Table(_)) => vec![Event::Html("<div class=\"aside\" tabindex=\"0\">".into()), table],
        table @ Event::End(TagEnd::Table) => vec![table, Event::Html("</div>".into())],
        Event::Start(Tag::CodeBlock(_)) => vec![Event::Html("<pre tabindex=\"0\"><code>".into())],
        Event::End(TagEnd::CodeBlock) => vec![Event::Html("</code></pre>\n".into())],
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            vec![Event::Start(Tag::Link { link_type, dest_url: address(&dest_url, at).into(), title, id })]
        }
        other => vec![other],
    }
}

/// Another page of the manual is one of the shop's; what begins with a slash is a page of the shop.
fn address(link: &str, at: &str) -> String {
    let (file, place) = link.split_once('#').map_or((link, String::new()), |(file, place)| (file, format!("#{place}")));
    match file.strip_suffix(".md") {
        Some(name) if PAGES.iter().any(|(known, _)| *known == name) => format!("{at}/admin/help/{name}{place}"),
        _ if link.starts_with('/') => format!("{at}{link}"),
        _ if link.starts_with('#') || link.starts_with("https://") => link.to_owned(),
        _ => "#".to_owned(),
    }
}

/// The places of a page: as the web pages of repositories make them, so that a link works in both.
#[derive(Default)]
struct Places(BTreeSet<String>);

impl Places {
    fn place(&mut self, words: &str) -> String {
        let kept = words.to_lowercase().replace(' ', "-");
        let kept: String = kept.chars().filter(|c| c.is_alphanumeric() || "-_".contains(*c)).collect();
        let free = (1..).map(|n| if n == 1 { kept.clone() } else { format!("{kept}-{n}") }).find(|place| !self.0.contains(place));
        let place = free.expect("some number is free");
        self.0.insert(place.clone());
        place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_a_title_and_every_link_in_it_leads_somewhere() {
        for (name, title) in contents() {
            assert!(!title.is_empty() && !title.contains('#'), "{name}: {title}");
            let page = page(name, "/shop").unwrap();
            assert!(!page.html.contains("<h1"), "{name} repeats its title");
            for link in page.html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let leads = match link.split_once('#') {
                    Some(("", place)) => page.html.contains(&format!("id=\"{place}\"")),
                    _ => link.starts_with("/shop/") || link.starts_with("https://"),
                };
                assert!(leads, "{name} leads to {link}");
            }
            for (place, _) in &page.sections {
                assert!(page.html.contains(&format!("id=\"{place}\"")), "{name} has no {place}");
            }
        }
        assert!(page("../../etc/passwd", "").is_none());
    }

    #[test]
    fn html_is_text_and_no_link_is_a_program() {
        let mut text = String::new();
        let events = plain("<script>alert(1)</script>\n\n<b onclick=x>bold</b> [a](javascript:alert(1)) [b](//evil.example)");
        html::push_html(&mut text, events.flat_map(|event| dress(event, "", &mut std::iter::empty())));
        assert!(!text.contains("<script") && !text.contains("<b ") && !text.contains("javascript:"), "{text}");
        assert!(text.contains("&lt;script&gt;"), "{text}");
    }
}
