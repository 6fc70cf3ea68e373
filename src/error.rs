//! Who owns an error decides where it is said.
//!
//! A [`Error::Refused`] is the visitor's to mend and stands beside the field, in their words. [`Error::Missing`] is the same
//! 404 for "no such thing" and "not yours". [`Error::Fault`] is ours: logged whole, shown as an apology. [`Error::Busy`] is
//! ours and passing: try again in a moment.

use std::fmt;

use crate::domain::money::Money;

/// What a verb of the domain, or the database below it, answers when it does not do what was asked.
#[derive(Debug)]
pub enum Error {
    /// The visitor can do something about it.
    Refused(Refusal),
    /// No such thing, or not theirs to see.
    Missing,
    /// The queue to the database is full, or no reader came free in time.
    Busy,
    /// Something of ours broke.
    Fault(Box<dyn std::error::Error + Send + Sync>),
}

/// Shorthand for what every verb returns.
pub type Result<T> = std::result::Result<T, Error>;

/// Everything that the shop's rules may refuse, with the figures that the sentence needs.
///
/// Closed, and data rather than text, so that it can be tested and translated. `web::words` holds the sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    NameMissing,
    NameLong {
        most: usize,
    },
    TextLong {
        most: usize,
    },
    EmailMalformed,
    EmailTaken,
    PhoneMalformed,
    PhoneTaken,
    PasswordShort {
        least: usize,
    },
    PasswordLong {
        most_bytes: usize,
    },
    PasswordWrong,
    PasswordsDiffer,
    SignInWrong,
    TermsNotAccepted,
    CodeMissing,
    CodeMalformed,
    /// The check character does not fit; `look_alike` is a letter or digit that was probably misread.
    CodeMistyped {
        look_alike: Option<char>,
    },
    CodeUnknown,
    CodeDisabled,
    CodeExpired,
    CodeUnclaimed,
    /// A card that makes its finder a partner: nobody can invite customers with it yet.
    CodeForPartners,
    AliasMalformed,
    AliasTaken,
    RateMalformed,
    RateTooHigh {
        most_percent: u32,
    },
    AmountMalformed {
        decimals: u32,
    },
    /// `1.250` could be one and a quarter, or one thousand two hundred and fifty.
    AmountUnclear,
    AmountLarge,
    AmountMissing,
    /// An amount in another currency than the shop's.
    AmountOther {
        currency: &'static str,
    },
    DaysMalformed {
        most: u32,
    },
    NumberMalformed {
        least: u32,
        most: u32,
    },
    OffsetMalformed {
        most_mm: u32,
    },
    /// The address makes codes that would be too fine for this layout.
    LayoutTooSmall,
    DateMalformed,
    DatePast,
    CurrencyUnknown,
    CurrencyFixed,
    TimeZoneUnknown,
    AddressMalformed,
    AddressFixed,
    ColourMalformed,
    PictureUnreadable,
    PictureLarge {
        most_pixels: u32,
    },
    FileLarge {
        most_bytes: u64,
    },
    ChoiceUnknown,
    LinkSpent,
    AlreadyDecided,
    OwnAccount,
    LastAdmin,
    ConfirmDiffers {
        expected: String,
    },
    TooMany {
        wait_s: u64,
    },
    SkuTaken,
    ReasonMissing,
    /// Only partners are paid in money.
    PartnersOnly,
    BasketEmpty,
    /// It was retired since the page was opened.
    ProductGone {
        name: String,
    },
    /// The order comes to something else by now than what was shown.
    SumChanged,
    /// A form without what its page put into it.
    FormStale,
    OrderKnown,
    OrderCancelled,
    OrderPaid,
    OrderUnpaid,
    NothingLeft,
    RefundLarge {
        most: Money,
    },
    GoodsLarge {
        most: Money,
    },
    /// Shipping and tip do not come to what would be left.
    GoodsSmall {
        least: Money,
    },
    BelowRefunded {
        refunded: Money,
    },
    CreditShort {
        available: Money,
    },
    /// The terms let credit pay only a part of an order.
    CreditShare {
        most: Money,
    },
    DiscountOff,
    DiscountPromised,
    AlreadyHeld,
    NotHeld,
    InPayout,
    IbanMalformed,
    BicMalformed,
    HolderMissing,
    /// A bank would run it for a formula, or a spreadsheet before the bank.
    FormulaSign,
    PayoutEmpty,
    LineSettled,
    /// A value that must not stand in a file that goes to a bank, by the reference of its payment.
    FileValue {
        reference: String,
    },
    FileEmpty,
    /// No earning was ticked.
    NothingChosen,
    /// A number without saying of what.
    LastsUnclear,
    /// A cap of nothing is none.
    CapZero,
    /// Something was posted since the page was opened.
    BalanceMoved,
    AlreadyThere,
    NoReferrer,
    NoSuchAccount,
    /// Somebody can't stand below themselves.
    WouldCircle,
    /// A file that is imported: nothing in it, too much of it, or not what it should be.
    RowsNone,
    RowsMany {
        most: u64,
    },
    NotUtf8,
    ColumnMissing,
    ColumnTwice,
    ColumnUnknown {
        name: String,
    },
    CellsDiffer {
        expected: usize,
        found: usize,
    },
    RoleUnknown,
    KindUnknown,
    DateFuture,
    TwiceInFile {
        row: u64,
    },
    CircleInFile,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Refused(refusal) => write!(f, "refused: {refusal:?}"),
            Error::Missing => write!(f, "no such thing"),
            Error::Busy => write!(f, "the server is busy"),
            Error::Fault(fault) => write!(f, "{fault}"),
        }
    }
}

impl std::error::Error for Error {}

impl Error {
    /// Wraps anything that broke on our side.
    pub fn fault(fault: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Error::Fault(fault.into())
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Error::Refused(refusal)
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::QueryReturnedNoRows => Error::Missing,
            other => Error::fault(other),
        }
    }
}

/// Turns a broken constraint into the refusal it stands for, where the insert stands.
pub trait RefuseUnique<T> {
    /// `what` is SQLite's own name for the constraint, such as `account.email_key`.
    fn refuse_unique(self, what: &str, refusal: Refusal) -> Result<T>;
}

impl<T> RefuseUnique<T> for rusqlite::Result<T> {
    fn refuse_unique(self, what: &str, refusal: Refusal) -> Result<T> {
        self.map_err(Error::from).refuse_unique(what, refusal)
    }
}

// So that a statement that may break either of two constraints can name them one after the other.
impl<T> RefuseUnique<T> for Result<T> {
    fn refuse_unique(self, what: &str, refusal: Refusal) -> Result<T> {
        self.map_err(|error| match &error {
            Error::Fault(fault) if breaks(fault.downcast_ref(), what) => refusal.into(),
            _ => error,
        })
    }
}

fn breaks(error: Option<&rusqlite::Error>, what: &str) -> bool {
    match error {
        Some(rusqlite::Error::SqliteFailure(cause, Some(text))) => {
            cause.code == rusqlite::ErrorCode::ConstraintViolation && text.ends_with(what)
        }
        _ => false,
    }
}
