// Passalong: keeps the ?ref=CODE of a page for 30 days and hands it to the checkout. The manual says how, under "Connect your shop".
// It is served without these comments and without what stands in front of a line: two kilobytes at most.
(() => {
  const page = document, name = 'passalong_ref', done = new WeakSet();
  const { consent, domain } = (page.currentScript || page.querySelector('[src*="/ref.js"]')).dataset;
  const read = (text, key) => {
    const code = new URLSearchParams(text).get(key) || '';
    return /^[\p{L}\p{M}\p{N} ._~-]{1,32}$/u.test(code) && code;
  };
  // The cookie is the web shop's own: nobody else is sent it.
  const keep = (code, age) => {
    page.cookie = `${name}=${encodeURIComponent(code)};path=/;samesite=lax;max-age=${age}`
      + (domain ? ';domain=' + domain : '') + (location.protocol == 'https:' ? ';secure' : '');
  };
  // Each once, so that a code that somebody takes out of a field stays out.
  const each = (what, fill) => page.querySelectorAll(what).forEach(one => done.has(one) || (done.add(one), fill(one)));
  const hand = code => {
    each('[data-referral-code]', one => {
      if (!('value' in one)) one.textContent = code;
      else if (!one.value) one.value = code, one.dispatchEvent(new Event('input', { bubbles: true }));
    });
    // WooCommerce's checkout. No sign of such a code means anything in HTML.
    each('form.checkout', form =>
      form.insertAdjacentHTML('beforeend', `<input type=hidden name=_referral_code value="${code}">`));
    // Stripe's payment links and buy buttons. What stands before the code tells it from other numbers there.
    const id = 'ref-' + code;
    each('a[href^="https://buy.stripe.com/"]:not([href*=client_ref])', link =>
      link.search += (link.search && '&') + 'client_reference_id=' + id);
    each('stripe-buy-button', one => one.setAttribute('client-reference-id', id));
  };
  const begin = () => {
    const came = read(location.search, 'ref');
    // Thirty days, from the last link that was followed.
    if (came) keep(came, 2592e3);
    const code = came || read(page.cookie.replace(/; */g, '&'), name);
    if (!code) return;
    hand(code);
    // What is drawn later is filled too.
    new MutationObserver(() => hand(code)).observe(page, { childList: true, subtree: true });
    // Shopify keeps it on the cart.
    if (!window.Shopify) return;
    const cart = (Shopify.routes?.root || '/') + 'cart';
    fetch(cart + '.js').then(got => got.json()).then(now => now.attributes.referral_code == code
      || fetch(cart + '/update.js', { method: 'POST', body: new URLSearchParams({ 'attributes[referral_code]': code }) }))
      .catch(() => {});
  };
  addEventListener('passalong:refuse', () => keep('', 0));
  if (consent != 'wait' || window.passalongConsent) begin();
  else addEventListener('passalong:consent', begin, { once: true });
})();
