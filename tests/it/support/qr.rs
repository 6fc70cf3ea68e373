//! Reads QR pictures as a telephone does: from pixels, knowing nothing of who drew them.
#![allow(dead_code, reason = "tests/it and tests/browser each use a part")]

/// The text of the one code in a picture.
#[track_caller]
pub fn read(picture: &[u8]) -> String {
    let mut found = read_all(picture);
    assert_eq!(found.len(), 1, "the picture holds {} codes: {found:?}", found.len());
    found.remove(0)
}

/// The texts of all codes in a picture, such as a screenshot of a print sheet.
#[track_caller]
pub fn read_all(picture: &[u8]) -> Vec<String> {
    let grey = image::load_from_memory(picture).unwrap_or_else(|error| panic!("that is no picture: {error}")).to_luma8();
    let (width, height) = (grey.width() as usize, grey.height() as usize);
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| grey.as_raw()[y * width + x]);
    prepared.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}

/// The path in the address that a code holds: the tests' server listens elsewhere than the printed name.
#[track_caller]
pub fn path_of(address: &str) -> &str {
    let after = address.split_once("://").map(|(_, after)| after).unwrap_or_else(|| panic!("{address:?} is no address"));
    after.find('/').map_or("/", |at| &after[at..])
}

/// The text of a code that a page draws: the path of its modules, each a square of one unit, its quiet zone around it.
#[track_caller]
pub fn read_path(d: &str) -> String {
    const SCALE: usize = 8;
    let (mut x, mut y, mut dark) = (0_i64, 0_i64, Vec::new());
    for step in d.trim_start_matches('M').trim_end_matches('z').split("zm") {
        let (from, run) = step.split_once('h').unwrap_or_else(|| panic!("{step:?} is no run of modules"));
        let (dx, dy) = from.split_once(' ').expect("where a run begins");
        let figure = |text: &str| text.parse::<i64>().unwrap_or_else(|_| panic!("{text:?} is no figure"));
        (x, y) = (x + figure(dx), y + figure(dy));
        let long = figure(run.split('v').next().unwrap_or_default());
        dark.extend((0..long).map(|at| ((x + at) as usize, y as usize)));
    }
    let span = dark.iter().map(|(_, y)| *y).max().expect("dark modules") + 5;
    let mut grey = vec![255_u8; (span * SCALE).pow(2)];
    for (x, y) in dark {
        for row in y * SCALE..(y + 1) * SCALE {
            grey[row * span * SCALE + x * SCALE..][..SCALE].fill(0);
        }
    }
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(span * SCALE, span * SCALE, |x, y| grey[y * span * SCALE + x]);
    let grids = prepared.detect_grids();
    assert_eq!(grids.len(), 1, "one code is drawn");
    grids[0].decode().expect("a code that can be read").1
}
