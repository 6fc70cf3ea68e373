//! Files as spreadsheets save them: read where they can mean one thing, refused by row and with the cure where they can't.

use crate::support::page::Page;
use crate::support::sheet::{bring_in, choose};
use crate::support::shop::Shop;

/// Everybody who came in, as `name phone day`, oldest row first.
fn people(shop: &Shop) -> Vec<String> {
    let sql = "SELECT name || ' ' || coalesce(phone, '-') || ' ' || date(created_at / 1000, 'unixepoch')
               FROM account WHERE role = 'customer' ORDER BY id";
    shop.look(|conn| {
        let mut found = conn.prepare(sql).expect("the people");
        found.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("their names")
    })
}

#[track_caller]
fn refused(shop: &Shop, file: impl AsRef<[u8]>, row: u64, code: &str) -> Page {
    let page = choose(shop, file);
    page.expect_status(422).expect_refusal(code);
    assert!(page.rows().iter().any(|cells| cells.first() == Some(&row.to_string())), "row {row} is not named\n{}", page.text());
    page
}

#[test]
fn w06_a_quote_that_is_not_closed_is_refused_by_its_row_and_swallows_nobody() {
    let shop = Shop::open();
    let joined =
        "email,name,phone\nq1@example.org,\"Hans,030123451\nq2@example.org,Ida\",030123452\nq3@example.org,Jo,030123453\n";
    let page = refused(&shop, joined, 2, "quote_open");
    // The second half of it is a mistake in the next row, and the third row is none.
    page.expect_refusal("quote_stray");
    assert_eq!(page.rows().len(), 3, "the head and two rows\n{}", page.text());
    for (file, row, code) in [
        ("email,name\na@example.org,Ann\nb@example.org,\"Ida Ber", 3, "quote_open"),
        ("email;name;phone\nq1@example.org;\"Hans;1\nq2@example.org;Ida;2\nq3@example.org;\"Jo\";3\n", 2, "quote_open"),
        ("email,name\nr@example.org,\"Rocky\" Balboa\n", 2, "quote_stray"),
        ("email,name\nr@example.org,Rocky \"the\" Balboa\n", 2, "quote_stray"),
        ("email,name\nr@example.org,Rocky\"\n", 2, "quote_stray"),
        ("email,\"name\nr@example.org,Rocky\n", 1, "quote_open"),
        ("email,name\nr@example.org,\"Rocky\nBalboa\"\n", 2, "quote_open"),
    ] {
        refused(&shop, file, row, code);
    }
    assert!(people(&shop).is_empty());
    bring_in(&shop, "email,name\nr@example.org,\"Rocky \"\"the Rock\"\" Balboa\"\ns@example.org, \"Balboa, Adrian\" \n");
    assert!(people(&shop)[0].starts_with("Rocky \"the Rock\" Balboa -") && people(&shop)[1].starts_with("Balboa, Adrian -"));
}

#[test]
fn w06_utf_16_and_a_first_line_for_excel_are_read() {
    let shop = Shop::open();
    let wide = |text: &str, to_bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to_bytes).collect::<Vec<u8>>();
    let table = |n: u32| format!("email\tname\tphone\r\nn{n}@example.org\tJürgen Łoś 王 🥐\t+49 30 23125 00{n}\r\n");
    let files: [Vec<u8>; 8] = [
        [b"\xff\xfe".to_vec(), wide(&table(0), u16::to_le_bytes)].concat(),
        [b"\xfe\xff".to_vec(), wide(&table(1), u16::to_be_bytes)].concat(),
        wide(&table(2), u16::to_le_bytes),
        wide(&table(3), u16::to_be_bytes),
        format!("sep=\t\r\n{}", table(4)).into_bytes(),
        format!("\u{feff}sep=;\r\n{}", table(5).replace('\t', ";")).into_bytes(),
        format!("SEP=|\n{}", table(6).replace('\t', "|")).into_bytes(),
        [b"\xff\xfe".to_vec(), wide(&format!("sep=,\r\n{}", table(7).replace('\t', ",")), u16::to_le_bytes)].concat(),
    ];
    for (n, file) in files.iter().enumerate() {
        bring_in(&shop, file);
        assert!(people(&shop)[n].starts_with(&format!("Jürgen Łoś 王 🥐 +49 30 23125 00{n} ")), "{:?}", people(&shop));
    }
    // A problem behind such a line has the number that Excel shows.
    refused(&shop, "sep=;\nemail;name\nx@example.org;\n", 2, "name_missing");
    refused(
        &shop,
        "email,name\nb@example.org,Bj\u{f6}rn\nc@example.org,"
            .as_bytes()
            .iter()
            .copied()
            .chain(*b"Bj\xf6rn\n")
            .collect::<Vec<u8>>(),
        3,
        "not_utf8",
    );
}

#[test]
fn w06_a_file_of_another_kind_is_called_by_its_name_and_the_cure_is_said() {
    let shop = Shop::open();
    for (start, said) in [
        (&b"PK\x03\x04\x14\x00\x06\x00xl/workbook.xml"[..], "Excel or LibreOffice workbook"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "Excel or LibreOffice workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00", "Excel or LibreOffice workbook"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\n<html xmlns:o=\"urn\"><table>", "web page or XML"),
        (b"<?xml version=\"1.0\"?><Workbook>", "web page or XML"),
        (b"\x1f\x8b\x08\x00", "compressed"),
        (b"\x89PNG\r\n\x1a\n", "isn’t a CSV file"),
    ] {
        let page = refused(&shop, start, 1, "not_a_table");
        page.expect_says(said);
        assert!(page.says("CSV UTF-8") || page.says("as CSV") || page.says("the CSV file inside"), "{}", page.text());
    }
}

#[test]
fn w06_days_are_read_as_excel_writes_them_where_they_mean_one_day() {
    let shop = Shop::open();
    let days =
        ["01.05.2024", "1.5.2024", "2024-5-1", "5/1/2024", "5/13/2024", "1. 5. 2024", "2024/5/1 14:05", "5/1/2024 2:05 PM", ""];
    let row = |(n, day): (usize, &&str)| format!("d{n}@example.org;Dora {n};{day}\n");
    let rows: String = days.iter().enumerate().map(row).collect();
    bring_in(&shop, format!("email;name;joined_at\n{rows}"));
    let joined = people(&shop);
    for (n, day) in days.iter().enumerate().filter(|(_, day)| !day.is_empty()) {
        let expected = if *day == "5/13/2024" { "2024-05-13" } else { "2024-05-01" };
        assert!(joined.iter().any(|one| one == &format!("Dora {n} - {expected}")), "{day}: {joined:?}");
    }
    // Another file's order settles nothing here.
    bring_in(&shop, "email,name,joined_at\ne1@example.org,Emil 1,1/5/2024\ne2@example.org,Emil 2,31/12/2023\n");
    assert!(people(&shop).contains(&"Emil 1 - 2024-05-01".to_owned()), "{:?}", people(&shop));
    for (file, row, code) in [
        ("email,name,joined_at\nf@example.org,Fay,5/1/2024\n", 2, "date_unclear"),
        (
            "email,name,joined_at\nf@example.org,Fay,5/13/2024\ng@example.org,Gil,13/5/2024\nh@example.org,Hal,5/1/2024\n",
            4,
            "date_unclear",
        ),
        ("email,name,joined_at\nf@example.org,Fay,45413\n", 2, "date_serial"),
        ("email;name;joined_at\nf@example.org;Fay;45413,5\n", 2, "date_serial"),
        ("email,name,joined_at\nf@example.org,Fay,13/13/2024\n", 2, "date_malformed"),
        ("email,name,joined_at\nf@example.org,Fay,31.02.2024\n", 2, "date_malformed"),
        ("email,name,joined_at\nf@example.org,Fay,5/13/24\n", 2, "date_malformed"),
        ("email,name,joined_at\nf@example.org,Fay,12/31/2999\n", 2, "date_future"),
        ("email,name,joined_at\nf@example.org,Fay,1/5/2999\ng@example.org,Gil,31/1/2024\n", 2, "date_future"),
    ] {
        refused(&shop, file, row, code);
    }
}

#[test]
fn w06_a_couple_with_one_telephone_comes_in_and_the_second_is_named() {
    let shop = Shop::open();
    let file = "email,name,phone\npetra@example.org,Petra Müller,+49 30 23125 001\nhans@example.org,Hans Müller,0049 30 / 23125-001\n\
                ida@example.org,Ida,+49 30 23125 002\n";
    let page = choose(&shop, file);
    page.expect_status(200);
    page.expect_says("1 phone number is left out because someone else already has it.");
    page.expect_says("Hans Müller is added without a phone number, because row 2 has the same one.");
    let done = bring_in(&shop, file);
    shop.ada().follow(done).expect_says("3 accounts added. 1 phone number is left out because someone else already has it.");
    let phones: Vec<String> =
        people(&shop).iter().map(|one| one.rsplit_once(' ').map_or(String::new(), |(one, _)| one.to_owned())).collect();
    assert_eq!(phones, ["Petra Müller +49 30 23125 001", "Hans Müller -", "Ida +49 30 23125 002"]);
    // The first may be in the shop already; and whoever is there keeps what they have.
    let again = format!("{file}child@example.org,Kim Müller,+493023125001\ncousin@example.org,Lu Müller,+49 30 23125001\n");
    let page = choose(&shop, &again);
    page.expect_says("2 phone numbers are left out")
        .expect_says("Kim Müller is added without a phone number, because someone in the shop already has it.");
    page.expect_says("Lu Müller").expect_silent_on("Hans Müller is added");
    bring_in(&shop, &again);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account WHERE phone_key IS NOT NULL", []), 2);
    choose(&shop, &again).expect_says("Everyone in this file is already here").expect_silent_on("is added without");
}

#[test]
fn w06_the_command_line_names_them_too() {
    let mut shop = Shop::open();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("people.csv");
    let import = |shop: &Shop, text: &str| {
        std::fs::write(&path, text).expect("a file");
        let said = shop.command(&["import", "accounts", path.to_str().expect("a path")], "");
        String::from_utf8_lossy(&said.stdout).into_owned()
    };
    shop.stop();
    let couple = "email,name,phone\npetra@example.org,Petra,+49 30 23125 001\nhans@example.org,Hans,+49 30 23125 001\n";
    assert_eq!(
        import(&shop, couple),
        "row 3, phone: Hans is added without a phone number, because row 2 has the same one.\n2 added, 0 were there already\n"
    );
    assert!(import(&shop, "email,name\nx@example.org,\"Xi\n").starts_with("row 2: A quotation mark in this row is never closed"));
    assert!(import(&shop, "PK\u{3}\u{4}").starts_with("row 1: This is an Excel or LibreOffice workbook"));
}

#[test]
fn w06_a_telephone_number_that_became_a_figure_is_refused_by_name() {
    let shop = Shop::open();
    for phone in ["491711234567.0", "\"491711234567,0\"", "4.91711E+11", "491711234567.00", "\"4,91711E+11\""] {
        let page = refused(&shop, format!("email,name,phone\nx@example.org,Xi,{phone}\n"), 2, "phone_figure");
        page.expect_says("A spreadsheet has turned this phone number into a figure.");
    }
    bring_in(&shop, "email,name,phone\nx@example.org,Xi,0171.2345678\ny@example.org,Yo,491711234567\n");
}
