use super::layout::{Kind, Rect, strips};
use super::page::{Image, Part, Placed, Text};
use super::*;

const LONG: &str = "Grandmother Wilhelmina's Wonderful Wholesale Bakery & Delicatessen of New Mellick W";

fn print(shop: &str, host: &str) -> Print {
    Print {
        modules: qr::matrix(&format!("https://{}/Q/K7QM9XDW9", host.to_uppercase())),
        words: "K7Q-M9X-DW9".into(),
        shop: shop.into(),
        line: "Share our bread with everybody you know, and earn cash".into(),
        call: format!("Scan to become a partner of {shop}"),
        short: format!("Scan to become a partner of {shop}"),
        typing: "No camera? Type the code at".into(),
        address: format!("{host}/c"),
        note: "Offer of 22 Nov 2026. The shop's terms apply.".into(),
    }
}

fn prints() -> Vec<Print> {
    let hosts = ["a.example".to_owned(), "cornerbakery.example".to_owned(), format!("{}.example", "long-name.".repeat(6))];
    let shops = [
        "A",
        "Corner Bakery",
        "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
        LONG,
        "パン屋さんの角のお店パン屋さんの角のお店パン屋さんの角のお店",
    ];
    shops.iter().flat_map(|shop| hosts.iter().map(|host| print(shop, host))).collect()
}

/// A shop's look in a design: without a logo, with a symbol, and with its name written out.
fn looks() -> Vec<Look> {
    let logo = |width, height| Some(Logo { href: "/logo.png".into(), width, height });
    let look = |design, logo| Look {
        design,
        accent: "#0f6b4f".into(),
        on_accent: "#ffffff".into(),
        tint: "#6aa592".into(),
        soft: "#c5dcd4".into(),
        logo,
    };
    let logos = [None, logo(200.0, 200.0), logo(640.0, 120.0), logo(100.0, 200.0)];
    logos.into_iter().flat_map(|logo| Design::ALL.map(|design| look(design, logo.clone()))).collect()
}

fn plain() -> Look {
    looks().swap_remove(2)
}

fn lies_within(inner: Rect, outer: Rect) -> bool {
    let slack = 0.001;
    inner.x >= outer.x - slack
        && inner.y >= outer.y - slack
        && inner.right() <= outer.right() + slack
        && inner.bottom() <= outer.bottom() + slack
}

fn overlap(a: Rect, b: Rect) -> bool {
    // Each of them is rounded to a thousandth.
    let slack = 0.002;
    a.x < b.right() - slack && b.x < a.right() - slack && a.y < b.bottom() - slack && b.y < a.bottom() - slack
}

#[test]
fn margins_and_labels_fill_the_paper() {
    for layout in Layout::ALL {
        let (grid, (width, height)) = (layout.grid(), layout.paper().size());
        let across = 2.0 * grid.left + (grid.columns - 1) as f64 * grid.pitch + grid.width;
        let down = 2.0 * grid.top + grid.rows as f64 * grid.height;
        assert!((across - width).abs() < 0.001, "{layout:?} is {across} wide");
        assert!((down - height).abs() < 0.001, "{layout:?} is {down} high");
    }
}

#[test]
fn labels_lie_on_the_paper_and_not_on_one_another() {
    for layout in Layout::ALL {
        let (width, height) = layout.paper().size();
        let slots = layout.slots();
        for (at, slot) in slots.iter().enumerate() {
            assert!(lies_within(*slot, Rect { x: 0.0, y: 0.0, width, height }), "{layout:?} {slot:?}");
            assert!(slots[at + 1..].iter().all(|other| !overlap(*slot, *other)), "{layout:?} {slot:?}");
        }
    }
}

/// What a page draws, measured on the paper.
struct Drawn<'p> {
    codes: Vec<Rect>,
    texts: Vec<(Rect, &'p Text)>,
}

fn figure(text: &str) -> f64 {
    text.parse().unwrap()
}

fn drawn(part: &Part, span: usize) -> Drawn<'_> {
    let code = |code: &Placed| {
        let side = figure(&code.module) * span as f64;
        turned(&part.transform, Rect { x: figure(&code.x), y: figure(&code.y), width: side, height: side })
    };
    let text = |text| (turned(&part.transform, area(text)), text);
    Drawn { codes: part.codes.iter().map(code).collect(), texts: part.texts.iter().map(text).collect() }
}

fn area(text: &Text) -> Rect {
    let (em, width) = (figure(&text.size), figure(&text.length));
    let left = if text.anchor == "middle" { figure(&text.x) - width / 2.0 } else { figure(&text.x) };
    Rect { x: left, y: figure(&text.y) - typeset::ASCENT * em, width, height: typeset::LEADING * em }
}

/// Where a rectangle comes to lie: upright, upside down, or a quarter to the left.
fn turned(transform: &str, own: Rect) -> Rect {
    let figures: Vec<f64> = transform.split(['(', ')', ' ']).filter_map(|word| word.parse().ok()).collect();
    match figures.as_slice() {
        [] => own,
        [180.0, x, y] => Rect { x: 2.0 * x - own.right(), y: 2.0 * y - own.bottom(), ..own },
        [x, y, -90.0] => Rect { x: x + own.y, y: y - own.right(), width: own.height, height: own.width },
        _ => panic!("{transform}"),
    }
}

/// Where the ink of one thing on a sheet may be: on its label, on its side of the fold, on its strip.
fn rooms(layout: Layout) -> Vec<Rect> {
    match layout.kind() {
        Kind::Labels | Kind::Cards => layout.slots(),
        Kind::Tent => [0.0, 74.0].map(|y| Rect { x: 0.0, y, width: 105.0, height: 74.0 }).to_vec(),
        Kind::Poster => {
            let strips = strips(layout.paper());
            let (width, height) = (layout.paper().size().0, strips[0].y);
            [vec![Rect { x: 0.0, y: 0.0, width, height }], strips].concat()
        }
    }
}

/// Where an image lies; one that lies in the room of a code is left out.
fn image_area(part: &Part, image: &Image, codes: &[Rect]) -> Option<Rect> {
    let own = Rect { x: figure(&image.x), y: figure(&image.y), width: figure(&image.width), height: figure(&image.height) };
    let area = turned(&part.transform, own);
    let in_code = codes.iter().any(|code| lies_within(area, code.inset(code.width * 0.4)));
    (!in_code).then_some(area)
}

#[test]
fn everything_on_a_label_is_inside_it_apart_and_large_enough() {
    for (layout, look) in Layout::ALL.into_iter().flat_map(|layout| looks().into_iter().map(move |look| (layout, look))) {
        for print in prints() {
            let span = print.modules.span();
            assert!(layout.fits(span));
            let page = pages(layout, std::slice::from_ref(&print), 1, Offset::default(), &look).remove(0);
            for part in &page.parts {
                let Drawn { codes, texts } = drawn(part, span);
                let images = part.images.iter().filter_map(|image| image_area(part, image, &codes));
                let all: Vec<Rect> = codes.iter().copied().chain(texts.iter().map(|(text, _)| *text)).chain(images).collect();
                let room = rooms(layout).into_iter().find(|room| lies_within(all[0], *room));
                let room = room.unwrap_or_else(|| panic!("{layout:?} {look:?} {part:#?}"));
                for (at, one) in all.iter().enumerate() {
                    assert!(lies_within(*one, room), "{layout:?} {look:?} {one:?} leaves {room:?}\n{part:#?}");
                    assert!(
                        all[at + 1..].iter().all(|other| !overlap(*one, *other)),
                        "{layout:?} {look:?} {one:?} lies on another\n{part:#?}"
                    );
                }
                for code in codes {
                    assert!(code.width >= LEAST_QR && code.width / span as f64 >= LEAST_MODULE, "{layout:?} {look:?} {code:?}");
                }
                let words: Vec<&Text> = part.texts.iter().filter(|text| text.text == print.words).collect();
                assert!(part.texts.is_empty() || words.len() == 1, "{layout:?} shows the code whole: {:?}", part.texts);
                assert!(words.iter().all(|text| figure(&text.size) >= 8.0 * typeset::POINT - 0.001 && text.class == "mono"));
                assert!(words.iter().all(|text| text.colour == "#000"), "codes are black");
            }
        }
    }
}

#[test]
fn a_design_is_left_where_its_code_would_be_too_small() {
    let long =
        Print { modules: qr::matrix(&format!("https://example.org/{}/q/K7QM9XDW9", "x".repeat(330))), ..print("A", "a.example") };
    let span = long.modules.span();
    assert!(Layout::CardsLetter.fits(span), "{span}");
    for look in looks() {
        let page = pages(Layout::CardsLetter, std::slice::from_ref(&long), 1, Offset::default(), &look).remove(0);
        assert!(figure(&page.parts[0].codes[0].module) >= LEAST_MODULE, "{look:?}");
        assert!(page.parts[0].fills.is_empty(), "plain, whatever was chosen");
    }
}

#[test]
fn the_logo_lies_in_the_middle_of_a_code_that_has_room_for_it() {
    let with_room = Print { modules: qr::matrix_with_room("https://A.EXAMPLE/Q/K7QM9XDW9"), ..print("A", "a.example") };
    let span = with_room.modules.span();
    for (layout, look) in Layout::ALL.into_iter().flat_map(|layout| looks().into_iter().map(move |look| (layout, look))) {
        let parts = pages(layout, std::slice::from_ref(&with_room), 1, Offset::default(), &look).remove(0).parts;
        for part in parts.iter().filter(|part| !part.codes.is_empty()) {
            let code = drawn(part, span).codes[0];
            let side = (with_room.modules.room() as f64) * code.width / span as f64;
            let room = code.inset((code.width - side) / 2.0);
            let inside = |image: &Image| image_area(part, image, &[code]).is_none();
            assert_eq!(part.images.iter().filter(|image| inside(image)).count(), usize::from(look.logo.is_some()));
            for image in part.images.iter().filter(|image| inside(image)) {
                let own =
                    Rect { x: figure(&image.x), y: figure(&image.y), width: figure(&image.width), height: figure(&image.height) };
                assert!(lies_within(turned(&part.transform, own), room), "{layout:?} {look:?}");
                assert!(side <= code.width * 0.2, "no more than a fifth");
            }
        }
    }
}

#[test]
fn ink_keeps_five_millimetres_from_the_edge_of_the_paper() {
    for (layout, look) in Layout::ALL.into_iter().flat_map(|layout| looks().into_iter().map(move |look| (layout, look))) {
        let (width, height) = layout.paper().size();
        let printable = Rect { x: 0.0, y: 0.0, width, height }.inset(4.999);
        let print = print(LONG, "cornerbakery.example");
        let span = print.modules.span();
        let prints = vec![print; layout.per_page()];
        for part in pages(layout, &prints, 1, Offset::default(), &look).iter().flat_map(|page| &page.parts) {
            let Drawn { codes, texts } = drawn(part, span);
            for code in &codes {
                let ink = code.inset(code.width / span as f64 * qr::QUIET as f64);
                assert!(lies_within(ink, printable), "{layout:?} {ink:?}");
            }
            assert!(texts.iter().all(|(text, _)| lies_within(*text, printable)), "{layout:?} {:?}", part.texts);
            let mut images = part.images.iter().filter_map(|image| image_area(part, image, &codes));
            assert!(images.all(|area| lies_within(area, printable)), "{layout:?} {:?}", part.images);
        }
    }
}

#[test]
fn a_shop_is_offered_its_own_paper_first() {
    for (own, first) in [(Paper::A4, Layout::CardsA4), (Paper::Letter, Layout::CardsLetter)] {
        let offered = Layout::for_paper(own);
        assert_eq!((offered.len(), offered[0]), (Layout::ALL.len(), first));
        let others: Vec<bool> = offered.iter().map(|layout| layout.is_for_other_paper(own)).collect();
        assert!(others.is_sorted() && others.contains(&true), "{offered:?}");
        assert!(offered.iter().zip(&others).all(|(layout, is_other)| *is_other || layout.paper() != if own == Paper::A4 { Paper::Letter } else { Paper::A4 }));
    }
}

#[test]
fn used_labels_are_left_out() {
    let one = print("Corner Bakery", "cornerbakery.example");
    for layout in Layout::ALL {
        let per_page = layout.per_page();
        for (codes, start, sheets) in [(0, 1, 0), (1, 1, 1), (per_page, 1, 1), (per_page + 1, 1, 2), (per_page, per_page, 2)] {
            let expected = if per_page == 1 { codes } else { sheets };
            let pages = pages(layout, &vec![one.clone(); codes], start, Offset::default(), &plain());
            assert_eq!(pages.len(), expected, "{layout:?}: {codes} codes from label {start}");
        }
        let slot = layout.slots()[per_page - 1];
        let last = pages(layout, std::slice::from_ref(&one), per_page, Offset { x: 1.5, y: -0.5 }, &plain());
        let moved = Rect { x: slot.x + 1.5, y: slot.y - 0.5, ..slot };
        let span = one.modules.span();
        let codes: Vec<Rect> = last[0].parts.iter().flat_map(|part| drawn(part, span).codes).collect();
        assert!(codes.iter().all(|code| lies_within(*code, moved)), "{layout:?} {codes:?}");
    }
}

#[test]
fn an_address_that_makes_modules_too_small_is_not_offered() {
    let span = |length: usize| qr::matrix(&format!("https://example.org/{}/q/K7QM9XDW9", "x".repeat(length))).span();
    assert!(Layout::Labels30.fits(span(60)));
    assert!(!Layout::Labels30.fits(span(250)), "{}", span(250));
    assert!(Layout::CardsA4.fits(span(250)));
}

#[test]
fn only_what_is_cut_by_hand_has_cut_marks() {
    let marked = |layout| !pages(layout, &[print("A", "a.example")], 1, Offset::default(), &plain())[0].cuts.is_empty();
    assert!(marked(Layout::CardsA4) && marked(Layout::CardsLetter) && marked(Layout::PosterA4));
    assert!(!marked(Layout::Labels24) && !marked(Layout::Labels21) && !marked(Layout::Labels30));
}

#[test]
fn a_shop_name_shrinks_before_it_is_cut() {
    let on_label = |shop: &str| {
        let page = pages(Layout::Labels30, &[print(shop, "a.example")], 1, Offset::default(), &plain()).remove(0);
        page.parts[0]
            .texts
            .iter()
            .filter(|text| text.class == "bold")
            .map(|text| (text.text.clone(), figure(&text.size) / typeset::POINT))
            .collect::<Vec<_>>()
    };
    assert_eq!(on_label("Corner Bakery")[0].0, "Corner Bakery");
    let long = on_label(LONG);
    assert!(long.last().unwrap().0.ends_with('…') && long[0].1 < 10.5, "{long:?}");
}

#[test]
fn the_longest_text_of_a_card_stands_whole_on_the_smallest_label() {
    let usual = "Scan for a discount, or to become a partner";
    let german = "Scannen: Rabatt auf den ersten Kauf, oder selbst Partner sein";
    let longest = &german[..crate::domain::batch::MOST_CARD];
    for layout in Layout::ALL {
        for (shop, call) in [("Corner Bakery", longest), ("Grandmother Wilhelmina's Wholesale Bakery", usual)] {
            let print =
                Print { short: call.into(), call: call.into(), note: String::new(), ..print(shop, "cornerbakery.example") };
            for look in looks() {
                let page = pages(layout, std::slice::from_ref(&print), 1, Offset::default(), &look).remove(0);
                let said: Vec<&str> = page.parts[0].texts.iter().map(|text| text.text.as_str()).collect();
                assert!(said.join(" ").contains(call), "{layout:?} {look:?} {said:?}");
            }
        }
    }
}
