//! How figures, amounts and days are written, by language and the country of the shop, as the
//! [CLDR](https://cldr.unicode.org) of that language and country has it; where the shop's own design is plainer, as that has it.

use crate::domain::locale::Country;
use crate::domain::money::{Currency, Money, Rate};
use crate::domain::time::{Day, Timestamp, Zone};

/// A space that does not break, and the narrow one of French figures.
const SPACE: &str = "\u{a0}";
const NARROW: &str = "\u{202f}";

/// One way of writing figures. Countries that are none of these write as the first of their language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Formats {
    #[default]
    EnGb,
    EnUs,
    DeDe,
    DeAt,
    DeCh,
    FrFr,
    FrCh,
    FrCa,
    EsEs,
    EsMx,
}

/// What a way of writing is made of.
struct Marks {
    /// Between thousands, and before decimals.
    group: &'static str,
    decimal: &'static str,
    /// Between a figure and its percent sign.
    percent: &'static str,
    /// Whether the sign of the currency comes first, and what is between it and the figure.
    sign_first: bool,
    sign_gap: &'static str,
}

impl Formats {
    pub(crate) const ALL: [Formats; 10] = [
        Formats::EnGb,
        Formats::EnUs,
        Formats::DeDe,
        Formats::DeAt,
        Formats::DeCh,
        Formats::FrFr,
        Formats::FrCh,
        Formats::FrCa,
        Formats::EsEs,
        Formats::EsMx,
    ];

    /// `de-AT`.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Formats::EnGb => "en-GB",
            Formats::EnUs => "en-US",
            Formats::DeDe => "de-DE",
            Formats::DeAt => "de-AT",
            Formats::DeCh => "de-CH",
            Formats::FrFr => "fr-FR",
            Formats::FrCh => "fr-CH",
            Formats::FrCa => "fr-CA",
            Formats::EsEs => "es-ES",
            Formats::EsMx => "es-MX",
        }
    }

    /// How a language is written in a country: as there, else as where it comes from.
    pub(crate) fn of(language: &str, country: Option<&Country>) -> Formats {
        let spoken = || Formats::ALL.into_iter().filter(|formats| formats.tag().starts_with(language));
        let there = country.and_then(|country| spoken().find(|formats| formats.tag()[3..] == *country.as_str()));
        there.or_else(|| spoken().next()).unwrap_or_default()
    }

    /// The one behind a tag such as `de-AT`.
    pub(crate) fn of_tag(tag: &str) -> Option<Formats> {
        Formats::ALL.into_iter().find(|formats| formats.tag() == tag)
    }

    fn marks(self) -> Marks {
        let marks = |group, decimal, percent, sign_first, sign_gap| Marks { group, decimal, percent, sign_first, sign_gap };
        match self {
            Formats::EnGb | Formats::EnUs => marks(",", ".", "", true, ""),
            Formats::DeDe | Formats::EsEs => marks(".", ",", SPACE, false, SPACE),
            Formats::DeAt => marks(".", ",", SPACE, true, SPACE),
            Formats::DeCh => marks("’", ".", "", true, SPACE),
            Formats::FrFr => marks(NARROW, ",", NARROW, false, SPACE),
            Formats::FrCh => marks(NARROW, ".", NARROW, false, SPACE),
            Formats::FrCa => marks(SPACE, ",", SPACE, false, SPACE),
            Formats::EsMx => marks(",", ".", SPACE, true, ""),
        }
    }

    /// A whole figure: `12,480`, `12.480`, `12 480`.
    pub(crate) fn number(self, n: i64) -> String {
        let sign = if n < 0 { "−" } else { "" };
        format!("{sign}{}", self.plain(&n.unsigned_abs().to_string()))
    }

    /// An amount: `€1,250.00`, `1.250,00 €`, `CHF 1’250.00`, `−£3.50`. A currency whose sign is made of letters keeps its distance.
    pub(crate) fn money(self, amount: Money, currency: Currency) -> String {
        let figure = currency.plain(Money::from_minor(amount.minor().saturating_abs()));
        self.signed(&figure, amount.minor() < 0, currency)
    }

    /// An amount where there is little room, as on the axis of a chart: without its decimals where they say nothing.
    pub(crate) fn money_on_axis(self, amount: Money, currency: Currency) -> String {
        let figure = currency.plain(Money::from_minor(amount.minor().saturating_abs()));
        let units = figure.split_once('.').filter(|(_, decimals)| decimals.bytes().all(|digit| digit == b'0'));
        self.signed(units.map_or(figure.as_str(), |(units, _)| units), amount.minor() < 0, currency)
    }

    /// A share of an amount before it is rounded, such as `€9.005`; `None` when it is a whole number of minor units anyway.
    pub(crate) fn unrounded(self, amount: Money, rate: Rate, currency: Currency) -> Option<String> {
        let whole = i128::from(Rate::MOST_BP);
        let exact = i128::from(amount.minor().max(0)) * i128::from(rate.bp());
        let units = i64::try_from(exact / whole).ok().filter(|_| exact % whole != 0)?;
        let (figure, rest) = (currency.plain(Money::from_minor(units)), format!("{:04}", exact % whole));
        let mark = if figure.contains('.') { "" } else { "." };
        Some(self.signed(&format!("{figure}{mark}{}", rest.trim_end_matches('0')), false, currency))
    }

    /// Digits with a point, with the marks of this way of writing and the sign of the currency.
    fn signed(self, digits: &str, is_negative: bool, currency: Currency) -> String {
        let (marks, figure) = (self.marks(), self.plain(digits));
        let minus = if is_negative { "−" } else { "" };
        let sign = currency.sign();
        let gap = if sign == currency.code() { SPACE } else { marks.sign_gap };
        if marks.sign_first { format!("{minus}{sign}{gap}{figure}") } else { format!("{minus}{figure}{gap}{sign}") }
    }

    /// A rate: `7.5%`, `7,5 %`.
    pub(crate) fn percent(self, rate: Rate) -> String {
        format!("{}{}%", self.plain(&rate.percent()), self.marks().percent)
    }

    /// A part of a whole: `23%`. Never all or nothing unless it is: `<1%`, `99%`.
    pub(crate) fn share(self, part: i64, whole: i64) -> String {
        let rounded = match (part, whole) {
            (_, ..=0) | (..=0, _) => 0,
            (part, whole) if part >= whole => 100,
            (part, whole) => ((part.saturating_mul(200).saturating_add(whole)) / (whole * 2)).min(99),
        };
        let below = if rounded == 0 && part > 0 && whole > 0 { "<" } else { "" };
        format!("{below}{}{}%", if below.is_empty() { rounded } else { 1 }, self.marks().percent)
    }

    /// A day: `27 Nov 2026`, `Nov 27, 2026`, `27.11.2026`, `27/11/2026`.
    pub(crate) fn day(self, day: Day) -> String {
        day.written(match self {
            Formats::EnGb => "%-d %b %Y",
            Formats::EnUs => "%b %-d, %Y",
            Formats::DeDe | Formats::DeAt | Formats::DeCh | Formats::FrCh => "%d.%m.%Y",
            Formats::FrFr | Formats::EsEs | Formats::EsMx => "%d/%m/%Y",
            Formats::FrCa => "%Y-%m-%d",
        })
    }

    /// A day of this year, where there is little room: `27 Nov`, `Nov 27`, `27.11.`, `27/11`.
    pub(crate) fn short_day(self, day: Day) -> String {
        day.written(match self {
            Formats::EnGb => "%-d %b",
            Formats::EnUs => "%b %-d",
            Formats::DeDe | Formats::DeAt | Formats::DeCh | Formats::FrCh => "%d.%m.",
            Formats::FrFr | Formats::EsEs | Formats::EsMx => "%d/%m",
            Formats::FrCa => "%m-%d",
        })
    }

    /// A month by any of its days: `Nov 2026`, `11/2026`, `2026-11`.
    pub(crate) fn month(self, day: Day) -> String {
        day.written(match self {
            Formats::EnGb | Formats::EnUs => "%b %Y",
            Formats::FrCa => "%Y-%m",
            _ => "%m/%Y",
        })
    }

    /// The shop's day of an instant.
    pub(crate) fn date(self, at: Timestamp, zone: &Zone) -> String {
        self.day(zone.day_of(at))
    }

    /// `27 Nov 2026, 13:24`, `Nov 27, 2026, 1:24 PM`, `27.11.2026, 13:24`, `27/11/2026 13:24`.
    pub(crate) fn date_time(self, at: Timestamp, zone: &Zone) -> String {
        let gap = if matches!(self, Formats::FrFr | Formats::FrCh | Formats::FrCa) { " " } else { ", " };
        format!("{}{gap}{}", self.date(at, zone), self.time(at, zone))
    }

    /// `13:24`, `1:24 PM`.
    pub(crate) fn time(self, at: Timestamp, zone: &Zone) -> String {
        match self {
            Formats::EnUs => zone.written(at, "%-I:%M\u{202f}%p"),
            Formats::FrCa => zone.written(at, "%-H\u{a0}h\u{a0}%M"),
            _ => zone.time(at),
        }
    }

    /// The size of a file: `940 KB`, `3.2 MB`, `12 GB`. One of a few bytes is `1 KB`.
    pub(crate) fn file_size(self, bytes: i64) -> String {
        let (unit, word) = match bytes {
            ..1_000_000 => (1_000, "KB"),
            1_000_000..1_000_000_000 => (1_000_000, "MB"),
            _ => (1_000_000_000, "GB"),
        };
        let tenths = (bytes * 10 + unit / 2) / unit;
        let figure = match tenths {
            ..10 => "1".to_owned(),
            10..100 if word != "KB" => self.plain(&format!("{}.{}", tenths / 10, tenths % 10)),
            _ => self.number((tenths + 5) / 10),
        };
        // French calls a byte an octet.
        let word = if self.tag().starts_with("fr") { word.replace('B', "o") } else { word.to_owned() };
        format!("{figure}{SPACE}{word}")
    }

    /// Digits with a point, such as `1250.00`, with the marks of this way of writing.
    pub(crate) fn plain(self, digits: &str) -> String {
        let marks = self.marks();
        let (units, decimals) = digits.split_once('.').map_or((digits, None), |(units, decimals)| (units, Some(decimals)));
        let mut said = String::with_capacity(digits.len() + digits.len());
        for (at, digit) in units.chars().enumerate() {
            if at > 0 && (units.len() - at).is_multiple_of(3) {
                said.push_str(marks.group);
            }
            said.push(digit);
        }
        if let Some(decimals) = decimals {
            said.push_str(marks.decimal);
            said.push_str(decimals);
        }
        said
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn each<T>(of: impl Fn(Formats) -> T) -> Vec<T> {
        Formats::ALL.into_iter().map(of).collect()
    }

    #[test]
    fn t01_figures_are_written_as_in_the_country_of_the_shop() {
        let euro = Currency::parse("EUR").unwrap();
        assert_eq!(
            each(|formats| formats.money(Money::from_minor(123_450), euro)),
            [
                "€1,234.50",
                "€1,234.50",
                "1.234,50\u{a0}€",
                "€\u{a0}1.234,50",
                "€\u{a0}1’234.50",
                "1\u{202f}234,50\u{a0}€",
                "1\u{202f}234.50\u{a0}€",
                "1\u{a0}234,50\u{a0}€",
                "1.234,50\u{a0}€",
                "€1,234.50"
            ]
        );
        let british = |code, minor| Formats::EnGb.money(Money::from_minor(minor), Currency::parse(code).unwrap());
        assert_eq!(british("EUR", 5), "€0.05");
        assert_eq!(british("JPY", 1_234_567), "¥1,234,567");
        assert_eq!(british("KWD", 1250), "KWD\u{a0}1.250");
        let franc = Currency::parse("CHF").unwrap();
        assert_eq!(Formats::EnGb.money(Money::from_minor(-350), franc), "−CHF\u{a0}3.50");
        assert_eq!(Formats::DeCh.money(Money::from_minor(123_450), franc), "CHF\u{a0}1’234.50");
        assert_eq!(
            each(|formats| formats.percent(Rate::from_bp(750))),
            [
                "7.5%",
                "7.5%",
                "7,5\u{a0}%",
                "7,5\u{a0}%",
                "7.5%",
                "7,5\u{202f}%",
                "7.5\u{202f}%",
                "7,5\u{a0}%",
                "7,5\u{a0}%",
                "7.5\u{a0}%"
            ]
        );
        assert_eq!(
            [(0, 0), (0, 8), (1, 8), (1, 500), (27, 40), (499, 500), (500, 500)]
                .map(|(part, whole)| Formats::EnGb.share(part, whole)),
            ["0%", "0%", "13%", "<1%", "68%", "99%", "100%"]
        );
        assert_eq!([0, 999, 12_480, -4200].map(|n| Formats::EnGb.number(n)), ["0", "999", "12,480", "−4,200"]);
    }

    #[test]
    fn t05_an_axis_drops_decimals_that_say_nothing() {
        let axis = |minor, code| Formats::EnGb.money_on_axis(Money::from_minor(minor), Currency::parse(code).unwrap());
        assert_eq!([axis(0, "EUR"), axis(120_000, "EUR"), axis(1250, "EUR")], ["€0", "€1,200", "€12.50"]);
        assert_eq!((axis(-300, "GBP"), axis(1200, "JPY")), ("−£3".into(), "¥1,200".into()));
        let euro = Currency::parse("EUR").unwrap();
        assert_eq!(Formats::DeDe.money_on_axis(Money::from_minor(120_000), euro), "1.200\u{a0}€");
    }

    #[test]
    fn t01_a_share_is_said_before_it_is_rounded() {
        let said = |formats: Formats, code, minor, bp| {
            formats.unrounded(Money::from_minor(minor), Rate::from_bp(bp), Currency::parse(code).unwrap())
        };
        assert_eq!(said(Formats::EnGb, "EUR", 9005, 1000).as_deref(), Some("€9.005"));
        assert_eq!(said(Formats::DeDe, "EUR", 123_456, 725).as_deref(), Some("89,5056\u{a0}€"));
        assert_eq!(said(Formats::EnGb, "JPY", 1255, 1000).as_deref(), Some("¥125.5"));
        assert_eq!(said(Formats::EnGb, "EUR", 9000, 1000), None);
    }

    #[test]
    fn t01_days_and_times_are_written_as_in_the_country_of_the_shop() {
        let zone = Zone::parse("Europe/Berlin").unwrap();
        let at = zone.instant("2026-11-07 13:24").unwrap();
        assert_eq!(
            each(|formats| formats.date_time(at, &zone)),
            [
                "7 Nov 2026, 13:24",
                "Nov 7, 2026, 1:24\u{202f}PM",
                "07.11.2026, 13:24",
                "07.11.2026, 13:24",
                "07.11.2026, 13:24",
                "07/11/2026 13:24",
                "07.11.2026 13:24",
                "2026-11-07 13\u{a0}h\u{a0}24",
                "07/11/2026, 13:24",
                "07/11/2026, 13:24"
            ]
        );
        assert_eq!(
            [Formats::EnGb, Formats::EnUs, Formats::DeDe].map(|formats| formats.short_day(zone.day_of(at))),
            ["7 Nov", "Nov 7", "07.11."]
        );
    }

    #[test]
    fn t01_a_country_that_has_no_way_of_its_own_writes_as_its_language() {
        let of = |language: &str, country: &str| Formats::of(language, Country::parse(country).as_ref()).tag();
        assert_eq!(
            [of("en", "DE"), of("en", "US"), of("de", "AT"), of("de", "US"), of("fr", "BE"), of("es", "MX"), of("pt", "BR")],
            ["en-GB", "en-US", "de-AT", "de-DE", "fr-FR", "es-MX", "en-GB"]
        );
    }

    #[test]
    fn t01_a_file_is_as_large_as_it_is() {
        assert_eq!(
            [200, 4096, 939_900, 1_250_000, 31_000_000, 4_000_000_000].map(|bytes| Formats::EnGb.file_size(bytes)),
            ["1\u{a0}KB", "4\u{a0}KB", "940\u{a0}KB", "1.3\u{a0}MB", "31\u{a0}MB", "4.0\u{a0}GB"]
        );
        assert_eq!(Formats::FrFr.file_size(1_250_000), "1,3\u{a0}Mo");
    }
}
