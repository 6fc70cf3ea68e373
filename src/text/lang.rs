//! The languages that there is a catalogue for, and those that a shop may add.

/// A language that there is a catalogue for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Lang {
    #[default]
    English,
    German,
    French,
    Spanish,
    /// One that the shop has added by a file of its own: see [`Lang::further`].
    Further(&'static str),
}

/// Every language of [ISO 639-1](https://www.loc.gov/standards/iso639-2/php/English_list.php) that comes without a catalogue.
const FURTHER: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da dv dz ee el eo \
                       et eu fa ff fi fj fo fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg \
                       ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng \
                       nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st \
                       su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

impl Lang {
    /// Those that come with the program.
    pub(crate) const ALL: [Lang; 4] = [Lang::English, Lang::German, Lang::French, Lang::Spanish];

    /// `en`, as pages and file names have it.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Lang::English => "en",
            Lang::German => "de",
            Lang::French => "fr",
            Lang::Spanish => "es",
            Lang::Further(tag) => tag,
        }
    }

    /// What whoever speaks it calls it; one that the shop has added says so in its own file.
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Lang::English => Some("English"),
            Lang::German => Some("Deutsch"),
            Lang::French => Some("Français"),
            Lang::Spanish => Some("Español"),
            Lang::Further(_) => None,
        }
    }

    /// The language behind a tag such as `en-US`; `None` when none comes with the program.
    pub(crate) fn of_tag(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.is_behind(tag))
    }

    /// The language that a shop adds by a file named after this tag, such as `it`.
    pub(crate) fn further(tag: &str) -> Option<Lang> {
        FURTHER.split_ascii_whitespace().find(|known| *known == tag).map(Lang::Further)
    }

    /// Whether a tag such as `en-US` asks for this language.
    pub(super) fn is_behind(self, tag: &str) -> bool {
        tag.split('-').next().is_some_and(|language| self.tag().eq_ignore_ascii_case(language))
    }

    /// The sentences as they come with the program; English where there are none.
    pub(super) fn source(self) -> &'static str {
        match self {
            Lang::English | Lang::Further(_) => include_str!("../../assets/locales/en.ftl"),
            Lang::German => include_str!("../../assets/locales/de.ftl"),
            Lang::French => include_str!("../../assets/locales/fr.ftl"),
            Lang::Spanish => include_str!("../../assets/locales/es.ftl"),
        }
    }
}
