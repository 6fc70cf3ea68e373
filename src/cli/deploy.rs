//! The files that put a shop on the web, as they are tested: printed, to be looked at and kept.

use crate::cli::failure::Failure;
use crate::cli::say::say;
use crate::cli::speaker::Speaker;
use crate::text::catalogue::Text;

/// What a file is for.
type Purpose = fn() -> Text;

/// Each file with what it is for.
const FILES: [(&str, Purpose, &str); 6] = [
    ("passalong.service", || Text::new("cli-deploy-service"), include_str!("../../assets/deploy/passalong.service")),
    ("Caddyfile", || Text::new("cli-deploy-caddy"), include_str!("../../assets/deploy/Caddyfile")),
    ("nginx.conf", || Text::new("cli-deploy-nginx"), include_str!("../../assets/deploy/nginx.conf")),
    ("Dockerfile", || Text::new("cli-deploy-image"), include_str!("../../assets/deploy/Dockerfile")),
    ("compose.yaml", || Text::new("cli-deploy-compose"), include_str!("../../assets/deploy/compose.yaml")),
    ("litestream.yml", || Text::new("cli-deploy-litestream"), include_str!("../../assets/deploy/litestream.yml")),
];

/// Prints one of them, or which there are.
pub(super) fn deploy(name: Option<&str>, speaker: &Speaker) -> Result<(), Failure> {
    let Some(name) = name else {
        return FILES.iter().try_for_each(|(name, what, _)| say(&format!("{name:18} {}", speaker.words(&what()))));
    };
    match FILES.iter().find(|(known, ..)| known.eq_ignore_ascii_case(name)) {
        Some((.., text)) => say(text.trim_end()),
        None => {
            let known = FILES.map(|(known, ..)| known).join(", ");
            Err(Failure::Refused(Text::new("cli-deploy-unknown").with("name", name).with("known", known)))
        }
    }
}
