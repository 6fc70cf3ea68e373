//! Self-referral made visible: what shares something with whoever stands above is reviewed, nothing is blocked, and an honest household
//! passes after one look.

mod fraud;
mod honest;
mod looks;
mod money;
mod scene;
