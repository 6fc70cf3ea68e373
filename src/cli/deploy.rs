//! The files that put a shop on the web, as they are tested: printed, to be looked at and kept.

use crate::cli::failure::Failure;
use crate::cli::say::say;

/// Each file with what it is for.
const FILES: [(&str, &str, &str); 6] = [
    ("passalong.service", "starts it with the computer, under systemd", include_str!("../../assets/deploy/passalong.service")),
    ("Caddyfile", "Caddy in front of it, with https by itself", include_str!("../../assets/deploy/Caddyfile")),
    ("nginx.conf", "nginx in front of it", include_str!("../../assets/deploy/nginx.conf")),
    ("Dockerfile", "builds an image", include_str!("../../assets/deploy/Dockerfile")),
    ("compose.yaml", "runs that image with its volume", include_str!("../../assets/deploy/compose.yaml")),
    ("litestream.yml", "copies every change to another place", include_str!("../../assets/deploy/litestream.yml")),
];

/// Prints one of them, or which there are.
pub(super) fn deploy(name: Option<&str>) -> Result<(), Failure> {
    let Some(name) = name else {
        return FILES.iter().try_for_each(|(name, what, _)| say(&format!("{name:18} {what}")));
    };
    match FILES.iter().find(|(known, ..)| known.eq_ignore_ascii_case(name)) {
        Some((.., text)) => say(text.trim_end()),
        None => {
            let known = FILES.map(|(known, ..)| known).join(", ");
            Err(Failure(format!("there is no file {name}; there are {known}")))
        }
    }
}
