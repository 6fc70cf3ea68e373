//! What both are asked after every step of a random life, and have to tell alike.

use std::collections::BTreeMap;

use passalong::domain::contact::{Email, Phone};
use passalong::domain::ids::AccountId;
use passalong::domain::reads::figures;
use passalong::domain::roles::PartnerKind;
use passalong::domain::time::Timestamp;
use passalong::domain::{account, ancestry, check, code, scan};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::{Life, account_id, code_id};

impl Life {
    /// Asks both for everything.
    pub(super) fn compare(&self) -> Result<(), TestCaseError> {
        let model = &self.model;
        let now = Timestamp::from_ms(model.now);
        prop_assert_eq!(self.number("SELECT count(*) FROM code"), model.codes.len() as i64);
        prop_assert_eq!(self.number("SELECT count(*) FROM account WHERE id > 1"), model.people.len() as i64);
        for (at, card) in model.codes.iter().enumerate() {
            let row = code::find_by_id(&self.conn, code_id(at)).unwrap();
            prop_assert_eq!(row.status(now).as_str(), model.state(at), "code {}", at);
            prop_assert_eq!(row.owner_id, card.owner.map(account_id), "owner of code {}", at);
            prop_assert_eq!(row.reserved_by_id, card.kept_for.map(account_id), "code {} is kept for", at);
            prop_assert_eq!(row.partner_kind.map(PartnerKind::as_str), card.kind, "kind of code {}", at);
            let mut aliases = card.aliases.clone();
            aliases.sort();
            prop_assert_eq!(code::aliases(&self.conn, code_id(at)).unwrap(), aliases, "aliases of code {}", at);
        }
        for (at, human) in model.people.iter().enumerate().filter(|(_, human)| human.merged.is_none()) {
            let row = account::find(&self.conn, account_id(at)).unwrap();
            prop_assert_eq!(&row.name, &human.name);
            let key = match (row.email.as_deref().map(Email::parse), row.phone.as_deref()) {
                (Some(email), _) => email.unwrap().key().to_owned(),
                (None, phone) => Phone::parse(phone.unwrap(), None).unwrap().key().to_owned(),
            };
            prop_assert_eq!(&key, &human.mailbox);
            prop_assert_eq!(row.partner_kind.map(PartnerKind::as_str), human.partner, "role of person {}", at);
            prop_assert_eq!(row.waits(), human.waits, "person {} waits", at);
            prop_assert_eq!(row.referral_type.unwrap().as_str(), human.brought_as, "referral type of person {}", at);
            prop_assert_eq!(row.referrer_id, human.referrer.map(account_id), "referrer of person {}", at);
            let came_with = self.number(&format!("SELECT ifnull(sign_up_code_id, 0) FROM account WHERE id = {}", account_id(at)));
            prop_assert_eq!(came_with, human.came_with.map_or(0, |code| code_id(code).0));
            let above: Vec<AccountId> = model.above(at).into_iter().map(account_id).collect();
            prop_assert_eq!(ancestry::ancestors(&self.conn, account_id(at)).unwrap(), above, "above person {}", at);
            self.compare_money(at)?;
            let days = model.brought(at);
            let brought = figures::account_figures(&self.conn, account_id(at), None).unwrap();
            let sum = days.values().fold((0, 0), |sum, day| (sum.0 + day.0, sum.1 + day.1));
            prop_assert_eq!((brought.direct.sign_ups, brought.indirect.sign_ups), sum, "brought by person {}", at);
            prop_assert_eq!(self.days_of(account_id(at)), days, "days of person {}", at);
        }
        self.compare_orders()?;
        self.compare_flags()?;
        self.compare_told()?;
        // Wherever the log stands: what it comes to is seen by whoever has it carried over, and it stays as it is.
        let is_in_the_middle = self.number("SELECT count(*) FROM scan_log_mark") > 0;
        let seen = self.conn.unchecked_transaction().unwrap();
        scan::carry_over(&seen).unwrap();
        prop_assert_eq!(self.tallies(), model.tallies());
        prop_assert_eq!(self.number("SELECT coalesce(sum(n), 0) FROM scan"), model.scans.len() as i64);
        prop_assert_eq!(self.number("SELECT ifnull(sum(unknown), 0) FROM scan_miss"), model.misses.len() as i64);
        if is_in_the_middle {
            let failures = check::all(&self.conn).unwrap();
            prop_assert!(failures.is_empty(), "the file breaks its promises: {:#?}", failures);
        }
        seen.rollback().unwrap();
        let failures = check::all(&self.conn).unwrap();
        prop_assert!(failures.is_empty(), "the file breaks its promises: {:#?}", failures);
        Ok(())
    }

    fn days_of(&self, account: AccountId) -> BTreeMap<i64, (i64, i64)> {
        let sql = "SELECT day, direct_sign_ups, indirect_sign_ups FROM account_day
                   WHERE account_id = ?1 AND (direct_sign_ups > 0 OR indirect_sign_ups > 0)";
        let mut found = self.conn.prepare_cached(sql).unwrap();
        let rows = found.query_map([account], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?)))).unwrap();
        rows.map(Result::unwrap).collect()
    }
}
