// An order form: products are added by tapping, found by search and category, and summed up. Apart from app.js, since visitors need
// none of it. Every form works without: each product has a field for how many, and a button finds the customer.
(() => {
  'use strict';
  // Words without case and marks, as the shop's own search compares them.
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  // Money as the page writes it: the server shows one amount with all its signs, and the others are written alike.
  const writer = (sample, decimals) => {
    const [, before, digits, after] = sample.match(/^(\D*)(\d.*\d)(\D*)$/s) ?? [, '', '0', ''];
    const point = decimals ? digits[digits.length - decimals - 1] : '';
    const whole = decimals ? digits.slice(0, -decimals - 1) : digits;
    const group = whole.match(/\D+/)?.[0] ?? '';
    return minor => {
      const all = String(minor).padStart(decimals + 1, '0');
      const front = all.slice(0, all.length - decimals).replace(/\B(?=(\d{3})+$)/g, group);
      return before + front + point + all.slice(all.length - decimals) + after;
    };
  };

  // A typed amount, as the server reads it; what it would refuse counts nothing here.
  const minor = (text, decimals) => {
    const typed = text.replace(/[\s'’]/g, '');
    if (!/^\d+([.,]\d+)*$/.test(typed)) return 0;
    const marks = typed.match(/[.,]/g) ?? [];
    const last = Math.max(typed.lastIndexOf('.'), typed.lastIndexOf(','));
    const grouped = !marks.length || !decimals || (marks.length > 1 && marks.every(mark => mark === marks[0]));
    if (grouped) return /^(\d+|\d{1,3}([.,]\d{3})+)$/.test(typed) ? Number(typed.replace(/[.,]/g, '')) * 10 ** decimals : 0;
    const part = typed.slice(last + 1);
    if (part.length > decimals || (marks.length === 1 && part.length === 3 && decimals !== 3)) return 0;
    return Number(typed.slice(0, last).replace(/[.,]/g, '')) * 10 ** decimals + Number(part.padEnd(decimals, '0'));
  };

  const line = (name, sum) => {
    const item = document.createElement('li');
    for (const text of [name, sum]) item.append(Object.assign(document.createElement('span'), { textContent: text }));
    return item;
  };

  // The sum of what is chosen, before anything comes off or on: the next page has the price.
  const cart = (box, rows) => {
    const decimals = Number(box.dataset.decimals);
    const money = writer(box.dataset.sample, decimals);
    const form = box.closest('form');
    const typed = ['amount', 'shipping', 'tip'].map(name => form.elements[name]).filter(Boolean);
    const label = field => form.querySelector(`label[for="${field.id}"]`)?.firstChild.textContent.trim() ?? '';
    const show = (selector, text) => box.querySelectorAll(selector).forEach(one => { one.textContent = text; one.hidden = !text; });
    return () => {
      let [items, sum] = [0, 0];
      const lines = [];
      for (const { row, input } of rows) {
        const many = Number(input.value) || 0;
        if (many < 1) continue;
        items += many;
        sum += many * Number(row.dataset.price);
        lines.push(line(`${many} × ${row.querySelector('b').textContent}`, money(many * Number(row.dataset.price))));
      }
      for (const field of typed) {
        const amount = minor(field.value.trim(), decimals);
        if (!amount) continue;
        if (field.name === 'amount') items += 1;
        sum += amount;
        lines.push(line(label(field), money(amount)));
      }
      box.querySelector('[data-cart-lines]')?.replaceChildren(...lines);
      show('[data-cart-count]', items === 0 ? '' : items === 1 ? box.dataset.one : box.dataset.many.replace('2', items));
      show('[data-cart-sum]', lines.length ? money(sum) : '');
      for (const [selector, hidden] of [['[data-cart-empty]', lines.length > 0], ['[data-cart-total]', !lines.length]]) {
        const part = box.querySelector(selector);
        if (part) part.hidden = hidden;
      }
    };
  };

  // Add becomes − 1 +. The button stays the same one, so that the focus stays on it.
  const steppers = (list, rows, changed) => {
    const put = ({ row, input }, many) => {
      input.value = many > 0 ? Math.min(many, Number(input.max)) : '';
      row.querySelector('.stepper').classList.toggle('some', many > 0);
    };
    // A browser that comes back fills in what was chosen.
    for (const one of rows) if (one.input.value) put(one, Number(one.input.value));
    list.addEventListener('click', event => {
      const one = rows.find(({ row }) => row.contains(event.target));
      if (!one) return;
      const many = Number(one.input.value) || 0;
      const [more, less] = [event.target.closest('.add'), event.target.closest('.less')];
      // A tap on the name adds the first one; after that it leads to the field, as labels do.
      const named = event.target.closest('label') && !one.row.querySelector('.some');
      if (!more && !less && !named) return;
      event.preventDefault();
      put(one, less ? many - 1 : many + 1);
      if (less && many <= 1) one.row.querySelector('.add').focus();
      changed();
    });
    list.addEventListener('change', event => {
      const one = rows.find(({ input }) => input === event.target);
      if (one && !one.input.validity.badInput) put(one, Number(one.input.value) || 0);
      changed();
    });
  };

  // Chips and search show a part of the list; what is chosen in the rest stays chosen.
  const finder = (list, rows) => {
    const search = list.querySelector('[data-find-product]');
    const chips = [...list.querySelectorAll('[data-chip]')];
    const texts = rows.map(({ row }) => fold(row.querySelector('label').textContent));
    let chip = '';
    const show = () => {
      const words = fold(search?.value ?? '').split(/\s+/).filter(Boolean);
      const key = words.length ? '' : chip;
      rows.forEach(({ row }, at) => {
        const fits = words.every(word => texts[at].includes(word)) && (!key || row.dataset.keys.split(' ').includes(key));
        row.hidden = !fits;
      });
      for (const shelf of list.querySelectorAll('.shelf')) shelf.hidden = !shelf.querySelector('li:not([hidden])');
      list.classList.toggle('filtered', Boolean(key) || words.length > 0);
      for (const one of chips) if (one.dataset.chip === key) one.setAttribute('aria-current', 'true'); else one.removeAttribute('aria-current');
      list.querySelector('[data-no-product]').hidden = rows.some(({ row }) => !row.hidden);
    };
    search?.addEventListener('input', show);
    // Enter looks for something here; it sends no order.
    search?.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
    for (const one of chips) one.addEventListener('click', event => {
      event.preventDefault();
      chip = one.dataset.chip;
      if (search) search.value = '';
      show();
      if (list.getBoundingClientRect().top < 0) list.scrollIntoView();
    });
  };

  const orderForm = () => {
    const list = document.querySelector('[data-catalogue]');
    const box = document.querySelector('[data-cart]');
    const rows = [...(list?.querySelectorAll('li[data-price]') ?? [])].map(row => ({ row, input: row.querySelector('input') }));
    const changed = box ? cart(box, rows) : () => { /* a correction has its own sum */ };
    if (list) { steppers(list, rows, changed); finder(list, rows); }
    box?.closest('form').addEventListener('input', changed);
    changed();
    // With a keyboard at hand an amount is typed at once; a telephone's would cover the products.
    const amount = box?.closest('form').elements.amount;
    const free = !document.activeElement || document.activeElement === document.body;
    if (amount && free && matchMedia('(pointer: fine)').matches) amount.focus({ preventScroll: true });
  };

  // The customer is found while somebody types. A scanner's Enter sends the form, which leads straight on.
  const buyers = () => {
    const form = document.querySelector('[data-buyers]');
    const found = document.querySelector('[data-found]');
    if (!form || !found) return;
    const field = form.elements.q;
    let [shown, waiting, asked] = [field.value.trim(), 0, null];
    const ask = async () => {
      const q = field.value.trim();
      if (q === shown) return;
      asked?.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(`${form.dataset.buyers}?q=${encodeURIComponent(q)}`, { signal: asked.signal });
        // Somebody was signed out meanwhile: the button says so.
        if (!answer.ok || answer.redirected) return;
        found.innerHTML = await answer.text();
        shown = q;
      } catch { /* the next letter asks again, and the button always works */ }
    };
    field.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(ask, 160); });
    field.addEventListener('keydown', event => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      found.querySelector('a')?.focus();
    });
  };

  orderForm();
  buyers();
})();
