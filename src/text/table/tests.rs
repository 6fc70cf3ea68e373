use proptest::prelude::*;

use super::*;

const COLUMNS: [Column; 5] = [column("name"), column("kind"), column("placed_at"), column("rate_percent"), summed("amount")];

fn style(country: Option<&str>) -> Style {
    let country = country.and_then(Country::parse);
    let zone = Zone::parse("Europe/Berlin").unwrap();
    let catalogue = Arc::new(Catalogue::built_in());
    Style::for_people(&std::env::temp_dir(), catalogue, Reader::default(), zone, country.as_ref())
}

fn euro() -> Currency {
    Currency::parse("EUR").unwrap()
}

fn paid() -> Word {
    Word { code: "paid", text: Text::new("order-status-paid") }
}

fn text(table: Table<5>) -> String {
    String::from_utf8(table.bytes().unwrap()).unwrap()
}

fn written(style: &Style) -> String {
    let mut table = Table::styled(style, &COLUMNS).unwrap();
    let at = Timestamp::from_ms(1_795_348_800_000); // 2026-11-22 12:00 UTC
    let rate = Rate::from_bp(750);
    for minor in [-350, 125_000] {
        let amount = Cell::Amount(euro(), Money::from_minor(minor));
        table.row(["Pat; -2".into(), paid().into(), at.into(), rate.into(), amount]).unwrap();
    }
    text(table)
}

#[test]
fn a_file_for_people_is_written_as_in_the_country_of_the_shop() {
    assert_eq!(
        written(&style(None)),
        "\u{feff}Name,Kind,Placed,Rate (%),Amount\r\n\
         Pat; '-2,Paid,2026-11-22 13:00,7.5,-3.50\r\nPat; '-2,Paid,2026-11-22 13:00,7.5,1250.00\r\nTotal,,,,1246.50\r\n"
    );
    assert_eq!(
        written(&style(Some("DE"))),
        "\u{feff}Name;Kind;Placed;Rate (%);Amount\r\n\
         \"Pat; '-2\";Paid;2026-11-22 13:00;7,5;-3,50\r\n\"Pat; '-2\";Paid;2026-11-22 13:00;7,5;1250,00\r\nTotal;;;;1246,50\r\n"
    );
    assert!(written(&style(Some("CH"))).ends_with("Total;;;;1246.50\r\n"));
}

#[test]
fn a_plain_file_has_codes_and_universal_time_and_nothing_but_rows() {
    assert_eq!(
        written(&Style::plain(&std::env::temp_dir())),
        "name,kind,placed_at,rate_percent,amount\r\n\
         Pat; '-2,paid,2026-11-22T12:00:00Z,7.5,-3.50\r\nPat; '-2,paid,2026-11-22T12:00:00Z,7.5,1250.00\r\n"
    );
}

#[test]
fn an_empty_file_has_its_head_alone() {
    assert_eq!(text(Table::styled(&style(None), &COLUMNS).unwrap()).lines().count(), 1);
}

#[test]
fn a_large_file_grows_on_disk_and_is_the_same() {
    let mut table = Table::styled(&style(None), &COLUMNS).unwrap();
    let row = || ["x".repeat(200).into(), Cell::EMPTY, Cell::EMPTY, Cell::EMPTY, Cell::Amount(euro(), Money::from_minor(1))];
    for _ in 0..10_000 {
        table.row(row()).unwrap();
    }
    let Whole::File(mut file) = table.finish().unwrap() else { panic!("two megabytes stay in memory") };
    let mut text = String::new();
    std::io::Read::read_to_string(&mut file, &mut text).unwrap();
    assert_eq!((text.lines().count(), text.ends_with("Total,,,,100.00\r\n")), (10_002, true));
}

/// Whether a spreadsheet could run what stands at the beginning of a cell.
fn runs(cell: &str) -> bool {
    let bare = cell.trim_start_matches(|sign: char| sign.is_whitespace() || sign.is_control() || sign == '"');
    bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[test]
fn what_looks_like_a_formula_is_text() {
    let cases = [
        ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
        ("+49 171", "'+49 171"),
        ("\t=1", "'\t'=1"),
        ("\rx", "'\rx"),
        ("＝1＋1", "'＝1＋1"),
        ("cake;=1+1", "cake;'=1+1"),
        ("cake | @SUM(1)", "cake | '@SUM(1)"),
        ("a, -b", "a, '-b"),
        (" \"=1", " \"'=1"),
        ("pat@shop.example", "pat@shop.example"),
        ("gluten-free", "gluten-free"),
        ("'=1", "'=1"),
    ];
    for (typed, written) in cases {
        assert_eq!(harmless(typed.into()), written, "{typed:?}");
    }
}

proptest! {
    #[test]
    fn no_cell_begins_a_formula_behind_any_separator(typed in "[a=+@＝－ ;,|\t\r\n\"'-]{0,12}", country in 0..3_usize) {
        let style = [style(None), style(Some("DE")), Style::plain(&std::env::temp_dir())][country].clone();
        let mut table = Table::styled(&style, &COLUMNS).unwrap();
        let none = || Cell::EMPTY;
        table.row([typed.as_str().into(), typed.as_str().into(), none(), none(), Cell::Amount(euro(), Money::ZERO)]).unwrap();
        let file = text(table);
        let separator = style.people.as_ref().map_or(b',', |people| people.marks.separator);
        let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(file.trim_start_matches('\u{feff}').as_bytes());
        let row = reader.records().next().unwrap().unwrap();
        // What was typed comes back, but for the apostrophes.
        prop_assert_eq!(row[0].replace('\'', ""), typed.replace('\'', ""));
        for cell in row.iter().take(2) {
            for part in cell.split([',', ';', '|', '\t', '\r', '\n']) {
                prop_assert!(!runs(part), "{:?} in {:?}", part, cell);
            }
        }
    }

    #[test]
    fn every_amount_is_read_back_as_it_was(minor in -1_000_000_000_000_i64..1_000_000_000_000, country in 0..3_usize) {
        let style = style([None, Some("DE"), Some("CH")][country]);
        let mut table = Table::styled(&style, &COLUMNS).unwrap();
        table.row([Cell::EMPTY, Cell::EMPTY, Cell::EMPTY, Cell::EMPTY, Cell::Amount(euro(), Money::from_minor(minor))]).unwrap();
        let file = text(table);
        let marks = style.people.as_ref().unwrap().marks;
        let amount = file.lines().nth(1).unwrap().rsplit(char::from(marks.separator)).next().unwrap();
        let (units, cents) = amount.split_once(marks.decimal).unwrap();
        prop_assert_eq!(format!("{units}{cents}").parse::<i64>().unwrap(), minor);
        prop_assert!(file.lines().nth(2).unwrap().ends_with(amount), "the total of one row is that row");
    }
}
