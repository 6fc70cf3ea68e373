//! Which people a list shows and in what order: what was asked for, and the conditions and parameters that it becomes.

use rusqlite::{Connection, ToSql, named_params};

use crate::domain::ids::AccountId;
use crate::domain::reads::figures;
use crate::domain::reads::list::{self, Conditions, Cursor, Total};
use crate::domain::reads::search::{FOUND, Search};
use crate::domain::roles::{PartnerKind, ReferralType, Role};
use crate::domain::time::Day;
use crate::domain::values::choice;
use crate::error::Result;

choice!(
    /// What a list of people is sorted by.
    PeopleSort {
        Newest = "newest",
        Name = "name",
        Scans = "scans",
        /// Sign-ups.
        Direct = "direct",
        DirectOrders = "direct_orders",
        DirectValue = "direct_value",
        DirectEarned = "direct_earned",
        Indirect = "indirect",
        IndirectOrders = "indirect_orders",
        IndirectValue = "indirect_value",
        IndirectEarned = "indirect_earned",
        Network = "network",
        NetworkOrders = "network_orders",
        NetworkValue = "network_value",
        NetworkEarned = "network_earned",
        /// What the account earned itself.
        Earned = "earned",
    }
);

choice!(
    /// How far below somebody a figure reaches.
    Reach {
        /// Everybody below.
        Network = "network",
        Direct = "direct",
        Indirect = "indirect",
    }
);

/// Which people to list.
#[derive(Debug, Clone)]
pub struct PeopleFilter {
    pub role: Role,
    /// Words of the name, e-mail, phone, code or alias; or the whole link of a code, as a scanner at the till types it.
    pub text: String,
    pub kind: Option<PartnerKind>,
    pub referral_type: Option<ReferralType>,
    pub referrer: Option<AccountId>,
    /// Only those who brought somebody, whenever that was.
    pub has_referred: bool,
    /// The days that count; `None` is all time.
    pub days: Option<(Day, Day)>,
    pub sort: PeopleSort,
    /// The other way round than [`PeopleSort::greatest_first`] says.
    pub reversed: bool,
    pub cursor: Option<Cursor>,
    pub per_page: usize,
}

impl PeopleSort {
    /// Whether the list begins with its greatest, unless it is reversed.
    pub fn greatest_first(self) -> bool {
        self != PeopleSort::Name
    }

    /// How far its figure reaches; `None` for what is an account's own.
    pub fn reach(self) -> Option<Reach> {
        Some(match self {
            PeopleSort::Newest | PeopleSort::Name | PeopleSort::Scans | PeopleSort::Earned => return None,
            PeopleSort::Direct | PeopleSort::DirectOrders | PeopleSort::DirectValue | PeopleSort::DirectEarned => Reach::Direct,
            PeopleSort::Indirect | PeopleSort::IndirectOrders | PeopleSort::IndirectValue | PeopleSort::IndirectEarned => {
                Reach::Indirect
            }
            PeopleSort::Network | PeopleSort::NetworkOrders | PeopleSort::NetworkValue | PeopleSort::NetworkEarned => {
                Reach::Network
            }
        })
    }

    /// The same figure as far as `reach`.
    pub fn within(self, reach: Reach) -> PeopleSort {
        let [network, direct, indirect] = match self {
            PeopleSort::Newest | PeopleSort::Name | PeopleSort::Scans | PeopleSort::Earned => return self,
            PeopleSort::Direct | PeopleSort::Indirect | PeopleSort::Network => {
                [PeopleSort::Network, PeopleSort::Direct, PeopleSort::Indirect]
            }
            PeopleSort::DirectOrders | PeopleSort::IndirectOrders | PeopleSort::NetworkOrders => {
                [PeopleSort::NetworkOrders, PeopleSort::DirectOrders, PeopleSort::IndirectOrders]
            }
            PeopleSort::DirectValue | PeopleSort::IndirectValue | PeopleSort::NetworkValue => {
                [PeopleSort::NetworkValue, PeopleSort::DirectValue, PeopleSort::IndirectValue]
            }
            PeopleSort::DirectEarned | PeopleSort::IndirectEarned | PeopleSort::NetworkEarned => {
                [PeopleSort::NetworkEarned, PeopleSort::DirectEarned, PeopleSort::IndirectEarned]
            }
        };
        match reach {
            Reach::Network => network,
            Reach::Direct => direct,
            Reach::Indirect => indirect,
        }
    }

    /// The column of the sums, or the two of them, whose figure it is; `None` for what is not summed by day.
    pub(super) fn summed(self) -> Option<&'static str> {
        Some(match self {
            PeopleSort::Newest | PeopleSort::Name | PeopleSort::Scans => return None,
            PeopleSort::Direct => "direct_sign_ups",
            PeopleSort::DirectOrders => "direct_orders",
            PeopleSort::DirectValue => "direct_value_minor",
            PeopleSort::DirectEarned => "direct_earned_minor",
            PeopleSort::Indirect => "indirect_sign_ups",
            PeopleSort::IndirectOrders => "indirect_orders",
            PeopleSort::IndirectValue => "indirect_value_minor",
            PeopleSort::IndirectEarned => "indirect_earned_minor",
            PeopleSort::Network => "direct_sign_ups + indirect_sign_ups",
            PeopleSort::NetworkOrders => "direct_orders + indirect_orders",
            PeopleSort::NetworkValue => "direct_value_minor + indirect_value_minor",
            PeopleSort::NetworkEarned => "direct_earned_minor + indirect_earned_minor",
            PeopleSort::Earned => "own_earned_minor",
        })
    }
}

impl PeopleFilter {
    /// Whether it holds everybody who fits. By a figure of some days it holds those who have any.
    pub fn holds_all(&self) -> bool {
        let is_of_days = self.sort.summed().is_some() || self.sort == PeopleSort::Scans && self.role == Role::Customer;
        self.days.is_none() || !is_of_days
    }
}

/// A query's filters, ready for a statement.
pub(super) struct Criteria<'a> {
    pub(super) filter: &'a PeopleFilter,
    search: Search,
    first: Day,
    last: Day,
}

impl<'a> Criteria<'a> {
    pub(super) fn new(conn: &Connection, filter: &'a PeopleFilter) -> Result<Criteria<'a>> {
        let (first, last) = filter.days.unwrap_or(figures::EVER);
        Ok(Criteria { filter, search: Search::read(conn, &filter.text)?, first, last })
    }

    fn conditions(&self) -> Conditions<'_> {
        let filter = self.filter;
        let mut conditions = Conditions::default();
        conditions.and("account.role = :role", [(":role", &filter.role)]);
        if filter.kind.is_some() {
            conditions.and("account.partner_kind = :kind", [(":kind", &filter.kind)]);
        }
        if filter.referral_type.is_some() {
            conditions.and("account.referral_type = :type", [(":type", &filter.referral_type)]);
        }
        if filter.referrer.is_some() {
            conditions.and("account.referrer_id = :referrer", [(":referrer", &filter.referrer)]);
        }
        if filter.has_referred {
            conditions.and("(SELECT direct_sign_ups FROM account_total WHERE account_total.account_id = account.id) > 0", []);
        }
        if self.search.is_some() {
            conditions.and(&format!("account.id IN ({FOUND})"), self.search.params());
        }
        conditions
    }

    /// What follows WHERE, over `account_total`, when that alone tells who fits.
    pub(super) fn totals_sql(&self) -> Option<&'static str> {
        let filter = self.filter;
        let is_in_totals = filter.kind.is_none() && filter.referral_type.is_none() && !self.is_about_somebody();
        is_in_totals.then_some(match (filter.role == Role::Partner, filter.has_referred) {
            (true, false) => "is_partner = 1",
            (true, true) => "is_partner = 1 AND direct_sign_ups > 0",
            (false, false) => "is_partner = 0",
            (false, true) => "is_partner = 0 AND direct_sign_ups > 0",
        })
    }

    /// Whether it is about somebody in particular.
    fn is_about_somebody(&self) -> bool {
        self.filter.referrer.is_some() || self.search.is_some()
    }

    /// How many there are; beyond [`MOST_COUNTED`](list::MOST_COUNTED) only where that is known without counting.
    pub(super) fn count(&self, conn: &Connection) -> Result<Total> {
        // Kinds and channels are what the headcount tells apart.
        if !self.filter.has_referred && !self.is_about_somebody() {
            let PeopleFilter { role, kind, referral_type, .. } = self.filter;
            let people = conn
                .prepare_cached(
                    "SELECT coalesce(sum(people), 0) FROM headcount
                     WHERE role = :role AND (:kind IS NULL OR partner_kind = :kind) AND (:type IS NULL OR referral_type = :type)",
                )?
                .query_row(named_params! {":role": role, ":kind": kind, ":type": referral_type}, |row| row.get(0))?;
            return Ok(Total::Exact(people));
        }
        let (from, params) = match self.totals_sql() {
            Some(fits) => (format!("account_total WHERE {fits}"), Vec::new()),
            None => (format!("account WHERE {}", self.sql()), self.params()),
        };
        list::count(conn, &from, params.as_slice())
    }

    /// What follows WHERE, over `account`.
    pub(super) fn sql(&self) -> String {
        self.conditions().sql()
    }

    /// The parameters of [`Criteria::sql`].
    pub(super) fn params(&self) -> Vec<(&'static str, &dyn ToSql)> {
        self.conditions().params()
    }

    /// The parameters of the days that count, where there are any.
    pub(super) fn days(&self) -> Vec<(&'static str, &dyn ToSql)> {
        if self.filter.days.is_some() { vec![(":first", &self.first), (":last", &self.last)] } else { Vec::new() }
    }
}
