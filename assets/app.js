// Small conveniences; every page works without them. Loaded in the head so that the theme and the classes on <html> stand
// before the first paint: nothing flashes, nothing moves.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  root.classList.toggle('can-copy-image', !!(navigator.clipboard && window.ClipboardItem));

  // The theme: "auto" follows the device and stores nothing.
  const stored = () => { try { return localStorage.getItem('theme'); } catch { return null; } };
  const theme = () => (['light', 'dark'].includes(stored()) ? stored() : 'auto');
  const showTheme = () => {
    if (theme() === 'auto') delete root.dataset.theme; else root.dataset.theme = theme();
    document.querySelectorAll('[data-theme-set]').forEach(b => b.setAttribute('aria-pressed', String(b.dataset.themeSet === theme())));
    // The bar above the page goes along with a theme that is not the device's.
    document.querySelectorAll('meta[name=theme-color]').forEach((bar, dark) => {
      const own = `(prefers-color-scheme: ${dark ? 'dark' : 'light'})`;
      bar.media = theme() === 'auto' ? own : theme() === (dark ? 'dark' : 'light') ? 'all' : 'not all';
    });
  };
  const setTheme = name => {
    try { if (name === 'auto') localStorage.removeItem('theme'); else localStorage.setItem('theme', name); } catch { /* private mode */ }
    showTheme();
  };
  showTheme();
  addEventListener('storage', showTheme);

  // What buttons say of themselves, in the language of the page.
  const words = () => document.getElementById('live')?.dataset ?? {};

  // Says a sentence to screen readers, and on the button itself for two seconds.
  const say = (button, said) => {
    const live = document.getElementById('live');
    if (live) live.textContent = said;
    const label = button.querySelector('[data-label]') || button;
    if (label.dataset.before === undefined) label.dataset.before = label.textContent;
    button.style.minWidth = button.offsetWidth + 'px';
    label.textContent = said;
    clearTimeout(button.saying);
    button.saying = setTimeout(() => {
      label.textContent = label.dataset.before;
      delete label.dataset.before;
      button.style.minWidth = '';
      if (live) live.textContent = '';
    }, 2000);
  };

  // navigator.clipboard exists on https only; a shop's own network is often plain http.
  const copy = async text => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const box = document.createElement('textarea');
    box.value = text;
    box.readOnly = true;
    box.className = 'unseen';
    document.body.append(box);
    box.select();
    const done = document.execCommand('copy');
    box.remove();
    if (!done) throw new Error('copy refused');
  };
  const picture = async url => (await fetch(url)).blob();

  const actions = {
    copy: b => copy(b.dataset.copy).then(() => say(b, b.dataset.copied || words().copied), () => say(b, words().notCopied)),
    copyImage: b => navigator.clipboard.write([new ClipboardItem({ 'image/png': picture(b.dataset.copyImage) })])
      .then(() => say(b, words().copied), () => say(b, words().notCopied)),
    // Where a browser has no way of its own to share, the page shows its others.
    shareUrl: b => {
      if (navigator.share) {
        navigator.share({ url: b.dataset.shareUrl, text: b.dataset.shareText, title: b.dataset.shareTitle }).catch(() => { /* the person changed their mind */ });
        return;
      }
      const ways = document.querySelector(b.hash);
      ways.open = true;
      ways.querySelector('.button').focus();
    },
    print: () => print(),
    themeSet: b => setTheme(b.dataset.themeSet),
    reveal: b => {
      const input = document.getElementById(b.dataset.reveal);
      const shown = input.type === 'text';
      input.type = shown ? 'password' : 'text';
      b.textContent = shown ? words().show : words().hide;
      b.setAttribute('aria-pressed', String(!shown));
      input.focus();
    },
    confirmDialog: b => {
      b.closest('.acts, .dots')?.removeAttribute('open');
      document.getElementById(b.dataset.confirmDialog).showModal();
    },
    tickAll: b => {
      const boxes = [...document.getElementById(b.dataset.tickAll).querySelectorAll('[type=checkbox]')];
      const all = boxes.every(box => box.checked);
      boxes.forEach(box => { box.checked = !all; });
      count(boxes[0]?.form);
      b.textContent = all ? words().tickEach : words().tickNone;
    },
    close: b => b.closest('dialog').close(),
  };

  // What is good for a minute is shown anew before it is over.
  const again = document.querySelector('[data-again]');
  if (again) setTimeout(() => location.reload(), Number(again.dataset.again) * 1000);

  addEventListener('click', event => {
    for (const menu of document.querySelectorAll('details:is(.more, .acts, .dots, .options)[open]')) if (!menu.contains(event.target)) menu.open = false;
    if (event.target instanceof HTMLDialogElement) event.target.close();
    for (const name in actions) {
      const attribute = 'data-' + name.replace(/[A-Z]/g, c => '-' + c.toLowerCase());
      const button = event.target.closest(`[${attribute}]`);
      if (!button) continue;
      event.preventDefault();
      actions[name](button);
      return;
    }
  });
  addEventListener('keydown', event => {
    // What looks like a button is pressed by the space bar, too.
    if (event.key === ' ' && event.target.matches('a[role=button]')) { event.preventDefault(); event.target.click(); return; }
    if (event.key !== 'Escape') return;
    for (const menu of document.querySelectorAll('details:is(.more, .acts, .dots, .options)[open]')) { menu.open = false; menu.firstElementChild.focus(); }
  });

  // Keys of those who run the shop: each stands in the page beside what it leads to, one letter or two after each other. Whoever
  // types is left alone, and whoever wants none of them turns them off.
  const keysAreOff = () => { try { return localStorage.getItem('keys') === 'off'; } catch { return false; } };
  let lastKey = { key: '', at: 0 };
  addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat || keysAreOff()) return;
    if (event.target.closest('input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable], dialog[open]')) return;
    const two = event.timeStamp - lastKey.at < 1500 ? `${lastKey.key} ${event.key}` : '';
    lastKey = { key: event.key, at: event.timeStamp };
    if (event.key === '?' && document.getElementById('keys')) { event.preventDefault(); document.getElementById('keys').showModal(); return; }
    const named = key => key && document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const found = named(two) || (lastKey.key !== 'g' && named(event.key));
    if (!found) return;
    event.preventDefault();
    if (!found.matches('input')) { found.click(); return; }
    // On a narrow screen the field is a page of its own.
    if (found.offsetParent) { found.focus(); found.select(); } else location.href = found.form.action;
  });

  // A list shows what was picked at once, except "custom", which needs its dates first.
  addEventListener('change', event => {
    const { form, value } = event.target;
    if (event.target.matches('[data-keys-on]')) {
      try { if (event.target.checked) localStorage.removeItem('keys'); else localStorage.setItem('keys', 'off'); } catch { /* private mode */ }
      return;
    }
    if (!form || !event.target.matches('[data-auto-submit]')) return;
    if (value === 'custom') form.querySelector('.between input')?.focus(); else form.requestSubmit();
  });

  // Choosing a country fills in what is usual there: fields by their names, and sentences by the ids that stand behind "said-". What
  // somebody has chosen by hand stays.
  addEventListener('input', ({ target }) => {
    const filled = !target.matches('[data-fills]') && target.form?.elements.filled_from;
    if (filled) filled.dataset.byHand += ` ${target.name}`;
  });
  addEventListener('change', event => {
    if (!event.target.matches('[data-fills]')) return;
    const { form, selectedOptions: [option] } = event.target;
    const filled = form.elements.filled_from;
    const byHand = filled.dataset.byHand.split(' ');
    for (const { name, value } of option.attributes) {
      const to = name.startsWith('data-') && name.slice(5);
      const field = to && !byHand.includes(to) && form.elements[to];
      if (to && to.startsWith('said-')) document.getElementById(to.slice(5)).textContent = value;
      else if (field && field.type === 'checkbox') field.checked = !!value;
      else if (field) field.value = value;
    }
    if (option.dataset.currency) filled.value = option.value;
  });

  // A sample beside a form is drawn anew by the server while somebody types. What cannot be read yet leaves it as it is.
  const redrawSample = async box => {
    const { elements } = document.getElementById(box.dataset.redrawForm);
    const typed = new URLSearchParams();
    for (const name of box.dataset.redrawFields.split(' ')) {
      const field = elements[name];
      if (field && (field.type !== 'checkbox' || field.checked)) typed.set(name, field.value);
    }
    const asked = box.asked = {};
    const answer = await fetch(`${box.dataset.redraw}?${typed}`).catch(() => null);
    if (answer?.status !== 200) return;
    const html = await answer.text();
    if (box.asked === asked) box.innerHTML = html;
  };
  addEventListener('input', event => {
    const box = event.target.form && document.querySelector(`[data-redraw-form="${event.target.form.id}"]`);
    if (!box) return;
    clearTimeout(box.soon);
    box.soon = setTimeout(redrawSample, 250, box);
  });

  // A form that shows what it is about to make has those parts of the page drawn anew while it is filled in: the server draws them, as it
  // does for the button that this replaces. Only the newest answer counts.
  const redraw = async form => {
    const { redraw: parts, redrawFrom: from, redrawWith: names } = form.dataset;
    const typed = [...new FormData(form)].filter(([name]) => !names || names.split(' ').includes(name));
    const turn = form.turn = (form.turn || 0) + 1;
    const address = new URL(from, location);
    for (const [name, value] of typed) address.searchParams.set(name, value);
    const answer = await fetch(address);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // Colours that a part brings along are there before it is seen.
    const sheets = parts.split(' ').flatMap(id => [...page.getElementById(id)?.querySelectorAll('link') ?? []]);
    await Promise.all(sheets.map(sheet => new Promise(done => {
      sheet.addEventListener('load', done);
      sheet.addEventListener('error', done);
      document.head.append(sheet);
    })));
    if (turn !== form.turn) return;
    for (const id of parts.split(' ')) {
      const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
      if (!old || !fresh) continue;
      const { name, value } = old.contains(document.activeElement) ? document.activeElement : {};
      old.replaceChildren(...fresh.childNodes);
      if (name) old.querySelector(`[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`)?.focus();
    }
  };
  addEventListener('input', event => {
    const form = event.target.form;
    if (!form?.dataset.redraw) return;
    clearTimeout(form.drawing);
    form.drawing = setTimeout(() => redraw(form).catch(() => { /* what is shown stays */ }), 200);
  });

  // One press, one order: the second press of a sent form does nothing. The buttons rest after the form has been read, since a
  // disabled button would not send its name.
  addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || 'repeatable' in form.dataset) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = 'yes';
    setTimeout(() => event.submitter?.setAttribute('aria-busy', 'true'));
  });
  addEventListener('pageshow', () => {
    document.querySelectorAll('[data-sent]').forEach(form => delete form.dataset.sent);
    document.querySelectorAll('[aria-busy]').forEach(button => button.removeAttribute('aria-busy'));
  });

  // What is ticked in a form, in a sentence. An amount is written as the page wrote its sample, so that no language is known here.
  const written = (minor, { sample, decimals }) => {
    const places = Number(decimals);
    const [, before, figure, after] = /^(\D*)(.*\d)(\D*)$/.exec(sample);
    const point = places ? figure.at(-places - 1) : '';
    const group = /\D/.exec(places ? figure.slice(0, -places - 1) : figure)?.[0] ?? '';
    const digits = String(Math.abs(minor)).padStart(places + 1, '0');
    const units = digits.slice(0, digits.length - places).replace(/\B(?=(\d{3})+$)/g, () => group);
    return (minor < 0 ? '−' : '') + before + units + point + digits.slice(digits.length - places) + after;
  };
  const count = form => {
    if (!form) return;
    const ticked = [...form.querySelectorAll('[data-minor]:checked')];
    const sum = ticked.reduce((all, box) => all + Number(box.dataset.minor), 0);
    const kind = new Intl.PluralRules(root.lang || 'en').select(ticked.length) === 'one' ? 'one' : 'many';
    for (const tally of form.querySelectorAll('.tally')) {
      const said = ticked.length ? tally.dataset[kind] : tally.dataset.none;
      tally.textContent = said.replace('{n}', () => ticked.length).replace('{sum}', () => written(sum, tally.dataset));
    }
  };
  addEventListener('change', event => { if (event.target.matches('[data-minor]')) count(event.target.form); });
  addEventListener('pageshow', () => document.querySelectorAll('form:has(.tally)').forEach(count));


  // A chart reads out one of its days: the one that is pointed at or touched, or reached with the arrow keys.
  const readOut = figure => {
    const svg = figure.querySelector('.plot svg');
    const days = [...svg.querySelectorAll('g')];
    const out = figure.querySelector('.readout');
    if (!days.length || !out) return;
    let at = -1;
    for (const day of days) {
      day.said = day.querySelector('title').textContent;
      day.querySelector('title').remove();
    }
    const show = day => {
      at = day;
      days.forEach((each, nth) => each.classList.toggle('on', nth === day));
      out.textContent = day < 0 ? '' : days[day].said;
    };
    const under = event => Math.min(days.length - 1, Math.max(0, Math.floor((event.clientX - svg.getBoundingClientRect().left) / svg.getBoundingClientRect().width * days.length)));
    svg.tabIndex = 0;
    for (const kind of ['pointermove', 'pointerdown']) svg.addEventListener(kind, event => show(under(event)));
    svg.addEventListener('pointerleave', event => { if (event.pointerType === 'mouse') show(-1); });
    svg.addEventListener('blur', () => show(-1));
    svg.addEventListener('keydown', event => {
      const last = days.length - 1;
      const to = { ArrowLeft: at < 0 ? last : Math.max(0, at - 1), ArrowRight: at < 0 ? 0 : Math.min(last, at + 1), Home: 0, End: last, Escape: -1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      show(to);
    });
  };
  // A table that fits keeps its heading in sight; one that does not scrolls sideways, as all do without this script.
  const fit = () => document.querySelectorAll('.sheet, .scroll').forEach(box => box.classList.toggle('fits', box.scrollWidth <= box.clientWidth));
  addEventListener('resize', fit);
  addEventListener('DOMContentLoaded', () => {
    showTheme();
    fit();
    document.querySelector('.places [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
    document.querySelectorAll('[data-keys-on]').forEach(box => { box.checked = !keysAreOff(); });
    document.querySelectorAll('a[data-confirm-dialog]').forEach(link => link.setAttribute('role', 'button'));
    // What was just done is said aloud: a message that came with the page is none to a screen reader.
    const said = [...document.querySelectorAll('.flash[role]')];
    const live = document.getElementById('live');
    if (live && said.length) setTimeout(() => {
      said.forEach(flash => flash.removeAttribute('role'));
      live.textContent = said.map(flash => flash.textContent.trim()).join(' ');
      setTimeout(() => { live.textContent = ''; }, 5000);
    }, 200);

    document.querySelectorAll('[data-chart]').forEach(readOut);
    // The owner's own clock is a better guess than the server's.
    const zone = document.querySelector('[data-own-zone] select');
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone && [...zone.options].some(option => option.value === here)) zone.value = here;
    // After a refused form, the first thing to mend is where the cursor stands.
    document.querySelector('[aria-invalid=true]')?.focus();
  });
})();
