//! Who is there, and how often they may try: hashing and comparing passwords, and limits. Nothing here knows HTTP.

pub(crate) mod hasher;
pub(crate) mod limits;
pub(crate) mod password;
pub(crate) mod secret_box;
pub(crate) mod webhook_secret;
