//! The shop's public web address, which every printed code carries.
//!
//! Promise: a [`BaseUrl`] is a whole http or https address in one spelling (lower-case host, no default port, no closing
//! slash), so that two addresses are equal exactly when their text is, and a path can be appended without thought. Nothing
//! else that a request claims about its host ever reaches a link, a mail or a picture.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use serde::Serialize;

use crate::domain::refusal::Refusal;

/// The longest host name that DNS can carry, and the longest part between two dots.
const HOST_MOST: usize = 253;
const LABEL_MOST: usize = 63;
/// A path prefix longer than this would make every printed code needlessly dense.
const PATH_MOST: usize = 100;

/// Names that only mean something inside one house, whatever stands before the dot.
const LOCAL_ENDINGS: [&str; 4] = [".local", ".internal", ".lan", ".home.arpa"];

/// Where the shop's pages are found from outside, such as `https://shop.example` or `https://example.com/friends`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "String")]
pub struct BaseUrl {
    /// The whole address, without a closing slash.
    text: String,
    /// Where the path begins in `text`; its length when there is none.
    path_at: usize,
    https: bool,
    host: Host,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Host {
    Name(String),
    Ip(IpAddr),
}

/// From where a host can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    Everywhere,
    /// From its own house or network.
    OwnNetwork,
    /// From itself: whatever opens it is led to itself.
    OwnMachine,
}

impl BaseUrl {
    /// What somebody typed, or what is stored.
    pub fn parse(typed: &str) -> Result<BaseUrl, Refusal> {
        parse(typed.trim()).ok_or(Refusal::AddressMalformed)
    }

    /// The whole address without a closing slash: append a path that begins with `/`.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Scheme, host and port, as a browser sends them in the `Origin` header.
    pub fn origin(&self) -> &str {
        &self.text[..self.path_at]
    }

    /// The path prefix, empty or with an opening and no closing slash: `/friends`.
    pub fn path(&self) -> &str {
        &self.text[self.path_at..]
    }

    /// Whether cookies may be `Secure` and carry the `__Host-` prefix.
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// Whether strangers' phones can be expected to reach it: https, and neither loopback, private nor a name of one house.
    pub fn is_public_https(&self) -> bool {
        self.https && self.reach() == Reach::Everywhere
    }

    /// From where the host is found, by its name alone: nobody is asked.
    pub fn reach(&self) -> Reach {
        match &self.host {
            Host::Name(name) => reach_of_name(name),
            Host::Ip(IpAddr::V4(ip)) => reach_of_v4(*ip),
            Host::Ip(IpAddr::V6(ip)) => reach_of_v6(*ip),
        }
    }

    /// What a QR picture begins with. A host means the same in capitals and needs fewer modules so. The scheme does too, but some
    /// telephones take `HTTPS://` for a text and search for it; a path does not, hence an address with a path is left as it is.
    pub fn host_for_qr(&self) -> String {
        match self.text.split_once("://") {
            Some((scheme, host)) if self.path().is_empty() => format!("{scheme}://{}", host.to_ascii_uppercase()),
            _ => self.text.clone(),
        }
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<BaseUrl> for String {
    fn from(url: BaseUrl) -> Self {
        url.text
    }
}

/// Strict on purpose: user names, queries, fragments, percent signs and non-ASCII hosts have no place in an address that will
/// be printed, and a lenient parser is how `good@evil` became a host.
fn parse(typed: &str) -> Option<BaseUrl> {
    let (scheme, rest) = typed.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let (https, default_port) = match scheme.as_str() {
        "https" => (true, 443),
        "http" => (false, 80),
        _ => return None,
    };
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let (host, port) = parse_authority(authority)?;
    let path = parse_path(path)?;

    let mut text = match &host {
        Host::Name(name) => format!("{scheme}://{name}"),
        Host::Ip(IpAddr::V4(ip)) => format!("{scheme}://{ip}"),
        Host::Ip(IpAddr::V6(ip)) => format!("{scheme}://[{ip}]"),
    };
    if let Some(port) = port.filter(|port| *port != default_port) {
        text.push_str(&format!(":{port}"));
    }
    let path_at = text.len();
    text.push_str(path);
    Some(BaseUrl { text, path_at, https, host })
}

fn parse_authority(authority: &str) -> Option<(Host, Option<u16>)> {
    if let Some(bracketed) = authority.strip_prefix('[') {
        let (ip, after) = bracketed.split_once(']')?;
        let port = if after.is_empty() { None } else { Some(parse_port(after.strip_prefix(':')?)?) };
        return Some((Host::Ip(ip.parse::<Ipv6Addr>().ok()?.into()), port));
    }
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(parse_port(port)?)),
        None => (authority, None),
    };
    Some((parse_host(host)?, port))
}

fn parse_port(digits: &str) -> Option<u16> {
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    digits.parse().ok().filter(|port| plain && *port != 0)
}

fn parse_host(host: &str) -> Option<Host> {
    if let Ok(ip) = host.parse::<Ipv4Addr>() {
        return Some(Host::Ip(ip.into()));
    }
    let labels_hold = host.split('.').all(|label| {
        let letters = label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        !label.is_empty() && label.len() <= LABEL_MOST && letters && !label.starts_with('-') && !label.ends_with('-')
    });
    // Browsers read a name that ends in digits as an IPv4 address in an odd spelling, so it is not a name.
    let ends_in_digits = host.rsplit('.').next().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
    (labels_hold && !ends_in_digits && host.len() <= HOST_MOST).then(|| Host::Name(host.to_ascii_lowercase()))
}

fn parse_path(path: &str) -> Option<&str> {
    let path = path.strip_suffix('/').unwrap_or(path);
    let segments_hold = path.split('/').skip(1).all(|segment| {
        let unreserved = segment.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b));
        unreserved && !matches!(segment, "" | "." | "..")
    });
    (segments_hold && path.len() <= PATH_MOST).then_some(path)
}

fn reach_of_name(name: &str) -> Reach {
    if name == "localhost" || name.ends_with(".localhost") {
        Reach::OwnMachine
    } else if name.contains('.') && !LOCAL_ENDINGS.iter().any(|ending| name.ends_with(ending)) {
        Reach::Everywhere
    } else {
        Reach::OwnNetwork
    }
}

fn reach_of_v4(ip: Ipv4Addr) -> Reach {
    let shared_by_carriers = ip.octets()[0] == 100 && ip.octets()[1] & 0b1100_0000 == 64;
    let nowhere = ip.octets()[0] == 0 || ip.is_broadcast() || ip.is_multicast();
    // Systems take the address of no machine for their own.
    if ip.is_loopback() || ip.is_unspecified() {
        Reach::OwnMachine
    } else if ip.is_private() || ip.is_link_local() || shared_by_carriers || nowhere {
        Reach::OwnNetwork
    } else {
        Reach::Everywhere
    }
}

fn reach_of_v6(ip: Ipv6Addr) -> Reach {
    if let Some(ip) = ip.to_ipv4_mapped() {
        reach_of_v4(ip)
    } else if ip.is_loopback() || ip.is_unspecified() {
        Reach::OwnMachine
    } else if ip.is_multicast() || ip.is_unique_local() || ip.is_unicast_link_local() {
        Reach::OwnNetwork
    } else {
        Reach::Everywhere
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(text: &str) -> BaseUrl {
        BaseUrl::parse(text).expect(text)
    }

    #[test]
    fn one_address_has_one_spelling() {
        for typed in ["https://Shop.Example", " HTTPS://shop.example/ ", "https://shop.example:443", "https://SHOP.example:443/"]
        {
            assert_eq!(url(typed).as_str(), "https://shop.example", "{typed}");
        }
        assert_eq!(url("http://Shop.Example:80/Friends/").as_str(), "http://shop.example/Friends");
        assert_eq!(url("https://[2001:DB8:0::1]:8443").as_str(), "https://[2001:db8::1]:8443");
        assert_eq!(url("http://127.0.0.1:8080").as_str(), "http://127.0.0.1:8080");
    }

    #[test]
    fn the_parts_are_told_apart() {
        let plain = url("https://shop.example:8443");
        assert_eq!((plain.origin(), plain.path(), plain.is_https()), ("https://shop.example:8443", "", true));
        let deep = url("http://example.com/shop/friends/");
        assert_eq!((deep.origin(), deep.path(), deep.is_https()), ("http://example.com", "/shop/friends", false));
    }

    #[test]
    fn a_qr_picture_gets_capitals_only_where_they_mean_the_same() {
        assert_eq!(url("https://shop.example").host_for_qr(), "https://SHOP.EXAMPLE");
        assert_eq!(url("https://shop.example:8443").host_for_qr(), "https://SHOP.EXAMPLE:8443");
        assert_eq!(url("https://shop.example/friends").host_for_qr(), "https://shop.example/friends");
    }

    #[test]
    fn anything_else_is_refused() {
        let wrong = [
            "",
            "shop.example",
            "https://",
            "https:///x",
            "ftp://shop.example",
            "javascript:alert(1)",
            "https://a@shop.example",
            "https://good:80@evil",
            "https://shop.example?x",
            "https://shop.example/?x=1",
            "https://shop.example/#top",
            "https://shop.example//x",
            "https://shop.example/../x",
            "https://shop.example/a b",
            "https://shop.example/%41",
            "https://shop.example\\x",
            "https://shop..example",
            "https://-shop.example",
            "https://shop_1.example",
            "https://shop.example.",
            "https://1.2.3",
            "https://0x7f.1",
            "https://shop.example:0",
            "https://shop.example:65536",
            "https://shop.example:",
            "https://shop.example:+80",
            "https://[::1",
            "https://[::1]80",
            "https://[1.2.3.4]",
            "https://bücher.example",
            "https://shop.example/\r\nX: y",
            "https://shop.example\n.evil",
        ];
        for typed in wrong {
            assert_eq!(BaseUrl::parse(typed), Err(Refusal::AddressMalformed), "{typed:?}");
        }
        assert!(BaseUrl::parse(&format!("https://{}.example", "a".repeat(64))).is_err());
        assert!(BaseUrl::parse(&format!("https://{}example", "abc.".repeat(64))).is_err());
    }

    #[test]
    fn only_what_strangers_can_reach_is_public() {
        for public in ["https://shop.example", "https://8.8.8.8", "https://[2606:4700::1111]", "https://a.b.co.uk/x"] {
            assert!(url(public).is_public_https(), "{public}");
        }
        let local = [
            "http://shop.example",
            "https://localhost",
            "https://shop",
            "https://till.local",
            "https://a.localhost",
            "https://shop.internal",
            "https://router.lan",
            "https://nas.home.arpa",
            "https://127.0.0.1",
            "https://10.0.0.1",
            "https://192.168.1.2",
            "https://172.20.0.1",
            "https://169.254.1.1",
            "https://100.64.0.1",
            "https://0.0.0.0",
            "https://[::1]",
            "https://[::]",
            "https://[fd00::1]",
            "https://[fe80::1]",
            "https://[::ffff:192.168.0.1]",
        ];
        for private in local {
            assert!(!url(private).is_public_https(), "{private}");
        }
    }

    #[test]
    fn a_machine_is_told_from_a_network() {
        let machine = [
            "http://localhost:8000",
            "https://a.localhost",
            "http://127.0.0.1:8000",
            "https://127.9.9.9",
            "http://[::1]",
            "http://0.0.0.0",
        ];
        for own in machine {
            assert_eq!(url(own).reach(), Reach::OwnMachine, "{own}");
        }
        for house in ["http://192.168.1.20:8000", "https://10.0.0.1", "http://till.local", "https://shop", "https://[fd00::1]"] {
            assert_eq!(url(house).reach(), Reach::OwnNetwork, "{house}");
        }
        // How it is spoken to says nothing about where it is found.
        for outside in ["http://shop.example", "https://8.8.8.8", "https://localhost.example", "https://mylocalhost.org"] {
            assert_eq!(url(outside).reach(), Reach::Everywhere, "{outside}");
        }
    }
}
