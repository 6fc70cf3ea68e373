//! Whether a mailbox is of a service that throws it away: by the list of the `mailchecker` crate, which is kept up to date.

use std::sync::LazyLock;

/// Services that pass mail on to somebody's own mailbox, to keep its address private. The list has them, but nobody's mail is lost there.
const RELAYS: [&str; 8] = [
    "duck.com",
    "relay.firefox.com",
    "mozmail.com",
    "simplelogin.com",
    "simplelogin.co",
    "simplelogin.fr",
    "slmail.me",
    "privaterelay.appleid.com",
];

/// The hosts on the list, in order: the crate itself looks through all 56,000 of them each time that it is asked.
static LISTED: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let mut listed = mailchecker::blacklist();
    listed.sort_unstable();
    listed
});

/// Whether a mailbox is thrown away. It is the key of an address, whose host is in ASCII and in small letters.
pub(super) fn is_disposable(mailbox: &str) -> bool {
    let Some((_, host)) = mailbox.rsplit_once('@') else { return false };
    // A listed host has those below it; none is a top level.
    let above = std::iter::successors(Some(host), |host| host.split_once('.').map(|(_, above)| above));
    !RELAYS.contains(&host) && above.filter(|host| host.contains('.')).any(|host| LISTED.binary_search(&host).is_ok())
}

#[cfg(test)]
mod tests {
    use super::is_disposable;

    #[test]
    fn a_mailbox_that_is_thrown_away_is_told_by_its_host() {
        for host in ["mailinator.com", "yopmail.com", "sub.mailinator.com", "guerrillamail.com", "10minutemail.com"] {
            assert!(is_disposable(&format!("cara@{host}")), "{host}");
        }
        let kept = [
            "example.org",
            "gmail.com",
            "gmx.de",
            "outlook.com",
            "t-online.de",
            "orange.fr",
            "qq.com",
            "duck.com",
            "mozmail.com",
            "xn--bcher-kva.example",
            "com",
        ];
        for host in kept {
            assert!(!is_disposable(&format!("cara@{host}")) && !is_disposable(&format!("müller@{host}")), "{host}");
        }
    }
}
