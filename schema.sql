-- Passalong: the whole database as it is today, written to be read.
--
-- Times (…_at, …_until) are UTC milliseconds since 1970. Days are whole days since 1970 in the shop's own time zone;
-- date(day * 86400, 'unixepoch') shows one as a date. Rates (…_bp) are basis points: 1000 is 10 %.
-- What a page refuses kindly, a CHECK, UNIQUE, foreign key or trigger here refuses for certain. A CHECK compares with each of three words
-- or more by itself: behind IN SQLite makes a table of them at every insert, which takes ten times as long as the row.

-- The file itself --------------------------------------------------------------------------------------------------------

-- One row, written together with the file: the SHA-256 of the schema that made it, without its remarks. Until version 1 is
-- released, this schema is edited and no file is brought up to date: the program refuses a file that another schema made.
CREATE TABLE schema_hash (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    sha256 TEXT    NOT NULL CHECK (length(sha256) = 64)
) STRICT;

-- Until when a server ran with a clock that was believed. When the clock is more than a month ahead of that, what cancels, expires and
-- forgets waits for somebody to look at the date.
CREATE TABLE clock (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    trusted_at INTEGER
) STRICT;

INSERT INTO clock (id) VALUES (1);

-- The shop ---------------------------------------------------------------------------------------------------------------

-- One row, made by the set-up page; no row means that the shop has not been set up.
CREATE TABLE shop (
    id                  INTEGER PRIMARY KEY CHECK (id = 1),
    name                TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    contact             TEXT    NOT NULL DEFAULT '' CHECK (length(contact) <= 200),
    currency            TEXT    NOT NULL CHECK (length(currency) = 3),
    time_zone           TEXT    NOT NULL,
    country             TEXT    CHECK (country GLOB '[A-Z][A-Z]'),       -- as far as it is known: how figures and dates are written
    language            TEXT    NOT NULL DEFAULT 'en' CHECK (language GLOB '[a-z][a-z]' OR language GLOB '[a-z][a-z]-[A-Z][A-Z]'),
    base_url            TEXT    NOT NULL,
    base_url_checked_at INTEGER,              -- when our own health page was last reached through it
    base_url_typed_at   INTEGER,              -- when the owner typed it to print all the same
    web_shop_url        TEXT    CHECK (web_shop_url GLOB 'http*://?*' AND length(web_shop_url) <= 400),   -- where it sells online; NULL: at the counter alone
    accent              TEXT    NOT NULL DEFAULT '#0f6b4f' CHECK (accent GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    logo                BLOB,                 -- a PNG that we drew ourselves from the owner's picture
    partner_approval    INTEGER NOT NULL DEFAULT 0 CHECK (partner_approval IN (0, 1)),
    folds_scans         INTEGER NOT NULL DEFAULT 1 CHECK (folds_scans IN (0, 1)),
    members_order       INTEGER NOT NULL DEFAULT 1 CHECK (members_order IN (0, 1)),           -- by themselves, on their own page
    credit_unshown_minor INTEGER CHECK (credit_unshown_minor BETWEEN 0 AND 100000000000),     -- staff spend so much of somebody's store credit without the
                                                                                              -- code on that person's telephone; NULL: any amount
    staff_confirm       INTEGER NOT NULL DEFAULT 0 CHECK (staff_confirm IN (0, 1)),           -- of more, staff may say with their own PIN that they answer for it
    flags_device        INTEGER NOT NULL DEFAULT 1 CHECK (flags_device IN (0, 1)),            -- which rules against self-referral
    flags_payee         INTEGER NOT NULL DEFAULT 1 CHECK (flags_payee IN (0, 1)),             -- look for something: see account_flag
    flags_holder        INTEGER NOT NULL DEFAULT 1 CHECK (flags_holder IN (0, 1)),
    flags_mail          INTEGER NOT NULL DEFAULT 1 CHECK (flags_mail IN (0, 1)),
    flags_sign_ups      INTEGER CHECK (flags_sign_ups BETWEEN 1 AND 1000),                    -- more than this an hour by one code; NULL: off
    prices_include_tax  INTEGER NOT NULL DEFAULT 1 CHECK (prices_include_tax IN (0, 1)),
    tax_rate_bp         INTEGER NOT NULL DEFAULT 0 CHECK (tax_rate_bp BETWEEN 0 AND 10000),   -- where no product says otherwise
    shipping_tax_rate_bp INTEGER CHECK (shipping_tax_rate_bp BETWEEN 0 AND 10000),            -- NULL: that of most of the goods
    debtor_holder       TEXT    NOT NULL DEFAULT '' CHECK (length(debtor_holder) <= 70),      -- the account that a bank file pays from
    debtor_iban         TEXT    CHECK (length(debtor_iban) BETWEEN 15 AND 34 AND debtor_iban NOT GLOB '*[^0-9A-Z]*'),
    debtor_bic          TEXT    CHECK (length(debtor_bic) IN (8, 11) AND debtor_bic NOT GLOB '*[^0-9A-Z]*'),
    address             TEXT    NOT NULL DEFAULT '' CHECK (length(address) <= 300),           -- as it stands on statements, in lines
    tax_number          TEXT    NOT NULL DEFAULT '' CHECK (length(tax_number) <= 40),
    vat_id              TEXT    CHECK (length(vat_id) BETWEEN 4 AND 16 AND vat_id NOT GLOB '*[^0-9A-Z+*]*'),
    backup_hour         INTEGER DEFAULT 3 CHECK (backup_hour BETWEEN 0 AND 23),               -- of the shop's day, when a backup is made; NULL: never
    backup_keep         INTEGER NOT NULL DEFAULT 7 CHECK (backup_keep BETWEEN 1 AND 90),      -- so many of those stay
    closed_to           INTEGER,              -- nothing is dated on this day or before any more; NULL: nothing is closed
    first_week_hidden_at INTEGER,             -- when the owner took the list of the first week away; NULL: it shows what is left to do
    changed_at          INTEGER NOT NULL,
    set_up_at           INTEGER NOT NULL
) STRICT;

-- Addresses that the shop once had and may have printed. Paper is for ever.
CREATE TABLE former_base_url (
    base_url TEXT    NOT NULL PRIMARY KEY,
    until_at INTEGER NOT NULL
) STRICT;

-- Every time that the books were closed up to another day, or opened again: what stood when something was recorded. The last row is
-- shop.closed_to.
CREATE TABLE closing (
    id         INTEGER PRIMARY KEY,
    closed_to  INTEGER,                                                            -- a day; NULL: all was opened again
    open_from  INTEGER,                                                            -- the first instant after that day, in the shop's zone
    reason     TEXT    NOT NULL DEFAULT '' CHECK (length(reason) <= 200),
    by_id      INTEGER NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL,
    CHECK ((closed_to IS NULL) = (open_from IS NULL))
) STRICT;

CREATE TRIGGER closing_stays_as_written BEFORE UPDATE ON closing BEGIN SELECT RAISE(ABORT, 'a closing is final: write another'); END;
CREATE TRIGGER closing_is_kept BEFORE DELETE ON closing BEGIN SELECT RAISE(ABORT, 'a closing is final: write another'); END;

-- The program's terms, in versions: the newest row is in force, older rows say what was promised before.
-- Amounts (…_minor) are whole minor units of the shop's one currency: 1250 is 12.50 where it has two decimals.
CREATE TABLE terms (
    id                      INTEGER PRIMARY KEY,
    first_order_discount_bp INTEGER NOT NULL CHECK (first_order_discount_bp BETWEEN 0 AND 10000),
    discount_minimum_minor  INTEGER NOT NULL DEFAULT 0 CHECK (discount_minimum_minor >= 0),    -- from this on, before the discount
    discount_cap_minor      INTEGER CHECK (discount_cap_minor > 0),                            -- it takes off no more than this
    discount_days           INTEGER CHECK (discount_days BETWEEN 1 AND 3650),                  -- from sign-up; NULL is for ever
    holding_days            INTEGER NOT NULL CHECK (holding_days BETWEEN 0 AND 365),
    review_above_minor      INTEGER CHECK (review_above_minor >= 0),                           -- larger earnings wait for a look
    credit_share_bp         INTEGER NOT NULL DEFAULT 10000 CHECK (credit_share_bp BETWEEN 0 AND 10000),  -- of an order, at most
    credit_days             INTEGER CHECK (credit_days BETWEEN 1 AND 3650),                    -- then credit expires; NULL is never
    order_timeout_days      INTEGER NOT NULL DEFAULT 14 CHECK (order_timeout_days BETWEEN 1 AND 365),    -- then an unpaid order is cancelled
    payout_minimum_minor    INTEGER NOT NULL DEFAULT 0 CHECK (payout_minimum_minor >= 0),
    created_at              INTEGER NOT NULL
) STRICT;

-- What each kind of earner gets under one version: a share of the order's value, or a flat amount an order. Both look at the part of
-- the value that somebody earns on: below earns_from_minor it earns nothing, and a flat amount is never more than it, unless the
-- shop says so.
CREATE TABLE terms_rate (
    terms_id         INTEGER NOT NULL REFERENCES terms (id),
    earner_kind      TEXT    NOT NULL CHECK (earner_kind = 'partner' OR earner_kind = 'influencer' OR earner_kind = 'customer'),
    rate_bp          INTEGER CHECK (rate_bp BETWEEN 0 AND 10000),
    flat_minor       INTEGER CHECK (flat_minor >= 0),
    lasts            TEXT    NOT NULL DEFAULT 'lifetime' CHECK (lasts = 'lifetime' OR lasts = 'orders' OR lasts = 'months'),
    lasts_for        INTEGER CHECK (lasts_for BETWEEN 1 AND 1000),             -- so many paid orders, or months from the buyer's sign-up
    order_cap_minor  INTEGER CHECK (order_cap_minor > 0),                      -- at most this for one order
    earns_from_minor INTEGER NOT NULL DEFAULT 0 CHECK (earns_from_minor >= 0),         -- the smallest order that earns
    flat_above_value INTEGER NOT NULL DEFAULT 0 CHECK (flat_above_value IN (0, 1)),    -- 1: a flat amount, whatever the order comes to
    PRIMARY KEY (terms_id, earner_kind),
    CHECK ((rate_bp IS NULL) <> (flat_minor IS NULL)),
    CHECK ((lasts = 'lifetime') = (lasts_for IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER terms_stay_as_written BEFORE UPDATE ON terms BEGIN SELECT RAISE(ABORT, 'terms are final: write a new version'); END;
CREATE TRIGGER terms_are_kept BEFORE DELETE ON terms BEGIN SELECT RAISE(ABORT, 'terms are final: write a new version'); END;
CREATE TRIGGER terms_rate_stays_as_written BEFORE UPDATE ON terms_rate BEGIN SELECT RAISE(ABORT, 'terms are final: write a new version'); END;
CREATE TRIGGER terms_rate_is_kept BEFORE DELETE ON terms_rate BEGIN SELECT RAISE(ABORT, 'terms are final: write a new version'); END;

-- People -----------------------------------------------------------------------------------------------------------------

CREATE TABLE account (
    id                 INTEGER PRIMARY KEY,
    role               TEXT    NOT NULL CHECK (role = 'admin' OR role = 'staff' OR role = 'partner' OR role = 'customer'),
    partner_kind       TEXT    CHECK (partner_kind IN ('partner', 'influencer')),
    name               TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    shown_name         TEXT    CHECK (length(shown_name) BETWEEN 1 AND 40),   -- what an invitation says instead of the first name
    email              TEXT,                                                  -- NULL: the shop knows them by their telephone alone
    email_key          TEXT    UNIQUE,                                        -- the mailbox behind the address
    email_confirmed_at INTEGER CHECK (email_confirmed_at IS NULL OR email IS NOT NULL),
    phone              TEXT,
    phone_key          TEXT,                                                  -- what tells one telephone from another
    language           TEXT    CHECK (language GLOB '[a-z][a-z]' OR language GLOB '[a-z][a-z]-[A-Z][A-Z]'),   -- NULL is the shop's
    -- NULL until the first password is chosen. Whoever has one signs in by their e-mail.
    password_hash      TEXT    CHECK (password_hash IS NULL OR email IS NOT NULL),
    referral_type      TEXT    CHECK (
        referral_type = 'partner' OR referral_type = 'influencer' OR referral_type = 'customer' OR referral_type = 'organic'),
    referrer_id        INTEGER REFERENCES account (id) CHECK (referrer_id <> id),
    sponsor_id         INTEGER REFERENCES account (id) CHECK (sponsor_id <> id),  -- the partner who told a partner of the program
    sign_up_code_id    INTEGER REFERENCES code (id),                          -- the code that led here, whatever came of it
    terms_id           INTEGER REFERENCES terms (id),                         -- the version that a partner agreed to
    own_rate_bp        INTEGER CHECK (own_rate_bp BETWEEN 0 AND 10000),       -- agreed with this earner alone, in place of
    own_flat_minor     INTEGER CHECK (own_flat_minor >= 0),                   -- what the terms give their kind
    approved_at        INTEGER,                                               -- NULL for a partner who waits for the shop's word
    disabled_at        INTEGER,
    suspended_at       INTEGER CHECK (suspended_at IS NULL OR role IN ('partner', 'customer')),   -- as the open row of suspension says
    erased_at          INTEGER,                                               -- since then nothing of this row says who it was
    erased_reason      TEXT    NOT NULL DEFAULT '' CHECK (length(erased_reason) <= 200 AND (erased_reason = '' OR erased_at IS NOT NULL)),
    -- The account of the same person that this one was merged into: what is left of this one is its name, its code and its statements.
    merged_into_id     INTEGER REFERENCES account (id) CHECK (merged_into_id <> id),
    -- The order that is their first, where a merge brought one that was paid before their number 1.
    first_order_id     INTEGER REFERENCES orders (id) CHECK (first_order_id IS NULL OR merged_into_id IS NULL),
    created_at         INTEGER NOT NULL,
    CHECK ((role = 'partner') = (partner_kind IS NOT NULL)),
    CHECK ((role IN ('admin', 'staff') OR merged_into_id IS NOT NULL) = (referral_type IS NULL)),
    CHECK (referral_type IS NULL OR (referral_type = 'organic') = (referrer_id IS NULL)),
    CHECK (referral_type IS NOT NULL OR referrer_id IS NULL),
    CHECK ((email IS NULL) = (email_key IS NULL)),
    CHECK ((phone IS NULL) = (phone_key IS NULL)),
    CHECK (email IS NOT NULL OR (phone IS NOT NULL OR merged_into_id IS NOT NULL) AND role IN ('partner', 'customer') OR erased_at IS NOT NULL),
    CHECK (erased_at IS NULL OR name = 'Erased' AND shown_name IS NULL AND email IS NULL AND phone IS NULL AND language IS NULL
           AND password_hash IS NULL AND role IN ('partner', 'customer')),
    CHECK (merged_into_id IS NULL OR email IS NULL AND phone IS NULL AND sponsor_id IS NULL),
    CHECK (role = 'partner' OR approved_at IS NULL),
    CHECK (own_rate_bp IS NULL OR own_flat_minor IS NULL)
) STRICT;

CREATE INDEX account_referrer ON account (referrer_id) WHERE referrer_id IS NOT NULL;
CREATE INDEX account_sponsor ON account (sponsor_id) WHERE sponsor_id IS NOT NULL;
CREATE UNIQUE INDEX account_phone ON account (phone_key) WHERE phone_key IS NOT NULL;
CREATE INDEX account_role ON account (role);
CREATE INDEX account_channel ON account (role, referral_type) WHERE referral_type IS NOT NULL;
CREATE INDEX account_waiting ON account (id) WHERE role = 'partner' AND approved_at IS NULL;
CREATE INDEX account_merged ON account (merged_into_id) WHERE merged_into_id IS NOT NULL;

-- When an account last changed, for programs that ask what is new.
CREATE TABLE account_changed (
    account_id INTEGER PRIMARY KEY REFERENCES account (id),
    at         INTEGER NOT NULL
) STRICT;

CREATE INDEX account_changed_at ON account_changed (at);

CREATE TRIGGER account_is_new_at_first AFTER INSERT ON account
BEGIN INSERT INTO account_changed (account_id, at) VALUES (NEW.id, NEW.created_at); END;

CREATE TRIGGER account_stays_merged BEFORE UPDATE OF merged_into_id ON account
WHEN OLD.merged_into_id IS NOT NULL AND NEW.merged_into_id IS NULL
BEGIN SELECT RAISE(ABORT, 'accounts that were merged stay one'); END;

-- What people are found by: a row an account, with the words of its name, e-mail and telephone, its code and its aliases, without case,
-- marks and ligatures, in an index of every three letters (src/domain/search_key.rs folds them). Derived: check compares, check --rebuild
-- recomputes.
CREATE VIRTUAL TABLE account_search USING fts5 (key, tokenize = 'trigram case_sensitive 1', columnsize = 0);
INSERT INTO account_search (account_search, rank) VALUES ('secure-delete', 1);   -- nothing of a former key stays in the index

-- Who brought whom, to any depth: a row for everybody above an account, and its own at depth 0.
CREATE TABLE ancestry (
    descendant_id INTEGER NOT NULL REFERENCES account (id),
    depth         INTEGER NOT NULL CHECK (depth >= 0),
    ancestor_id   INTEGER NOT NULL REFERENCES account (id),
    PRIMARY KEY (descendant_id, depth),
    CHECK ((depth = 0) = (descendant_id = ancestor_id))
) STRICT, WITHOUT ROWID;

-- What each account did itself, brought directly (depth 1) and brought through others (depth 2 and more), kept up to date with
-- every change. Orders and value are those of buyers, on the day of payment; a refund or a correction changes the value on its own
-- day, and an order that was paid stays counted. own_earned is what the account earned itself, direct_earned and indirect_earned what the orders of its people earned, for whomever.
-- Derived: check compares, check --rebuild recomputes.
CREATE TABLE account_total (
    account_id            INTEGER PRIMARY KEY REFERENCES account (id),
    is_partner            INTEGER NOT NULL CHECK (is_partner IN (0, 1)),                 -- as its role says: partner or customer
    own_scans             INTEGER NOT NULL DEFAULT 0,      -- of its own code, also from before it was claimed, but for the scan by which the owner came
    own_visitors          INTEGER NOT NULL DEFAULT 0,
    own_orders            INTEGER NOT NULL DEFAULT 0 CHECK (own_orders >= 0),
    own_value_minor       INTEGER NOT NULL DEFAULT 0,
    own_earned_minor      INTEGER NOT NULL DEFAULT 0,
    direct_sign_ups       INTEGER NOT NULL DEFAULT 0 CHECK (direct_sign_ups >= 0),
    direct_orders         INTEGER NOT NULL DEFAULT 0 CHECK (direct_orders >= 0),
    direct_value_minor    INTEGER NOT NULL DEFAULT 0,
    direct_earned_minor   INTEGER NOT NULL DEFAULT 0,
    indirect_sign_ups     INTEGER NOT NULL DEFAULT 0 CHECK (indirect_sign_ups >= 0),
    indirect_orders       INTEGER NOT NULL DEFAULT 0 CHECK (indirect_orders >= 0),
    indirect_value_minor  INTEGER NOT NULL DEFAULT 0,
    indirect_earned_minor INTEGER NOT NULL DEFAULT 0,
    commission_minor      INTEGER NOT NULL DEFAULT 0,      -- the sums of its ledger entries, by balance, whether matured or not
    credit_minor          INTEGER NOT NULL DEFAULT 0
) STRICT;

-- A few partners among a million accounts stand on as many pages. Side by side they are sorted by any figure in the time of one page.
CREATE INDEX account_total_partner ON account_total (
    account_id, own_scans, own_visitors, own_orders, own_value_minor, own_earned_minor,
    direct_sign_ups, direct_orders, direct_value_minor, direct_earned_minor,
    indirect_sign_ups, indirect_orders, indirect_value_minor, indirect_earned_minor
) WHERE is_partner = 1;

-- Most customers brought nobody. Those who did are sorted by what came of it without a walk through the others. An index by the sales
-- themselves would be faster still, but every order would have to write to it for everybody above.
CREATE INDEX account_total_brought ON account_total (account_id) WHERE is_partner = 0 AND direct_sign_ups > 0;

-- And few have commission at all: whom the shop owes is found without a walk through everybody.
CREATE INDEX account_total_commission ON account_total (account_id) WHERE commission_minor <> 0;

-- The same by day, each figure on the day of its own event: a day that is over changes no more. A refund is an upsert with a minus,
-- so that no CHECK stands here; check adds the days up.
CREATE TABLE account_day (
    account_id            INTEGER NOT NULL REFERENCES account (id),
    day                   INTEGER NOT NULL,
    own_orders            INTEGER NOT NULL DEFAULT 0,
    own_value_minor       INTEGER NOT NULL DEFAULT 0,
    own_earned_minor      INTEGER NOT NULL DEFAULT 0,
    direct_sign_ups       INTEGER NOT NULL DEFAULT 0 CHECK (direct_sign_ups >= 0),
    direct_orders         INTEGER NOT NULL DEFAULT 0,
    direct_value_minor    INTEGER NOT NULL DEFAULT 0,
    direct_earned_minor   INTEGER NOT NULL DEFAULT 0,
    indirect_sign_ups     INTEGER NOT NULL DEFAULT 0 CHECK (indirect_sign_ups >= 0),
    indirect_orders       INTEGER NOT NULL DEFAULT 0,
    indirect_value_minor  INTEGER NOT NULL DEFAULT 0,
    indirect_earned_minor INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (account_id, day)
) STRICT, WITHOUT ROWID;

-- What the whole shop did by day, each thing counted once, whoever stands above. Derived like the above.
CREATE TABLE shop_day (
    day            INTEGER PRIMARY KEY,
    scans          INTEGER NOT NULL DEFAULT 0,
    visitors       INTEGER NOT NULL DEFAULT 0,
    sign_ups       INTEGER NOT NULL DEFAULT 0,             -- partners and customers
    orders         INTEGER NOT NULL DEFAULT 0 CHECK (orders >= 0),
    first_orders   INTEGER NOT NULL DEFAULT 0 CHECK (first_orders BETWEEN 0 AND orders),   -- of them, each buyer's first
    value_minor    INTEGER NOT NULL DEFAULT 0,             -- of the day's orders, with the day's corrections, less the day's refunds
    refunds        INTEGER NOT NULL DEFAULT 0 CHECK (refunds >= 0),
    refunded_minor INTEGER NOT NULL DEFAULT 0,             -- all that was given back, with tax, shipping and tip
    earned_minor   INTEGER NOT NULL DEFAULT 0,
    referred_value_minor INTEGER NOT NULL DEFAULT 0        -- the part of value_minor whose buyers have a referrer, as the tree is now
) STRICT;

-- How many partners and customers there are, by kind and by the channel they came, so that no list has to count them. Derived too.
CREATE TABLE headcount (
    role          TEXT    NOT NULL,
    partner_kind  TEXT    NOT NULL,                                                    -- '' for customers
    referral_type TEXT    NOT NULL,
    people        INTEGER NOT NULL CHECK (people >= 0),
    PRIMARY KEY (role, partner_kind, referral_type)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER account_is_counted AFTER INSERT ON account WHEN NEW.referral_type IS NOT NULL BEGIN
    INSERT INTO headcount VALUES (NEW.role, coalesce(NEW.partner_kind, ''), NEW.referral_type, 1)
    ON CONFLICT DO UPDATE SET people = people + 1;
END;
CREATE TRIGGER account_is_counted_again AFTER UPDATE OF role, partner_kind, referral_type ON account BEGIN
    UPDATE headcount SET people = people - 1
    WHERE role = OLD.role AND partner_kind = coalesce(OLD.partner_kind, '') AND referral_type = OLD.referral_type;
    INSERT INTO headcount SELECT NEW.role, coalesce(NEW.partner_kind, ''), NEW.referral_type, 1 WHERE NEW.referral_type IS NOT NULL
    ON CONFLICT DO UPDATE SET people = people + 1;
    UPDATE account_total SET is_partner = (NEW.role = 'partner') WHERE account_id = NEW.id;
END;

-- When a member was suspended: what was ordered meanwhile brings them nothing. Each period is kept, since an order may be told later.
CREATE TABLE suspension (
    id           INTEGER PRIMARY KEY,
    account_id   INTEGER NOT NULL REFERENCES account (id),
    from_at      INTEGER NOT NULL,
    reason       TEXT    NOT NULL CHECK (length(reason) <= 200),                 -- as the shop typed it, for itself
    by_id        INTEGER NOT NULL REFERENCES account (id),
    lifted_at    INTEGER CHECK (lifted_at >= from_at),
    lifted_by_id INTEGER REFERENCES account (id),
    CHECK ((lifted_at IS NULL) = (lifted_by_id IS NULL))
) STRICT;

CREATE INDEX suspension_account ON suspension (account_id);
CREATE UNIQUE INDEX suspension_open ON suspension (account_id) WHERE lifted_at IS NULL;
CREATE TRIGGER suspension_stays_as_written BEFORE UPDATE OF id, account_id, from_at, by_id ON suspension
BEGIN SELECT RAISE(ABORT, 'a suspension is final but for its end'); END;
CREATE TRIGGER suspension_ends_once BEFORE UPDATE OF lifted_at, lifted_by_id ON suspension WHEN OLD.lifted_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a suspension ends once'); END;
CREATE TRIGGER suspension_is_kept BEFORE DELETE ON suspension BEGIN SELECT RAISE(ABORT, 'a suspension is kept'); END;

-- Corrections of a referrer, so that they can be explained and taken back.
CREATE TABLE account_move (
    id           INTEGER PRIMARY KEY,
    account_id   INTEGER NOT NULL REFERENCES account (id),
    from_id      INTEGER REFERENCES account (id),
    from_type    TEXT    NOT NULL CHECK (from_type = 'partner' OR from_type = 'influencer' OR from_type = 'customer' OR from_type = 'organic'),
    to_id        INTEGER REFERENCES account (id),
    to_type      TEXT    NOT NULL CHECK (to_type = 'partner' OR to_type = 'influencer' OR to_type = 'customer' OR to_type = 'organic'),
    people       INTEGER NOT NULL CHECK (people > 0),                         -- who came along, with the account itself
    reason       TEXT    NOT NULL CHECK (length(reason) <= 200),                    -- '' once somebody whom it is about was erased
    by_id        INTEGER NOT NULL REFERENCES account (id),
    created_at   INTEGER NOT NULL,
    undone_at    INTEGER,
    undone_by_id INTEGER REFERENCES account (id),
    CHECK ((undone_at IS NULL) = (undone_by_id IS NULL)),
    CHECK ((from_type = 'organic') = (from_id IS NULL) AND (to_type = 'organic') = (to_id IS NULL))
) STRICT;

CREATE INDEX account_move_account ON account_move (account_id);

-- Two accounts of one person that became one: the loser's orders, people and money are the winner's since. It is not undone.
CREATE TABLE account_merge (
    id         INTEGER PRIMARY KEY,
    winner_id  INTEGER NOT NULL REFERENCES account (id),
    loser_id   INTEGER NOT NULL UNIQUE REFERENCES account (id) CHECK (loser_id <> winner_id),
    reason     TEXT    NOT NULL CHECK (length(reason) <= 200),                    -- '' once the person was erased
    by_id      INTEGER NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX account_merge_winner ON account_merge (winner_id);
CREATE TRIGGER account_merge_has_its_reason BEFORE INSERT ON account_merge WHEN NEW.reason = ''
BEGIN SELECT RAISE(ABORT, 'a merge needs a reason'); END;
CREATE TRIGGER account_merge_reason_is_only_erased BEFORE UPDATE OF reason ON account_merge WHEN NEW.reason <> ''
BEGIN SELECT RAISE(ABORT, 'the reason of a merge is final: it can only be erased'); END;
CREATE TRIGGER account_merge_is_final BEFORE UPDATE OF id, winner_id, loser_id, by_id, created_at ON account_merge
BEGIN SELECT RAISE(ABORT, 'accounts that were merged stay one'); END;
CREATE TRIGGER account_merge_is_kept BEFORE DELETE ON account_merge BEGIN SELECT RAISE(ABORT, 'accounts that were merged stay one'); END;

-- A browser that an admin has made a till, such as that of the phone at the counter: those who run the shop sign in there by their PIN.
-- Only the hash of its cookie is kept.
CREATE TABLE till_browser (
    id             INTEGER PRIMARY KEY,
    name           TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    token_hash     BLOB    NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    enrolled_by_id INTEGER NOT NULL REFERENCES account (id),
    enrolled_at    INTEGER NOT NULL,
    last_used_at   INTEGER,
    taken_back_at  INTEGER                    -- it is a browser like any other since
) STRICT;

-- A signed-in browser. Only the hash of its cookie is kept.
CREATE TABLE session (
    token_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    account_id INTEGER NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    views_id   INTEGER REFERENCES account (id) CHECK (views_id <> account_id),     -- the member whose pages an admin looks at,
    views_until INTEGER,                                                           -- and until when
    till_id    INTEGER REFERENCES till_browser (id),                               -- begun by PIN at this till: it reaches no other page
    CHECK ((views_id IS NULL) = (views_until IS NULL)),
    CHECK (till_id IS NULL OR views_id IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_till ON session (till_id) WHERE till_id IS NOT NULL;

-- A browser that has signed in to an account before: its tries at the password have a count of their own. Only the hash of its cookie
-- is kept.
CREATE TABLE known_browser (
    token_hash BLOB    NOT NULL CHECK (length(token_hash) = 32),
    account_id INTEGER NOT NULL REFERENCES account (id),
    seen_at    INTEGER NOT NULL,
    PRIMARY KEY (token_hash, account_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX known_browser_account ON known_browser (account_id, seen_at);

-- Four digits by which a member says at the counter that it is they, and by which those who run the shop sign in at a till: what they come
-- to under the key beside the file.
CREATE TABLE pin (
    account_id   INTEGER PRIMARY KEY REFERENCES account (id),
    hash         BLOB    NOT NULL CHECK (length(hash) = 32),
    set_at       INTEGER NOT NULL,
    wrong        INTEGER NOT NULL DEFAULT 0 CHECK (wrong BETWEEN 0 AND 4),   -- tries since a right one, or since it was locked
    locked_until INTEGER                                                      -- after five wrong ones in a row
) STRICT;

-- The secret with which this file hashes what it must compare and not know. Written once, with the file.
CREATE TABLE hash_key (
    id  INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB    NOT NULL CHECK (length(key) = 32)
) STRICT;

INSERT INTO hash_key (id, key) VALUES (1, randomblob(32));

-- In which browsers a partner or a customer signed up, signed in or ordered within the last 90 days: the hash, with the file's key, of the
-- cookie by which the browser is known. Neither the shop's own browsers nor those at the shop's own address are in it.
CREATE TABLE device_mark (
    mark       BLOB    NOT NULL CHECK (length(mark) = 16),
    account_id INTEGER NOT NULL REFERENCES account (id),
    seen_at    INTEGER NOT NULL,
    PRIMARY KEY (mark, account_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX device_mark_account ON device_mark (account_id);
CREATE INDEX device_mark_seen ON device_mark (seen_at);

-- A one-time link, handed over by the shop: to choose a new password, or to take over an account that the shop has made. An account has
-- one at a time that can still be used. Only the hash of its token is kept.
CREATE TABLE reset_link (
    token_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    account_id INTEGER NOT NULL REFERENCES account (id),
    kind       TEXT    NOT NULL CHECK (kind IN ('reset', 'take_over')),
    made_by_id INTEGER REFERENCES account (id),       -- nobody: the command line
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT, WITHOUT ROWID;

-- Whoever was erased and comes back is given no second first-order discount, nor is whoever comes back with what an account was reached
-- by that was merged into another. That needs no name: only what their e-mail and their telephone number come to under the key above
-- is kept, from which nobody can tell either without this file.
CREATE TABLE erased_contact (
    hash       BLOB    NOT NULL PRIMARY KEY CHECK (length(hash) = 32),
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Codes ------------------------------------------------------------------------------------------------------------------

-- A printed set of pre-registered codes.
CREATE TABLE batch (
    id               INTEGER PRIMARY KEY,
    name             TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    partner_kind     TEXT    NOT NULL CHECK (partner_kind IN ('partner', 'influencer')),
    place            TEXT    NOT NULL DEFAULT '' CHECK (length(place) <= 120),
    note             TEXT    NOT NULL DEFAULT '' CHECK (length(note) <= 500),
    landing_text     TEXT    NOT NULL DEFAULT '' CHECK (length(landing_text) <= 300),   -- said on the invitation
    card_text        TEXT    NOT NULL DEFAULT '' CHECK (length(card_text) <= 60),       -- said on its cards; '' is the usual sentence
    language         TEXT    NOT NULL DEFAULT 'en' CHECK (language GLOB '[a-z][a-z]' OR language GLOB '[a-z][a-z]-[A-Z][A-Z]'),   -- of its paper
    size             INTEGER NOT NULL CHECK (size BETWEEN 1 AND 500),
    expires_at       INTEGER,
    printed_at       INTEGER,                 -- when a sheet or a download last left the house,
    printed_base_url TEXT,                    -- and the address that stands on it
    created_by_id    INTEGER NOT NULL REFERENCES account (id),
    created_at       INTEGER NOT NULL,
    CHECK ((printed_at IS NULL) = (printed_base_url IS NULL))
) STRICT;

-- A code is one row for its whole life: minted without an owner, claimed by the sign-up that used it, perhaps disabled.
-- Nothing ever deletes or reuses one.
CREATE TABLE code (
    id             INTEGER PRIMARY KEY,
    code           TEXT    NOT NULL UNIQUE CHECK (length(code) = 9 AND code NOT GLOB '*[^2-9A-HJKMNP-Z]*'),
    owner_id       INTEGER UNIQUE REFERENCES account (id),                      -- whose merged_into_id, where there is one, has it now
    batch_id       INTEGER REFERENCES batch (id),
    partner_kind   TEXT    CHECK (partner_kind IN ('partner', 'influencer')),   -- what the partner who claims it becomes
    note           TEXT    NOT NULL DEFAULT '' CHECK (length(note) <= 200),     -- whom it was handed to
    reserved_by_id INTEGER REFERENCES account (id),                             -- an applicant who waits for the shop's word,
    reserved_until INTEGER,                                                     -- and how long it is kept for them
    created_at     INTEGER NOT NULL,
    claimed_at     INTEGER,
    disabled_at    INTEGER,
    expires_at     INTEGER,                                                     -- binds only while unclaimed
    joined_scan_day INTEGER,                                                    -- the day of the scan by which its owner came: no scan of theirs
    CHECK ((owner_id IS NULL) = (claimed_at IS NULL)),
    CHECK (joined_scan_day IS NULL OR (batch_id IS NOT NULL AND (owner_id IS NOT NULL OR reserved_by_id IS NOT NULL))),
    CHECK ((batch_id IS NULL) = (partner_kind IS NULL)),
    CHECK ((reserved_by_id IS NULL) = (reserved_until IS NULL)),
    CHECK (reserved_by_id IS NULL OR owner_id IS NULL),
    CHECK (owner_id IS NOT NULL OR batch_id IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX code_reserved ON code (reserved_by_id) WHERE reserved_by_id IS NOT NULL;
CREATE INDEX code_batch ON code (batch_id) WHERE batch_id IS NOT NULL;

CREATE TRIGGER code_is_kept BEFORE DELETE ON code BEGIN SELECT RAISE(ABORT, 'a code is never deleted: paper is for ever'); END;
CREATE TRIGGER code_stays_the_same BEFORE UPDATE OF code ON code BEGIN SELECT RAISE(ABORT, 'a code never changes: paper is for ever'); END;
CREATE TRIGGER code_keeps_its_owner BEFORE UPDATE OF owner_id ON code WHEN OLD.owner_id IS NOT NULL AND NEW.owner_id IS NOT OLD.owner_id
BEGIN SELECT RAISE(ABORT, 'a claimed code stays with its owner'); END;

-- What cards are found by, and codes with a note: a row a code, with its text, its note and the name of its set, kept as account_search is.
CREATE VIRTUAL TABLE code_search USING fts5 (key, tokenize = 'trigram case_sensitive 1', columnsize = 0);
INSERT INTO code_search (code_search, rank) VALUES ('secure-delete', 1);

-- A second text that leads to the same code, such as PATSBAKES or the code of an earlier system; stored as it is looked up, in capitals.
CREATE TABLE code_alias (
    alias      TEXT    NOT NULL PRIMARY KEY CHECK (length(alias) BETWEEN 1 AND 32 AND alias = trim(alias) AND alias NOT GLOB '*[a-z%/?#&+]*'),
    code_id    INTEGER NOT NULL REFERENCES code (id),
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX code_alias_code ON code_alias (code_id);

-- Scans ------------------------------------------------------------------------------------------------------------------

-- Visits that have been counted and are not in the tables below yet: one row for each commit, carried over within seconds. Each visit is
-- packed into a few bytes: what it was, its code, time, day and channel, and the mark of a visitor who is new that day.
CREATE TABLE scan_log (
    id     INTEGER PRIMARY KEY,
    visits BLOB    NOT NULL CHECK (length(visits) > 0)
) STRICT;

-- How far that has come, while it is being done: of the rows up to this one, the tallies up to this day and code have been raised. The
-- totals of the owners are raised at its end, all at once.
CREATE TABLE scan_log_mark (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    upto_row INTEGER NOT NULL,
    day      INTEGER NOT NULL,
    code_id  INTEGER NOT NULL REFERENCES code (id)
) STRICT;

-- The counted scans, some in each row, packed as in the log without the marks: which code, when, by what channel. Nothing about the person.
CREATE TABLE scan (
    id       INTEGER PRIMARY KEY,
    n        INTEGER NOT NULL CHECK (n > 0),
    first_at INTEGER NOT NULL,
    last_at  INTEGER NOT NULL,
    visits   BLOB    NOT NULL CHECK (length(visits) >= n),
    CHECK (first_at <= last_at)
) STRICT;

CREATE TRIGGER scan_stays_as_counted BEFORE UPDATE ON scan BEGIN SELECT RAISE(ABORT, 'a scan is final'); END;
CREATE TRIGGER scan_is_kept BEFORE DELETE ON scan WHEN OLD.last_at >= (SELECT scan_pruned_to FROM retention)
BEGIN SELECT RAISE(ABORT, 'a scan is kept until the retention job has said so'); END;

-- Scans before this instant may be pruned; scan_day keeps their count.
CREATE TABLE retention (
    id             INTEGER PRIMARY KEY CHECK (id = 1),
    scan_pruned_to INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO retention (id) VALUES (1);

-- The tallies of one code on one day, kept as counted: visits = scans + repeats + bots + own + blocked.
CREATE TABLE scan_day (
    day       INTEGER NOT NULL,
    code_id   INTEGER NOT NULL REFERENCES code (id),
    arrivals  INTEGER NOT NULL DEFAULT 0,
    scans     INTEGER NOT NULL DEFAULT 0,     -- counted: a person who was led to an invitation
    visitors  INTEGER NOT NULL DEFAULT 0,     -- different visitors among them, within the day
    repeats   INTEGER NOT NULL DEFAULT 0,     -- the same visitor again within the half-hour
    bots      INTEGER NOT NULL DEFAULT 0,     -- previews, crawlers, prefetches
    own       INTEGER NOT NULL DEFAULT 0,     -- the owner and the shop's own people
    blocked   INTEGER NOT NULL DEFAULT 0,     -- the code was disabled or had expired
    via_qr    INTEGER NOT NULL DEFAULT 0,
    via_link  INTEGER NOT NULL DEFAULT 0,
    via_typed INTEGER NOT NULL DEFAULT 0,
    first_at  INTEGER,                        -- the first and the last counted scan
    last_at   INTEGER,
    PRIMARY KEY (day, code_id),               -- what is raised today lies together
    CHECK (arrivals = scans + repeats + bots + own + blocked),
    CHECK (scans = via_qr + via_link + via_typed),
    CHECK (visitors <= scans),
    CHECK ((scans = 0) = (first_at IS NULL) AND (scans = 0) = (last_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX scan_day_code ON scan_day (code_id, day);

-- Texts that led nowhere, by day.
CREATE TABLE scan_miss (
    day     INTEGER PRIMARY KEY,
    unknown INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Today's secret, from which a visitor's mark is made, and today's marks, some in each row: so that a visitor counts once a day after a
-- restart too. One that is let go has its first bit set: whoever it stood for is known by their cookie since. Both are emptied when the
-- day ends; nobody can then tell who stood behind a mark.
CREATE TABLE visitor_salt (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    day  INTEGER NOT NULL,
    salt BLOB    NOT NULL CHECK (length(salt) = 32)
) STRICT;

CREATE TABLE visitor_today (
    id    INTEGER PRIMARY KEY,
    marks BLOB    NOT NULL CHECK (length(marks) > 0)
) STRICT;

-- Orders -----------------------------------------------------------------------------------------------------------------

-- What the shop sells. A product that is no longer sold is retired, never deleted: orders point at it.
CREATE TABLE product (
    id          INTEGER PRIMARY KEY,
    name        TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    sku         TEXT    UNIQUE CHECK (length(sku) BETWEEN 1 AND 40),
    price_minor INTEGER NOT NULL CHECK (price_minor BETWEEN 0 AND 100000000000),   -- with tax where the shop's prices include it
    tax_rate_bp INTEGER NOT NULL CHECK (tax_rate_bp BETWEEN 0 AND 10000),
    earns       INTEGER NOT NULL DEFAULT 1 CHECK (earns IN (0, 1)),                -- 0: nobody earns on it, such as a gift card
    discounted  INTEGER NOT NULL DEFAULT 1 CHECK (discounted IN (0, 1)),           -- 0: the first-order discount does not apply to it
    category    TEXT    CHECK (length(category) BETWEEN 1 AND 40),                 -- what it stands with on order forms; NULL: with the rest
    position    INTEGER NOT NULL DEFAULT 0 CHECK (position >= 0),                  -- its place there; all 0: nobody has set an order, names do
    retired_at  INTEGER,
    created_at  INTEGER NOT NULL,
    picture_at  INTEGER,                                                           -- when its picture last changed
    picture     BLOB    CHECK (length(picture) <= 65536),                          -- a small square JPEG of our own drawing; last, so that lists skip it
    CHECK ((picture IS NULL) = (picture_at IS NULL))
) STRICT;

-- Where orders come from: the shop's own pages, and the systems that tell of theirs by webhooks.
CREATE TABLE source (
    id              INTEGER PRIMARY KEY,
    kind            TEXT    NOT NULL CHECK (
        kind = 'page' OR kind = 'staff' OR kind = 'file' OR kind = 'api' OR kind = 'woocommerce' OR kind = 'shopify' OR kind = 'stripe' OR
        kind = 'square' OR kind = 'standard'),
    name            TEXT    NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 40),
    secret          BLOB    CHECK (length(secret) > 0),                            -- what its deliveries are signed with, encrypted; NULL: not entered yet
    address         TEXT    CHECK (length(address) BETWEEN 1 AND 300),             -- where it was told to deliver, byte for byte
    makes_customers INTEGER NOT NULL DEFAULT 0 CHECK (makes_customers IN (0, 1)),  -- of unknown buyers who bring a code
    takes_coupons   INTEGER NOT NULL DEFAULT 0 CHECK (takes_coupons IN (0, 1)),    -- members may use discount and store credit there
    created_at      INTEGER,
    disabled_at     INTEGER,                                                       -- since then its deliveries are turned away
    earns_from      INTEGER,                                                       -- orders placed before are the past, on which nobody earns; NULL: all count
    CHECK (created_at IS NULL OR kind <> 'page' AND kind <> 'staff' AND kind <> 'file' AND kind <> 'api'),
    CHECK ((created_at IS NULL) = (address IS NULL)),
    CHECK (created_at IS NOT NULL OR secret IS NULL AND disabled_at IS NULL AND earns_from IS NULL)
) STRICT;

INSERT INTO source (id, kind, name) VALUES (1, 'page', 'page'), (2, 'staff', 'staff'),   -- the customer's own page; the shop's people
                                           (3, 'api', 'api');         -- programs that have a token for the API

-- What sources have delivered, as it came: written with the answer that they get, done right after. One delivery is one row, however
-- often it comes. What it told is forgotten when it is no longer needed: after a week, after thirty days where it could not be done, and
-- at once where it changes nothing. The row itself stays a while longer, so that a late second delivery is known.
CREATE TABLE inbox (
    id           INTEGER PRIMARY KEY,
    source_id    INTEGER NOT NULL REFERENCES source (id),
    delivery_key TEXT    NOT NULL CHECK (length(delivery_key) BETWEEN 1 AND 400),
    topic        TEXT    NOT NULL CHECK (length(topic) <= 100),
    body         BLOB    CHECK (length(body) <= 1048576),
    received_at  INTEGER NOT NULL,
    state        TEXT    NOT NULL DEFAULT 'waiting' CHECK (
        state = 'waiting' OR state = 'applied' OR state = 'unchanged' OR state = 'unmatched' OR state = 'stranger' OR state = 'ignored' OR
        state = 'failed'),
    reason       TEXT    CHECK (length(reason) BETWEEN 1 AND 40),                  -- why it was ignored or has failed, as a code,
    detail       TEXT    NOT NULL DEFAULT '' CHECK (length(detail) <= 300),        -- and what in it: the name of a field, an amount
    external_id  TEXT    CHECK (length(external_id) BETWEEN 1 AND 250),            -- the order that it is about, by its number there
    order_id     INTEGER REFERENCES orders (id),
    settled_at   INTEGER,
    UNIQUE (source_id, delivery_key),
    CHECK ((state = 'waiting') = (settled_at IS NULL)),
    CHECK ((state IN ('ignored', 'failed')) = (reason IS NOT NULL)),
    CHECK (state <> 'waiting' OR body IS NOT NULL),
    CHECK (state NOT IN ('ignored', 'stranger') OR body IS NULL)
) STRICT;

CREATE INDEX inbox_waiting ON inbox (id) WHERE state = 'waiting';
CREATE INDEX inbox_source ON inbox (source_id, id);
CREATE INDEX inbox_state ON inbox (source_id, state, id);
CREATE INDEX inbox_body ON inbox (received_at) WHERE body IS NOT NULL;
CREATE INDEX inbox_received ON inbox (received_at);

-- A web shop that is asked for its orders every few minutes, since it may not be able to reach us. What it answers goes through the inbox
-- like what others deliver.
CREATE TABLE polling (
    source_id      INTEGER PRIMARY KEY REFERENCES source (id),
    url            TEXT    NOT NULL CHECK (length(url) BETWEEN 1 AND 200),
    key            BLOB    NOT NULL CHECK (length(key) > 0),                       -- its consumer key and consumer secret, encrypted
    allows_private INTEGER NOT NULL CHECK (allows_private IN (0, 1)),              -- it may be at an address of the own network
    seen_to        INTEGER NOT NULL,                                               -- what was changed there up to here has been fetched
    holds          INTEGER NOT NULL DEFAULT 0 CHECK (holds IN (0, 1)),             -- what was fetched waits until an admin has said whether it earns
    due_at         INTEGER NOT NULL,                                               -- when it is asked next
    answered_at    INTEGER,                                                        -- when it last answered as it should
    failures       INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),               -- in a row,
    failure        TEXT    CHECK (
        failure = 'unknown_host' OR failure = 'private_address' OR failure = 'not_encrypted' OR failure = 'not_secure' OR
        failure = 'timed_out' OR failure = 'unreachable' OR failure = 'moved' OR failure = 'denied' OR failure = 'no_shop' OR
        failure = 'busy' OR failure = 'answered' OR failure = 'unreadable' OR failure = 'too_large' OR failure = 'secret_lost'),   -- why the last one
    status         INTEGER CHECK (status BETWEEN 100 AND 999),                     -- and what it answered then
    CHECK ((failures = 0) = (failure IS NULL)),
    CHECK (failure IS NOT NULL OR status IS NULL)
) STRICT;

-- Whom a source means: a number of its own for them ('id:…'), or an e-mail or telephone number that it was told ('email:…', 'phone:…') and
-- that somebody who runs the shop has confirmed once.
CREATE TABLE source_buyer (
    source_id  INTEGER NOT NULL REFERENCES source (id),
    buyer_key  TEXT    NOT NULL CHECK (length(buyer_key) BETWEEN 4 AND 300),
    account_id INTEGER NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (source_id, buyer_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX source_buyer_account ON source_buyer (account_id);

-- What sources tell of refunds: each under its own number, and the sum of all under none. An order that is not known yet has them when it
-- comes.
CREATE TABLE told_refund (
    source_id         INTEGER NOT NULL REFERENCES source (id),
    order_number      TEXT    NOT NULL CHECK (length(order_number) <= 120),
    external_id       TEXT    NOT NULL CHECK (length(external_id) <= 120),
    amount_minor      INTEGER NOT NULL CHECK (amount_minor > 0),
    told_at           INTEGER NOT NULL,                                       -- last; without an order it is forgotten 90 days later
    PRIMARY KEY (source_id, order_number, external_id)
) STRICT, WITHOUT ROWID;

-- What sources tell of disputes: a buyer wants their money back through their bank. As long as one is open, what its order earned is in
-- review; what was lost is given back beside the shop's own refunds. An order that is not known yet has them when it comes.
CREATE TABLE dispute (
    id           INTEGER PRIMARY KEY,
    source_id    INTEGER NOT NULL REFERENCES source (id),
    external_id  TEXT    NOT NULL CHECK (length(external_id) BETWEEN 1 AND 120),
    order_number TEXT    NOT NULL CHECK (length(order_number) <= 120),
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    reason       TEXT    NOT NULL DEFAULT '' CHECK (length(reason) <= 60 AND reason NOT GLOB '*[^a-z0-9_]*'),    -- a word of the source
    status       TEXT    NOT NULL CHECK (status = 'open' OR status = 'won' OR status = 'lost'),
    told_at      INTEGER NOT NULL,                                            -- first; without an order it is forgotten 90 days later
    UNIQUE (source_id, external_id)
) STRICT;

CREATE INDEX dispute_order ON dispute (source_id, order_number);

CREATE TRIGGER dispute_stays_over BEFORE UPDATE OF status ON dispute
WHEN OLD.status = 'lost' AND NEW.status <> 'lost' OR OLD.status = 'won' AND NEW.status = 'open'
BEGIN SELECT RAISE(ABORT, 'a dispute that is over stays over'); END;

-- When an order last changed, for programs that ask what is new.
CREATE TABLE order_changed (
    order_id INTEGER PRIMARY KEY REFERENCES orders (id),
    at       INTEGER NOT NULL
) STRICT;

CREATE INDEX order_changed_at ON order_changed (at);

-- Orders of people who are no members: nothing but what the shop's share of referred sales needs, by a keyed hash of the order's number.
-- What is told of their refunds and disputes stays in the tables above for 90 days, should one turn out to be a member's.
CREATE TABLE stranger_order (
    source_id    INTEGER NOT NULL REFERENCES source (id),
    external_key BLOB    NOT NULL CHECK (length(external_key) = 16),
    version      INTEGER,
    day          INTEGER NOT NULL,
    is_paid      INTEGER NOT NULL CHECK (is_paid IN (0, 1)),                 -- one called off before counts nowhere
    net_minor    INTEGER NOT NULL CHECK (net_minor >= 0),
    total_minor  INTEGER NOT NULL CHECK (total_minor >= 0),
    back_minor   INTEGER NOT NULL CHECK (back_minor >= 0),                   -- of the total, by refunds and lost disputes
    left_minor   INTEGER NOT NULL CHECK (left_minor BETWEEN 0 AND net_minor),    -- of the net
    PRIMARY KEY (source_id, external_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX stranger_order_day ON stranger_order (day);

-- Orders whose buyer has to be said by somebody who runs the shop, as they were told. Settled or not, gone after 90 days.
CREATE TABLE waiting_order (
    id          INTEGER PRIMARY KEY,
    source_id   INTEGER NOT NULL REFERENCES source (id),
    external_id TEXT    NOT NULL,
    body        TEXT    NOT NULL CHECK (json_valid(body)),
    reason      TEXT    NOT NULL CHECK (reason = 'unconfirmed' OR reason = 'code_unknown' OR reason = 'buyer_unknown'),
    account_id  INTEGER REFERENCES account (id),                                    -- who it may be
    received_at INTEGER NOT NULL,
    earns       INTEGER NOT NULL DEFAULT 1 CHECK (earns IN (0, 1)),                 -- 0: it was before the program
    note        TEXT    NOT NULL DEFAULT '' CHECK (length(note) <= 500),            -- what its file says of it: the order's note in time
    UNIQUE (source_id, external_id)
) STRICT;

CREATE INDEX waiting_order_received ON waiting_order (received_at);

-- A newcomer's right to the first-order discount, as it was promised at sign-up. One order has it (orders.entitlement_id) as long as
-- that is neither cancelled nor fully refunded, and uses it when it is paid. Minimum, rate and cap look at the lines that it applies to
-- (order_item.discounted). Another order that could have had it, by its own lines, uses it up when it is paid: then it is missed, at
-- once or when the order that has it lets it go. An order that it takes nothing off neither has it nor uses it up.
CREATE TABLE entitlement (
    id            INTEGER PRIMARY KEY,
    account_id    INTEGER NOT NULL REFERENCES account (id),
    rate_bp       INTEGER NOT NULL CHECK (rate_bp BETWEEN 1 AND 10000),
    minimum_minor INTEGER NOT NULL CHECK (minimum_minor >= 0),
    cap_minor     INTEGER CHECK (cap_minor > 0),
    expires_at    INTEGER,
    terms_id      INTEGER NOT NULL REFERENCES terms (id),
    granted_by_id INTEGER REFERENCES account (id),                                 -- NULL: by signing up through a code
    granted_at    INTEGER NOT NULL,
    orders_before INTEGER NOT NULL DEFAULT 0 CHECK (orders_before >= 0),           -- paid orders of theirs by then: those after it count
    used_at       INTEGER,
    missed_at     INTEGER,
    CHECK (used_at IS NULL OR missed_at IS NULL)
) STRICT;

CREATE UNIQUE INDEX entitlement_open ON entitlement (account_id) WHERE used_at IS NULL AND missed_at IS NULL;
CREATE INDEX entitlement_account ON entitlement (account_id);

-- What somebody takes to a web shop's own checkout, under a code that works there once: their first-order discount, or so much of their
-- store credit, which is reserved for it as long as it stands (credit_use.coupon_id). An order that carries it ends it; so do taking it
-- back and, for credit, its last day.
CREATE TABLE coupon (
    id             INTEGER PRIMARY KEY,
    code           TEXT    NOT NULL UNIQUE CHECK (length(code) = 12 AND code GLOB 'PA-*'),
    source_id      INTEGER NOT NULL REFERENCES source (id),                        -- where it works
    account_id     INTEGER NOT NULL REFERENCES account (id),
    entitlement_id INTEGER REFERENCES entitlement (id),
    amount_minor   INTEGER CHECK (amount_minor > 0),                               -- NULL: it is a discount
    created_at     INTEGER NOT NULL,
    expires_at     INTEGER CHECK (expires_at > created_at),                        -- from then on it does not work there any more
    known_at       INTEGER CHECK (known_at >= created_at),                         -- since when the web shop knows it,
    external_id    TEXT    CHECK (length(external_id) BETWEEN 1 AND 200),          -- and by what name
    ended_at       INTEGER CHECK (ended_at >= created_at),
    order_id       INTEGER REFERENCES orders (id),                                 -- the order that carried it
    removed_at     INTEGER CHECK (removed_at >= ended_at),                         -- since when the web shop knows that it has ended without one
    CHECK ((entitlement_id IS NULL) <> (amount_minor IS NULL)),
    CHECK (amount_minor IS NULL OR expires_at IS NOT NULL),
    CHECK (order_id IS NULL OR ended_at IS NOT NULL),
    CHECK (removed_at IS NULL OR ended_at IS NOT NULL)
) STRICT;

CREATE INDEX coupon_account ON coupon (account_id);
CREATE INDEX coupon_news ON coupon (source_id) WHERE order_id IS NULL AND removed_at IS NULL;
CREATE INDEX coupon_live ON coupon (expires_at) WHERE ended_at IS NULL;
CREATE INDEX coupon_order ON coupon (order_id) WHERE order_id IS NOT NULL;
CREATE UNIQUE INDEX coupon_entitlement ON coupon (entitlement_id) WHERE entitlement_id IS NOT NULL AND ended_at IS NULL;

-- Web shops that are told of coupons by themselves: where each is, with which key, and what came of the last time.
CREATE TABLE coupon_key (
    source_id      INTEGER PRIMARY KEY REFERENCES source (id),
    url            TEXT    NOT NULL CHECK (length(url) BETWEEN 1 AND 200),
    key            BLOB    NOT NULL CHECK (length(key) > 0),                       -- encrypted
    allows_private INTEGER NOT NULL CHECK (allows_private IN (0, 1)),              -- it may be at an address of the own network
    due_at         INTEGER NOT NULL,                                               -- it is told nothing before
    told_at        INTEGER,                                                        -- when it last took something
    failures       INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),               -- in a row,
    failure        TEXT    CHECK (
        failure = 'unknown_host' OR failure = 'private_address' OR failure = 'not_encrypted' OR failure = 'not_secure' OR
        failure = 'timed_out' OR failure = 'unreachable' OR failure = 'moved' OR failure = 'denied' OR failure = 'no_shop' OR
        failure = 'busy' OR failure = 'answered' OR failure = 'unreadable' OR failure = 'too_large' OR failure = 'secret_lost'),   -- why the last one
    detail         TEXT    NOT NULL DEFAULT '' CHECK (length(detail) <= 300),      -- and what it said
    CHECK ((failures = 0) = (failure IS NULL))
) STRICT;

-- An order. Its state follows from its times and from what was refunded: placed, paid, partly refunded, refunded, cancelled.
-- What was promised is frozen when it is placed: the terms, who earns, at what rate, the discount.
CREATE TABLE orders (
    id                 INTEGER PRIMARY KEY,
    -- What people call the order: six signs of the code alphabet, computed from the id. The step shares no factor with 31^6, so that
    -- no two orders have the same number.
    number             TEXT    NOT NULL GENERATED ALWAYS AS (
        substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + (id % 887503681 * 548510357 + 271828183) % 887503681 / 28629151 % 31, 1) ||
        substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + (id % 887503681 * 548510357 + 271828183) % 887503681 / 923521 % 31, 1) ||
        substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + (id % 887503681 * 548510357 + 271828183) % 887503681 / 29791 % 31, 1) ||
        substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + (id % 887503681 * 548510357 + 271828183) % 887503681 / 961 % 31, 1) ||
        substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + (id % 887503681 * 548510357 + 271828183) % 887503681 / 31 % 31, 1) ||
        substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + (id % 887503681 * 548510357 + 271828183) % 887503681 % 31, 1)) VIRTUAL,
    customer_id        INTEGER NOT NULL REFERENCES account (id),
    source_id          INTEGER NOT NULL REFERENCES source (id),
    external_id        TEXT    CHECK (length(external_id) BETWEEN 1 AND 120),      -- its number there
    -- 'ours' is computed here from its lines. What another system computed is kept as it was 'told', with the source's own clock or
    -- counter at its newest word, when it was placed there, and by how much the parts that were told were off from the total.
    priced_by          TEXT    NOT NULL DEFAULT 'ours' CHECK (priced_by IN ('ours', 'told')),
    told_version       INTEGER,
    told_at            INTEGER,
    told_off_minor     INTEGER,
    request_key        TEXT,                                                       -- the form it came from: a double submit is one order
    note               TEXT    NOT NULL DEFAULT '' CHECK (length(note) <= 500),
    -- The day on which they would like to have it: not before the day of the order, whose zone may be half a day away from UTC.
    wanted_on          INTEGER CHECK (wanted_on * 86400000 > placed_at - 129600000),
    recorded_by_id     INTEGER REFERENCES account (id),                            -- NULL: the customer themselves

    prices_minor       INTEGER NOT NULL CHECK (prices_minor >= 0),                 -- the sum of the lines as typed, with tax or without,
    reduction_minor    INTEGER NOT NULL CHECK (reduction_minor BETWEEN 0 AND prices_minor),  -- and the discount as taken from it
    items_minor        INTEGER NOT NULL CHECK (items_minor >= 0),                  -- the same two without tax
    discount_minor     INTEGER NOT NULL CHECK (discount_minor >= 0),
    value_minor        INTEGER NOT NULL CHECK (value_minor >= 0),                  -- what reports and earnings speak of
    base_minor         INTEGER NOT NULL CHECK (base_minor BETWEEN 0 AND value_minor),  -- the part of it that somebody earns on
    tax_minor          INTEGER NOT NULL CHECK (tax_minor >= 0),
    shipping_minor     INTEGER NOT NULL CHECK (shipping_minor >= 0),               -- with its tax,
    shipping_tax_rate_bp INTEGER CHECK (shipping_tax_rate_bp BETWEEN 0 AND 10000), -- at this rate, frozen with the first shipping,
    shipping_tax_minor INTEGER NOT NULL DEFAULT 0 CHECK (shipping_tax_minor BETWEEN 0 AND shipping_minor),   -- which is so much of it
    tip_minor          INTEGER NOT NULL CHECK (tip_minor >= 0),
    total_minor        INTEGER NOT NULL CHECK (total_minor BETWEEN 0 AND 1000000000000),
    credit_minor       INTEGER NOT NULL CHECK (credit_minor BETWEEN 0 AND total_minor),    -- reserved until paid, redeemed then
    due_minor          INTEGER NOT NULL CHECK (due_minor >= 0),
    earning_target_minor INTEGER NOT NULL DEFAULT 0 CHECK (earning_target_minor >= 0),  -- what the order should have earned when that was last worked out
    refunded_minor       INTEGER NOT NULL DEFAULT 0 CHECK (refunded_minor BETWEEN 0 AND total_minor),
    refunded_goods_minor INTEGER NOT NULL DEFAULT 0 CHECK (refunded_goods_minor BETWEEN 0 AND value_minor + tax_minor),
    refunded_value_minor INTEGER NOT NULL DEFAULT 0 CHECK (refunded_value_minor BETWEEN 0 AND value_minor),
    refunded_base_minor  INTEGER NOT NULL DEFAULT 0 CHECK (refunded_base_minor BETWEEN 0 AND base_minor),
    is_refunded          INTEGER NOT NULL AS (refunded_minor = total_minor AND total_minor > 0) VIRTUAL,   -- whole: its discount may be free again

    terms_id           INTEGER NOT NULL REFERENCES terms (id),
    entitlement_id     INTEGER REFERENCES entitlement (id),
    earner_id          INTEGER REFERENCES account (id),
    merge_id           INTEGER REFERENCES account_merge (id),                      -- the merge by which buyer and earner became one person
    earner_kind        TEXT    CHECK (earner_kind = 'partner' OR earner_kind = 'influencer' OR earner_kind = 'customer'),
    rate_bp            INTEGER CHECK (rate_bp BETWEEN 0 AND 10000),
    flat_minor         INTEGER CHECK (flat_minor >= 0),
    no_earning         TEXT    CHECK (
        no_earning = 'nobody' OR no_earning = 'before' OR no_earning = 'suspended' OR no_earning = 'no_rate' OR
        no_earning = 'months_over' OR no_earning = 'orders_over' OR no_earning = 'nothing_earns' OR no_earning = 'below_minimum' OR
        no_earning = 'erased' OR no_earning = 'own_order'),
    ordinal            INTEGER CHECK (ordinal > 0),                                -- the buyer's first, second, … paid order

    payment_method     TEXT    CHECK (
        payment_method = 'cash' OR payment_method = 'card' OR payment_method = 'transfer' OR payment_method = 'credit' OR
        payment_method = 'other'),
    payment_reference  TEXT    NOT NULL DEFAULT '' CHECK (length(payment_reference) <= 120),
    placed_at          INTEGER NOT NULL,                                           -- as it was told, and so
    paid_at            INTEGER,                                                    -- was this; when they were recorded says
    created_at         INTEGER NOT NULL CHECK (placed_at <= created_at),           -- this, and
    payment_recorded_at INTEGER CHECK (paid_at <= payment_recorded_at),            -- this
    cancelled_at       INTEGER,
    CHECK (value_minor = items_minor - discount_minor),
    CHECK (total_minor = value_minor + tax_minor + shipping_minor + tip_minor),
    CHECK (due_minor = total_minor - credit_minor),
    CHECK ((shipping_tax_rate_bp IS NULL) = (shipping_minor = 0) OR priced_by = 'told' AND shipping_tax_rate_bp IS NULL),
    -- What an order told by another system had off with a coupon of ours is in its discount.
    CHECK ((entitlement_id IS NULL) = (reduction_minor = 0) OR priced_by = 'told' AND reduction_minor = 0),
    CHECK ((earner_id IS customer_id) = (merge_id IS NOT NULL)),
    CHECK (no_earning IS NOT 'own_order' OR merge_id IS NOT NULL),
    CHECK ((earner_id IS NULL) = (earner_kind IS NULL) AND (earner_id IS NULL) = (no_earning IS 'nobody')),
    CHECK ((earner_id IS NULL) = (rate_bp IS NULL AND flat_minor IS NULL) AND (rate_bp IS NULL OR flat_minor IS NULL)),
    CHECK ((priced_by = 'told') = (told_at IS NOT NULL AND told_off_minor IS NOT NULL)),
    CHECK (priced_by = 'ours' OR external_id IS NOT NULL),
    CHECK (paid_at IS NULL OR cancelled_at IS NULL),
    CHECK ((paid_at IS NULL) = (payment_method IS NULL) AND (paid_at IS NULL) = (ordinal IS NULL)),
    CHECK ((paid_at IS NULL) = (payment_recorded_at IS NULL))
) STRICT;

-- Partial: most orders come from neither a form nor a web shop, and an index full of nothing slows every order down.
CREATE UNIQUE INDEX orders_external ON orders (source_id, external_id) WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX orders_request ON orders (request_key) WHERE request_key IS NOT NULL;
CREATE TRIGGER orders_are_new_at_first AFTER INSERT ON orders
BEGIN INSERT INTO order_changed (order_id, at) VALUES (NEW.id, NEW.created_at); END;
CREATE INDEX orders_placed ON orders (placed_at);
-- Many orders of one customer may be unpaid (NULL), none of the paid ones shares its number; and it finds the orders of a customer.
CREATE UNIQUE INDEX orders_ordinal ON orders (customer_id, ordinal);
CREATE INDEX orders_open ON orders (created_at) WHERE paid_at IS NULL AND cancelled_at IS NULL;
-- One promise, one order: this is what keeps two first orders from taking the discount both.
CREATE UNIQUE INDEX orders_entitlement ON orders (entitlement_id)
WHERE entitlement_id IS NOT NULL AND cancelled_at IS NULL AND NOT is_refunded;

CREATE TRIGGER order_is_kept BEFORE DELETE ON orders BEGIN SELECT RAISE(ABORT, 'an order is cancelled, never deleted'); END;

-- The lines of an order, with the price as it was typed. value and tax are what was paid for the line, after its part of the
-- discount; they add up to the order's. A correction changes a line in place: refunds point at it.
CREATE TABLE order_item (
    id          INTEGER PRIMARY KEY,
    order_id    INTEGER NOT NULL REFERENCES orders (id),
    position    INTEGER NOT NULL,                                                  -- its own for good: one that is added comes after all
    product_id  INTEGER REFERENCES product (id) CHECK (product_id IS NULL OR name IS NOT NULL),
    name        TEXT    CHECK (length(name) BETWEEN 1 AND 120),                    -- as it was when ordered; NULL: a plain amount
    quantity    INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 9999),
    price_minor INTEGER NOT NULL CHECK (price_minor >= 0),                         -- of one,
    includes_tax INTEGER NOT NULL CHECK (includes_tax IN (0, 1)),                  -- with its tax or without
    tax_rate_bp INTEGER CHECK (tax_rate_bp BETWEEN 0 AND 10000),                   -- NULL: another system told the tax and no rate
    earns       INTEGER NOT NULL CHECK (earns IN (0, 1)),
    discounted  INTEGER NOT NULL CHECK (discounted IN (0, 1)),                     -- the first-order discount applies to it
    value_minor INTEGER NOT NULL CHECK (value_minor >= 0),
    tax_minor   INTEGER NOT NULL CHECK (tax_minor >= 0),
    external_id TEXT    CHECK (length(external_id) BETWEEN 1 AND 120),             -- what the source of a told order calls the line
    UNIQUE (order_id, position)
) STRICT;

-- The tax of an order by rate: goods and shipping, each without their tax, and the tax on them. A tip has none.
CREATE TABLE order_tax (
    id          INTEGER PRIMARY KEY,
    order_id    INTEGER NOT NULL REFERENCES orders (id),
    rate_bp     INTEGER CHECK (rate_bp BETWEEN 0 AND 10000),                       -- NULL: another system told the tax and no rate
    value_minor INTEGER NOT NULL CHECK (value_minor >= 0),
    tax_minor   INTEGER NOT NULL CHECK (tax_minor >= 0)
) STRICT;

CREATE UNIQUE INDEX order_tax_once ON order_tax (order_id, coalesce(rate_bp, -1));

-- What a correction added to a paid order, or took from it: the order's own columns hold what it came to after the last one. It counts
-- on the day of at, or on the day of payment where that is later.
CREATE TABLE correction (
    id          INTEGER PRIMARY KEY,
    order_id    INTEGER NOT NULL REFERENCES orders (id),
    items_minor INTEGER NOT NULL,
    discount_minor INTEGER NOT NULL,
    value_minor INTEGER NOT NULL,
    tax_minor   INTEGER NOT NULL,
    shipping_minor INTEGER NOT NULL,
    shipping_tax_minor INTEGER NOT NULL,
    tip_minor   INTEGER NOT NULL,
    total_minor INTEGER NOT NULL,
    due_minor   INTEGER NOT NULL,                                                  -- in money: the rest of the total is store credit
    by_id       INTEGER REFERENCES account (id),
    at          INTEGER NOT NULL,
    created_at  INTEGER NOT NULL CHECK (at <= created_at),
    CHECK (value_minor = items_minor - discount_minor),
    CHECK (total_minor = value_minor + tax_minor + shipping_minor + tip_minor)
) STRICT;

CREATE INDEX correction_order ON correction (order_id);
CREATE TRIGGER correction_stays_as_written BEFORE UPDATE ON correction BEGIN SELECT RAISE(ABORT, 'a correction is final'); END;
CREATE TRIGGER correction_is_kept BEFORE DELETE ON correction BEGIN SELECT RAISE(ABORT, 'a correction is final'); END;

-- The same by rate, goods and shipping.
CREATE TABLE correction_tax (
    id            INTEGER PRIMARY KEY,
    correction_id INTEGER NOT NULL REFERENCES correction (id),
    rate_bp       INTEGER CHECK (rate_bp BETWEEN 0 AND 10000),
    value_minor   INTEGER NOT NULL,
    tax_minor     INTEGER NOT NULL CHECK (value_minor <> 0 OR tax_minor <> 0)
) STRICT;

CREATE UNIQUE INDEX correction_tax_once ON correction_tax (correction_id, coalesce(rate_bp, -1));
CREATE TRIGGER correction_tax_stays_as_written BEFORE UPDATE ON correction_tax BEGIN SELECT RAISE(ABORT, 'a correction is final'); END;
CREATE TRIGGER correction_tax_is_kept BEFORE DELETE ON correction_tax BEGIN SELECT RAISE(ABORT, 'a correction is final'); END;

-- The same by line: each line that changed as it was before, taken off, and as it is now. So what an order was paid with is what its lines
-- are now, less everything that stands here.
CREATE TABLE correction_item (
    id            INTEGER PRIMARY KEY,
    correction_id INTEGER NOT NULL REFERENCES correction (id),
    position      INTEGER NOT NULL,
    product_id    INTEGER REFERENCES product (id),
    name          TEXT,
    quantity      INTEGER NOT NULL CHECK (quantity <> 0),                          -- below zero: as it was before
    price_minor   INTEGER NOT NULL CHECK (price_minor >= 0),
    includes_tax  INTEGER NOT NULL CHECK (includes_tax IN (0, 1)),
    tax_rate_bp   INTEGER CHECK (tax_rate_bp BETWEEN 0 AND 10000),
    value_minor   INTEGER NOT NULL,
    tax_minor     INTEGER NOT NULL,
    CHECK (iif(quantity < 0, max(value_minor, tax_minor) <= 0, min(value_minor, tax_minor) >= 0))
) STRICT;

CREATE INDEX correction_item_correction ON correction_item (correction_id);
CREATE TRIGGER correction_item_stays_as_written BEFORE UPDATE ON correction_item BEGIN SELECT RAISE(ABORT, 'a correction is final'); END;
CREATE TRIGGER correction_item_is_kept BEFORE DELETE ON correction_item BEGIN SELECT RAISE(ABORT, 'a correction is final'); END;

-- What was given back of an order: so much, of which so much for goods, shipping and tip; in money and in store credit, in proportion. It
-- counts on the day of at, or on the day of payment where that is later.
CREATE TABLE refund (
    id           INTEGER PRIMARY KEY,
    order_id     INTEGER NOT NULL REFERENCES orders (id),
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    goods_minor  INTEGER NOT NULL CHECK (goods_minor BETWEEN 0 AND amount_minor),
    value_minor  INTEGER NOT NULL CHECK (value_minor BETWEEN 0 AND goods_minor),   -- by how much it lowered what is left of the value
    shipping_minor INTEGER NOT NULL DEFAULT 0 CHECK (shipping_minor >= 0),         -- with its tax,
    shipping_tax_minor INTEGER NOT NULL DEFAULT 0 CHECK (shipping_tax_minor BETWEEN 0 AND shipping_minor),   -- which is so much of it
    tip_minor    INTEGER NOT NULL DEFAULT 0 CHECK (tip_minor >= 0),
    money_minor  INTEGER NOT NULL CHECK (money_minor >= 0),
    credit_minor INTEGER NOT NULL CHECK (credit_minor >= 0),
    request_key  TEXT    UNIQUE,
    reason       TEXT    NOT NULL DEFAULT '' CHECK (length(reason) <= 200),
    by_id        INTEGER REFERENCES account (id),
    at           INTEGER NOT NULL,
    created_at   INTEGER NOT NULL CHECK (at <= created_at),
    CHECK (amount_minor = money_minor + credit_minor),
    CHECK (amount_minor = goods_minor + shipping_minor + tip_minor)
) STRICT;

CREATE INDEX refund_order ON refund (order_id);
CREATE TRIGGER refund_stays_as_written BEFORE UPDATE OF id, order_id, amount_minor, goods_minor, value_minor, shipping_minor,
    shipping_tax_minor, tip_minor, money_minor, credit_minor, request_key, by_id, at, created_at ON refund
BEGIN SELECT RAISE(ABORT, 'a refund is final'); END;
CREATE TRIGGER refund_reason_is_only_erased BEFORE UPDATE OF reason ON refund WHEN NEW.reason <> ''
BEGIN SELECT RAISE(ABORT, 'the reason of a refund is final: it can only be erased'); END;
CREATE TRIGGER refund_is_kept BEFORE DELETE ON refund BEGIN SELECT RAISE(ABORT, 'a refund is final'); END;

-- What came back of each line: so many of it, or goodwill for what stays (none of it); with the tax that is not owed any more.
CREATE TABLE refund_item (
    refund_id   INTEGER NOT NULL REFERENCES refund (id),
    item_id     INTEGER NOT NULL REFERENCES order_item (id),
    quantity    INTEGER NOT NULL CHECK (quantity >= 0),
    value_minor INTEGER NOT NULL CHECK (value_minor >= 0),
    tax_minor   INTEGER NOT NULL CHECK (tax_minor >= 0),
    PRIMARY KEY (refund_id, item_id),
    CHECK (quantity + value_minor + tax_minor > 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX refund_item_item ON refund_item (item_id);
CREATE TRIGGER refund_item_stays_as_written BEFORE UPDATE ON refund_item BEGIN SELECT RAISE(ABORT, 'a refund is final'); END;
CREATE TRIGGER refund_item_is_kept BEFORE DELETE ON refund_item BEGIN SELECT RAISE(ABORT, 'a refund is final'); END;

-- The tax of a refund by rate, as order_tax has that of the order.
CREATE TABLE refund_tax (
    id          INTEGER PRIMARY KEY,
    refund_id   INTEGER NOT NULL REFERENCES refund (id),
    rate_bp     INTEGER CHECK (rate_bp BETWEEN 0 AND 10000),
    value_minor INTEGER NOT NULL CHECK (value_minor >= 0),
    tax_minor   INTEGER NOT NULL CHECK (tax_minor >= 0)
) STRICT;

CREATE UNIQUE INDEX refund_tax_once ON refund_tax (refund_id, coalesce(rate_bp, -1));
CREATE TRIGGER refund_tax_stays_as_written BEFORE UPDATE ON refund_tax BEGIN SELECT RAISE(ABORT, 'a refund is final'); END;
CREATE TRIGGER refund_tax_is_kept BEFORE DELETE ON refund_tax BEGIN SELECT RAISE(ABORT, 'a refund is final'); END;

-- The ledger -------------------------------------------------------------------------------------------------------------

-- One signed, final amount, with its cause. The sum of an account's entries is its balance: of kind 'commission' it is money that
-- the shop owes a partner, of kind 'credit' store credit. Before available_at an earning is in its holding period. What corrects an
-- entry is a new one that adjusts it (adjusts_id), never an edit.
--
-- An order's earning is made of parts: the original, and one for each correction that raised it. A part waits, is reviewed and is paid
-- by itself; whatever lowers the earning is an entry for each part that it lowers, the newest part first.
CREATE TABLE entry (
    id           INTEGER PRIMARY KEY,
    account_id   INTEGER NOT NULL REFERENCES account (id),
    balance_kind TEXT    NOT NULL CHECK (balance_kind IN ('commission', 'credit')),
    kind         TEXT    NOT NULL CHECK (
        kind = 'commission' OR kind = 'reward' OR kind = 'redemption' OR kind = 'payout' OR kind = 'adjustment' OR kind = 'expiry' OR
        kind = 'conversion' OR kind = 'forfeit' OR kind = 'carry' OR kind = 'merge'),
    change       TEXT    NOT NULL CHECK (
        change = 'placed' OR change = 'correction' OR change = 'refund' OR change = 'reversal' OR change = 'return' OR change = 'expiry' OR
        change = 'opening' OR change = 'typed'),
    amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
    adjusts_id   INTEGER REFERENCES entry (id) CHECK (adjusts_id < id),
    order_id     INTEGER REFERENCES orders (id),
    line_id      INTEGER REFERENCES payout_line (id),
    refund_id    INTEGER REFERENCES refund (id),                                   -- what caused it, where that is a row of its own
    review_id    INTEGER REFERENCES review (id),
    merge_id     INTEGER REFERENCES account_merge (id),                            -- half of a pair: what left one account came to the other
    base_minor   INTEGER CHECK (base_minor >= 0),                                  -- what an earning was computed from, and how
    rate_bp      INTEGER,
    flat_minor   INTEGER,
    terms_id     INTEGER REFERENCES terms (id),
    available_at INTEGER NOT NULL,
    reason       TEXT    NOT NULL DEFAULT '' CHECK (length(reason) <= 200),        -- as a person typed it
    by_id        INTEGER REFERENCES account (id),                                  -- NULL: the server, by the rules
    at           INTEGER NOT NULL,                                                 -- when it happened, as it was told,
    created_at   INTEGER NOT NULL CHECK (at <= created_at),                        -- and when it was posted
    -- What may happen to each kind, and the row that it then names.
    CHECK (CASE WHEN kind = 'commission' OR kind = 'reward' OR kind = 'redemption'
                THEN change = 'placed' OR change = 'correction' OR change = 'refund' OR change = 'reversal'
                WHEN kind = 'payout' THEN change IN ('placed', 'return')
                WHEN kind = 'conversion' THEN change = 'placed'
                WHEN kind = 'adjustment' THEN change IN ('opening', 'typed')
                WHEN kind = 'carry' OR kind = 'forfeit' OR kind = 'merge' THEN change = 'placed'
                ELSE change = 'expiry' END
           AND (kind <> 'redemption' OR change <> 'reversal')
           AND (change = 'refund') = (refund_id IS NOT NULL) AND (change = 'reversal') = (review_id IS NOT NULL)
           AND (change <> 'refund' AND change <> 'reversal' AND change <> 'return' OR adjusts_id IS NOT NULL)
           AND (change <> 'placed' AND change <> 'expiry' AND change <> 'opening' AND change <> 'typed' OR adjusts_id IS NULL OR kind = 'merge')
           AND (kind <> 'redemption' OR change = 'placed' OR adjusts_id IS NOT NULL)),
    CHECK (kind = 'adjustment' OR kind = 'conversion' OR kind = 'forfeit' OR kind = 'merge'
           OR balance_kind = CASE WHEN kind = 'commission' OR kind = 'payout' OR kind = 'carry' THEN 'commission' ELSE 'credit' END),
    CHECK ((kind = 'commission' OR kind = 'reward' OR kind = 'redemption') = (order_id IS NOT NULL)),
    CHECK ((kind IN ('payout', 'carry')) = (line_id IS NOT NULL)),
    CHECK ((kind = 'merge') = (merge_id IS NOT NULL)),
    CHECK ((kind IN ('commission', 'reward')) = (base_minor IS NOT NULL AND terms_id IS NOT NULL)),
    CHECK (kind NOT IN ('commission', 'reward') OR (rate_bp IS NULL) <> (flat_minor IS NULL)),
    CHECK (kind NOT IN ('commission', 'reward') OR (adjusts_id IS NULL) = (amount_minor > 0)),
    CHECK (adjusts_id IS NOT NULL OR amount_minor < 0 OR kind <> 'redemption' AND kind <> 'payout' AND kind <> 'expiry'),
    CHECK (kind <> 'conversion' OR (balance_kind = 'credit') = (amount_minor > 0)),
    CHECK (kind <> 'adjustment' OR by_id IS NOT NULL AND (change = 'typed' OR reason = ''))
) STRICT;

CREATE INDEX entry_account ON entry (account_id);
-- One original for each order and kind; the parts that corrections add are told apart by their own number.
CREATE UNIQUE INDEX entry_once ON entry (order_id, kind, iif(change = 'placed', 0, id)) WHERE order_id IS NOT NULL AND adjusts_id IS NULL;
CREATE INDEX entry_adjusts ON entry (adjusts_id) WHERE adjusts_id IS NOT NULL;
CREATE INDEX entry_waiting ON entry (available_at) WHERE available_at > created_at;
CREATE INDEX entry_merge ON entry (merge_id) WHERE merge_id IS NOT NULL;
-- A payment is posted once, and taken back once at most.
CREATE UNIQUE INDEX entry_line ON entry (line_id, adjusts_id IS NULL) WHERE kind = 'payout';

CREATE TRIGGER entry_has_its_reason BEFORE INSERT ON entry WHEN NEW.kind = 'adjustment' AND NEW.change = 'typed' AND NEW.reason = ''
BEGIN SELECT RAISE(ABORT, 'a correction of a balance needs a reason'); END;
CREATE TRIGGER entry_stays_as_posted BEFORE UPDATE OF id, account_id, balance_kind, kind, change, amount_minor, adjusts_id, order_id, line_id,
    refund_id, review_id, base_minor, rate_bp, flat_minor, terms_id, available_at, by_id, at, created_at ON entry
BEGIN SELECT RAISE(ABORT, 'a ledger entry is final: post another'); END;
CREATE TRIGGER entry_reason_is_only_erased BEFORE UPDATE OF reason ON entry WHEN NEW.reason <> ''
BEGIN SELECT RAISE(ABORT, 'the reason of a ledger entry is final: it can only be erased'); END;
CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'a ledger entry is final: post another'); END;

-- A review of a part of an earning: somebody decides before it may be paid or spent. As long as it is open, so is everything that adjusts
-- the entry.
CREATE TABLE review (
    id           INTEGER PRIMARY KEY,
    entry_id     INTEGER NOT NULL REFERENCES entry (id),
    rule         TEXT    CHECK (rule = 'large' OR rule = 'flagged' OR rule = 'disputed'),         -- the rule that asked for it, or
    reason       TEXT    NOT NULL DEFAULT '' CHECK (length(reason) <= 200),        -- what a person typed
    opened_by_id INTEGER REFERENCES account (id),
    opened_at    INTEGER NOT NULL,
    outcome      TEXT    CHECK (outcome IN ('approved', 'reversed')),
    closed_by_id INTEGER REFERENCES account (id),                                  -- NULL: the end of a dispute closed it
    closed_at    INTEGER,
    note         TEXT    NOT NULL DEFAULT '' CHECK (length(note) <= 200),
    CHECK ((rule IS NULL) = (opened_by_id IS NOT NULL) AND (rule IS NULL OR reason = '')),
    CHECK ((outcome IS NULL) = (closed_at IS NULL) AND (outcome IS NOT NULL OR closed_by_id IS NULL)),
    CHECK (outcome IS NULL OR closed_by_id IS NOT NULL OR outcome = 'approved' AND rule IS NOT NULL AND rule <> 'large')
) STRICT;

CREATE TRIGGER review_has_its_reason BEFORE INSERT ON review WHEN NEW.rule IS NULL AND NEW.reason = ''
BEGIN SELECT RAISE(ABORT, 'a review by hand needs a reason'); END;
CREATE UNIQUE INDEX review_open ON review (entry_id) WHERE closed_at IS NULL;
CREATE INDEX review_entry ON review (entry_id);

-- What the rules against self-referral have found. As long as a flag is open, every earning on the account's orders is reviewed; nothing
-- else happens. other_id is who stands above the account in the tree and shares something with it: the nearest one. An admin clears it
-- for good, "these are different people"; a rule that is switched off ends its own, and cleared_by_id stays NULL.
CREATE TABLE account_flag (
    id             INTEGER PRIMARY KEY,
    account_id     INTEGER NOT NULL REFERENCES account (id),
    other_id       INTEGER REFERENCES account (id) CHECK (other_id <> account_id),
    rule           TEXT    NOT NULL CHECK (
        rule = 'same_device' OR rule = 'same_payee' OR rule = 'same_holder' OR rule = 'many_sign_ups' OR rule = 'disposable_mail'),
    found_at       INTEGER NOT NULL,
    after_entry_id INTEGER REFERENCES entry (id),                                  -- the newest of the whole ledger when it was found,
    until_entry_id INTEGER REFERENCES entry (id),                                  -- and when it was cleared: between them all is reviewed
    cleared_at     INTEGER,
    cleared_by_id  INTEGER REFERENCES account (id),
    reason         TEXT    NOT NULL DEFAULT '' CHECK (length(reason) <= 200),
    CHECK ((rule = 'disposable_mail') = (other_id IS NULL)),
    CHECK (cleared_by_id IS NULL OR cleared_at IS NOT NULL),
    CHECK (cleared_by_id IS NOT NULL OR reason = ''),
    CHECK (cleared_at IS NOT NULL OR until_entry_id IS NULL)
) STRICT;

-- One flag of a rule is enough to review somebody's orders.
CREATE UNIQUE INDEX account_flag_open ON account_flag (account_id, rule) WHERE cleared_at IS NULL;
CREATE UNIQUE INDEX account_flag_once ON account_flag (account_id, rule, coalesce(other_id, 0)) WHERE cleared_at IS NULL OR cleared_by_id IS NOT NULL;
CREATE INDEX account_flag_other ON account_flag (other_id) WHERE other_id IS NOT NULL;
CREATE INDEX account_flag_rule ON account_flag (rule) WHERE cleared_at IS NULL;

CREATE TRIGGER account_flag_is_kept BEFORE DELETE ON account_flag BEGIN SELECT RAISE(ABORT, 'a flag is cleared, never deleted'); END;

-- Which flags stand behind a review, also one that was opened for another reason.
CREATE TABLE review_flag (
    review_id INTEGER NOT NULL REFERENCES review (id),
    flag_id   INTEGER NOT NULL REFERENCES account_flag (id),
    PRIMARY KEY (review_id, flag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX review_flag_flag ON review_flag (flag_id);

-- Which disputes stand behind a review, also one that was opened for another reason.
CREATE TABLE review_dispute (
    review_id  INTEGER NOT NULL REFERENCES review (id),
    dispute_id INTEGER NOT NULL REFERENCES dispute (id),
    PRIMARY KEY (review_id, dispute_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX review_dispute_dispute ON review_dispute (dispute_id);

-- Store credit is kept in lots: whatever comes in, with a date of its own or none. What expires first is spent first, then the oldest.
-- left_minor is what nobody has taken yet; credit_use says who took the rest. Credit that a refund gives back after its lot has run
-- out is a new lot (entry_id) of the same origin (origin_id), so that a reversal of that finds it.
CREATE TABLE credit_lot (
    id           INTEGER PRIMARY KEY,
    account_id   INTEGER NOT NULL REFERENCES account (id),
    entry_id     INTEGER NOT NULL REFERENCES entry (id),
    origin_id    INTEGER NOT NULL REFERENCES entry (id),
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),
    left_minor   INTEGER NOT NULL CHECK (left_minor BETWEEN 0 AND amount_minor),
    available_at INTEGER NOT NULL,
    days         INTEGER CHECK (days BETWEEN 1 AND 3650),                          -- it can be spent for so many; NULL is for ever
    expires_at   INTEGER,                                                          -- the end of the last of them
    CHECK ((days IS NULL) = (expires_at IS NULL)),
    CHECK (expires_at > available_at)
) STRICT;

CREATE INDEX credit_lot_origin ON credit_lot (origin_id);
CREATE INDEX credit_lot_left ON credit_lot (account_id) WHERE left_minor > 0;
CREATE INDEX credit_lot_waiting ON credit_lot (available_at) WHERE left_minor > 0;
CREATE INDEX credit_lot_expires ON credit_lot (expires_at) WHERE left_minor > 0 AND expires_at IS NOT NULL;

-- What a lot paid for, in the order in which it was taken: an order (reserved until that is paid), a coupon for a web shop (reserved until
-- an order carries it), or an entry that took credit away. Of
-- what was given back after the lot had run out, renewed_minor says how much a new lot has now.
CREATE TABLE credit_use (
    id            INTEGER PRIMARY KEY,
    lot_id        INTEGER NOT NULL REFERENCES credit_lot (id),
    order_id      INTEGER REFERENCES orders (id),
    entry_id      INTEGER REFERENCES entry (id),
    coupon_id     INTEGER REFERENCES coupon (id),
    amount_minor  INTEGER NOT NULL CHECK (amount_minor >= 0),
    renewed_minor INTEGER NOT NULL DEFAULT 0 CHECK (renewed_minor BETWEEN 0 AND amount_minor),
    created_at    INTEGER NOT NULL,
    CHECK ((order_id IS NOT NULL) + (entry_id IS NOT NULL) + (coupon_id IS NOT NULL) = 1)
) STRICT;

CREATE INDEX credit_use_lot ON credit_use (lot_id);
CREATE INDEX credit_use_order ON credit_use (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX credit_use_entry ON credit_use (entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX credit_use_coupon ON credit_use (coupon_id) WHERE coupon_id IS NOT NULL;

-- What an entry took away of which no lot has covered so much yet: the balance is below zero, and the next lots pay it first.
CREATE TABLE credit_debt (
    entry_id   INTEGER PRIMARY KEY REFERENCES entry (id),
    account_id INTEGER NOT NULL REFERENCES account (id),
    left_minor INTEGER NOT NULL CHECK (left_minor > 0)
) STRICT;

CREATE INDEX credit_debt_account ON credit_debt (account_id);

CREATE TRIGGER credit_lot_is_kept BEFORE DELETE ON credit_lot BEGIN SELECT RAISE(ABORT, 'a lot of credit is spent, never deleted'); END;
CREATE TRIGGER credit_lot_stays_as_brought BEFORE UPDATE OF entry_id, origin_id, amount_minor, available_at, days ON credit_lot
BEGIN SELECT RAISE(ABORT, 'what came in with a lot of credit is final'); END;
CREATE TRIGGER credit_lot_stays_with_its_owner BEFORE UPDATE OF account_id ON credit_lot
WHEN NEW.account_id IS NOT (SELECT merged_into_id FROM account WHERE id = OLD.account_id)
BEGIN SELECT RAISE(ABORT, 'what came in with a lot of credit is final'); END;
CREATE TRIGGER credit_use_is_kept BEFORE DELETE ON credit_use BEGIN SELECT RAISE(ABORT, 'what was taken of a lot is kept'); END;

-- Payouts ----------------------------------------------------------------------------------------------------------------

-- Where a partner wants their money. A change is not used before usable_at: whoever got into an account has to wait, too.
CREATE TABLE payee (
    account_id     INTEGER PRIMARY KEY REFERENCES account (id),
    method         TEXT    NOT NULL CHECK (method = 'paypal' OR method = 'bank' OR method = 'ach' OR method = 'cheque' OR method = 'cash'),
    holder         TEXT    NOT NULL DEFAULT '' CHECK (length(holder) <= 70),       -- of the bank account, or of the cheque
    paypal         TEXT    CHECK (length(paypal) BETWEEN 3 AND 254),
    iban           TEXT    CHECK (length(iban) BETWEEN 15 AND 34 AND iban NOT GLOB '*[^0-9A-Z]*'),
    bic            TEXT    CHECK (length(bic) IN (8, 11) AND bic NOT GLOB '*[^0-9A-Z]*'),
    routing        TEXT    CHECK (length(routing) = 9 AND routing NOT GLOB '*[^0-9]*'),   -- an account in the United States
    account_number TEXT    CHECK (length(account_number) BETWEEN 4 AND 17 AND account_number NOT GLOB '*[^0-9]*'),
    account_type   TEXT    CHECK (account_type IN ('checking', 'savings')),
    cheque_address TEXT    CHECK (length(cheque_address) BETWEEN 1 AND 300),       -- in lines, as an envelope has it
    target_key     TEXT    CHECK (target_key <> ''),                               -- what tells one target from another, and one holder
    holder_key     TEXT    CHECK (holder_key <> ''),                               -- from another, however they are written
    changed_at     INTEGER NOT NULL,
    usable_at      INTEGER NOT NULL,
    CHECK ((method = 'paypal') = (paypal IS NOT NULL)),
    CHECK ((method = 'bank') = (iban IS NOT NULL)),
    CHECK ((method = 'ach') = (routing IS NOT NULL) AND (method = 'ach') = (account_number IS NOT NULL)
           AND (method = 'ach') = (account_type IS NOT NULL)),
    CHECK ((method = 'cheque') = (cheque_address IS NOT NULL)),
    CHECK (method = 'bank' OR bic IS NULL),
    CHECK (method NOT IN ('paypal', 'cash') OR holder = ''),
    CHECK ((method = 'cash') = (target_key IS NULL))
) STRICT;

CREATE INDEX payee_target ON payee (target_key) WHERE target_key IS NOT NULL;
CREATE INDEX payee_holder ON payee (holder_key) WHERE holder_key IS NOT NULL;

-- Who a partner is on the statement of a payment, and whether VAT comes on top of their commission. Nobody has to say: no row is a
-- private person of whom only the name is known. A change holds for payouts that are made from then on.
CREATE TABLE payee_tax (
    account_id  INTEGER PRIMARY KEY REFERENCES account (id),
    address     TEXT    NOT NULL DEFAULT '' CHECK (length(address) <= 300),
    tax_number  TEXT    NOT NULL DEFAULT '' CHECK (length(tax_number) <= 40),
    vat_id      TEXT    CHECK (length(vat_id) BETWEEN 4 AND 16 AND vat_id NOT GLOB '*[^0-9A-Z+*]*'),
    vat_status  TEXT    NOT NULL CHECK (
        vat_status = 'none' OR vat_status = 'small_business' OR vat_status = 'registered' OR vat_status = 'reverse_charge'),
    vat_rate_bp INTEGER NOT NULL CHECK (vat_rate_bp BETWEEN 0 AND 3000),
    changed_at  INTEGER NOT NULL,
    CHECK ((vat_status = 'registered') = (vat_rate_bp > 0))
) STRICT;

-- A batch of payments to partners. Its lines freeze what is paid, to whom and where.
CREATE TABLE payout (
    id            INTEGER PRIMARY KEY,
    cutoff_at     INTEGER NOT NULL,                                                -- entries that had matured by then
    pay_on        INTEGER NOT NULL,                                                -- the day the bank should carry it out
    minimum_minor INTEGER NOT NULL CHECK (minimum_minor >= 0),
    newest_entry_id INTEGER REFERENCES entry (id),                                 -- of the whole ledger, when it was made
    note          TEXT    NOT NULL DEFAULT '' CHECK (length(note) <= 120),
    request_key   TEXT    UNIQUE,
    made_by_id    INTEGER NOT NULL REFERENCES account (id),
    created_at    INTEGER NOT NULL
) STRICT;

-- One partner's payment: waiting, then paid with a reference, or failed, and back to owed.
CREATE TABLE payout_line (
    id           INTEGER PRIMARY KEY,
    payout_id    INTEGER NOT NULL REFERENCES payout (id),
    account_id   INTEGER NOT NULL REFERENCES account (id),
    net_minor    INTEGER NOT NULL CHECK (net_minor > 0),                           -- its entries, which the ledger takes off what is owed
    vat_status   TEXT    NOT NULL DEFAULT 'none' CHECK (
        vat_status = 'none' OR vat_status = 'small_business' OR vat_status = 'registered' OR vat_status = 'reverse_charge'),
    vat_rate_bp  INTEGER NOT NULL DEFAULT 0 CHECK (vat_rate_bp BETWEEN 0 AND 3000),
    vat_minor    INTEGER NOT NULL DEFAULT 0 CHECK (vat_minor >= 0),                -- of the net amount, rounded once
    amount_minor INTEGER NOT NULL CHECK (amount_minor > 0),                        -- what is paid: net and VAT
    method       TEXT    NOT NULL CHECK (method = 'paypal' OR method = 'bank' OR method = 'ach' OR method = 'cheque' OR method = 'cash'),
    holder       TEXT    NOT NULL,
    target       TEXT    NOT NULL,                                                 -- the address or account, as it was when made
    bic          TEXT,
    routing      TEXT,
    account_type TEXT    CHECK (account_type IN ('checking', 'savings')),
    paid_at      INTEGER,                                                          -- as it was told
    reference    TEXT    NOT NULL DEFAULT '' CHECK (length(reference) <= 120),
    failed_at    INTEGER,                                                          -- not carried out, or came back: as it was told
    failure      TEXT    NOT NULL DEFAULT '' CHECK (length(failure) <= 200),
    UNIQUE (payout_id, account_id),
    CHECK (routing IS NULL OR method = 'ach'),
    CHECK ((routing IS NULL) = (account_type IS NULL)),
    CHECK (method <> 'ach' OR routing IS NOT NULL OR target = ''),
    CHECK (amount_minor = net_minor + vat_minor),
    CHECK ((vat_status = 'registered') = (vat_rate_bp > 0)),
    CHECK (vat_rate_bp > 0 OR vat_minor = 0)
) STRICT;

CREATE INDEX payout_line_account ON payout_line (account_id);
CREATE INDEX payout_line_paid ON payout_line (paid_at) WHERE paid_at IS NOT NULL;

CREATE TRIGGER payout_line_stays_as_made BEFORE UPDATE OF payout_id, account_id, net_minor, vat_status, vat_rate_bp, vat_minor, amount_minor, method
    ON payout_line
BEGIN SELECT RAISE(ABORT, 'what a payment pays, to whom and where is final: fail it and make another'); END;
CREATE TRIGGER payout_line_target_is_only_erased BEFORE UPDATE OF holder, target, bic, routing, account_type ON payout_line
WHEN NEW.holder <> '' OR NEW.target <> '' OR coalesce(NEW.bic, NEW.routing, NEW.account_type) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what a payment pays, to whom and where is final: it can only be erased'); END;
CREATE TRIGGER payout_line_is_kept BEFORE DELETE ON payout_line BEGIN SELECT RAISE(ABORT, 'a payment fails, it is never deleted'); END;

-- The entries that a line pays. An entry stands in one line at most, unless that line failed and let it go.
CREATE TABLE payout_entry (
    line_id     INTEGER NOT NULL REFERENCES payout_line (id),
    entry_id    INTEGER NOT NULL REFERENCES entry (id),
    released_at INTEGER,
    PRIMARY KEY (line_id, entry_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX payout_entry_once ON payout_entry (entry_id) WHERE released_at IS NULL;
CREATE TRIGGER payout_entry_is_kept BEFORE DELETE ON payout_entry BEGIN SELECT RAISE(ABORT, 'an entry is let go by released_at'); END;

-- The files of a payout that were downloaded, so that nobody is paid by one bank and once more by another.
CREATE TABLE payout_file (
    id        INTEGER PRIMARY KEY,
    payout_id INTEGER NOT NULL REFERENCES payout (id),
    kind      TEXT    NOT NULL CHECK (kind = 'paypal' OR kind = 'sepa' OR kind = 'wise' OR kind = 'ach' OR kind = 'cheque' OR kind = 'generic'),
    made_at   INTEGER NOT NULL,
    by_id     INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE INDEX payout_file_payout ON payout_file (payout_id, kind);

-- The statement of a payment, as a bookkeeper files it: numbered from 1 without a gap in each year of the shop's zone, given when the
-- payment is marked as paid. One that came back gets another, which cancels the first. Who was paid by whom is kept as it was then.
CREATE TABLE payout_statement (
    id                 INTEGER PRIMARY KEY,
    line_id            INTEGER NOT NULL REFERENCES payout_line (id),
    year               INTEGER NOT NULL,
    number             INTEGER NOT NULL CHECK (number > 0),                        -- 2026 and 1 are written 2026-0001
    day                INTEGER NOT NULL,                                           -- when it was paid, or came back
    cancels_id         INTEGER UNIQUE REFERENCES payout_statement (id) CHECK (cancels_id < id),
    language           TEXT    NOT NULL CHECK (language GLOB '[a-z][a-z]' OR language GLOB '[a-z][a-z]-[A-Z][A-Z]'),
    shop_name          TEXT    NOT NULL,
    shop_address       TEXT    NOT NULL,
    shop_country       TEXT,
    shop_tax_number    TEXT    NOT NULL,
    shop_vat_id        TEXT,
    partner_name       TEXT    NOT NULL,
    partner_address    TEXT    NOT NULL,
    partner_tax_number TEXT    NOT NULL,
    partner_vat_id     TEXT,
    created_at         INTEGER NOT NULL,
    UNIQUE (year, number),
    CHECK (year = CAST(strftime('%Y', day * 86400, 'unixepoch') AS INTEGER))
) STRICT;

CREATE UNIQUE INDEX payout_statement_first ON payout_statement (line_id) WHERE cancels_id IS NULL;
CREATE INDEX payout_statement_line ON payout_statement (line_id);
CREATE TRIGGER payout_statement_stays_as_made BEFORE UPDATE OF id, line_id, year, number, day, cancels_id, language, shop_name,
    shop_address, shop_country, shop_tax_number, shop_vat_id, created_at ON payout_statement
BEGIN SELECT RAISE(ABORT, 'a statement is final: another one cancels it'); END;
CREATE TRIGGER payout_statement_partner_is_only_erased
BEFORE UPDATE OF partner_name, partner_address, partner_tax_number, partner_vat_id ON payout_statement
WHEN NEW.partner_name <> '' OR NEW.partner_address <> '' OR NEW.partner_tax_number <> '' OR NEW.partner_vat_id IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'who was paid by a statement is final: it can only be erased'); END;
CREATE TRIGGER payout_statement_is_kept BEFORE DELETE ON payout_statement
BEGIN SELECT RAISE(ABORT, 'a statement is final: another one cancels it'); END;

-- The audit log -------------------------------------------------------------------------------------------------------------

-- Who did what and when: ids, names of fields, and amounts, rates and places before and after; never a name, an address or a note.
CREATE TABLE audit (
    id         INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    actor      TEXT    NOT NULL CHECK (
        actor = 'account' OR actor = 'token' OR actor = 'source' OR actor = 'server'),   -- 'server': the command line, too
    actor_id   INTEGER,
    action     TEXT    NOT NULL CHECK (
        action = 'shop_set_up' OR action = 'settings_changed' OR action = 'terms_changed' OR action = 'account_created' OR
        action = 'account_changed' OR action = 'account_disabled' OR action = 'account_enabled' OR action = 'password_set' OR
        action = 'pin_set' OR action = 'pin_removed' OR action = 'pin_locked' OR action = 'pin_unlocked' OR action = 'signed_in_by_pin' OR
        action = 'till_enrolled' OR action = 'till_taken_back' OR action = 'reset_link_made' OR action = 'customer_added' OR
        action = 'account_corrected' OR action = 'take_over_link_made' OR action = 'account_taken_over' OR action = 'view_begun' OR
        action = 'account_exported' OR action = 'account_erased' OR action = 'customer_made_partner' OR action = 'partner_made_customer' OR
        action = 'partner_approved' OR action = 'partner_rejected' OR action = 'batch_created' OR action = 'batch_printed' OR
        action = 'batch_changed' OR action = 'code_disabled' OR action = 'code_enabled' OR action = 'code_noted' OR
        action = 'alias_added' OR action = 'product_added' OR action = 'product_changed' OR action = 'discount_granted' OR
        action = 'coupon_made' OR action = 'coupon_ended' OR action = 'order_placed' OR action = 'order_paid' OR
        action = 'order_corrected' OR action = 'order_refunded' OR action = 'order_cancelled' OR action = 'order_reinstated' OR
        action = 'dispute_opened' OR action = 'dispute_won' OR action = 'dispute_lost' OR action = 'redemption_confirmed' OR
        action = 'review_opened' OR action = 'earning_approved' OR action = 'earning_reversed' OR action = 'balance_adjusted' OR
        action = 'commission_converted' OR action = 'pay_changed' OR action = 'payee_changed' OR action = 'payout_made' OR
        action = 'payout_file_made' OR action = 'payment_paid' OR action = 'payment_failed' OR action = 'accounts_imported' OR
        action = 'demo_made' OR action = 'referrer_corrected' OR action = 'accounts_merged' OR action = 'correction_undone' OR
        action = 'books_closed' OR action = 'books_reopened' OR action = 'date_confirmed' OR action = 'time_set_back' OR
        action = 'account_suspended' OR action = 'suspension_lifted' OR action = 'flag_cleared' OR action = 'backup_made' OR
        action = 'backup_failed' OR action = 'backup_downloaded' OR action = 'webhook_added' OR action = 'webhook_changed' OR
        action = 'webhook_secret_made' OR action = 'webhook_disabled' OR action = 'webhook_enabled' OR action = 'webhook_removed' OR
        action = 'webhook_tested' OR action = 'webhook_sent_again' OR action = 'token_made' OR action = 'token_revoked' OR
        action = 'source_added' OR action = 'source_changed' OR action = 'coupons_handed_over'),
    -- The table, and below it the row.
    subject    TEXT    NOT NULL CHECK (
        subject = 'account' OR subject = 'api_token' OR subject = 'backup' OR subject = 'batch' OR subject = 'code' OR subject = 'entry' OR
        subject = 'orders' OR subject = 'payout' OR subject = 'payout_line' OR subject = 'product' OR subject = 'shop' OR
        subject = 'source' OR subject = 'terms' OR subject = 'till_browser' OR subject = 'webhook'),
    subject_id INTEGER,
    fields     TEXT    NOT NULL DEFAULT '',
    CHECK ((actor = 'server') = (actor_id IS NULL))
) STRICT;

CREATE INDEX audit_order ON audit (subject_id) WHERE subject = 'orders';

CREATE TRIGGER audit_stays_as_written BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is final'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log is final'); END;

-- Somebody has set the time back, after a clock that ran ahead had its times written down. What was recorded by then, up to these rows,
-- keeps them.
CREATE TABLE clock_correction (
    id              INTEGER PRIMARY KEY,
    from_at         INTEGER NOT NULL,
    to_at           INTEGER NOT NULL CHECK (to_at < from_at),
    last_audit_id   INTEGER NOT NULL,
    last_entry_id   INTEGER NOT NULL,
    last_order_id   INTEGER NOT NULL,
    last_account_id INTEGER NOT NULL,
    last_scan_id    INTEGER NOT NULL,
    by_id           INTEGER NOT NULL REFERENCES account (id)
) STRICT;

CREATE TRIGGER clock_correction_stays_as_written BEFORE UPDATE ON clock_correction
BEGIN SELECT RAISE(ABORT, 'a correction of the clock is final'); END;
CREATE TRIGGER clock_correction_is_kept BEFORE DELETE ON clock_correction
BEGIN SELECT RAISE(ABORT, 'a correction of the clock is final'); END;

-- Backups ----------------------------------------------------------------------------------------------------------------

-- The backups in backups/ beside this file, and the tries that brought none. What `passalong backup` writes elsewhere is not here.
CREATE TABLE backup (
    id         INTEGER PRIMARY KEY,
    made_by    TEXT    NOT NULL CHECK (made_by IN ('schedule', 'button')),
    file       TEXT,                          -- its name in that folder; NULL: there is none
    bytes      INTEGER CHECK (bytes > 0),
    sha256     TEXT    CHECK (length(sha256) = 64),
    flaw       TEXT    CHECK (flaw = 'no_room' OR flaw = 'not_written' OR flaw = 'promise_broken'),          -- NULL: it was opened, and is good
    began_at   INTEGER NOT NULL,
    ended_at   INTEGER NOT NULL CHECK (ended_at >= began_at),
    removed_at INTEGER,                       -- when the schedule removed the file for a newer one
    CHECK ((file IS NULL) = (bytes IS NULL) AND (file IS NULL) = (sha256 IS NULL)),
    CHECK ((file IS NULL) = coalesce(flaw IN ('no_room', 'not_written'), 0)),
    CHECK (removed_at IS NULL OR file IS NOT NULL AND made_by = 'schedule')
) STRICT;

CREATE TRIGGER backup_is_noted_for_good BEFORE DELETE ON backup BEGIN SELECT RAISE(ABORT, 'what came of a backup is kept'); END;

-- Webhooks ---------------------------------------------------------------------------------------------------------------

-- An address that is told of what happens in the shop. Its secret, with which every message is signed, is encrypted with the key in
-- secret.key, which lies beside this file and is in no backup of it.
CREATE TABLE webhook (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,                    -- one that was removed gives its number to no other
    url             TEXT    NOT NULL CHECK (length(url) <= 500 AND (url GLOB 'https://?*' OR url GLOB 'http://?*')),
    secret          BLOB    NOT NULL,
    former_secret   BLOB,                     -- the one before, with which every message is signed as well
    former_until    INTEGER,                  -- until then
    created_at      INTEGER NOT NULL,
    failures        INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),     -- so many tries in a row
    rests_until     INTEGER,                  -- after a failure nothing is tried before then
    disabled_at     INTEGER,
    disabled_reason TEXT    CHECK (
        disabled_reason = 'by_hand' OR disabled_reason = 'gone' OR disabled_reason = 'failing' OR disabled_reason = 'secret_lost'),
    CHECK ((former_secret IS NULL) = (former_until IS NULL)),
    CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL))
) STRICT;

-- What a webhook is told of.
CREATE TABLE webhook_topic (
    topic      TEXT    NOT NULL CHECK (
        topic = 'account_created' OR topic = 'account_changed' OR topic = 'account_suspended' OR topic = 'account_restored' OR
        topic = 'account_merged' OR topic = 'account_erased' OR topic = 'partner_approved' OR topic = 'partner_rejected' OR
        topic = 'code_claimed' OR topic = 'code_disabled' OR topic = 'code_enabled' OR topic = 'order_placed' OR topic = 'order_paid' OR
        topic = 'order_corrected' OR topic = 'order_refunded' OR topic = 'order_cancelled' OR topic = 'order_reinstated' OR
        topic = 'commission_created' OR topic = 'commission_reversed' OR topic = 'reward_created' OR topic = 'reward_reversed' OR
        topic = 'reward_redeemed' OR topic = 'reward_returned' OR topic = 'reward_expired' OR topic = 'balance_adjusted' OR
        topic = 'review_opened' OR topic = 'review_approved' OR topic = 'payout_created' OR topic = 'payout_paid' OR topic = 'payout_failed'),
    webhook_id INTEGER NOT NULL REFERENCES webhook (id),
    PRIMARY KEY (topic, webhook_id)
) STRICT, WITHOUT ROWID;

-- An event that other programs are told of, word for word as it is sent: with ids and amounts, and no names. Written in the transaction
-- of what it tells of, as long as there is a webhook or somebody asks for events; forgotten after some weeks.
CREATE TABLE outgoing (
    id      INTEGER PRIMARY KEY,
    message TEXT    NOT NULL UNIQUE CHECK (message GLOB 'msg_?*'),        -- by which a receiver knows it again
    topic   TEXT    NOT NULL CHECK (
        topic = 'account_created' OR topic = 'account_changed' OR topic = 'account_suspended' OR topic = 'account_restored' OR
        topic = 'account_merged' OR topic = 'account_erased' OR topic = 'partner_approved' OR topic = 'partner_rejected' OR
        topic = 'code_claimed' OR topic = 'code_disabled' OR topic = 'code_enabled' OR topic = 'order_placed' OR topic = 'order_paid' OR
        topic = 'order_corrected' OR topic = 'order_refunded' OR topic = 'order_cancelled' OR topic = 'order_reinstated' OR
        topic = 'commission_created' OR topic = 'commission_reversed' OR topic = 'reward_created' OR topic = 'reward_reversed' OR
        topic = 'reward_redeemed' OR topic = 'reward_returned' OR topic = 'reward_expired' OR topic = 'balance_adjusted' OR
        topic = 'review_opened' OR topic = 'review_approved' OR topic = 'payout_created' OR topic = 'payout_paid' OR
        topic = 'payout_failed' OR topic = 'webhook_test'),
    at      INTEGER NOT NULL,
    body    TEXT    NOT NULL CHECK (json_valid(body))
) STRICT;

-- One row, once a program has asked for events instead of receiving them, and when it last did, to the day.
CREATE TABLE outgoing_reader (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    asked_at INTEGER NOT NULL
) STRICT;

-- An event on its way to a webhook: what came of the last try, and when the next one is.
CREATE TABLE delivery (
    id           INTEGER PRIMARY KEY,
    webhook_id   INTEGER NOT NULL REFERENCES webhook (id),
    outgoing_id  INTEGER NOT NULL REFERENCES outgoing (id),
    tries        INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    next_at      INTEGER,                     -- NULL: it has arrived, or was given up
    tried_at     INTEGER,
    took_ms      INTEGER CHECK (took_ms >= 0),
    answer       INTEGER CHECK (answer BETWEEN 100 AND 999),              -- the status that the receiver answered with, if it did
    failure      TEXT    CHECK (
        failure = 'answered' OR failure = 'moved' OR failure = 'timed_out' OR failure = 'unknown_host' OR failure = 'private_address' OR
        failure = 'unreachable' OR failure = 'not_secure' OR failure = 'not_encrypted'),
    delivered_at INTEGER,
    CHECK ((tries = 0) = (tried_at IS NULL) AND (tries = 0) = (took_ms IS NULL)),
    CHECK ((failure IS NULL) = (tries = 0 OR delivered_at IS NOT NULL)),
    CHECK (delivered_at IS NULL OR next_at IS NULL),
    CHECK (tries > 0 OR next_at IS NOT NULL)
) STRICT;

CREATE UNIQUE INDEX delivery_once ON delivery (outgoing_id, webhook_id);
CREATE INDEX delivery_webhook ON delivery (webhook_id, id);
CREATE INDEX delivery_due ON delivery (webhook_id, next_at) WHERE next_at IS NOT NULL;

-- The API ----------------------------------------------------------------------------------------------------------------

-- What a program shows to speak to the API: the program holds the token, the file only its hash.
CREATE TABLE api_token (
    id            INTEGER PRIMARY KEY,
    name          TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),          -- what it is for, as the shop calls it
    token_hash    BLOB    NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    per_minute    INTEGER NOT NULL DEFAULT 600 CHECK (per_minute BETWEEN 1 AND 60000),  -- so many requests, and no more
    created_by_id INTEGER NOT NULL REFERENCES account (id),                        -- in whose name it acts
    created_at    INTEGER NOT NULL,
    last_used_at  INTEGER,                                                         -- to within ten minutes
    revoked_at    INTEGER
) STRICT;

CREATE TRIGGER api_token_is_kept BEFORE DELETE ON api_token BEGIN SELECT RAISE(ABORT, 'a token is revoked: the log names it'); END;
CREATE TRIGGER api_token_stays_revoked BEFORE UPDATE OF revoked_at ON api_token WHEN OLD.revoked_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a revoked token stays revoked: make another'); END;

-- What it may do.
CREATE TABLE api_token_scope (
    token_id INTEGER NOT NULL REFERENCES api_token (id),
    scope    TEXT    NOT NULL CHECK (
        scope = 'read' OR scope = 'orders' OR scope = 'accounts' OR scope = 'people' OR scope = 'codes' OR scope = 'payouts' OR
        scope = 'webhooks'),
    PRIMARY KEY (token_id, scope)
) STRICT, WITHOUT ROWID;

-- What was answered to a change that came with a key of the program's own, for seven days: the same again gets the same answer.
CREATE TABLE api_answer (
    token_id   INTEGER NOT NULL REFERENCES api_token (id),
    key        TEXT    NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    route      TEXT    NOT NULL,
    body_hash  BLOB    NOT NULL CHECK (length(body_hash) = 32),
    status     INTEGER NOT NULL CHECK (status BETWEEN 200 AND 299),
    answer     TEXT    NOT NULL,
    account_id INTEGER REFERENCES account (id),                                    -- whom it tells of: it goes when they are erased
    created_at INTEGER NOT NULL,
    PRIMARY KEY (token_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX api_answer_created ON api_answer (created_at);
CREATE INDEX api_answer_account ON api_answer (account_id) WHERE account_id IS NOT NULL;

-- For whoever opens this file with a SQLite tool ---------------------------------------------------------------------------

-- What the lists of partners and customers show over all time: brought directly, through others, and both. Rows overlap: one order
-- stands in the row of everybody above its buyer, so that they must not be added up.
CREATE VIEW v_direct AS
SELECT account.id AS account_id, account.name AS account, account.role, account.referral_type,
       total.direct_sign_ups AS sign_ups, total.direct_orders AS orders, total.direct_value_minor AS value_minor, total.direct_earned_minor AS earned_minor
FROM account_total AS total JOIN account ON account.id = total.account_id;

CREATE VIEW v_indirect AS
SELECT account.id AS account_id, account.name AS account, account.role, account.referral_type,
       total.indirect_sign_ups AS sign_ups, total.indirect_orders AS orders, total.indirect_value_minor AS value_minor, total.indirect_earned_minor AS earned_minor
FROM account_total AS total JOIN account ON account.id = total.account_id;

CREATE VIEW v_network AS
SELECT account.id AS account_id, account.name AS account, account.role, account.referral_type,
       total.direct_sign_ups + total.indirect_sign_ups AS sign_ups, total.direct_orders + total.indirect_orders AS orders,
       total.direct_value_minor + total.indirect_value_minor AS value_minor,
       total.direct_earned_minor + total.indirect_earned_minor AS earned_minor, total.own_earned_minor
FROM account_total AS total JOIN account ON account.id = total.account_id;

-- Who brought whom, at any depth: 1 is directly.
CREATE VIEW v_referral AS
SELECT ancestry.ancestor_id AS account_id, top.name AS account, ancestry.depth, account.id AS referred_id, account.name AS referred,
       account.referral_type, datetime(account.created_at / 1000, 'unixepoch') AS joined_utc
FROM ancestry
JOIN account AS top ON top.id = ancestry.ancestor_id
JOIN account ON account.id = ancestry.descendant_id
WHERE ancestry.depth > 0;

CREATE VIEW v_scan_day AS
SELECT code.code, date(scan_day.day * 86400, 'unixepoch') AS date, scan_day.scans, scan_day.visitors, scan_day.arrivals, scan_day.repeats,
       scan_day.bots, scan_day.own, scan_day.blocked
FROM scan_day JOIN code ON code.id = scan_day.code_id;

CREATE VIEW v_order AS
SELECT orders.id AS order_id, orders.number, buyer.name AS buyer, earner.name AS earner, orders.value_minor, orders.tax_minor, orders.total_minor,
       orders.discount_minor, orders.credit_minor, orders.due_minor, orders.refunded_minor,
       datetime(orders.placed_at / 1000, 'unixepoch') AS placed_utc, datetime(orders.paid_at / 1000, 'unixepoch') AS paid_utc,
       datetime(orders.cancelled_at / 1000, 'unixepoch') AS cancelled_utc
FROM orders JOIN account AS buyer ON buyer.id = orders.customer_id LEFT JOIN account AS earner ON earner.id = orders.earner_id;

CREATE VIEW v_ledger AS
SELECT entry.id AS entry_id, account.name AS account, entry.balance_kind, entry.kind, entry.change, entry.amount_minor, entry.order_id, entry.adjusts_id,
       entry.rate_bp, entry.base_minor, datetime(entry.available_at / 1000, 'unixepoch') AS available_utc,
       datetime(entry.at / 1000, 'unixepoch') AS at_utc, datetime(entry.created_at / 1000, 'unixepoch') AS posted_utc
FROM entry JOIN account ON account.id = entry.account_id;
