//! What people are to the shop: their role, the kind of a partner, and what a referrer was when somebody joined.

use crate::domain::values::choice;

choice!(
    /// What an account may do.
    Role { Admin = "admin", Staff = "staff", Partner = "partner", Customer = "customer" }
);

choice!(
    /// Two kinds of partner with the same powers, and a default rate each.
    PartnerKind { Partner = "partner", Influencer = "influencer" }
);

choice!(
    /// What the referrer was, at sign-up.
    ReferralType { Partner = "partner", Influencer = "influencer", Customer = "customer", Organic = "organic" }
);

impl Role {
    /// Partners and customers: those who have a code.
    pub fn is_member(self) -> bool {
        matches!(self, Role::Partner | Role::Customer)
    }

    /// Those who run the shop.
    pub fn runs_the_shop(self) -> bool {
        matches!(self, Role::Admin | Role::Staff)
    }
}

choice!(
    /// Who earns: the kinds have terms of their own.
    EarnerKind { Partner = "partner", Influencer = "influencer", Customer = "customer" }
);

impl EarnerKind {
    /// Partners and influencers are paid in money, customers in store credit.
    pub fn is_paid_in_money(self) -> bool {
        self != EarnerKind::Customer
    }
}

impl From<EarnerKind> for ReferralType {
    /// What somebody is who joins through the code of such an earner.
    fn from(kind: EarnerKind) -> Self {
        match kind {
            EarnerKind::Partner => ReferralType::Partner,
            EarnerKind::Influencer => ReferralType::Influencer,
            EarnerKind::Customer => ReferralType::Customer,
        }
    }
}
