//! Whether a mailbox is of a service that throws it away: by the list of the `mailchecker` crate, which is kept up to date.

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

/// Whether a mailbox is thrown away. It is the key of an address, whose host is in ASCII.
pub(super) fn is_disposable(mailbox: &str) -> bool {
    let Some((_, host)) = mailbox.rsplit_once('@') else { return false };
    // Its own idea of a well-formed address differs from ours before the sign: it is asked for the host alone.
    !RELAYS.contains(&host) && !mailchecker::is_valid(&format!("somebody@{host}"))
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
        ];
        for host in kept {
            assert!(!is_disposable(&format!("cara@{host}")) && !is_disposable(&format!("müller@{host}")), "{host}");
        }
    }
}
