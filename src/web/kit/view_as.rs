//! What an admin sees of a member's pages: the same addresses below one that names the member, `/admin/as/12/referrals`.
//!
//! Promise: below such an address nothing is changed. [`crate::web::kit::guard`] lends the member's account to pages that are read, and
//! refuses whatever is posted, here or anywhere on the way. The admin's other tabs are as they were.

use rocket::request::Request;

use crate::domain::ids::AccountId;

const BELOW: &str = "/admin/as/";

/// Where the pages of a member begin.
pub(in crate::web) fn prefix_of(member: AccountId) -> String {
    format!("{BELOW}{member}")
}

/// The member that an address names, and the member's own page that it means.
pub(super) fn split(path: &str) -> Option<(AccountId, String)> {
    let rest = path.strip_prefix(BELOW)?;
    let (id, page) = rest.split_once('/').map_or((rest, ""), |(id, page)| (id, page));
    let id = id.parse().ok().filter(|number: &i64| *number > 0 && number.to_string() == id)?;
    Some((AccountId(id), format!("/{page}")))
}

/// The member whom the address of a request named, before the headers' fairing took that part off.
struct Named(Option<AccountId>);

/// Remembers it.
pub(super) fn note(req: &Request<'_>, member: AccountId) {
    req.local_cache(|| Named(Some(member)));
}

/// Whose pages the address asked for, whether the visitor may see them or not.
pub(in crate::web) fn named(req: &Request<'_>) -> Option<AccountId> {
    req.local_cache(|| Named(None)).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_member_and_one_of_their_pages() {
        assert_eq!(split("/admin/as/12/referrals/entries"), Some((AccountId(12), "/referrals/entries".into())));
        assert_eq!(split("/admin/as/12"), Some((AccountId(12), "/".into())));
        for path in ["/admin/as/", "/admin/as/012/x", "/admin/as/-1/x", "/admin/as/x", "/admin/assets", "/referrals"] {
            assert_eq!(split(path), None, "{path}");
        }
        // Once is enough: what follows is a page like any other, which does not exist.
        assert_eq!(split("/admin/as/12/admin/as/13/referrals"), Some((AccountId(12), "/admin/as/13/referrals".into())));
    }
}
