//! What is usual where a shop is: the one table from which set-up fills in currency, clock, language and tax. All of it is a
//! suggestion that the owner changes.

use crate::domain::locale::Country;
use crate::domain::money::{Currency, Money, Rate};

/// One country, as a shop there usually sets itself up.
#[derive(Debug, Clone, Copy)]
pub struct Region {
    country: &'static str,
    currency: &'static str,
    /// The clock of its largest city.
    zone: &'static str,
    /// What is spoken there, the most usual first.
    languages: &'static [&'static str],
    /// The usual rates of sales tax, the general one first; none where it differs from town to town, or where there is none.
    rates: &'static [i64],
}

/// Every country that a shop can choose, in the order of [`COUNTRIES`](crate::domain::locale::COUNTRIES). Rates are those of 2026.
pub const REGIONS: [Region; 52] = [
    region("AE", "AED", "Asia/Dubai", &["ar", "en"], &[500]),
    region("AT", "EUR", "Europe/Vienna", &["de"], &[2000, 1000]),
    region("AU", "AUD", "Australia/Sydney", &["en"], &[1000]),
    region("BE", "EUR", "Europe/Brussels", &["nl", "fr", "de"], &[2100, 600]),
    region("BG", "EUR", "Europe/Sofia", &["bg"], &[2000, 900]),
    region("BR", "BRL", "America/Sao_Paulo", &["pt"], &[]),
    region("CA", "CAD", "America/Toronto", &["en", "fr"], &[1300, 500]),
    region("CH", "CHF", "Europe/Zurich", &["de", "fr", "it"], &[810, 260]),
    region("CY", "EUR", "Asia/Nicosia", &["el", "tr", "en"], &[1900, 500]),
    region("CZ", "CZK", "Europe/Prague", &["cs"], &[2100, 1200]),
    region("DE", "EUR", "Europe/Berlin", &["de"], &[1900, 700]),
    region("DK", "DKK", "Europe/Copenhagen", &["da"], &[2500]),
    region("EE", "EUR", "Europe/Tallinn", &["et"], &[2400]),
    region("ES", "EUR", "Europe/Madrid", &["es"], &[2100, 1000]),
    region("FI", "EUR", "Europe/Helsinki", &["fi", "sv"], &[2550]),
    region("FR", "EUR", "Europe/Paris", &["fr"], &[2000, 550]),
    region("GB", "GBP", "Europe/London", &["en"], &[2000]),
    region("GR", "EUR", "Europe/Athens", &["el"], &[2400, 1300]),
    region("HK", "HKD", "Asia/Hong_Kong", &["zh", "en"], &[]),
    region("HR", "EUR", "Europe/Zagreb", &["hr"], &[2500, 1300]),
    region("HU", "HUF", "Europe/Budapest", &["hu"], &[2700, 500]),
    region("ID", "IDR", "Asia/Jakarta", &["id"], &[1100]),
    region("IE", "EUR", "Europe/Dublin", &["en", "ga"], &[2300, 1350]),
    region("IL", "ILS", "Asia/Jerusalem", &["he"], &[1800]),
    region("IN", "INR", "Asia/Kolkata", &["hi", "en"], &[1800, 500]),
    region("IS", "ISK", "Atlantic/Reykjavik", &["is"], &[2400, 1100]),
    region("IT", "EUR", "Europe/Rome", &["it"], &[2200, 1000]),
    region("JP", "JPY", "Asia/Tokyo", &["ja"], &[1000, 800]),
    region("KR", "KRW", "Asia/Seoul", &["ko"], &[1000]),
    region("LI", "CHF", "Europe/Vaduz", &["de"], &[810, 260]),
    region("LT", "EUR", "Europe/Vilnius", &["lt"], &[2100]),
    region("LU", "EUR", "Europe/Luxembourg", &["fr", "de", "lb"], &[1700, 800]),
    region("LV", "EUR", "Europe/Riga", &["lv"], &[2100, 1200]),
    region("MT", "EUR", "Europe/Malta", &["mt", "en"], &[1800]),
    region("MX", "MXN", "America/Mexico_City", &["es"], &[1600]),
    region("MY", "MYR", "Asia/Kuala_Lumpur", &["ms", "en"], &[]),
    region("NL", "EUR", "Europe/Amsterdam", &["nl"], &[2100, 900]),
    region("NO", "NOK", "Europe/Oslo", &["nb", "no"], &[2500, 1500]),
    region("NZ", "NZD", "Pacific/Auckland", &["en"], &[1500]),
    region("PH", "PHP", "Asia/Manila", &["en"], &[1200]),
    region("PL", "PLN", "Europe/Warsaw", &["pl"], &[2300, 800]),
    region("PT", "EUR", "Europe/Lisbon", &["pt"], &[2300, 1300]),
    region("RO", "RON", "Europe/Bucharest", &["ro"], &[2100, 1100]),
    region("SE", "SEK", "Europe/Stockholm", &["sv"], &[2500, 1200]),
    region("SG", "SGD", "Asia/Singapore", &["en"], &[900]),
    region("SI", "EUR", "Europe/Ljubljana", &["sl"], &[2200, 950]),
    region("SK", "EUR", "Europe/Bratislava", &["sk"], &[2300, 1900]),
    region("TH", "THB", "Asia/Bangkok", &["th"], &[700]),
    region("TR", "TRY", "Europe/Istanbul", &["tr"], &[2000, 1000]),
    region("US", "USD", "America/New_York", &["en", "es"], &[]),
    region("VN", "VND", "Asia/Ho_Chi_Minh", &["vi"], &[1000]),
    region("ZA", "ZAR", "Africa/Johannesburg", &["en"], &[1500]),
];

const fn region(
    country: &'static str,
    currency: &'static str,
    zone: &'static str,
    languages: &'static [&'static str],
    rates: &'static [i64],
) -> Region {
    Region { country, currency, zone, languages, rates }
}

impl Region {
    /// What is usual in a country; `None` for one that is not in the table.
    pub fn of(country: &str) -> Option<Region> {
        REGIONS.into_iter().find(|region| region.country == country)
    }

    /// The country that fits the `Accept-Language` header of a browser best: a guess to start from, never more.
    pub fn of_browser(languages: &str) -> Option<Region> {
        let tags = languages.split(',').map(|tag| tag.split(';').next().unwrap_or(tag).trim());
        tags.filter_map(of_tag).next()
    }

    pub fn country(&self) -> &'static str {
        self.country
    }

    pub fn currency(&self) -> &'static str {
        self.currency
    }

    pub fn zone(&self) -> &'static str {
        self.zone
    }

    pub fn languages(&self) -> &'static [&'static str] {
        self.languages
    }

    pub fn rates(&self) -> impl Iterator<Item = Rate> {
        self.rates.iter().map(|bp| Rate::from_bp(*bp))
    }

    /// Whether a price tag there says what is paid, rather than what it is before tax.
    pub fn prices_include_tax(&self) -> bool {
        !matches!(self.country, "CA" | "US")
    }

    pub fn prints_on_letter(&self) -> bool {
        Country::parse(self.country).is_some_and(|country| country.prints_on_letter())
    }
}

/// The country of a tag such as `de-CH`, or where a language is at home when the browser doesn't say which country it means. English,
/// Spanish and Portuguese are at home in so many that they tell none.
fn of_tag(tag: &str) -> Option<Region> {
    let (language, rest) = tag.split_once('-').unwrap_or((tag, ""));
    if let Some(named) = rest.rsplit('-').next().filter(|part| part.len() == 2) {
        return Region::of(&named.to_ascii_uppercase());
    }
    let home = match language.to_ascii_lowercase().as_str() {
        "de" => "DE",
        "fr" => "FR",
        "nl" => "NL",
        "el" => "GR",
        language => {
            let is_first = |region: &Region| region.languages.first() == Some(&language);
            let mut speaking = REGIONS.into_iter().filter(is_first);
            return speaking.next().filter(|_| speaking.next().is_none());
        }
    };
    Region::of(home)
}

/// An order of a usual size in a currency, for an example: twenty of most, more where a unit buys little.
pub fn usual_order(currency: Currency) -> Money {
    let units: i64 = match currency.code() {
        "VND" | "IDR" => 200_000,
        "KRW" => 20_000,
        "HUF" => 5_000,
        "JPY" | "ISK" => 2_000,
        "CZK" | "INR" | "PHP" | "THB" | "TRY" | "RUB" | "TWD" => 500,
        "DKK" | "NOK" | "SEK" | "MXN" | "ZAR" | "HKD" => 200,
        "AED" | "BRL" | "ILS" | "MYR" | "PLN" | "RON" => 80,
        _ => 20,
    };
    Money::from_minor(units * 10_i64.pow(currency.decimals()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::locale::{COUNTRIES, Language};
    use crate::domain::time::Zone;

    #[test]
    fn t11_every_country_that_can_be_chosen_is_in_the_table_with_what_can_be_chosen() {
        assert_eq!(REGIONS.map(|region| region.country), COUNTRIES);
        for region in REGIONS {
            assert!(Currency::parse(region.currency).is_ok(), "{region:?}");
            assert!(Zone::names().contains(&region.zone.to_string()), "{region:?}");
            assert!(
                region.languages.iter().all(|tag| Language::parse(tag).is_some()) && !region.languages.is_empty(),
                "{region:?}"
            );
            assert!(region.rates.is_sorted_by(|more, less| more > less), "{region:?}: the general rate comes first");
        }
    }

    #[test]
    fn t11_a_browser_tells_a_country() {
        let country = |header: &str| Region::of_browser(header).map(|region| region.country);
        assert_eq!(country("en-GB,en;q=0.9"), Some("GB"));
        assert_eq!(country("de;q=0.8"), Some("DE"));
        assert_eq!(country("de-CH"), Some("CH"));
        assert_eq!(country("zh-Hant-HK"), Some("HK"));
        assert_eq!(country("en, sv;q=0.5"), Some("SE"));
        assert_eq!([country("en"), country("es"), country("pt"), country(""), country("*;;--,-")], [None; 5]);
        assert_eq!(country("pt-BR,pt"), Some("BR"));
    }

    #[test]
    fn t11_an_example_is_of_a_size_that_is_bought() {
        let order = |code: &str| usual_order(Currency::parse(code).unwrap()).minor();
        assert_eq!([order("EUR"), order("JPY"), order("KWD"), order("VND")], [2000, 2000, 20_000, 200_000]);
    }
}
