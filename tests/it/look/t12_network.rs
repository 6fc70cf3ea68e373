//! The network page: a drawing whose widths are what the branches did, a table that says the same, and the same drawing for members,
//! with counts and without names.

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story::{Story, cast};
use crate::support::till;

/// Pat brought Cara and Edda; Cara brought Carl, he Dana; Edda brought Finn. All but Dana bought, and some of it came back.
fn a_network(shop: &Shop) -> Story<'_> {
    let mut story = cast(shop);
    story.go_on("customer Dana via Carl; customer Edda via Pat; customer Finn via Edda");
    till::buy(shop, "Cara", "100.00");
    let order = till::buy(shop, "Carl", "200.00");
    till::refund(shop, order, "30.00");
    till::buy(shop, "Edda", "40.00");
    till::buy(shop, "Finn", "55.00");
    story
}

/// How many people a branch is and what it bought, added up one by one: not from the sums that pages read.
fn truth(shop: &Shop, name: &str) -> (i64, i64) {
    let branch = "WITH RECURSIVE branch (id) AS (SELECT ?1 UNION ALL SELECT account.id FROM account JOIN branch ON referrer_id = branch.id)";
    let id = id_of(shop, name);
    let people: i64 = shop.ask(&format!("{branch} SELECT count(*) FROM branch"), [id]);
    let bought: i64 = shop.ask(
        &format!(
            "{branch} SELECT coalesce(sum(value_minor - (SELECT coalesce(sum(refund.value_minor), 0) FROM refund WHERE order_id = orders.id)), 0)
             FROM orders WHERE paid_at IS NOT NULL AND customer_id IN (SELECT id FROM branch)"
        ),
        [id],
    );
    (people, bought)
}

/// A cell of the drawing: its name for a screen reader, and its left edge and width in hundredths of a percent.
#[derive(Debug)]
struct Cell {
    label: String,
    level: i64,
    left: i64,
    width: i64,
    is_link: bool,
}

fn attribute(tag: &str, name: &str) -> String {
    let from = tag.find(&format!(" {name}=\"")).unwrap_or_else(|| panic!("no {name} in {tag}")) + name.len() + 3;
    tag[from..].split('"').next().unwrap_or_default().to_owned()
}

fn cells(page: &Page) -> Vec<Cell> {
    let parts =
        |text: String| text.trim_end_matches('%').replace('.', "").parse::<i64>().expect("a percentage with two decimals");
    let drawn = page.html().lines().filter(|line| line.contains("class=\"cell level-"));
    drawn
        .map(|line| Cell {
            label: attribute(line, "aria-label"),
            level: attribute(line, "class").replace("cell level-", "").replace(" gathered", "").parse().expect("a level"),
            left: parts(attribute(line, "x")),
            width: parts(attribute(line, "width")),
            is_link: line.contains("<a href="),
        })
        .collect()
}

fn cell<'a>(cells: &'a [Cell], name: &str) -> &'a Cell {
    cells.iter().find(|cell| cell.label.starts_with(name)).unwrap_or_else(|| panic!("{name} isn’t drawn: {cells:?}"))
}

fn pounds(minor: i64) -> String {
    format!("£{}.{:02}", minor / 100, minor % 100)
}

#[test]
fn t12_the_network_is_drawn_and_a_table_says_the_same() {
    let shop = Shop::open();
    let _story = a_network(&shop);
    let page = shop.ada().open(&format!("/admin/tree/{}", id_of(&shop, "Pat")));
    page.expect_says("Pat’s network").expect_says("The network at a glance");
    let drawn = cells(&page);
    let own: i64 = shop.ask("SELECT coalesce(sum(value_minor), 0) FROM orders WHERE customer_id = ?1", [id_of(&shop, "Pat")]);
    let whole = truth(&shop, "Pat").1 - own;
    for (name, level) in [("Cara", 1), ("Edda", 1), ("Carl", 2), ("Finn", 2)] {
        let (people, bought) = truth(&shop, name);
        assert!(bought > 0, "{name} bought nothing");
        let row = page.rows().into_iter().find(|row| row.len() == 5 && row[0].starts_with(name)).expect("a row of the table");
        assert_eq!(row[1..4], [level.to_string(), people.to_string(), pounds(bought)], "{name}");
        let drawn = cell(&drawn, name);
        assert_eq!(drawn.level, level, "{name}");
        let width = bought * 10_000 / whole;
        assert!((width - 2..=width).contains(&drawn.width), "{name} is {} wide, not {width}", drawn.width);
        assert!(drawn.is_link && drawn.label.contains(&pounds(bought)), "{drawn:?}");
        let said = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
        assert!(drawn.label.contains(&format!("level {level}: {said}")), "{drawn:?}");
    }
    // What bought nothing has no width; each cell lies within the one above it.
    assert!(drawn.iter().all(|cell| !cell.label.starts_with("Dana")), "{drawn:?}");
    for (above, below) in [("Cara", "Carl"), ("Edda", "Finn")] {
        let (above, below) = (cell(&drawn, above), cell(&drawn, below));
        assert!(above.left <= below.left && below.left + below.width <= above.left + above.width, "{above:?} {below:?}");
    }
    // By people, everybody has a place; the choice stays when the page is followed.
    let page = shop.ada().open(&page.link("By people"));
    let drawn = cells(&page);
    assert_eq!(cell(&drawn, "Dana").width, 10_000 / 5);
    assert!(page.link("Carl, level 2").ends_with("?by=people"));
    // No inline style: the policy of every page forbids it.
    assert!(!page.html().contains(" style="));
}

#[test]
fn t12_many_branches_are_gathered_into_one_cell() {
    let shop = Shop::open();
    let mut story = cast(&shop);
    for letter in 'A'..='W' {
        story.go_on(&format!("customer Guest{letter} via Priya"));
    }
    let page = shop.ada().open(&format!("/admin/tree/{}?by=people", id_of(&shop, "Priya")));
    let drawn = cells(&page);
    assert_eq!(drawn.len(), 21, "{drawn:?}");
    let rest = cell(&drawn, "3 more");
    assert_eq!((rest.left + rest.width + 99) / 100, 100, "{rest:?}");
    assert_eq!(page.row("3 more")[1..3], ["1", "3"]);
    assert!(page.link("3 more").ends_with("#branches"));
    // Nobody has bought: there is nothing to choose from, and no empty drawing.
    page.expect_silent_on("By net sales");
    shop.ada().open(&format!("/admin/tree/{}", id_of(&shop, "Olga"))).expect_silent_on("The network at a glance");
}

#[test]
fn t12_bars_are_shares_of_the_largest_branch() {
    let shop = Shop::open();
    let _story = a_network(&shop);
    let page = shop.ada().open(&format!("/admin/tree/{}", id_of(&shop, "Pat")));
    let bar = |name: &str| -> i64 {
        let id = format!("<li id=\"n{}\">", id_of(&shop, name));
        let line = page.html().split(&id).nth(1).expect("a line of the tree");
        let part = line.split("class=\"part\" width=\"").nth(1).expect("a bar");
        part.split('"').next().unwrap_or_default().parse().expect("a share")
    };
    let share = truth(&shop, "Edda").1 * 100 / truth(&shop, "Cara").1;
    assert_eq!([bar("Cara"), bar("Edda")], [100, share]);
}

#[test]
fn t12_members_see_counts_and_nobodys_name() {
    let shop = Shop::open();
    let mut story = a_network(&shop);
    let page = story.person("Pat").open("/referrals/network");
    page.expect_says("How far your code has gone").expect_says("5 people");
    for name in ["Cara", "Carl", "Dana", "Edda", "Finn"] {
        page.expect_silent_on(name);
    }
    assert!(!page.html().contains('£'), "counts only");
    // Two people below Cara, one below Edda: a branch of its own could say who referred whom.
    let drawn = cells(&page);
    assert_eq!(drawn.len(), 1, "{drawn:?}");
    assert!(!drawn[0].is_link && drawn[0].label.ends_with("level 1: 5 people"), "{drawn:?}");
    story.go_on("customer Gus via Dana");
    let page = story.person("Pat").open("/referrals/network");
    let drawn = cells(&page);
    assert!(cell(&drawn, "Branch 1,").label.ends_with("level 1: 4 people"), "{drawn:?}");
    assert!(cell(&drawn, "Everyone else you referred").label.ends_with("fewer than 3"), "{drawn:?}");
    assert_eq!(page.row("Branch 1")[1..], ["1", "4"]);
    // Where few came through others, there is no drawing at all.
    let page = story.person("Edda").open("/referrals/network");
    page.expect_silent_on("How far your code has gone").expect_silent_on("Finn");
    assert!(cells(&page).is_empty());
    story.person("Edda").open("/referrals").expect_silent_on("See your network");
    story.person("Pat").open(&story.person("Pat").open("/referrals").link("See your network")).expect_says("You");
}
