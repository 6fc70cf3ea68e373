//! Sign-up: the account, its place in the tree and its code, all in one transaction. The only caller of claim.
//!
//! Whoever signs up through an unclaimed code keeps that very code. Whoever finds that somebody was faster still gets an
//! account, with a code of their own, and is told.

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::account::{self, Account};
use crate::domain::act::Act;
use crate::domain::ancestry;
use crate::domain::code::{self, Code, CodeLookup, CodeRow, CodeStatus};
use crate::domain::contact::{Email, PersonName, Phone};
use crate::domain::entitlement;
use crate::domain::event::{self, Event};
use crate::domain::ids::{AccountId, CodeId, TermsId};
use crate::domain::locale::Language;
use crate::domain::password::PasswordHash;
use crate::domain::program;
use crate::domain::refusal::Refusal;
use crate::domain::reset;
use crate::domain::roles::{PartnerKind, ReferralType, Role};
use crate::domain::scan::{self, Print};
use crate::domain::search_key;
use crate::domain::self_referral;
use crate::domain::session::{self, Begun, Entry};
use crate::domain::shop;
use crate::domain::time::Timestamp;
use crate::domain::totals;
use crate::error::{Error, RefuseUnique, Result};

/// How long a code is kept for an applicant who waits for the shop's word.
pub const APPLICATION_DAYS: i64 = 14;

/// What a newcomer filled in, parsed.
#[derive(Debug, Clone)]
pub struct Newcomer {
    pub name: PersonName,
    pub email: Email,
    pub phone: Option<Phone>,
    pub password: PasswordHash,
}

impl Newcomer {
    fn person(&self) -> Person<'_> {
        Person { name: &self.name, email: Some(&self.email), phone: self.phone.as_ref(), password: Some(&self.password) }
    }
}

/// Somebody who joins, perhaps without a password yet: added by the shop, imported, or made up. Without an e-mail there is a telephone
/// number, and no password.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    pub name: &'a PersonName,
    pub email: Option<&'a Email>,
    pub phone: Option<&'a Phone>,
    pub password: Option<&'a PasswordHash>,
}

/// What became of a sign-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedUp {
    pub account: AccountId,
    /// `None` while a partner waits for approval.
    pub code: Option<Code>,
    pub given: GivenCode,
}

/// Which code somebody has after signing up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenCode {
    /// The very code that they scanned is theirs.
    Kept,
    /// They came without one, or with a referrer's: a new code is theirs.
    New,
    /// Somebody else claimed the code first: a new code is theirs.
    TakenByAnother,
    /// The shop approves partners by hand; their code is kept for them meanwhile.
    Waits,
}

/// How somebody joins.
#[derive(Debug, Clone)]
pub enum Joining {
    /// A customer, from the invitation of a code.
    Invited(CodeLookup),
    /// A customer, from the shop's own page.
    Organic {
        /// The code that they say invited them: it has to make its owner their referrer.
        invited_by: Option<CodeLookup>,
        /// The card that they had in their hand before. Only remembered, and only while nobody owns it.
        card: Option<CodeLookup>,
    },
    /// A partner, from the invitation of a card.
    Partner {
        card: CodeLookup,
        /// By what today's scans know them.
        scanned_as: Print,
    },
    /// A partner, from the shop's own page; `via` is the code of the partner who told them of the program.
    OrganicPartner { via: Option<CodeLookup> },
}

/// Signs somebody up, and in: the session begins in the same moment. They go on in the `language` in which they joined; `None` is the
/// shop's.
pub fn join(
    tx: &Transaction<'_>,
    act: &Act,
    newcomer: &Newcomer,
    joining: &Joining,
    entry: &Entry,
    language: Option<&Language>,
) -> Result<(SignedUp, Begun)> {
    let known = |lookup: &CodeLookup| -> Result<CodeId> { Ok(code::find(tx, lookup)?.ok_or(Refusal::CodeUnknown)?.id) };
    let signed_up = match joining {
        Joining::Invited(lookup) => customer(tx, act, newcomer, Some(known(lookup)?))?,
        Joining::Organic { invited_by: Some(lookup), .. } => {
            let row = code::find(tx, lookup)?.ok_or(Refusal::CodeUnknown)?;
            row.status(act.now).refers()?;
            customer(tx, act, newcomer, Some(row.id))?
        }
        Joining::Organic { invited_by: None, card } => customer(tx, act, newcomer, card_of(tx, card.as_ref(), act.now)?)?,
        Joining::Partner { card, scanned_as } => {
            let card = known(card)?;
            let signed_up = partner(tx, act, newcomer, &Application::now(tx, Some(card), None)?)?;
            leave_out_joined_scan(tx, &signed_up, card, scanned_as)?;
            signed_up
        }
        Joining::OrganicPartner { via } => {
            let sponsor = sponsor(tx, via.as_ref(), act.now)?;
            partner(tx, act, newcomer, &Application::now(tx, None, sponsor)?)?
        }
    };
    account::speak(tx, signed_up.account, language)?;
    let begun = session::begin(tx, entry, signed_up.account, act.now)?;
    Ok((signed_up, begun))
}

/// The scan by which a partner came is none of theirs: it stays with the card, and their own figures leave it out.
fn leave_out_joined_scan(tx: &Transaction<'_>, signed_up: &SignedUp, card: CodeId, scanned_as: &Print) -> Result<()> {
    if !matches!(signed_up.given, GivenCode::Kept | GivenCode::Waits) {
        return Ok(());
    }
    let Some(day) = scan::seen_today(tx, card, scanned_as)? else { return Ok(()) };
    code::note_joined_scan(tx, card, signed_up.account, day)?;
    if signed_up.given == GivenCode::Kept {
        totals::add_scans(tx, signed_up.account, -1, -1)?;
    }
    Ok(())
}

/// The card that somebody had in their hand, as long as nobody owns it.
fn card_of(tx: &Transaction<'_>, card: Option<&CodeLookup>, now: Timestamp) -> Result<Option<CodeId>> {
    let row = card.map(|lookup| code::find(tx, lookup)).transpose()?.flatten();
    Ok(row.filter(|row| matches!(row.status(now), CodeStatus::Unclaimed | CodeStatus::Reserved)).map(|row| row.id))
}

/// The partner who told somebody of the program; a customer's code names nobody.
fn sponsor(tx: &Transaction<'_>, via: Option<&CodeLookup>, now: Timestamp) -> Result<Option<AccountId>> {
    let row = via.map(|lookup| code::find(tx, lookup)).transpose()?.flatten();
    let Some(owner) = row.filter(|row| row.status(now) == CodeStatus::Claimed).and_then(|row| row.owner_id) else {
        return Ok(None);
    };
    let owner = account::find(tx, owner)?;
    Ok((owner.role == Role::Partner).then_some(owner.id))
}

/// Signs up a customer. `code` is the one they came with: a claimed one makes its owner their referrer; any other is only
/// remembered, so that the shop can see where they came from. A disabled or expired one is refused.
pub fn customer(tx: &Transaction<'_>, act: &Act, newcomer: &Newcomer, code: Option<CodeId>) -> Result<SignedUp> {
    customer_as(tx, act, &newcomer.person(), code, None)
}

/// The same for somebody whose own code was chosen beforehand.
pub fn customer_as(
    tx: &Transaction<'_>,
    act: &Act,
    newcomer: &Person<'_>,
    code: Option<CodeId>,
    own: Option<&Code>,
) -> Result<SignedUp> {
    let row = came_with(tx, code, act.now)?;
    let referrer = row.and_then(|row| row.owner_id).map(|owner| account::find(tx, owner)).transpose()?;
    let place = Place {
        role: Role::Customer,
        partner_kind: None,
        referral_type: referrer.as_ref().map_or(ReferralType::Organic, |referrer| referrer.earner_kind().into()),
        referrer_id: referrer.map(|referrer| referrer.id),
        sponsor_id: None,
        sign_up_code_id: code,
        terms_id: None,
        approved_at: None,
    };
    let account = insert(tx, newcomer, &place, act.now)?;
    ancestry::attach(tx, account, place.referrer_id)?;
    totals::add_sign_up(tx, account, act.today())?;
    if place.referrer_id.is_some() {
        entitlement::give(tx, act, account, &program::current(tx)?)?;
    }
    let code = own_code(tx, act, account, own)?;
    search_key::keep_account(tx, account)?;
    self_referral::signed_up(tx, account, act.now)?;
    event::record(tx, act, &Event::SignedUp(account))?;
    Ok(SignedUp { account, code: Some(code), given: GivenCode::New })
}

/// How a partner applies.
#[derive(Debug, Clone, Copy)]
pub struct Application {
    /// The pre-registered code that they scanned.
    pub code: Option<CodeId>,
    /// The partner whose page told them of the program.
    pub sponsor: Option<AccountId>,
    /// The version of the terms that they agreed to.
    pub terms: TermsId,
    /// Whether the shop approves partners by hand.
    pub needs_approval: bool,
}

impl Application {
    /// By the terms and the rules of this moment.
    fn now(tx: &Transaction<'_>, code: Option<CodeId>, sponsor: Option<AccountId>) -> Result<Application> {
        let shop = shop::find(tx)?.ok_or(Error::Missing)?;
        let (terms, _) = program::current(tx)?;
        Ok(Application { code, sponsor, terms, needs_approval: shop.partner_approval })
    }
}

/// Signs up a partner, who keeps the pre-registered code they came with, unless somebody was faster. A disabled or expired one is
/// refused.
pub fn partner(tx: &Transaction<'_>, act: &Act, newcomer: &Newcomer, application: &Application) -> Result<SignedUp> {
    partner_as(tx, act, &newcomer.person(), application, None)
}

/// The same for somebody whose own code was chosen beforehand, should they come without a card.
pub fn partner_as(
    tx: &Transaction<'_>,
    act: &Act,
    newcomer: &Person<'_>,
    application: &Application,
    own: Option<&Code>,
) -> Result<SignedUp> {
    let row = came_with(tx, application.code, act.now)?;
    let place = Place {
        role: Role::Partner,
        partner_kind: Some(row.as_ref().and_then(|row| row.partner_kind).unwrap_or(PartnerKind::Partner)),
        referral_type: ReferralType::Organic,
        referrer_id: None,
        sponsor_id: application.sponsor,
        sign_up_code_id: application.code,
        terms_id: Some(application.terms),
        approved_at: (!application.needs_approval).then_some(act.now),
    };
    let account = insert(tx, newcomer, &place, act.now)?;
    ancestry::attach(tx, account, None)?;
    totals::add_sign_up(tx, account, act.today())?;
    self_referral::signed_up(tx, account, act.now)?;
    if application.needs_approval {
        if let Some(row) = &row {
            // When somebody was faster there is nothing to keep; approval mints a code then.
            code::reserve(tx, row.id, account, act.now.plus_days(APPLICATION_DAYS), act.now)?;
        }
        search_key::keep_account(tx, account)?;
        event::record(tx, act, &Event::SignedUp(account))?;
        return Ok(SignedUp { account, code: None, given: GivenCode::Waits });
    }
    let (code, given) = match (row, own) {
        (None, Some(_)) => (own_code(tx, act, account, own)?, GivenCode::New),
        (row, _) => give_code(tx, act, account, row)?,
    };
    search_key::keep_account(tx, account)?;
    event::record(tx, act, &Event::SignedUp(account))?;
    Ok(SignedUp { account, code: Some(code), given })
}

/// Somebody whom the shop brings along from an earlier system, with the place that they had there.
#[derive(Debug, Clone, Copy)]
pub struct Moving<'a> {
    pub person: Person<'a>,
    /// `None` is a customer.
    pub partner_kind: Option<PartnerKind>,
    pub referrer: Option<AccountId>,
    /// `None` mints one.
    pub code: Option<&'a Code>,
    pub terms: TermsId,
}

/// Adds an account that was somebody's before, dated when they joined there: no card is claimed, and no first-order discount is promised, since they have bought.
/// Whoever brings them along keeps what they are found by, once they have all that they had: a key is written in the time of a sign-up.
pub(super) fn bring_along(tx: &Transaction<'_>, act: &Act, moving: &Moving<'_>) -> Result<AccountId> {
    let referrer = moving.referrer.map(|referrer| account::find(tx, referrer)).transpose()?;
    let is_partner = moving.partner_kind.is_some();
    let place = Place {
        role: if is_partner { Role::Partner } else { Role::Customer },
        partner_kind: moving.partner_kind,
        referral_type: referrer.as_ref().map_or(ReferralType::Organic, |referrer| referrer.earner_kind().into()),
        referrer_id: moving.referrer,
        sponsor_id: None,
        sign_up_code_id: None,
        terms_id: is_partner.then_some(moving.terms),
        approved_at: is_partner.then_some(act.now),
    };
    let account = insert(tx, &moving.person, &place, act.now)?;
    ancestry::attach(tx, account, place.referrer_id)?;
    totals::add_sign_up(tx, account, act.today())?;
    own_code(tx, act, account, moving.code)?;
    Ok(account)
}

fn own_code(tx: &Transaction<'_>, act: &Act, account: AccountId, chosen: Option<&Code>) -> Result<Code> {
    match chosen {
        Some(code) => code::keep_claimed(tx, code, account, act.now).map(|_| code.clone()),
        None => code::mint_claimed(tx, account, act.now),
    }
}

/// The code that somebody came with. What the shop has taken back, or has let run out, leads to no account.
fn came_with(tx: &Transaction<'_>, code: Option<CodeId>, now: Timestamp) -> Result<Option<CodeRow>> {
    let row = code.map(|id| code::find_by_id(tx, id)).transpose()?;
    if let Some(row) = &row {
        row.status(now).leads_on()?;
    }
    Ok(row)
}

fn give_code(tx: &Transaction<'_>, act: &Act, account: AccountId, wanted: Option<CodeRow>) -> Result<(Code, GivenCode)> {
    let Some(row) = wanted else { return Ok((code::mint_claimed(tx, account, act.now)?, GivenCode::New)) };
    // While it is nobody's yet: what is carried over later is added to whoever has it then.
    let carried_over = scan::carry_over(tx)?;
    if !code::claim(tx, row.id, account, act.now)? {
        return Ok((code::mint_claimed(tx, account, act.now)?, GivenCode::TakenByAnother));
    }
    totals::take_over_scans(tx, carried_over, account, row.id)?;
    event::record(tx, act, &Event::CodeClaimed(row.id))?;
    Ok((row.code, GivenCode::Kept))
}

/// What became of an application: the applicant as they are now, and the code that they got.
#[derive(Debug)]
pub struct Decided {
    pub applicant: Account,
    pub code: Code,
}

/// Approves an applicant: the code that was kept for them becomes theirs, or a new one does.
pub fn approve(tx: &Transaction<'_>, act: &Act, applicant: AccountId) -> Result<Decided> {
    expect_waiting(tx, applicant)?;
    tx.execute("UPDATE account SET approved_at = :now WHERE id = :id", named_params! {":now": act.now, ":id": applicant})?;
    let (code, _) = give_code(tx, act, applicant, reserved_for(tx, applicant)?)?;
    search_key::keep_account(tx, applicant)?;
    // A code that was disabled meanwhile could not be claimed; it must not stay reserved either.
    code::release(tx, applicant)?;
    event::record(tx, act, &Event::PartnerApproved(applicant))?;
    Ok(Decided { applicant: account::find(tx, applicant)?, code })
}

/// Turns an applicant down: the code is free again, and the person stays as an organic customer with a code of their own.
pub fn reject(tx: &Transaction<'_>, act: &Act, applicant: AccountId) -> Result<Decided> {
    expect_waiting(tx, applicant)?;
    code::release(tx, applicant)?;
    tx.execute("UPDATE account SET role = 'customer', partner_kind = NULL WHERE id = :id", named_params! {":id": applicant})?;
    reset::drop_links(tx, applicant)?;
    let code = code::mint_claimed(tx, applicant, act.now)?;
    search_key::keep_account(tx, applicant)?;
    event::record(tx, act, &Event::PartnerRejected(applicant))?;
    Ok(Decided { applicant: account::find(tx, applicant)?, code })
}

/// Turns down every application that has waited too long. Returns how many.
pub fn expire_applications(tx: &Transaction<'_>, act: &Act) -> Result<usize> {
    let overdue: Vec<AccountId> = tx
        .prepare("SELECT id FROM account WHERE role = 'partner' AND approved_at IS NULL AND created_at <= :limit")?
        .query_map(named_params! {":limit": act.now.plus_days(-APPLICATION_DAYS)}, |row| row.get("id"))?
        .collect::<rusqlite::Result<_>>()?;
    for applicant in &overdue {
        reject(tx, act, *applicant)?;
    }
    Ok(overdue.len())
}

/// Everybody who waits for the shop's word, with the code kept for them, oldest first.
pub fn waiting(conn: &Connection) -> Result<Vec<(Account, Option<CodeRow>)>> {
    let mut found = conn.prepare_cached(
        "SELECT id, role, partner_kind, name, shown_name, email, phone, language, referral_type, referrer_id, approved_at, disabled_at,
                    erased_at, created_at
         FROM account WHERE role = 'partner' AND approved_at IS NULL ORDER BY id",
    )?;
    let applicants: Vec<Account> = found.query_map([], Account::from_row)?.collect::<rusqlite::Result<_>>()?;
    applicants.into_iter().map(|applicant| Ok((applicant.clone(), reserved_for(conn, applicant.id)?))).collect()
}

fn expect_waiting(tx: &Transaction<'_>, applicant: AccountId) -> Result<()> {
    if account::find(tx, applicant)?.waits() { Ok(()) } else { Err(Refusal::AlreadyDecided.into()) }
}

fn reserved_for(conn: &Connection, applicant: AccountId) -> Result<Option<CodeRow>> {
    let id = conn
        .prepare_cached("SELECT id FROM code WHERE reserved_by_id = :applicant")?
        .query_row(named_params! {":applicant": applicant}, |row| row.get::<_, CodeId>("id"));
    match id {
        Ok(id) => code::find_by_id(conn, id).map(Some),
        Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
        Err(other) => Err(Error::fault(other)),
    }
}

/// Where a newcomer stands, beside what they filled in.
struct Place {
    role: Role,
    partner_kind: Option<PartnerKind>,
    referral_type: ReferralType,
    referrer_id: Option<AccountId>,
    sponsor_id: Option<AccountId>,
    sign_up_code_id: Option<CodeId>,
    terms_id: Option<TermsId>,
    approved_at: Option<Timestamp>,
}

fn insert(tx: &Transaction<'_>, newcomer: &Person<'_>, place: &Place, now: Timestamp) -> Result<AccountId> {
    tx.prepare_cached(
        "INSERT INTO account (role, partner_kind, name, email, email_key, phone, phone_key, password_hash, referral_type, referrer_id,
                              sponsor_id, sign_up_code_id, terms_id, approved_at, created_at)
         VALUES (:role, :kind, :name, :email, :email_key, :phone, :phone_key, :password, :referral_type, :referrer,
                 :sponsor, :code, :terms, :approved, :now)",
    )?
    .execute(named_params! {
        ":role": place.role,
        ":kind": place.partner_kind,
        ":name": newcomer.name.as_str(),
        ":email": newcomer.email.map(Email::as_str),
        ":email_key": newcomer.email.map(Email::key),
        ":phone": newcomer.phone.map(Phone::as_str),
        ":phone_key": newcomer.phone.map(Phone::key),
        ":password": newcomer.password,
        ":referral_type": place.referral_type,
        ":referrer": place.referrer_id,
        ":sponsor": place.sponsor_id,
        ":code": place.sign_up_code_id,
        ":terms": place.terms_id,
        ":approved": place.approved_at,
        ":now": now,
    })
    .refuse_unique("account.email_key", Refusal::EmailTaken)
    .refuse_unique("account.phone_key", Refusal::PhoneTaken)?;
    Ok(AccountId(tx.last_insert_rowid()))
}
