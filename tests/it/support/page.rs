//! What a person reads off a page: its words, its figures, its tables, its forms.
//!
//! A scanner for our own templates, not for the web: it knows tags, attributes, entities and text, and nothing of repair. A form
//! is filled in as a browser would: only fields that stand in it can be filled, and what the page had put there is sent along.
#![allow(dead_code, reason = "tests/it and tests/browser each use a part")]

/// One answer of the server.
#[derive(Debug, Clone)]
pub struct Page {
    /// What was asked, such as `GET /referrals`; every complaint below begins with it.
    pub asked: String,
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// A form as it stood on a page, with what is filled in so far.
#[derive(Debug, Clone)]
pub struct Form {
    pub action: String,
    pub method: String,
    fields: Vec<Field>,
    asked: String,
}

#[derive(Debug, Clone)]
struct Field {
    name: String,
    value: String,
    is_sent: bool,
    choices: Choices,
}

#[derive(Debug, Clone, PartialEq)]
enum Choices {
    Any,
    Tick,
    OneOf(Vec<String>),
}

impl Page {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(is, _)| is.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Where the answer sends the visitor.
    #[track_caller]
    pub fn location(&self) -> &str {
        self.header("Location")
            .unwrap_or_else(|| panic!("{} answered {} without a Location\n{}", self.asked, self.status, self.text()))
    }

    /// Fails with the page's words when the status is another.
    #[track_caller]
    pub fn expect_status(&self, status: u16) -> &Page {
        assert_eq!(self.status, status, "{} answered {}, not {status}\n{}", self.asked, self.status, self.text());
        self
    }

    /// Fails unless the answer is 303 to this path.
    #[track_caller]
    pub fn expect_redirect(&self, to: &str) -> &Page {
        self.expect_status(303);
        assert_eq!(self.location(), to, "{} leads elsewhere", self.asked);
        self
    }

    #[track_caller]
    pub fn html(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap_or_else(|_| panic!("{} is not text", self.asked))
    }

    /// Every visible word, with single spaces between.
    pub fn text(&self) -> String {
        match std::str::from_utf8(&self.body) {
            Ok(html) => words(&scan(html)).join(" "),
            Err(_) => format!("({} bytes)", self.body.len()),
        }
    }

    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    #[track_caller]
    pub fn expect_says(&self, words: &str) -> &Page {
        assert!(self.says(words), "{} does not say {words:?}\n{}", self.asked, self.text());
        self
    }

    #[track_caller]
    pub fn expect_silent_on(&self, words: &str) -> &Page {
        assert!(!self.html().contains(words), "{} gives away {words:?}\n{}", self.asked, self.text());
        self
    }

    /// Fails unless the page tells this refusal, in whatever words and wherever.
    #[track_caller]
    pub fn expect_refusal(&self, code: &str) -> &Page {
        let told: Vec<String> =
            scan(self.html()).iter().filter_map(|piece| piece.attr("data-refusal")).map(str::to_owned).collect();
        assert!(told.iter().any(|is| is == code), "{} refuses for {told:?}, not for {code:?}\n{}", self.asked, self.text());
        self
    }

    /// The words inside the first element that is meant by `#id` or `.class`.
    #[track_caller]
    pub fn text_of(&self, selector: &str) -> String {
        let pieces = scan(self.html());
        let is_meant = |piece: &Piece| match selector.split_at(1) {
            ("#", id) => piece.attr("id") == Some(id),
            (".", class) => piece.attr("class").is_some_and(|classes| classes.split_whitespace().any(|is| is == class)),
            _ => panic!("{selector:?} is neither #id nor .class"),
        };
        let start = pieces.iter().position(is_meant);
        let start = start.unwrap_or_else(|| panic!("{} has no {selector}\n{}", self.asked, self.text()));
        words(inside(&pieces, start)).join(" ")
    }

    /// The figure that stands with a label: what follows the words `Scans` in `<dt>Scans</dt><dd>12</dd>`. The menu, which has words of
    /// the same kind, is no part of it.
    #[track_caller]
    pub fn figure(&self, label: &str) -> String {
        let pieces = scan(self.html());
        let main = pieces.iter().position(|piece| piece.opens("main"));
        let words = words(main.map_or(pieces.as_slice(), |main| inside(&pieces, main)));
        let at = words.iter().position(|piece| piece == label);
        let figure = at.and_then(|at| words.get(at + 1));
        figure.unwrap_or_else(|| panic!("{} has no figure for {label:?}\n{}", self.asked, self.text())).clone()
    }

    /// The cells of the first table row that has a cell with these words in it.
    #[track_caller]
    pub fn row(&self, with: &str) -> Vec<String> {
        let found = self.rows().into_iter().find(|row| row.iter().any(|cell| cell.contains(with)));
        found.unwrap_or_else(|| panic!("{} has no row with {with:?}\n{}", self.asked, self.text()))
    }

    /// The cells of every table row on the page, heads included.
    #[track_caller]
    pub fn rows(&self) -> Vec<Vec<String>> {
        let pieces = scan(self.html());
        let starts = (0..pieces.len()).filter(|&at| pieces[at].opens("tr"));
        starts
            .map(|at| {
                let row = inside(&pieces, at);
                let cells = (0..row.len()).filter(|&cell| row[cell].opens("td") || row[cell].opens("th"));
                cells.map(|cell| words(inside(row, cell)).join(" ")).collect()
            })
            .collect()
    }

    /// Every stretch of text that is seen or read aloud, with the labels of pictures, fields and links.
    pub fn read_out(&self) -> Vec<String> {
        let pieces = scan(self.html());
        let mut found = words(&pieces);
        for piece in &pieces {
            let labels = ["alt", "aria-label", "data-label", "placeholder", "title"].iter().filter_map(|name| piece.attr(name));
            found.extend(labels.map(str::to_owned));
        }
        found
    }

    /// The address behind the link that says this.
    #[track_caller]
    pub fn link(&self, saying: &str) -> String {
        let pieces = scan(self.html());
        let mut links = (0..pieces.len()).filter(|&at| pieces[at].opens("a"));
        let found = links
            .find(|&at| words(inside(&pieces, at)).join(" ").contains(saying) || pieces[at].attr("aria-label") == Some(saying));
        let href = found.and_then(|at| pieces[at].attr("href"));
        href.unwrap_or_else(|| panic!("{} has no link that says {saying:?}\n{}", self.asked, self.text())).to_owned()
    }

    /// Every address on the page: links, pictures, scripts, styles, form actions.
    #[track_caller]
    pub fn addresses(&self) -> Vec<String> {
        let pieces = scan(self.html());
        let named = ["href", "src", "action", "formaction", "content"];
        let values = pieces.iter().flat_map(|piece| named.iter().filter_map(|name| piece.attr(name)));
        values.filter(|value| value.starts_with('/') || value.contains("://")).map(str::to_owned).collect()
    }

    /// The form whose button says this, or begins with it when none says just this.
    #[track_caller]
    pub fn form(&self, button: &str) -> Form {
        let pieces = scan(self.html());
        let starts = || (0..pieces.len()).filter(|&at| pieces[at].opens("form"));
        let read =
            |at: usize, is_meant: &dyn Fn(&str) -> bool| Form::read(&pieces[at], inside(&pieces, at), is_meant, &self.asked);
        let begins = format!("{button} ");
        let found = starts()
            .find_map(|at| read(at, &|says| says == button))
            .or_else(|| starts().find_map(|at| read(at, &|says| says.starts_with(&begins))));
        found.unwrap_or_else(|| panic!("{} has no form with a button that says {button:?}\n{}", self.asked, self.text()))
    }
}

impl Form {
    fn read(tag: &Piece, pieces: &[Piece], is_meant: &dyn Fn(&str) -> bool, asked: &str) -> Option<Form> {
        let mut is_ours = false;
        let mut fields: Vec<Field> = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let Piece::Open { name: tag, .. } = piece else { continue };
            let words_inside = || words(inside(pieces, at)).join(" ");
            let is_button = tag == "button" || tag == "input" && piece.attr("type") == Some("submit");
            if is_button {
                let says = if tag == "button" { words_inside() } else { piece.attr("value").unwrap_or_default().to_owned() };
                if !is_meant(&says) {
                    continue;
                }
                is_ours = true;
            }
            let Some(name) = piece.attr("name").filter(|_| piece.attr("disabled").is_none()) else { continue };
            let value = piece.attr("value");
            match (tag.as_str(), piece.attr("type").unwrap_or("text")) {
                ("input", "radio") => {
                    let value = value.unwrap_or("on").to_owned();
                    let is_checked = piece.attr("checked").is_some();
                    match fields.iter_mut().find(|field| field.name == name) {
                        Some(Field { value: chosen, is_sent, choices: Choices::OneOf(choices), .. }) => {
                            if is_checked {
                                (*chosen, *is_sent) = (value.clone(), true);
                            }
                            choices.push(value);
                        }
                        _ => fields.push(Field::new(name, &value, is_checked, Choices::OneOf(vec![value.clone()]))),
                    }
                }
                ("input", "checkbox") => {
                    fields.push(Field::new(name, value.unwrap_or("on"), piece.attr("checked").is_some(), Choices::Tick))
                }
                ("input" | "button", _) => fields.push(Field::new(name, value.unwrap_or_default(), true, Choices::Any)),
                ("textarea", _) => fields.push(Field::new(name, typed(inside(pieces, at)), true, Choices::Any)),
                ("select", _) => {
                    let options: Vec<&Piece> = inside(pieces, at).iter().filter(|piece| piece.opens("option")).collect();
                    let chosen = options.iter().find(|option| option.attr("selected").is_some()).or(options.first());
                    let chosen = chosen.and_then(|option| option.attr("value")).unwrap_or_default();
                    let choices = options.iter().filter_map(|option| option.attr("value")).map(str::to_owned).collect();
                    fields.push(Field::new(name, chosen, true, Choices::OneOf(choices)));
                }
                _ => {}
            }
        }
        let action = tag.attr("action").unwrap_or_default().to_owned();
        let method = tag.attr("method").unwrap_or("get").to_ascii_uppercase();
        is_ours.then(|| Form { action, method, fields, asked: asked.to_owned() })
    }

    /// Types into a field, ticks a box (`"on"`, or `""` to untick) or chooses from a list. The field must stand in the form.
    #[track_caller]
    pub fn fill(mut self, name: &str, value: &str) -> Form {
        let names: Vec<String> = self.fields.iter().map(|field| field.name.clone()).collect();
        let field = self.fields.iter_mut().find(|field| field.name == name);
        let field = field.unwrap_or_else(|| panic!("the form of {} has no field {name:?}, only {names:?}", self.asked));
        match &field.choices {
            Choices::Tick => field.is_sent = !value.is_empty(),
            Choices::OneOf(choices) if !choices.iter().any(|choice| choice == value) => {
                panic!("the form of {} offers {choices:?} for {name:?}, not {value:?}", self.asked)
            }
            Choices::Any | Choices::OneOf(_) => (field.value, field.is_sent) = (value.to_owned(), true),
        }
        self
    }

    pub fn fill_all(self, fields: &[(&str, &str)]) -> Form {
        fields.iter().fold(self, |form, (name, value)| form.fill(name, value))
    }

    /// Whether a field of this name stands in the form.
    pub fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|field| field.name == name)
    }

    /// What stands in a field now.
    #[track_caller]
    pub fn value(&self, name: &str) -> &str {
        let field = self.fields.iter().find(|field| field.name == name);
        field.map(|field| field.value.as_str()).unwrap_or_else(|| panic!("the form of {} has no field {name:?}", self.asked))
    }

    /// What a browser would send.
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        self.fields.iter().filter(|field| field.is_sent).map(|field| (field.name.as_str(), field.value.as_str())).collect()
    }
}

impl Field {
    fn new(name: &str, value: &str, is_sent: bool, choices: Choices) -> Field {
        Field { name: name.to_owned(), value: value.to_owned(), is_sent, choices }
    }
}

/// A tag or a stretch of text.
#[derive(Debug)]
enum Piece {
    Open { name: String, attrs: Vec<(String, String)> },
    Close { name: String },
    Text(String),
}

impl Piece {
    fn opens(&self, tag: &str) -> bool {
        matches!(self, Piece::Open { name, .. } if name == tag)
    }

    fn attr(&self, wanted: &str) -> Option<&str> {
        let Piece::Open { attrs, .. } = self else { return None };
        attrs.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
    }
}

/// Elements that never have an end tag.
const VOID: [&str; 10] = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source"];
/// Elements whose words nobody sees.
const UNSEEN: [&str; 5] = ["head", "script", "style", "template", "datalist"];

/// What stands between the tag at `start` and its end tag.
fn inside(pieces: &[Piece], start: usize) -> &[Piece] {
    let Piece::Open { name: tag, .. } = &pieces[start] else { return &[] };
    if VOID.contains(&tag.as_str()) {
        return &[];
    }
    let mut depth = 0;
    for (at, piece) in pieces.iter().enumerate().skip(start) {
        match piece {
            Piece::Open { name, .. } if name == tag => depth += 1,
            Piece::Close { name } if name == tag => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &pieces[start + 1..at];
        }
    }
    &pieces[start + 1..]
}

/// What stands in a textarea: as typed, but for the line break that begins it.
fn typed(pieces: &[Piece]) -> &str {
    match pieces.first() {
        Some(Piece::Text(text)) => text.strip_prefix('\n').unwrap_or(text),
        _ => "",
    }
}

/// The visible stretches of text, each with single spaces.
fn words(pieces: &[Piece]) -> Vec<String> {
    let mut unseen = 0;
    let mut found = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Open { name, .. } if UNSEEN.contains(&name.as_str()) => unseen += 1,
            Piece::Close { name } if UNSEEN.contains(&name.as_str()) => unseen -= 1,
            Piece::Text(text) if unseen == 0 => found.push(text.split_whitespace().collect::<Vec<_>>().join(" ")),
            _ => {}
        }
    }
    found.retain(|words| !words.is_empty());
    found
}

fn scan(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        pieces.push(Piece::Text(decode(&rest[..at])));
        rest = &rest[at..];
        if rest.starts_with("<!--") {
            rest = rest.find("-->").map_or("", |end| &rest[end + 3..]);
        } else if let Some(tag) = rest.strip_prefix("</") {
            let end = tag.find('>').unwrap_or(tag.len());
            pieces.push(Piece::Close { name: tag[..end].trim().to_ascii_lowercase() });
            rest = tag.get(end + 1..).unwrap_or("");
        } else {
            let (piece, after) = scan_tag(&rest[1..]);
            rest = after;
            // A script may hold a `<`; what it says is no page.
            if piece.opens("script") || piece.opens("style") {
                let end = if piece.opens("script") { "</script" } else { "</style" };
                rest = rest.find(end).map_or("", |end| &rest[end..]);
            }
            pieces.push(piece);
        }
    }
    pieces.push(Piece::Text(decode(rest)));
    pieces
}

/// Reads a tag from behind its `<`; answers it and what follows its `>`.
fn scan_tag(text: &str) -> (Piece, &str) {
    let end = text.find(|c: char| c.is_whitespace() || c == '>' || c == '/').unwrap_or(text.len());
    let name = text[..end].to_ascii_lowercase();
    let mut attrs = Vec::new();
    let mut rest = &text[end..];
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return (Piece::Open { name, attrs }, rest.get(1..).unwrap_or(""));
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '>' || c == '/').unwrap_or(rest.len());
        let attr = rest[..end.max(1)].to_ascii_lowercase();
        rest = &rest[end.max(1)..];
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let quote = after.chars().next().filter(|c| *c == '"' || *c == '\'');
            let body = if quote.is_some() { &after[1..] } else { after };
            let end = match quote {
                Some(quote) => body.find(quote),
                None => body.find(|c: char| c.is_whitespace() || c == '>'),
            };
            let end = end.unwrap_or(body.len());
            value = &body[..end];
            rest = body.get(end + usize::from(quote.is_some())..).unwrap_or("");
        }
        attrs.push((attr, decode(value)));
    }
}

/// The characters behind `&amp;`, `&#x27;` and their like.
fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = rest.find(';').filter(|end| *end < 10).and_then(|end| Some((character(&rest[1..end])?, end)));
        match entity {
            Some((c, end)) => {
                decoded.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                decoded.push('&');
                rest = &rest[1..];
            }
        }
    }
    decoded.push_str(rest);
    decoded
}

fn character(entity: &str) -> Option<char> {
    match entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "middot" => Some('·'),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "hellip" => Some('…'),
        "times" => Some('×'),
        numeric => {
            let number = numeric.strip_prefix('#')?;
            let point = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(point)
        }
    }
}
