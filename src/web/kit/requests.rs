//! How many requests were answered since the start, by what they were for and how they ended.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use rocket::fairing::{Fairing, Info, Kind};
use rocket::{Request, Response};

/// What a request was for. Few and closed: a series for each address would be one for each code.
const GROUPS: [&str; 7] = ["scan", "join", "member", "admin", "asset", "machine", "other"];
const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

/// One count for each group and class.
#[derive(Debug, Default)]
pub(in crate::web) struct Requests([[AtomicU64; CLASSES.len()]; GROUPS.len()]);

impl Requests {
    fn count(&self, group: usize, status: u16) {
        let class = usize::from(status / 100).saturating_sub(1).min(CLASSES.len() - 1);
        self.0[group][class].fetch_add(1, Ordering::Relaxed);
    }

    /// Every count that is not zero: group, class, number.
    pub(in crate::web) fn all(&self) -> impl Iterator<Item = (&'static str, &'static str, u64)> {
        GROUPS.into_iter().zip(&self.0).flat_map(|(group, classes)| {
            let counts =
                CLASSES.into_iter().zip(classes).map(move |(class, count)| (group, class, count.load(Ordering::Relaxed)));
            counts.filter(|(.., count)| *count > 0)
        })
    }
}

/// The place of a route among [`GROUPS`], by its first word.
fn group_of(route: Option<&str>) -> usize {
    let first = route.unwrap_or_default().split('/').nth(1).unwrap_or_default();
    let group = match first {
        "q" | "Q" | "r" | "R" | "c" => "scan",
        "join" | "partners" | "welcome" => "join",
        "accounts" | "account" | "orders" | "referrals" | "rewards" => "member",
        "admin" => "admin",
        "static" | "qr" | "brand.css" | "brand" | "logo.png" | "icons" | "products" | "manifest.webmanifest" | "favicon.ico" => {
            "asset"
        }
        "healthz" | "readyz" | "metrics" => "machine",
        _ => "other",
    };
    GROUPS.iter().position(|known| *known == group).unwrap_or(GROUPS.len() - 1)
}

/// Counts every answer.
pub(in crate::web) struct CountRequests(pub(in crate::web) Arc<Requests>);

#[rocket::async_trait]
impl Fairing for CountRequests {
    fn info(&self) -> Info {
        Info { name: "count requests", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, req: &'r Request<'_>, response: &mut Response<'r>) {
        let route = req.route().map(|route| route.uri.as_str());
        self.0.count(group_of(route), response.status().code);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_belongs_to_one_group_and_no_address_makes_a_new_one() {
        let group = |route| GROUPS[group_of(Some(route))];
        assert_eq!(
            ["/q/<text>", "/<channel>/<text>/<_..>", "/join/<code>", "/admin/codes/<id>", "/qr/<name>", "/metrics", "/"]
                .map(group),
            ["scan", "other", "join", "admin", "asset", "machine", "other"]
        );
        assert_eq!(GROUPS[group_of(None)], "other");
        let requests = Requests::default();
        for status in [200, 204, 303, 404, 503, 999] {
            requests.count(0, status);
        }
        assert_eq!(
            requests.all().collect::<Vec<_>>(),
            [("scan", "2xx", 2), ("scan", "3xx", 1), ("scan", "4xx", 1), ("scan", "5xx", 2)]
        );
    }
}
