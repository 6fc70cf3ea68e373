// Small conveniences; every page works without them. Loaded in the head so that the theme and the classes on <html> stand
// before the first paint: nothing flashes, nothing moves.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  root.classList.toggle('can-share', !!navigator.share);
  root.classList.toggle('can-copy-image', !!(navigator.clipboard && window.ClipboardItem));

  // The theme: "auto" follows the device and stores nothing.
  const stored = () => { try { return localStorage.getItem('theme'); } catch { return null; } };
  const theme = () => (['light', 'dark'].includes(stored()) ? stored() : 'auto');
  const showTheme = () => {
    if (theme() === 'auto') delete root.dataset.theme; else root.dataset.theme = theme();
    document.querySelectorAll('[data-theme-set]').forEach(b => b.setAttribute('aria-pressed', String(b.dataset.themeSet === theme())));
  };
  const setTheme = name => {
    try { if (name === 'auto') localStorage.removeItem('theme'); else localStorage.setItem('theme', name); } catch { /* private mode */ }
    showTheme();
  };
  showTheme();
  addEventListener('storage', showTheme);

  // Says a sentence to screen readers, and on the button itself for two seconds.
  const say = (button, words) => {
    const live = document.getElementById('live');
    if (live) live.textContent = words;
    const label = button.querySelector('[data-label]') || button;
    if (label.dataset.before === undefined) label.dataset.before = label.textContent;
    button.style.minWidth = button.offsetWidth + 'px';
    label.textContent = words;
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
    copy: b => copy(b.dataset.copy).then(() => say(b, b.dataset.copied || 'Copied'), () => say(b, 'Not copied')),
    copyImage: b => navigator.clipboard.write([new ClipboardItem({ 'image/png': picture(b.dataset.copyImage) })])
      .then(() => say(b, 'Copied'), () => say(b, 'Not copied')),
    shareUrl: b => navigator.share({ url: b.dataset.shareUrl, text: b.dataset.shareText, title: b.dataset.shareTitle })
      .catch(() => { /* the person changed their mind */ }),
    print: () => print(),
    themeSet: b => setTheme(b.dataset.themeSet),
    reveal: b => {
      const input = document.getElementById(b.dataset.reveal);
      const shown = input.type === 'text';
      input.type = shown ? 'password' : 'text';
      b.textContent = shown ? 'Show' : 'Hide';
      b.setAttribute('aria-pressed', String(!shown));
      input.focus();
    },
    confirmDialog: b => document.getElementById(b.dataset.confirmDialog).showModal(),
    tickAll: b => {
      const boxes = [...document.getElementById(b.dataset.tickAll).querySelectorAll('[type=checkbox]')];
      const all = boxes.every(box => box.checked);
      boxes.forEach(box => { box.checked = !all; });
      b.textContent = all ? 'Tick all' : 'Tick none';
    },
    close: b => b.closest('dialog').close(),
  };

  addEventListener('click', event => {
    for (const menu of document.querySelectorAll('details.more[open]')) if (!menu.contains(event.target)) menu.open = false;
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
    if (event.key !== 'Escape') return;
    for (const menu of document.querySelectorAll('details.more[open]')) { menu.open = false; menu.firstElementChild.focus(); }
  });

  // A list shows what was picked at once, except "custom", which needs its dates first.
  addEventListener('change', event => {
    const { form, value } = event.target;
    if (!form || !event.target.matches('[data-auto-submit]')) return;
    if (value === 'custom') form.querySelector('.between input')?.focus(); else form.requestSubmit();
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
  // A table that fits keeps its heading in sight; one that does not scrolls sideways, as all do without this script.
  const fit = () => document.querySelectorAll('.sheet, .scroll').forEach(box => box.classList.toggle('fits', box.scrollWidth <= box.clientWidth));
  addEventListener('resize', fit);
  addEventListener('DOMContentLoaded', () => {
    showTheme();
    fit();
    // The owner's own clock is a better guess than the server's.
    const zone = document.querySelector('[data-own-zone] select');
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone && [...zone.options].some(option => option.value === here)) zone.value = here;
    // After a refused form, the first thing to mend is where the cursor stands.
    document.querySelector('[aria-invalid=true]')?.focus();
  });
})();
