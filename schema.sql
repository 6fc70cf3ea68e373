-- Passalong: the whole database as it is today, written to be read.
--
-- Times (…_at, …_until) are UTC milliseconds since 1970. Days are whole days since 1970 in the shop's own time zone;
-- date(day * 86400, 'unixepoch') shows one as a date. Rates (…_bp) are basis points: 1000 is 10 %.
-- What a page refuses kindly, a CHECK, UNIQUE, foreign key or trigger here refuses for certain.

-- The shop ---------------------------------------------------------------------------------------------------------------

-- One row, made by the set-up page; no row means that the shop has not been set up.
CREATE TABLE shop (
    id                  INTEGER PRIMARY KEY CHECK (id = 1),
    name                TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    contact             TEXT    NOT NULL DEFAULT '' CHECK (length(contact) <= 200),
    currency            TEXT    NOT NULL CHECK (length(currency) = 3),
    time_zone           TEXT    NOT NULL,
    base_url            TEXT    NOT NULL,
    base_url_checked_at INTEGER,              -- when our own health page was last reached through it
    base_url_typed_at   INTEGER,              -- when the owner typed it to print all the same
    accent              TEXT    NOT NULL DEFAULT '#0f6b4f' CHECK (accent GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
    logo                BLOB,                 -- a PNG that we drew ourselves from the owner's picture
    partner_approval    INTEGER NOT NULL DEFAULT 0 CHECK (partner_approval IN (0, 1)),
    folds_scans         INTEGER NOT NULL DEFAULT 1 CHECK (folds_scans IN (0, 1)),
    changed_at          INTEGER NOT NULL,
    set_up_at           INTEGER NOT NULL
) STRICT;

-- Addresses that the shop once had and may have printed. Paper is for ever.
CREATE TABLE former_base_url (
    base_url TEXT    NOT NULL PRIMARY KEY,
    until_at INTEGER NOT NULL
) STRICT;

-- The program's terms, in versions: the newest row is in force, older rows say what was promised before.
CREATE TABLE terms (
    id                      INTEGER PRIMARY KEY,
    partner_rate_bp         INTEGER NOT NULL CHECK (partner_rate_bp BETWEEN 0 AND 10000),
    influencer_rate_bp      INTEGER NOT NULL CHECK (influencer_rate_bp BETWEEN 0 AND 10000),
    customer_rate_bp        INTEGER NOT NULL CHECK (customer_rate_bp BETWEEN 0 AND 10000),
    first_order_discount_bp INTEGER NOT NULL CHECK (first_order_discount_bp BETWEEN 0 AND 10000),
    hold_days               INTEGER NOT NULL CHECK (hold_days BETWEEN 0 AND 365),
    created_at              INTEGER NOT NULL
) STRICT;

CREATE TRIGGER terms_stay_as_written BEFORE UPDATE ON terms BEGIN SELECT RAISE(ABORT, 'terms are final: write a new version'); END;
CREATE TRIGGER terms_are_kept BEFORE DELETE ON terms BEGIN SELECT RAISE(ABORT, 'terms are final: write a new version'); END;

-- People -----------------------------------------------------------------------------------------------------------------

CREATE TABLE account (
    id                 INTEGER PRIMARY KEY,
    role               TEXT    NOT NULL CHECK (role IN ('admin', 'staff', 'partner', 'customer')),
    partner_kind       TEXT    CHECK (partner_kind IN ('partner', 'influencer')),
    name               TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
    shown_name         TEXT    CHECK (length(shown_name) BETWEEN 1 AND 40),   -- what an invitation says instead of the first name
    email              TEXT    NOT NULL,
    email_key          TEXT    NOT NULL UNIQUE,                               -- the mailbox behind the address
    email_confirmed_at INTEGER,
    phone              TEXT,
    phone_key          TEXT    UNIQUE,
    password_hash      TEXT,                                                  -- NULL until the first password is chosen
    referral_type      TEXT    CHECK (referral_type IN ('partner', 'influencer', 'customer', 'organic')),
    referrer_id        INTEGER REFERENCES account (id) CHECK (referrer_id <> id),
    sponsor_id         INTEGER REFERENCES account (id) CHECK (sponsor_id <> id),  -- the partner who told a partner of the program
    sign_up_code_id    INTEGER REFERENCES code (id),                          -- the code that led here, whatever came of it
    terms_id           INTEGER REFERENCES terms (id),                         -- the version that a partner agreed to
    approved_at        INTEGER,                                               -- NULL for a partner who waits for the shop's word
    disabled_at        INTEGER,
    created_at         INTEGER NOT NULL,
    CHECK ((role = 'partner') = (partner_kind IS NOT NULL)),
    CHECK ((role IN ('admin', 'staff')) = (referral_type IS NULL)),
    CHECK (referral_type IS NULL OR (referral_type = 'organic') = (referrer_id IS NULL)),
    CHECK (referral_type IS NOT NULL OR referrer_id IS NULL),
    CHECK ((phone IS NULL) = (phone_key IS NULL)),
    CHECK (role = 'partner' OR approved_at IS NULL)
) STRICT;

CREATE INDEX account_referrer ON account (referrer_id) WHERE referrer_id IS NOT NULL;
CREATE INDEX account_role ON account (role, id);
CREATE INDEX account_waiting ON account (id) WHERE role = 'partner' AND approved_at IS NULL;

-- Who brought whom, to any depth: a row for everybody above an account, and its own at depth 0.
CREATE TABLE ancestry (
    descendant_id INTEGER NOT NULL REFERENCES account (id),
    depth         INTEGER NOT NULL CHECK (depth >= 0),
    ancestor_id   INTEGER NOT NULL REFERENCES account (id),
    PRIMARY KEY (descendant_id, depth),
    CHECK ((depth = 0) = (descendant_id = ancestor_id))
) STRICT, WITHOUT ROWID;

-- What each account brought, kept up to date with every sign-up. Derived: check compares, check --rebuild recomputes.
CREATE TABLE account_total (
    account_id        INTEGER PRIMARY KEY REFERENCES account (id),
    direct_sign_ups   INTEGER NOT NULL DEFAULT 0 CHECK (direct_sign_ups >= 0),
    indirect_sign_ups INTEGER NOT NULL DEFAULT 0 CHECK (indirect_sign_ups >= 0)
) STRICT;

-- The same by day.
CREATE TABLE account_day (
    account_id        INTEGER NOT NULL REFERENCES account (id),
    day               INTEGER NOT NULL,
    direct_sign_ups   INTEGER NOT NULL DEFAULT 0 CHECK (direct_sign_ups >= 0),
    indirect_sign_ups INTEGER NOT NULL DEFAULT 0 CHECK (indirect_sign_ups >= 0),
    PRIMARY KEY (account_id, day)
) STRICT, WITHOUT ROWID;

-- A signed-in browser. Only the hash of its cookie is kept.
CREATE TABLE session (
    token_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    account_id INTEGER NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_account ON session (account_id);

-- A one-time link to choose a new password, handed over by the shop. Only the hash of its token is kept.
CREATE TABLE reset_link (
    token_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    account_id INTEGER NOT NULL REFERENCES account (id),
    made_by_id INTEGER NOT NULL REFERENCES account (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
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
    owner_id       INTEGER UNIQUE REFERENCES account (id),
    batch_id       INTEGER REFERENCES batch (id),
    partner_kind   TEXT    CHECK (partner_kind IN ('partner', 'influencer')),   -- what the partner who claims it becomes
    note           TEXT    NOT NULL DEFAULT '' CHECK (length(note) <= 200),     -- whom it was handed to
    reserved_by_id INTEGER UNIQUE REFERENCES account (id),                      -- an applicant who waits for the shop's word,
    reserved_until INTEGER,                                                     -- and how long it is kept for them
    created_at     INTEGER NOT NULL,
    claimed_at     INTEGER,
    disabled_at    INTEGER,
    expires_at     INTEGER,                                                     -- binds only while unclaimed
    CHECK ((owner_id IS NULL) = (claimed_at IS NULL)),
    CHECK ((batch_id IS NULL) = (partner_kind IS NULL)),
    CHECK ((reserved_by_id IS NULL) = (reserved_until IS NULL)),
    CHECK (reserved_by_id IS NULL OR owner_id IS NULL),
    CHECK (owner_id IS NOT NULL OR batch_id IS NOT NULL)
) STRICT;

CREATE INDEX code_batch ON code (batch_id, id) WHERE batch_id IS NOT NULL;

CREATE TRIGGER code_is_kept BEFORE DELETE ON code BEGIN SELECT RAISE(ABORT, 'a code is never deleted: paper is for ever'); END;
CREATE TRIGGER code_stays_the_same BEFORE UPDATE OF code ON code BEGIN SELECT RAISE(ABORT, 'a code never changes: paper is for ever'); END;
CREATE TRIGGER code_keeps_its_owner BEFORE UPDATE OF owner_id ON code WHEN OLD.owner_id IS NOT NULL AND NEW.owner_id IS NOT OLD.owner_id
BEGIN SELECT RAISE(ABORT, 'a claimed code stays with its owner'); END;

-- A second text that leads to the same code, such as PATSBAKES.
CREATE TABLE code_alias (
    alias      TEXT    NOT NULL PRIMARY KEY CHECK (length(alias) BETWEEN 2 AND 32 AND alias NOT GLOB '*[^A-Z0-9-]*'),
    code_id    INTEGER NOT NULL REFERENCES code (id),
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX code_alias_code ON code_alias (code_id);

-- Scans ------------------------------------------------------------------------------------------------------------------

-- One row for every counted scan: which code, when, by what road. Nothing about the person.
CREATE TABLE scan (
    id      INTEGER PRIMARY KEY,
    code_id INTEGER NOT NULL REFERENCES code (id),
    at      INTEGER NOT NULL,
    via     TEXT    NOT NULL CHECK (via IN ('qr', 'link', 'typed'))
) STRICT;

CREATE TRIGGER scan_stays_as_counted BEFORE UPDATE ON scan BEGIN SELECT RAISE(ABORT, 'a scan is final'); END;
CREATE TRIGGER scan_is_kept BEFORE DELETE ON scan WHEN OLD.at >= (SELECT scan_pruned_to FROM retention)
BEGIN SELECT RAISE(ABORT, 'a scan is kept until the retention job has said so'); END;

-- Scans before this instant may be pruned; scan_day keeps their count.
CREATE TABLE retention (
    id             INTEGER PRIMARY KEY CHECK (id = 1),
    scan_pruned_to INTEGER NOT NULL DEFAULT 0
) STRICT;

INSERT INTO retention (id) VALUES (1);

-- The tallies of one code on one day, kept as counted: visits = scans + repeats + bots + own + blocked.
CREATE TABLE scan_day (
    code_id   INTEGER NOT NULL REFERENCES code (id),
    day       INTEGER NOT NULL,
    visits    INTEGER NOT NULL DEFAULT 0,
    scans     INTEGER NOT NULL DEFAULT 0,     -- counted: a person who was led to an invitation
    uniques   INTEGER NOT NULL DEFAULT 0,     -- different visitors among them, within the day
    repeats   INTEGER NOT NULL DEFAULT 0,     -- the same visitor again within the half-hour
    bots      INTEGER NOT NULL DEFAULT 0,     -- previews, crawlers, prefetches
    own       INTEGER NOT NULL DEFAULT 0,     -- the owner and the shop's own people
    blocked   INTEGER NOT NULL DEFAULT 0,     -- the code was disabled or had expired
    via_qr    INTEGER NOT NULL DEFAULT 0,
    via_link  INTEGER NOT NULL DEFAULT 0,
    via_typed INTEGER NOT NULL DEFAULT 0,
    first_at  INTEGER,                        -- the first and the last counted scan
    last_at   INTEGER,
    PRIMARY KEY (code_id, day),
    CHECK (visits = scans + repeats + bots + own + blocked),
    CHECK (scans = via_qr + via_link + via_typed),
    CHECK (uniques <= scans),
    CHECK ((scans = 0) = (first_at IS NULL) AND (scans = 0) = (last_at IS NULL))
) STRICT, WITHOUT ROWID;

-- Texts that led nowhere, by day.
CREATE TABLE scan_miss (
    day     INTEGER PRIMARY KEY,
    unknown INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Today's secret, from which a visitor's mark is made, and today's marks: so that a visitor counts once a day after a restart
-- too. Both are emptied when the day ends; nobody can then tell who stood behind a mark.
CREATE TABLE visitor_salt (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    day  INTEGER NOT NULL,
    salt BLOB    NOT NULL CHECK (length(salt) = 32)
) STRICT;

CREATE TABLE visitor_today (
    id   INTEGER PRIMARY KEY,
    mark INTEGER NOT NULL
) STRICT;

-- The record -------------------------------------------------------------------------------------------------------------

-- Who did what and when: ids and the names of fields, never what stood in them.
CREATE TABLE audit (
    id         INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    actor_id   INTEGER REFERENCES account (id),       -- NULL for the server itself and the command line
    action     TEXT    NOT NULL,
    subject    TEXT    NOT NULL,                      -- the table
    subject_id INTEGER,
    fields     TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TRIGGER audit_stays_as_written BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the record is final'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the record is final'); END;

-- For whoever opens this file with a SQLite tool ---------------------------------------------------------------------------

CREATE VIEW v_direct AS
SELECT referrer.id AS referrer_id, referrer.name AS referrer, account.id AS account_id, account.name, account.referral_type,
       datetime(account.created_at / 1000, 'unixepoch') AS joined_utc
FROM account JOIN account AS referrer ON referrer.id = account.referrer_id;

CREATE VIEW v_network AS
SELECT ancestry.ancestor_id AS account_id, top.name AS account, ancestry.depth, account.id AS brought_id, account.name AS brought
FROM ancestry
JOIN account AS top ON top.id = ancestry.ancestor_id
JOIN account ON account.id = ancestry.descendant_id
WHERE ancestry.depth > 0;

CREATE VIEW v_scan_day AS
SELECT code.code, date(scan_day.day * 86400, 'unixepoch') AS date, scan_day.scans, scan_day.uniques, scan_day.visits, scan_day.repeats,
       scan_day.bots, scan_day.own, scan_day.blocked
FROM scan_day JOIN code ON code.id = scan_day.code_id;
