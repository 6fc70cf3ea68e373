//! What the shop's rules refuse: the visitor can do something about it.

use crate::domain::money::Money;

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
