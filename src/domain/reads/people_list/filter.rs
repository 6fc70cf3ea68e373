//! Who is wanted on a list: its filters, as conditions and their parameters.

use rusqlite::{Connection, ToSql, named_params};

use super::Query;
use crate::domain::reads::figures;
use crate::domain::reads::list::{self, Conditions};
use crate::domain::roles::Role;
use crate::domain::time::Day;
use crate::error::Result;

/// A query's filters, ready for a statement.
pub(super) struct Wanted<'a> {
    pub(super) query: &'a Query,
    sought: Sought,
    first: Day,
    last: Day,
}

impl<'a> Wanted<'a> {
    pub(super) fn new(query: &'a Query) -> Wanted<'a> {
        let (first, last) = query.days.unwrap_or(figures::EVER);
        Wanted { query, sought: Sought::read(&query.text), first, last }
    }

    fn conditions(&self) -> Conditions<'_> {
        let query = self.query;
        let mut asked = Conditions::default();
        asked.and("account.role = :role", [(":role", &query.role)]);
        if query.kind.is_some() {
            asked.and("account.partner_kind = :kind", [(":kind", &query.kind)]);
        }
        if query.referral_type.is_some() {
            asked.and("account.referral_type = :type", [(":type", &query.referral_type)]);
        }
        if query.referrer.is_some() {
            asked.and("account.referrer_id = :referrer", [(":referrer", &query.referrer)]);
        }
        if query.brought {
            asked.and("(SELECT direct_sign_ups FROM account_total WHERE account_total.account_id = account.id) > 0", []);
        }
        if self.sought.text.is_some() {
            let Sought { text, symbols, digits } = &self.sought;
            // Codes and aliases that fit are looked for once, not for each account.
            asked.and(
                "(account.name LIKE :text ESCAPE '\\' OR account.email LIKE :text ESCAPE '\\' OR account.phone_key LIKE :digits
                  OR account.id IN (SELECT owner_id FROM code WHERE :symbols IS NOT NULL AND code LIKE :symbols ESCAPE '\\'
                                    AND owner_id IS NOT NULL)
                  OR account.id IN (SELECT owner_id FROM code_alias JOIN code ON code.id = code_id
                                    WHERE alias LIKE :text ESCAPE '\\' AND owner_id IS NOT NULL))",
                [(":text", text), (":symbols", symbols), (":digits", digits)],
            );
        }
        asked
    }

    /// What stands behind WHERE, over `account_total`, when that alone tells who is wanted.
    pub(super) fn totals_sql(&self) -> Option<&'static str> {
        let query = self.query;
        let is_told = query.kind.is_none() && query.referral_type.is_none() && !self.is_looked_for();
        is_told.then_some(match (query.role == Role::Partner, query.brought) {
            (true, false) => "is_partner = 1",
            (true, true) => "is_partner = 1 AND direct_sign_ups > 0",
            (false, false) => "is_partner = 0",
            (false, true) => "is_partner = 0 AND direct_sign_ups > 0",
        })
    }

    /// Whether somebody in particular is.
    fn is_looked_for(&self) -> bool {
        self.query.referrer.is_some() || self.sought.text.is_some()
    }

    /// How many there are; beyond [`MOST_COUNTED`](list::MOST_COUNTED) only where that is known without counting.
    pub(super) fn count(&self, conn: &Connection) -> Result<i64> {
        // Kinds and channels are what the headcount tells apart.
        if !self.query.brought && !self.is_looked_for() {
            let Query { role, kind, referral_type, .. } = self.query;
            return Ok(conn
                .prepare_cached(
                    "SELECT coalesce(sum(people), 0) FROM headcount
                     WHERE role = :role AND (:kind IS NULL OR partner_kind = :kind) AND (:type IS NULL OR referral_type = :type)",
                )?
                .query_row(named_params! {":role": role, ":kind": kind, ":type": referral_type}, |row| row.get(0))?);
        }
        let most = list::MOST_COUNTED + 1;
        let (from, params) = match self.totals_sql() {
            Some(fits) => (format!("account_total WHERE {fits}"), Vec::new()),
            None => (format!("account WHERE {}", self.sql()), self.params()),
        };
        Ok(conn
            .prepare_cached(&format!("SELECT count(*) FROM (SELECT 1 FROM {from} LIMIT {most})"))?
            .query_row(params.as_slice(), |row| row.get(0))?)
    }

    /// What stands behind WHERE, over `account`.
    pub(super) fn sql(&self) -> String {
        self.conditions().sql()
    }

    /// The parameters of [`Wanted::sql`].
    pub(super) fn params(&self) -> Vec<(&'static str, &dyn ToSql)> {
        self.conditions().params()
    }

    /// The parameters of the days that count, where there are any.
    pub(super) fn days(&self) -> Vec<(&'static str, &dyn ToSql)> {
        if self.query.days.is_some() { vec![(":first", &self.first), (":last", &self.last)] } else { Vec::new() }
    }
}

/// What was typed into the search, as the columns hold it.
pub(in crate::domain::reads) struct Sought {
    pub(in crate::domain::reads) text: Option<String>,
    pub(in crate::domain::reads) symbols: Option<String>,
    pub(in crate::domain::reads) digits: Option<String>,
}

impl Sought {
    pub(in crate::domain::reads) fn read(typed: &str) -> Sought {
        // A scanner at the till types the whole address that it read; what it means is the code at its end.
        let text = if typed.contains("://") { typed.trim_end_matches('/').rsplit('/').next().unwrap_or(typed) } else { typed };
        Sought {
            text: list::anywhere(text),
            // People type a code with its dashes, the table holds it without.
            symbols: list::anywhere(&text.replace(['-', ' '], "")),
            digits: Sought::digits(text),
        }
    }

    /// `0171 23` finds `+4917123…`: what tells two telephones apart stands behind the zeros and the country's code.
    fn digits(text: &str) -> Option<String> {
        let is_phone = text.chars().all(|c| c.is_ascii_digit() || "+ ()/.-".contains(c));
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let telling = digits.trim_start_matches('0');
        (is_phone && telling.len() >= 3).then(|| format!("%{telling}%"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_is_found_by_what_tells_it_apart() {
        assert_eq!(Sought::digits("0171 / 23-45").as_deref(), Some("%1712345%"));
        assert_eq!(Sought::digits("+49 171").as_deref(), Some("%49171%"));
        for text in ["", "00", "12", "K7Q", "Pat 123"] {
            assert_eq!(Sought::digits(text), None, "{text}");
        }
    }

    #[test]
    fn a_scanned_address_means_its_code() {
        let sought = Sought::read("HTTPS://SHOP.EXAMPLE/Q/K7QM9XDW9");
        assert_eq!(sought.symbols.as_deref(), Some("%K7QM9XDW9%"));
        assert_eq!(Sought::read("k7q-m9x-dw9").symbols.as_deref(), Some("%k7qm9xdw9%"));
    }
}
