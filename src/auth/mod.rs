//! Who is there, and how often they may try: password hashing and limits. Nothing here knows HTTP.

pub(crate) mod hasher;
pub(crate) mod limits;
