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
