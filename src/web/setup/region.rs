//! What a browser's language suggests about its owner's country, currency and clock: a guess to start from, never more.

use crate::domain::locale::Country;
use crate::domain::money::Currency;

/// Country, currency, time zone of its largest city.
type Region = (&'static str, &'static str, &'static str);

const REGIONS: [Region; 40] = [
    ("AE", "AED", "Asia/Dubai"),
    ("AT", "EUR", "Europe/Vienna"),
    ("AU", "AUD", "Australia/Sydney"),
    ("BE", "EUR", "Europe/Brussels"),
    ("BR", "BRL", "America/Sao_Paulo"),
    ("CA", "CAD", "America/Toronto"),
    ("CH", "CHF", "Europe/Zurich"),
    ("CZ", "CZK", "Europe/Prague"),
    ("DE", "EUR", "Europe/Berlin"),
    ("DK", "DKK", "Europe/Copenhagen"),
    ("ES", "EUR", "Europe/Madrid"),
    ("FI", "EUR", "Europe/Helsinki"),
    ("FR", "EUR", "Europe/Paris"),
    ("GB", "GBP", "Europe/London"),
    ("GR", "EUR", "Europe/Athens"),
    ("HK", "HKD", "Asia/Hong_Kong"),
    ("HU", "HUF", "Europe/Budapest"),
    ("ID", "IDR", "Asia/Jakarta"),
    ("IE", "EUR", "Europe/Dublin"),
    ("IL", "ILS", "Asia/Jerusalem"),
    ("IN", "INR", "Asia/Kolkata"),
    ("IT", "EUR", "Europe/Rome"),
    ("JP", "JPY", "Asia/Tokyo"),
    ("KR", "KRW", "Asia/Seoul"),
    ("LU", "EUR", "Europe/Luxembourg"),
    ("MX", "MXN", "America/Mexico_City"),
    ("MY", "MYR", "Asia/Kuala_Lumpur"),
    ("NL", "EUR", "Europe/Amsterdam"),
    ("NO", "NOK", "Europe/Oslo"),
    ("NZ", "NZD", "Pacific/Auckland"),
    ("PH", "PHP", "Asia/Manila"),
    ("PL", "PLN", "Europe/Warsaw"),
    ("PT", "EUR", "Europe/Lisbon"),
    ("SE", "SEK", "Europe/Stockholm"),
    ("SG", "SGD", "Asia/Singapore"),
    ("TH", "THB", "Asia/Bangkok"),
    ("TR", "TRY", "Europe/Istanbul"),
    ("US", "USD", "America/New_York"),
    ("VN", "VND", "Asia/Ho_Chi_Minh"),
    ("ZA", "ZAR", "Africa/Johannesburg"),
];

/// Where a language is at home when the browser doesn't say which region it means.
const AT_HOME: [(&str, &str); 12] = [
    ("cs", "CZ"),
    ("da", "DK"),
    ("el", "GR"),
    ("fi", "FI"),
    ("hu", "HU"),
    ("ja", "JP"),
    ("ko", "KR"),
    ("nb", "NO"),
    ("pl", "PL"),
    ("sv", "SE"),
    ("tr", "TR"),
    ("vi", "VN"),
];

/// The currency and the time zone that fit an `Accept-Language` header best; euro and universal time when it says nothing.
pub(super) fn guess(languages: &str) -> (&'static str, &'static str) {
    region(languages).map_or(("EUR", "UTC"), |(_, currency, zone)| (currency, zone))
}

/// The country that fits best, for a shop that counts in this currency; `None` when they do not go together.
pub(super) fn country(languages: &str, currency: Currency) -> Option<Country> {
    let (country, ..) = region(languages).filter(|(_, guessed, _)| *guessed == currency.code())?;
    Country::parse(country)
}

fn region(languages: &str) -> Option<Region> {
    let tags = languages.split(',').map(|tag| tag.split(';').next().unwrap_or(tag).trim());
    tags.filter_map(region_of).next()
}

fn region_of(tag: &str) -> Option<Region> {
    let (language, rest) = tag.split_once('-').unwrap_or((tag, ""));
    let named = rest.rsplit('-').next().filter(|part| part.len() == 2).map(str::to_ascii_uppercase);
    let at_home = || match AT_HOME.iter().find(|(one, _)| language.eq_ignore_ascii_case(one)) {
        Some((_, region)) => Some((*region).to_string()),
        // German, French, Italian, Dutch: spoken in several lands, most of all in the one of the same name.
        None => Some(language.to_ascii_uppercase()).filter(|same| ["DE", "FR", "IT", "NL"].contains(&same.as_str())),
    };
    let code = named.or_else(at_home)?;
    REGIONS.iter().find(|(region, _, _)| *region == code).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::locale::COUNTRIES;
    use crate::domain::time::Zone;

    #[test]
    fn a_language_tells_a_region() {
        assert_eq!(guess("en-GB,en;q=0.9"), ("GBP", "Europe/London"));
        assert_eq!(guess("de;q=0.8"), ("EUR", "Europe/Berlin"));
        assert_eq!(guess("de-CH"), ("CHF", "Europe/Zurich"));
        assert_eq!(guess("zh-Hant-HK"), ("HKD", "Asia/Hong_Kong"));
        assert_eq!(guess("en, sv;q=0.5"), ("SEK", "Europe/Stockholm"));
        assert_eq!(guess(""), ("EUR", "UTC"));
        assert_eq!(guess("*;;--,-"), ("EUR", "UTC"));
    }

    #[test]
    fn a_country_is_only_guessed_where_the_currency_fits() {
        let found = |languages, currency| country(languages, Currency::parse(currency).unwrap());
        assert_eq!(found("de-AT,de;q=0.9", "EUR"), Country::parse("AT"));
        assert_eq!((found("de-CH", "EUR"), found("en", "USD")), (None, None));
    }

    #[test]
    fn every_guess_can_be_chosen() {
        for (region, currency, zone) in REGIONS {
            let currency = Currency::parse(currency).unwrap();
            assert!(country(&format!("en-{region}"), currency).is_some(), "{region}");
            assert!(COUNTRIES.contains(&region), "{region}");
            assert!(Zone::names().contains(&zone.to_string()), "{region}");
        }
    }
}
