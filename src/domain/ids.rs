//! A name of its own for every row id, so that an account's id cannot be passed where a code's is meant.

/// A row id with a name of its own, so that an account's id cannot stand where a code's is meant.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
        pub struct $name(pub i64);

        impl From<i64> for $name {
            fn from(id: i64) -> Self {
                $name(id)
            }
        }

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                i64::column_result(value).map($name)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// One batch.
    BatchId
);

id!(
    /// One backup.
    BackupId
);

id!(
    /// One coupon for a web shop.
    CouponId
);

id!(
    /// One order.
    OrderId
);

id!(
    /// One line of an order.
    ItemId
);

id!(
    /// One ledger entry.
    EntryId
);

id!(
    /// One lot of store credit.
    LotId
);

id!(
    /// One payout: a batch of payments.
    PayoutId
);

id!(
    /// One payment: a line of a payout.
    LineId
);

id!(
    /// One account.
    AccountId
);

id!(
    /// One thing that the rules against self-referral have found.
    FlagId
);

id!(
    /// One correction of a referrer.
    MoveId
);

id!(
    /// One merge of two accounts.
    MergeId
);

id!(
    /// One product.
    ProductId
);

id!(
    /// One right to a first-order discount.
    EntitlementId
);

id!(
    /// One code's row.
    CodeId
);

id!(
    /// One version of the terms.
    TermsId
);

id!(
    /// One refund of an order.
    RefundId
);

id!(
    /// One review of an earning.
    ReviewId
);

id!(
    /// One dispute that a source tells of.
    DisputeId
);

id!(
    /// Where orders come from.
    SourceId
);

impl SourceId {
    /// The customer's own page.
    pub const PAGE: SourceId = SourceId(1);
    /// The shop's people.
    pub const STAFF: SourceId = SourceId(2);
    /// Programs that speak to the API.
    pub const API: SourceId = SourceId(3);
}

id!(
    /// One delivery of a source.
    InboxId
);

id!(
    /// An order that waits for somebody to say whose it is.
    WaitingId
);

id!(
    /// A program's token for the API.
    TokenId
);

id!(
    /// One browser that is a till.
    TillBrowserId
);

id!(
    /// One webhook.
    WebhookId
);

id!(
    /// One event that other programs are told of.
    OutgoingId
);

id!(
    /// One event on its way to one webhook.
    DeliveryId
);
