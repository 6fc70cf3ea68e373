//! The address of a webhook, as it was typed.

use rusqlite::ToSql;
use rusqlite::types::ToSqlOutput;
use url::Url;

use crate::domain::refusal::Refusal;

/// More than any address that somebody copies.
const MOST_BYTES: usize = 500;

/// An absolute web address with a host, in one spelling, without a user name. Whether it may be reached is decided when it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebhookUrl(String);

impl WebhookUrl {
    /// Reads one. Without encryption it is only taken where `plain` addresses are.
    pub fn parse(typed: &str, plain: bool) -> Result<WebhookUrl, Refusal> {
        let mut url = Url::parse(typed.trim()).map_err(|_| Refusal::WebhookUrlMalformed)?;
        let is_web = matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| !host.is_empty());
        if !is_web || !url.username().is_empty() || url.password().is_some() || url.port() == Some(0) {
            return Err(Refusal::WebhookUrlMalformed);
        }
        if url.scheme() == "http" && !plain {
            return Err(Refusal::WebhookUrlPlain);
        }
        url.set_fragment(None);
        if url.as_str().len() > MOST_BYTES {
            return Err(Refusal::TextLong { most: MOST_BYTES });
        }
        Ok(WebhookUrl(url.into()))
    }

    /// As it is stored and called.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ToSql for WebhookUrl {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o07_an_address_is_a_whole_one_on_the_web() {
        let read = |text: &str| WebhookUrl::parse(text, false).map(|url| url.0);
        assert_eq!(read(" HTTPS://Shop.Example/hook?key=1#top ").unwrap(), "https://shop.example/hook?key=1");
        assert_eq!(read("https://bücher.example").unwrap(), "https://xn--bcher-kva.example/");
        for wrong in [
            "",
            "shop.example/hook",
            "ftp://shop.example",
            "https://",
            "https://me@shop.example",
            "https://a:b@shop.example",
            "javascript:alert(1)",
        ] {
            assert_eq!(read(wrong), Err(Refusal::WebhookUrlMalformed), "{wrong}");
        }
        assert_eq!(read("http://shop.example"), Err(Refusal::WebhookUrlPlain));
        assert_eq!(WebhookUrl::parse("http://10.0.0.7:9000/a", true).unwrap().as_str(), "http://10.0.0.7:9000/a");
        assert!(matches!(read(&format!("https://shop.example/{}", "a".repeat(600))), Err(Refusal::TextLong { .. })));
    }
}
