//! Members: who they are, what they have, whom they brought; new customers, and corrections of what somebody is called.

use rocket::{Route, get, patch, post, routes};

use crate::api::answer::{Answer, Document, Listed, Paging, created, cut, kept, sealed, written};
use crate::api::body::Body;
use crate::api::caller::{Accounts, Caller, Read};
use crate::api::json::account::{AccountChange, AccountView, BalancesView, FiguresView, NewAccount, OfferDocument, OfferView};
use crate::api::json::entry::EntryView;
use crate::api::json::told::{own_number, source_name};
use crate::api::json::{days, id, moment};
use crate::api::path::Id;
use crate::api::problem::{Problem, Reading};
use crate::domain::api_answer::Kept;
use crate::domain::code::CodeLookup;
use crate::domain::contact::{Email, PersonName, Phone};
use crate::domain::ids::AccountId;
use crate::domain::ledger::BalanceKind;
use crate::domain::member::{self, Adding, Correction, EmailCorrection};
use crate::domain::reads::account_record::{RecordFilter, account_record, account_records, accounts_changed};
use crate::domain::reads::balances::account_balances;
use crate::domain::reads::figures::account_figures;
use crate::domain::reads::statement::{EntryFilter, entry_page};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::source;
use crate::domain::take_over;
use crate::domain::whom::{Whom, referrer_by_code};
use crate::error::Error;

pub(super) fn routes() -> Vec<Route> {
    routes![list, add, one, change, invite, offer, balance, entries, network, people]
}

/// Find members
///
/// By `email`, `phone`, `code` or `external_id` there is one or none. Otherwise everybody, in the order in which they joined, perhaps only of one role.
/// With `updated_since` those who have changed since then, the ones that changed first before all others: an account changes when its
/// name, address, telephone, code, referrer, state or number elsewhere does. Ask again from a minute before your last call.
#[utoipa::path(get, path = "/accounts", tag = "accounts", operation_id = "listAccounts", security(("token" = ["read"])),
    params(("email" = Option<String>, Query), ("phone" = Option<String>, Query),
        ("code" = Option<String>, Query, description = "A referral code or an alias of it"),
        ("external_id" = Option<String>, Query, description = "Their number in a system of yours"),
        ("source" = Option<String>, Query, description = "That system, by name; `api` where it is left out"),
        ("role" = Option<String>, Query, description = "`partner` or `customer`"),
        ("updated_since" = Option<String>, Query, format = DateTime, description = "Changed at this instant or later"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 200, description = "1 to 200; 50 where it is left out"),
        ("cursor" = Option<String>, Query, description = "`next_cursor` of the page before")),
    responses((status = 200, description = "Those who fit", body = Listed<AccountView>)))]
#[get("/accounts?<email>&<phone>&<code>&<external_id>&<source>&<role>&<updated_since>&<limit>&<cursor>")]
#[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
pub(in crate::api) async fn list(
    caller: Read,
    email: Option<&str>,
    phone: Option<&str>,
    code: Option<&str>,
    external_id: Option<&str>,
    source: Option<&str>,
    role: Option<&str>,
    updated_since: Option<&str>,
    limit: Option<&str>,
    cursor: Option<&str>,
) -> Answer {
    let Read(caller) = caller;
    let paging = Paging::read(limit, cursor)?;
    let mut reading = Reading::default();
    let email = reading.maybe("?email", email.map(Email::parse));
    let phone = reading.maybe("?phone", phone.map(|text| Phone::parse(text, caller.shop.country.as_ref())));
    let code = reading.maybe("?code", code.map(CodeLookup::parse));
    let of_members = |text: &str| Role::from_word(text).filter(|role| role.is_member()).ok_or(Refusal::ChoiceUnknown);
    let role = reading.maybe("?role", role.map(of_members));
    let number = reading.maybe("?external_id", external_id.map(own_number));
    let source = reading.maybe("?source", source.map(source_name));
    let since = reading.maybe("?updated_since", updated_since.map(|text| moment(&caller.shop.zone, text)));
    let read = email.zip(phone).zip(code.zip(role)).zip(number.zip(source)).zip(since);
    let ((((email, phone), (code, role)), (number, source)), since) = reading.done(read)?;
    let now = caller.app.now();
    let by_number = number.map(|number| Whom::Own(source, number));
    let whom = email.map(Whom::Email).or(phone.map(Whom::Phone)).or(code.map(Whom::Code)).or(by_number);
    if let Some(whom) = whom {
        let found = caller.app.db.read(move |conn| match whom.find(conn) {
            Ok(id) => Ok(vec![account_record(conn, id, now)?]),
            Err(Error::Refused(Refusal::NoSuchAccount | Refusal::CodeUnknown | Refusal::CodeUnclaimed)) => Ok(Vec::new()),
            Err(other) => Err(other),
        });
        let found = found.await?;
        let fits = found.iter().filter(|one| role.is_none_or(|role| one.account.role == role));
        return caller.list(fits.map(|one| AccountView::new(&caller.shop, one)).collect(), None);
    }
    if let Some(since) = since {
        let (place, limit) = (paging.place()?, paging.limit);
        let read = caller.app.db.read(move |conn| accounts_changed(conn, role, since, (place.as_ref(), limit), now));
        let found = read.await?;
        let rows = found.rows.iter().map(|one| AccountView::new(&caller.shop, one)).collect();
        return caller.list(rows, found.later.as_ref().map(sealed));
    }
    let filter = RecordFilter { role, after: paging.after()?, ..RecordFilter::default() };
    page(&caller, filter, paging.limit).await
}

async fn page(caller: &Caller, filter: RecordFilter, limit: usize) -> Answer {
    let now = caller.app.now();
    let mut rows = caller.app.db.read(move |conn| account_records(conn, &filter, limit + 1, now)).await?;
    let next = cut(&mut rows, limit, |row| row.account.id.0);
    caller.list(rows.iter().map(|one| AccountView::new(&caller.shop, one)).collect(), next)
}

/// Add a customer
///
/// As if they had joined by the referral code: the same place in the tree, the same discount on their first order, a code of their own.
/// With `invite` the answer holds a one-time link by which they choose a password; it is told once, and not again when the call is
/// repeated.
#[utoipa::path(post, path = "/accounts", tag = "accounts", operation_id = "addAccount", security(("token" = ["accounts"])),
    request_body(content = NewAccount, example = json!({"name": "Dora Lindqvist", "email": "dora@example.org", "invite": true})),
    responses((status = 201, description = "The new customer", body = Document<AccountView>)))]
#[post("/accounts", data = "<body>")]
pub(in crate::api) async fn add(caller: Accounts, body: Body<NewAccount>) -> Answer {
    let Accounts(caller) = caller;
    let call = caller.call(&body);
    let new = body.value;
    let mut reading = Reading::default();
    let name = reading.take("/name", PersonName::parse(&new.name));
    let email = reading.maybe("/email", new.email.as_deref().map(Email::parse));
    let phone = reading.maybe("/phone", new.phone.as_deref().map(|text| Phone::parse(text, caller.shop.country.as_ref())));
    let code = reading.maybe("/referral_code", new.referral_code.as_deref().map(CodeLookup::parse));
    let number = reading.maybe("/external_id", new.external_id.as_deref().map(own_number));
    let source = reading.maybe("/source", new.source.as_deref().map(source_name));
    let read = name.zip(email).zip(phone.zip(code)).zip(number.zip(source));
    let (((name, email), (phone, code)), (number, source)) = reading.done(read)?;
    let (act, shop, invite) = (caller.act(), caller.shop.clone(), new.invite);
    let added = caller.app.change_once(call, move |tx| {
        let referrer = code.map(|code| referrer_by_code(tx, &code, act.now)).transpose()?;
        let added = member::add(tx, &act, &Adding { name, email, phone, referrer })?;
        if let Some(number) = &number {
            let source = source::of_program(tx, &act, source.as_deref())?;
            member::number_at(tx, &act, added.account, source, Some(number))?;
        }
        let link = if invite { Some(take_over::make_link(tx, &act, added.account)?) } else { None };
        let view = |record: &_| AccountView::new(&shop, record);
        let record = account_record(tx, added.account, act.now)?;
        let told = link.map(|link| written(&shop, view(&record).with_link(&shop, link.as_str()))).transpose()?;
        Ok(Kept { told, ..created(&shop, view(&record), Some(added.account))? })
    });
    let added = added.await.map_err(|error| Problem::at(error, "/referral_code"))?;
    caller.changed(added)
}

/// One member
#[utoipa::path(get, path = "/accounts/{id}", tag = "accounts", operation_id = "getAccount", security(("token" = ["read"])),
    params(("id" = String, Path)), responses((status = 200, description = "The account", body = Document<AccountView>)))]
#[get("/accounts/<id>")]
pub(in crate::api) async fn one(caller: Read, id: Id<AccountId>) -> Answer {
    let (Read(caller), now) = (&caller, caller.0.app.now());
    let record = caller.app.db.read(move |conn| account_record(conn, id.0, now)).await?;
    caller.tell(AccountView::new(&caller.shop, &record))
}

/// Correct a member's record
///
/// With another e-mail address every session of theirs ends, and every link that was sent to the old one.
#[utoipa::path(patch, path = "/accounts/{id}", tag = "accounts", operation_id = "changeAccount", security(("token" = ["accounts"])),
    params(("id" = String, Path)), request_body(content = AccountChange, example = json!({"phone": "+49 30 901820"})),
    responses((status = 200, description = "The account as it is now", body = Document<AccountView>)))]
#[patch("/accounts/<id>", data = "<body>")]
pub(in crate::api) async fn change(caller: Accounts, id: Id<AccountId>, body: Body<AccountChange>) -> Answer {
    let Accounts(caller) = caller;
    let change = body.value;
    let mut reading = Reading::default();
    let name = reading.maybe("/name", change.name.as_deref().map(PersonName::parse));
    let email = change.email.map(|email| email.as_deref().map(Email::parse).transpose());
    let email = reading.maybe("/email", email);
    let phone =
        change.phone.map(|phone| phone.as_deref().map(|text| Phone::parse(text, caller.shop.country.as_ref())).transpose());
    let phone = reading.maybe("/phone", phone);
    let number = change.external_id.map(|number| number.as_deref().map(own_number).transpose());
    let number = reading.maybe("/external_id", number);
    let source = reading.maybe("/source", change.source.as_deref().map(source_name));
    let read = name.zip(email.zip(phone)).zip(number.zip(source));
    let ((name, (email, phone)), (number, source)) = reading.done(read)?;
    let (act, shop, id, country) = (caller.act(), caller.shop.clone(), id.0, caller.shop.country.clone());
    let changed = caller.app.change_once(None, move |tx| {
        let before = account_record(tx, id, act.now)?.account;
        let correction = Correction {
            name: name.map_or_else(|| PersonName::parse(&before.name), Ok)?,
            phone: match phone {
                Some(phone) => phone,
                None => before.phone.as_deref().map(|text| Phone::parse(text, country.as_ref())).transpose()?,
            },
            email: email.map_or(EmailCorrection::Stays, EmailCorrection::Becomes),
        };
        member::correct(tx, &act, id, &correction)?;
        if let Some(number) = &number {
            let source = source::of_program(tx, &act, source.as_deref())?;
            member::number_at(tx, &act, id, source, number.as_deref())?;
        }
        kept(&shop, AccountView::new(&shop, &account_record(tx, id, act.now)?), Some(id))
    });
    caller.changed(changed.await?)
}

/// Invite a member to take their account over
///
/// Answers the account with a one-time link by which they choose a password, for 14 days. The links before it end. It is told once.
#[utoipa::path(post, path = "/accounts/{id}/invite", tag = "accounts", operation_id = "inviteAccount",
    security(("token" = ["accounts"])), params(("id" = String, Path)),
    request_body(content = Nothing, example = json!({})),
    responses((status = 200, description = "The account, with the link", body = Document<AccountView>)))]
#[post("/accounts/<id>/invite", data = "<body>")]
pub(in crate::api) async fn invite(caller: Accounts, id: Id<AccountId>, body: Body<Nothing>) -> Answer {
    let Accounts(caller) = caller;
    let (act, shop, id, call) = (caller.act(), caller.shop.clone(), id.0, caller.call(&body));
    let invited = caller.app.change_once(call, move |tx| {
        let link = take_over::make_link(tx, &act, id)?;
        let record = account_record(tx, id, act.now)?;
        let told = Some(written(&shop, AccountView::new(&shop, &record).with_link(&shop, link.as_str()))?);
        Ok(Kept { told, ..kept(&shop, AccountView::new(&shop, &record), Some(id))? })
    });
    caller.changed(invited.await?)
}

/// A call that needs to be told nothing.
#[derive(serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct Nothing {}

/// The discount on a member's first order
#[utoipa::path(get, path = "/accounts/{id}/offer", tag = "accounts", operation_id = "getOffer", security(("token" = ["read"])),
    params(("id" = String, Path)), responses((status = 200, description = "The offer; null where there never was one", body = Document<OfferDocument>)))]
#[get("/accounts/<id>/offer")]
pub(in crate::api) async fn offer(caller: Read, id: Id<AccountId>) -> Answer {
    let (Read(caller), now) = (&caller, caller.0.app.now());
    let record = caller.app.db.read(move |conn| account_record(conn, id.0, now)).await?;
    let view = |(discount, status)| OfferView::new(caller.shop.currency, discount, status);
    caller.tell(OfferDocument { offer: record.offer.map(view) })
}

/// A member's balances
#[utoipa::path(get, path = "/accounts/{id}/balance", tag = "accounts", operation_id = "getBalance", security(("token" = ["read"])),
    params(("id" = String, Path)), responses((status = 200, description = "Commission and store credit", body = Document<BalancesView>)))]
#[get("/accounts/<id>/balance")]
pub(in crate::api) async fn balance(caller: Read, id: Id<AccountId>) -> Answer {
    let (Read(caller), now) = (&caller, caller.0.app.now());
    let read = caller.app.db.read(move |conn| account_balances(conn, &account_record(conn, id.0, now)?.account, now));
    caller.tell(BalancesView::new(caller.shop.currency, &read.await?))
}

/// A member's entries
///
/// Newest first.
#[utoipa::path(get, path = "/accounts/{id}/entries", tag = "accounts", operation_id = "listAccountEntries",
    security(("token" = ["read"])),
    params(("id" = String, Path), ("balance" = Option<String>, Query, description = "`commission` or `credit`"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 200), ("cursor" = Option<String>, Query)),
    responses((status = 200, description = "A page of entries", body = Listed<EntryView>)))]
#[get("/accounts/<id>/entries?<balance>&<limit>&<cursor>")]
pub(in crate::api) async fn entries(
    caller: Read,
    id: Id<AccountId>,
    balance: Option<&str>,
    limit: Option<&str>,
    cursor: Option<&str>,
) -> Answer {
    let Read(caller) = caller;
    let paging = Paging::read(limit, cursor)?;
    let mut reading = Reading::default();
    let kind = reading.maybe("?balance", balance.map(|word| BalanceKind::from_word(word).ok_or(Refusal::ChoiceUnknown)));
    let balance_kind = reading.done(kind)?;
    let (now, place, id) = (caller.app.now(), paging.place()?, id.0);
    let read = caller.app.db.read(move |conn| {
        account_record(conn, id, now)?;
        entry_page(conn, &EntryFilter { balance_kind, ..EntryFilter::of(id) }, now, place.as_ref(), paging.limit)
    });
    let page = read.await?;
    caller.list(page.rows.iter().map(|row| EntryView::new(caller.shop.currency, row)).collect(), page.later.as_ref().map(sealed))
}

/// What a member's network did
///
/// Directly, through others, and both together; over all time, or in the shop's days from `from` to `to`.
#[utoipa::path(get, path = "/accounts/{id}/network", tag = "accounts", operation_id = "getNetwork", security(("token" = ["read"])),
    params(("id" = String, Path), ("from" = Option<String>, Query, format = Date, description = "A day such as 2026-11-01"), ("to" = Option<String>, Query, format = Date)),
    responses((status = 200, description = "The figures", body = Document<FiguresView>)))]
#[get("/accounts/<id>/network?<from>&<to>")]
pub(in crate::api) async fn network(caller: Read, id: Id<AccountId>, from: Option<&str>, to: Option<&str>) -> Answer {
    let Read(caller) = caller;
    let (days, now, id) = (days(from, to)?, caller.app.now(), id.0);
    let read = caller.app.db.read(move |conn| {
        account_record(conn, id, now)?;
        account_figures(conn, id, days)
    });
    caller.tell(FiguresView::new(caller.shop.currency, &read.await?))
}

/// Whom a member referred directly
#[utoipa::path(get, path = "/accounts/{id}/people", tag = "accounts", operation_id = "listPeople", security(("token" = ["read"])),
    params(("id" = String, Path), ("limit" = Option<u32>, Query, minimum = 1, maximum = 200), ("cursor" = Option<String>, Query)),
    responses((status = 200, description = "A page of members, in the order in which they joined", body = Listed<AccountView>)))]
#[get("/accounts/<id>/people?<limit>&<cursor>")]
pub(in crate::api) async fn people(caller: Read, id: Id<AccountId>, limit: Option<&str>, cursor: Option<&str>) -> Answer {
    let Read(caller) = caller;
    let (paging, now, id) = (Paging::read(limit, cursor)?, caller.app.now(), id.0);
    caller.app.db.read(move |conn| account_record(conn, id, now)).await?;
    let filter = RecordFilter { referrer: Some(id), after: paging.after()?, ..RecordFilter::default() };
    page(&caller, filter, paging.limit).await
}

/// An account that a call names in its body.
pub(super) fn account_id(text: &str) -> Result<AccountId, Refusal> {
    id(text, Refusal::NoSuchAccount)
}
