//! The owner's logo: good pictures are drawn anew and served as PNG, everything else is refused, and nothing of the file stays.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::staff::hire;

const PATH: &str = "/admin/settings/logo";

#[test]
fn good_pictures_of_every_kind_become_a_small_png() {
    let shop = Shop::open();
    let clear = DynamicImage::ImageRgba8(RgbaImage::from_pixel(1280, 320, Rgba([200, 30, 30, 0])));
    let plain = DynamicImage::ImageRgb8(RgbImage::from_pixel(90, 60, Rgb([30, 30, 200])));
    let good = [
        ("logo.png", encoded(&clear, ImageFormat::Png), (640, 160)),
        ("photo.jpg", encoded(&plain, ImageFormat::Jpeg), (90, 60)),
        ("logo.webp", encoded(&clear, ImageFormat::WebP), (640, 160)),
        ("grey.png", encoded(&plain.grayscale(), ImageFormat::Png), (90, 60)),
        // Its name and its type are not believed, its content is.
        ("../../../etc/passwd", encoded(&plain, ImageFormat::Png), (90, 60)),
        ("logo.svg", encoded(&clear, ImageFormat::Png), (640, 160)),
    ];
    for (name, bytes, size) in good {
        upload(&shop, name, bytes).expect_redirect("/admin/settings/brand");
        let page = shop.person("Mallory").open("/");
        let address = page.addresses().into_iter().find(|address| address.contains("/logo.png")).expect("the logo on every page");
        let served = shop.person("Mallory").get(&address);
        served.expect_status(200);
        assert_eq!(served.header("Content-Type"), Some("image/png"), "{name}");
        assert_eq!(served.header("X-Content-Type-Options"), Some("nosniff"));
        let drawn = image::load_from_memory_with_format(&served.body, ImageFormat::Png).expect("a PNG");
        assert_eq!((drawn.width(), drawn.height()), size, "{name}");
        if size.0 == 640 {
            assert_eq!(drawn.to_rgba8().get_pixel(3, 3).0[3], 0, "{name} stays transparent");
        }
    }
    let left = std::fs::read_dir(shop.file().parent().expect("a folder")).expect("its files");
    let left: Vec<String> = left.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned()).collect();
    assert!(left.iter().all(|name| name.starts_with("passalong.db")), "{left:?}");

    let page = shop.ada().open("/admin/settings/brand");
    shop.ada().submit(&page, "Remove logo", &[]).expect_redirect("/admin/settings/brand");
    shop.person("Mallory").get("/logo.png").expect_status(404);
    let recorded: i64 = shop.ask("SELECT count(*) FROM audit WHERE fields = 'logo'", []);
    assert_eq!(recorded, 7);
}

#[test]
fn what_is_hidden_beside_the_pixels_does_not_come_out_again() {
    let shop = Shop::open();
    let mut file = encoded(&DynamicImage::new_rgb8(20, 10), ImageFormat::Png);
    let end = file.len() - 12;
    file.splice(end..end, chunk(b"tEXt", b"Comment\0<script>alert(1)</script>"));
    file.extend_from_slice(b"<?php system($_GET[0]); ?>");
    upload(&shop, "logo.png", file).expect_redirect("/admin/settings/brand");
    let served = shop.person("Mallory").get("/logo.png").body;
    for hidden in ["script", "php", "Comment"] {
        assert!(!served.windows(hidden.len()).any(|bytes| bytes == hidden.as_bytes()), "{hidden} came out again");
    }
}

#[test]
fn what_is_no_picture_or_unfolds_too_far_is_refused() {
    let shop = Shop::open();
    let png = encoded(&DynamicImage::new_rgba8(60, 40), ImageFormat::Png);
    let jpeg = encoded(&DynamicImage::new_rgb8(60, 40), ImageFormat::Jpeg);
    let webp = encoded(&DynamicImage::new_rgba8(60, 40), ImageFormat::WebP);
    let unreadable: Vec<(&str, Vec<u8>)> = vec![
        ("empty.png", Vec::new()),
        ("logo.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".to_vec()),
        ("logo.png", b"<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".to_vec()),
        ("logo.png", b"<!doctype html><script>alert(1)</script>".to_vec()),
        ("logo.html", b"<img src=x onerror=alert(1)>".to_vec()),
        ("logo.png", b"just words".to_vec()),
        ("logo.gif", b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;".to_vec()),
        ("logo.php.png", b"GIF89a<?php system($_GET[0]); ?>".to_vec()),
        ("logo.bmp", b"BM\x3a\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28\x00\x00\x00".to_vec()),
        ("logo.tiff", b"II*\x00\x08\x00\x00\x00".to_vec()),
        ("favicon.ico", b"\x00\x00\x01\x00\x01\x00\x10\x10\x00\x00\x01\x00\x20\x00".to_vec()),
        ("logo.png", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec()),
        ("logo.png", b"PK\x03\x04\x14\x00\x00\x00\x08\x00".to_vec()),
        ("logo.webp", b"RIFF\x24\x00\x00\x00WAVEfmt \x10\x00\x00\x00".to_vec()),
        ("half.png", png[..png.len() / 2].to_vec()),
        ("head.png", png[..8].to_vec()),
        ("head.jpg", jpeg[..20].to_vec()),
        ("head.webp", webp[..20].to_vec()),
        ("broken.png", broken(&png)),
        ("shifted.png", [b" ".as_slice(), &png].concat()),
        ("../../branding/base.html", b"{% extends \"base.html\" %}".to_vec()),
    ];
    let too_large: Vec<(&str, Vec<u8>)> = vec![
        ("vast.png", vast_png(60_000, 60_000)),
        ("wide.png", vast_png(2_000_000_000, 1)),
        ("vast.jpg", vast_jpeg()),
        ("wide.png", encoded(&DynamicImage::new_luma8(5001, 1), ImageFormat::Png)),
        ("bomb.png", encoded(&DynamicImage::new_rgba16(5000, 5000), ImageFormat::Png)),
    ];
    for (name, bytes) in unreadable {
        upload(&shop, name, bytes).expect_status(422).expect_says("Use a PNG, JPEG or WebP image.");
    }
    for (name, bytes) in too_large {
        assert!(bytes.len() < 2 << 20, "{name} is small as a file");
        upload(&shop, name, bytes).expect_status(422).expect_says("Use an image up to 5000 pixels wide and high.");
    }
    assert!(shop.ask::<bool>("SELECT logo IS NULL FROM shop", []));
    shop.person("Mallory").get("/logo.png").expect_status(404);
}

#[test]
fn a_file_that_is_too_large_is_refused_with_a_sentence() {
    let shop = Shop::open();
    for size in [(2 << 20) + 1, 3 << 20, 20 << 20] {
        upload(&shop, "logo.png", vec![0; size]).expect_status(422).expect_says("Use a file up to 2 MB.");
    }
    let small = Shop::open_with(|config| config.limits.upload_bytes = 10_240);
    upload(&small, "logo.png", vec![0; 10_241]).expect_status(422).expect_says("Use a file up to 10 KB.");
    upload(&small, "logo.png", vec![0; 10_240]).expect_status(422).expect_refusal("picture_unreadable");
    // Every other form still takes no more than it needs.
    let vast = format!("name={}", "x".repeat(100_000));
    let form = "application/x-www-form-urlencoded";
    shop.ada().ask("POST", "/admin/settings/shop").body(form, vast.into_bytes()).send().expect_status(413);
}

#[test]
fn only_the_admin_sends_a_logo_and_only_from_the_shops_own_page() {
    let shop = Shop::open();
    let sam = hire(&shop, "Sam", "staff");
    let png = encoded(&DynamicImage::new_rgb8(20, 10), ImageFormat::Png);
    let (kind, body) = multipart(&[("logo", "logo.png", &png)]);
    sam.ask("POST", PATH).body(&kind, body.clone()).send().expect_status(404);
    shop.person("Mallory").ask("POST", PATH).body(&kind, body.clone()).send().expect_redirect("/sign-in");
    let cross = shop.ada().ask("POST", PATH).with("Sec-Fetch-Site", "cross-site").body(&kind, body.clone()).send();
    cross.expect_status(403);
    let silent = shop.ada().ask("POST", PATH).without("Sec-Fetch-Site").without("Origin").body(&kind, body.clone()).send();
    silent.expect_status(403);
    // One field, once, in a form that is whole.
    for wrong in [
        multipart(&[("picture", "logo.png", &png)]),
        multipart(&[("logo", "a.png", &png), ("logo", "b.png", &png)]),
        multipart(&[("logo", "a.png", &png), ("role", "x", b"admin")]),
        multipart(&[]),
        (kind.clone(), body[..body.len() / 2].to_vec()),
    ] {
        shop.ada().ask("POST", PATH).body(&wrong.0, wrong.1).send().expect_status(422);
    }
    shop.ada().post(PATH, &[("logo", "x")]).expect_status(415);
    shop.ada().ask("POST", PATH).body("multipart/form-data", body).send().expect_status(415);
    assert!(shop.ask::<bool>("SELECT logo IS NULL FROM shop", []));
}

#[track_caller]
fn upload(shop: &Shop, name: &str, bytes: Vec<u8>) -> Page {
    let (kind, body) = multipart(&[("logo", name, &bytes)]);
    shop.ada().ask("POST", PATH).body(&kind, body).send()
}

/// The content type and the body of a form with files.
pub fn multipart(files: &[(&str, &str, &[u8])]) -> (String, Vec<u8>) {
    const BOUNDARY: &str = "----the-end-of-a-part";
    let mut body = Vec::new();
    for (field, name, bytes) in files {
        let head = format!("Content-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: image/png");
        body.extend_from_slice(format!("--{BOUNDARY}\r\n{head}\r\n\r\n").as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={BOUNDARY}"), body)
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), format).expect("a picture in this format");
    bytes
}

/// A PNG of which one byte of the pixels was changed on the way.
fn broken(png: &[u8]) -> Vec<u8> {
    let mut bytes = png.to_vec();
    let pixels = bytes.windows(4).position(|name| name == b"IDAT").expect("pixels");
    bytes[pixels + 8] ^= 0xff;
    bytes
}

/// A PNG of a few bytes that says it is vast.
fn vast_png(width: u32, height: u32) -> Vec<u8> {
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    head.extend_from_slice(&[8, 6, 0, 0, 0]);
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &head),
        chunk(b"IDAT", b"\x78\x9c\x03\x00\x00\x00\x00\x01"),
        chunk(b"IEND", b""),
    ]
    .concat()
}

/// A JPEG whose head says that it is 65,500 pixels wide and high.
fn vast_jpeg() -> Vec<u8> {
    let mut bytes = encoded(&DynamicImage::new_rgb8(60, 40), ImageFormat::Jpeg);
    let frame = bytes.windows(2).position(|marker| marker == b"\xff\xc0").expect("the start of the frame");
    bytes[frame + 5..frame + 9].copy_from_slice(&[0xff, 0xdc, 0xff, 0xdc]);
    bytes
}

fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).expect("a short chunk").to_be_bytes();
    let mut crc = !0_u32;
    for byte in name.iter().chain(data) {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    [length.as_slice(), name, data, &(!crc).to_be_bytes()].concat()
}
