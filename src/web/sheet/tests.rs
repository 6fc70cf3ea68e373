use super::*;

const LONG: &str = "Grandmother Wilhelmina's Wonderful Wholesale Bakery & Delicatessen of New Mellick W";

fn print(shop: &str, host: &str) -> Print {
    Print {
        modules: qr::matrix(&format!("HTTPS://{}/Q/K7QM9XDW9", host.to_uppercase())),
        words: "K7Q-M9X-DW9".into(),
        shop: shop.into(),
        call: format!("Scan to become a partner of {shop}"),
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

fn lies_within(inner: Rect, outer: Rect) -> bool {
    let slack = 0.001;
    inner.x >= outer.x - slack
        && inner.y >= outer.y - slack
        && inner.right() <= outer.right() + slack
        && inner.bottom() <= outer.bottom() + slack
}

fn overlap(a: Rect, b: Rect) -> bool {
    let slack = 0.001;
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

#[test]
fn everything_on_a_label_is_inside_it_apart_and_large_enough() {
    for layout in Layout::ALL {
        for print in prints() {
            assert!(layout.fits(print.modules.span()));
            for part in &pages(layout, std::slice::from_ref(&print), 1, Offset::default())[0].parts {
                let texts: Vec<Rect> = part.texts.iter().map(|text| text.area.rect).collect();
                for (at, text) in texts.iter().enumerate() {
                    assert!(
                        lies_within(*text, part.within),
                        "{layout:?} {:?} {text:?} in {:?}",
                        part.texts[at].text,
                        part.within
                    );
                    assert!(texts[at + 1..].iter().all(|other| !overlap(*text, *other)), "{layout:?} {:#?}", part.texts);
                    assert!(
                        part.codes.iter().all(|code| !overlap(*text, code.area.rect)),
                        "{layout:?} {:?}",
                        part.texts[at].text
                    );
                }
                for code in &part.codes {
                    assert!(lies_within(code.area.rect, part.within), "{layout:?} {code:?}");
                    assert!(code.area.rect.width >= LEAST_QR && code.area.module >= LEAST_MODULE, "{layout:?} {code:?}");
                }
                let words = part.texts.iter().filter(|text| text.text == print.words);
                assert!(words.clone().all(|text| text.area.points >= 8.0 && text.class == "mono"), "{layout:?}");
                assert!(part.texts.is_empty() || words.count() == 1, "{layout:?} shows the code whole: {:?}", part.texts);
            }
        }
    }
}

#[test]
fn ink_keeps_five_millimetres_from_the_edge_of_the_paper() {
    for layout in Layout::ALL {
        let (width, height) = layout.paper().size();
        let printable = Rect { x: 0.0, y: 0.0, width, height }.inset(4.999);
        let print = print(LONG, "cornerbakery.example");
        let full = vec![print; layout.per_page()];
        for part in pages(layout, &full, 1, Offset::default()).iter().flat_map(|page| &page.parts) {
            for code in &part.codes {
                let quiet = qr::QUIET as f64 * code.area.module;
                assert!(lies_within(code.area.rect.inset(quiet), printable), "{layout:?} {code:?}");
            }
            for text in part.texts.iter().filter(|_| part.transform.is_empty()) {
                assert!(lies_within(text.area.rect, printable), "{layout:?} {text:?}");
            }
            if let Some(moved) = part.transform.strip_prefix("translate(") {
                let (x, y) = moved.split_once(')').unwrap().0.split_once(' ').unwrap();
                let (x, y): (f64, f64) = (x.parse().unwrap(), y.parse().unwrap());
                for text in &part.texts {
                    let own = text.area.rect;
                    let turned = Rect { x: x + own.y, y: y - own.right(), width: own.height, height: own.width };
                    assert!(lies_within(turned, printable), "{layout:?} {text:?}");
                }
            }
        }
    }
}

#[test]
fn used_labels_are_left_out() {
    let one = print("Corner Bakery", "cornerbakery.example");
    for layout in Layout::ALL {
        let per_page = layout.per_page();
        for (codes, start, sheets) in [(0, 1, 0), (1, 1, 1), (per_page, 1, 1), (per_page + 1, 1, 2), (per_page, per_page, 2)] {
            let expected = if per_page == 1 { codes } else { sheets };
            let pages = pages(layout, &vec![one.clone(); codes], start, Offset::default());
            assert_eq!(pages.len(), expected, "{layout:?}: {codes} codes from label {start}");
        }
        let slot = layout.slots()[per_page - 1];
        let last = pages(layout, std::slice::from_ref(&one), per_page, Offset { x: 1.5, y: -0.5 });
        let moved = Rect { x: slot.x + 1.5, y: slot.y - 0.5, ..slot };
        assert!(last[0].parts.iter().flat_map(|part| &part.codes).all(|code| lies_within(code.area.rect, moved)), "{layout:?}");
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
    let marked = |layout| !pages(layout, &[print("A", "a.example")], 1, Offset::default())[0].cuts.is_empty();
    assert!(marked(Layout::CardsA4) && marked(Layout::CardsLetter) && marked(Layout::PosterA4));
    assert!(!marked(Layout::Labels24) && !marked(Layout::Labels21) && !marked(Layout::Labels30));
}

#[test]
fn a_shop_name_shrinks_before_it_is_cut() {
    let on_label = |shop: &str| {
        let page = pages(Layout::Labels30, &[print(shop, "a.example")], 1, Offset::default()).remove(0);
        page.parts[0]
            .texts
            .iter()
            .filter(|text| text.class == "bold")
            .map(|text| (text.text.clone(), text.area.points))
            .collect::<Vec<_>>()
    };
    assert_eq!(on_label("Corner Bakery")[0].0, "Corner Bakery");
    let long = on_label(LONG);
    assert!(long.last().unwrap().0.ends_with('…') && long[0].1 < 10.5, "{long:?}");
}
