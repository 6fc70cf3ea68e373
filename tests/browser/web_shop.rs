//! `/ref.js` on the pages of a web shop that is somewhere else: what it keeps, what it fills, and what it leaves alone.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::shop::Shop;
use super::window::{Desk, Window};

const CODE: &str = "K7QM9XDW9";

/// A web shop on a host of its own. It answers as long as the test lasts.
struct WebShop {
    home: String,
    /// What was written to its cart.
    cart: Arc<Mutex<Vec<String>>>,
}

impl WebShop {
    fn open(shop: &Shop) -> WebShop {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port for the web shop");
        let home = format!("http://localhost:{}", listener.local_addr().expect("its address").port());
        let cart = Arc::new(Mutex::new(Vec::new()));
        let (script, kept) = (format!("{}/ref.js", shop.home), Arc::clone(&cart));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // A browser that hangs up has what it wanted.
                let _ = answer(stream, &script, &kept);
            }
        });
        WebShop { home, cart }
    }

    fn written(&self) -> Vec<String> {
        self.cart.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn answer(mut stream: TcpStream, script: &str, cart: &Mutex<Vec<String>>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?);
    let (mut first, mut length) = (String::new(), 0);
    lines.read_line(&mut first)?;
    loop {
        let mut line = String::new();
        lines.read_line(&mut line)?;
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    lines.read_exact(&mut body)?;
    let path = first.split(' ').nth(1).unwrap_or("/").split('?').next().unwrap_or("/").to_owned();
    let mut cart = cart.lock().unwrap_or_else(PoisonError::into_inner);
    let (kind, text) = match path.as_str() {
        "/favicon.ico" => ("image/png", String::new()),
        "/cart.js" if cart.is_empty() => ("application/json", r#"{"attributes":{}}"#.to_owned()),
        "/cart.js" => ("application/json", format!(r#"{{"attributes":{{"referral_code":"{CODE}"}}}}"#)),
        "/cart/update.js" => {
            cart.push(String::from_utf8_lossy(&body).into_owned());
            ("application/json", "{}".to_owned())
        }
        path => ("text/html; charset=utf-8", page(path, script)),
    };
    write!(stream, "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{text}", text.len())
}

/// A page with everything that the script knows.
fn page(path: &str, script: &str) -> String {
    let (before, how) = match path {
        "/wait" => ("", "data-consent=\"wait\""),
        "/agreed" => ("<script>window.passalongConsent = true</script>", "data-consent=\"wait\""),
        "/shopify" => ("<script>window.Shopify = { routes: { root: '/' } }</script>", ""),
        _ => ("", ""),
    };
    format!(
        r##"<!doctype html><html lang="en"><title>Cakes</title>{before}<script src="{script}" {how} defer></script>
<h1>Cakes</h1><p>Your code: <b data-referral-code></b></p>
<label>Code <input id="empty" data-referral-code></label>
<label>Other code <input id="typed" value="MINE" data-referral-code></label>
<form class="checkout"><input name="name" aria-label="Name"></form>
<a id="pay" href="https://buy.stripe.com/test_1?locale=en">Pay</a>
<a id="own" href="https://buy.stripe.com/test_1?client_reference_id=17">Pay</a>
<a id="other" href="https://example.org/">About</a>
<stripe-buy-button></stripe-buy-button></html>"##
    )
}

/// What the page says of the code: text, field, typed field, hidden field, links, button.
fn filled(window: &Window<'_>) -> String {
    let read = "const one = what => document.querySelector(what);
        return [one('b').textContent, one('#empty').value, one('#typed').value, one('[name=_referral_code]')?.value,
            one('#pay').search, one('#own').search, one('#other').href, one('stripe-buy-button').getAttribute('client-reference-id')]
            .map(text => text ?? '').join(' ');";
    window.script(read).as_str().unwrap_or_default().to_owned()
}

fn cookie(window: &Window<'_>) -> String {
    window.script("return document.cookie").as_str().unwrap_or_default().to_owned()
}

/// The page with this code in every place.
fn with_code(code: &str) -> String {
    format!(
        "{code} {code} MINE {code} ?locale=en&client_reference_id=ref-{code} ?client_reference_id=17 https://example.org/ ref-{code}"
    )
}

const WITHOUT: &str = "  MINE  ?locale=en ?client_reference_id=17 https://example.org/ ";

#[test]
fn o08_a_code_is_kept_and_handed_to_the_checkout_of_a_web_shop_elsewhere() {
    let shop = Shop::open();
    let (web, window) = (WebShop::open(&shop), Desk::open(&shop));
    let open = |path: &str| window.open_elsewhere(&format!("{}{path}", web.home));
    open("/");
    assert_eq!((filled(&window).as_str(), cookie(&window).as_str()), (WITHOUT, ""), "nobody came by a link");
    open(&format!("/?utm_source=mail&ref={CODE}"));
    assert_eq!((filled(&window), cookie(&window)), (with_code(CODE), format!("passalong_ref={CODE}")));
    // On the next page it is still known, and what is drawn later has it, too. A field that was emptied stays so.
    open("/checkout");
    assert_eq!(filled(&window), with_code(CODE));
    window.script(
        "document.querySelector('#empty').value = '';
         document.body.insertAdjacentHTML('beforeend', '<i data-referral-code></i><input id=late data-referral-code>');",
    );
    window.until("with the late fields filled", || (window.script("return late.value") == CODE).then_some(()));
    assert_eq!(window.script("return document.querySelector('i').textContent + document.querySelector('#empty').value"), CODE);
    // The last link counts; what is no code changes nothing.
    open("/?ref=PAT10");
    assert_eq!((filled(&window), cookie(&window)), (with_code("PAT10"), "passalong_ref=PAT10".to_owned()));
    open("/?ref=%22%3E%3Cb%3E");
    assert_eq!(filled(&window), with_code("PAT10"));
    // The shop of ours is told of nothing: the script is all that was asked of it.
    assert_eq!(shop.ask::<i64>("SELECT coalesce(sum(n), 0) FROM scan", []), 0);
}

#[test]
fn o08_where_it_has_to_wait_for_consent_nothing_is_kept_before() {
    let shop = Shop::open();
    let (web, window) = (WebShop::open(&shop), Desk::open(&shop));
    let open = |path: &str| window.open_elsewhere(&format!("{}{path}?ref={CODE}", web.home));
    open("/wait");
    assert_eq!((filled(&window).as_str(), cookie(&window).as_str()), (WITHOUT, ""));
    window.script("dispatchEvent(new Event('passalong:consent'))");
    assert_eq!((filled(&window), cookie(&window)), (with_code(CODE), format!("passalong_ref={CODE}")));
    window.script("dispatchEvent(new Event('passalong:refuse'))");
    assert_eq!(cookie(&window), "");
    open("/agreed");
    assert_eq!(cookie(&window), format!("passalong_ref={CODE}"), "it was given before the script came");
}

#[test]
fn o08_shopify_notes_the_code_on_the_cart_once() {
    let shop = Shop::open();
    let (web, window) = (WebShop::open(&shop), Desk::open(&shop));
    window.open_elsewhere(&format!("{}/shopify?ref={CODE}", web.home));
    let written = window.until("with a code on its cart", || Some(web.written()).filter(|written| !written.is_empty()));
    assert_eq!(written, [format!("attributes%5Breferral_code%5D={CODE}")]);
    window.open_elsewhere(&format!("{}/shopify", web.home));
    window.script("return fetch('/cart.js').then(() => fetch('/cart.js')).then(() => true)");
    assert_eq!(web.written().len(), 1, "it is there already");
}
