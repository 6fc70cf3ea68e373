// The till: codes are read by the camera, an amount is tapped, what it comes to is shown while it is typed, and an order is sent only
// once. Every page works without: the server works out the sum on a button, and reads a code from a photograph.
(() => {
  'use strict';
  const live = text => { const box = document.querySelector('#live'); if (box) box.textContent = text; };

  // Tapping is one hand's work where a keyboard would cover the ways to pay.
  const pad = box => {
    const field = document.getElementById(box.dataset.pad);
    const point = box.querySelector('[value=point]');
    const decimals = Number(box.dataset.decimals);
    // Money as the page writes it tells how its decimals are marked.
    const sign = decimals ? box.dataset.sample.match(/\d(\D)\d+\D*$/)?.[1] ?? '.' : '';
    point.textContent = sign;
    point.disabled = !sign;
    if (getComputedStyle(box).display !== 'none') field.inputMode = 'none';
    box.addEventListener('click', event => {
      const key = event.target.closest('button')?.value;
      if (!key) return;
      const typed = field.value;
      const places = sign && typed.includes(sign) ? typed.split(sign).pop().length : -1;
      if (key === 'back') field.value = typed.slice(0, -1);
      else if (key === 'point') { if (places < 0) field.value = (typed || '0') + sign; }
      else if (places < decimals || places < 0) field.value = typed + key;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };

  // What the order comes to is the server's word: it is asked again whenever something else is typed.
  const card = form => {
    const offline = form.querySelector('[data-offline]');
    const written = () => new URLSearchParams([...new FormData(form)].filter(([name]) => !name.startsWith('seen_')));
    let [shown, waiting, asked] = [written().toString(), 0, null];
    const box = () => form.querySelector('[data-sum]');
    const hold = on => { for (const button of box().querySelectorAll('button[name=step]')) button.disabled = on; };
    const away = on => { offline.hidden = !on; };
    const ask = async () => {
      const typed = written();
      if (typed.toString() === shown) { hold(false); return; }
      asked?.abort();
      asked = new AbortController();
      try {
        const answer = await fetch(form.dataset.till, { method: 'POST', body: typed, signal: asked.signal });
        // Somebody was signed out meanwhile: the button says so.
        if (!answer.ok || answer.redirected) { hold(false); return; }
        const part = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-sum]');
        box().replaceWith(part);
        shown = typed.toString();
        away(false);
        live(part.querySelector('[data-due]')?.textContent ?? '');
      } catch (error) {
        if (error.name === 'AbortError') return;
        away(true);
        clearTimeout(waiting);
        waiting = setTimeout(ask, 3000);
      }
    };
    const changed = () => {
      if (written().toString() !== shown) hold(true);
      clearTimeout(waiting);
      waiting = setTimeout(ask, 180);
    };
    for (const kind of ['input', 'change', 'click']) form.addEventListener(kind, changed);
    addEventListener('online', () => { away(false); shown = ''; changed(); });
    addEventListener('offline', () => away(true));
    // Whoever comes back to the page finds what they typed, and what it comes to.
    addEventListener('pageshow', () => { shown = ''; if (form.elements.amount.value) changed(); });

    // The page stays until the server has answered, so that nothing typed is lost where it can't be reached. The form has a key: sent
    // again, it is the same order.
    form.addEventListener('submit', async event => {
      const button = event.submitter;
      if (!button || !['cash', 'card', 'later'].includes(button.value)) return;
      event.preventDefault();
      const sent = new URLSearchParams(new FormData(form, button));
      for (const one of form.querySelectorAll('button')) one.disabled = true;
      const free = () => { for (const one of form.querySelectorAll('button')) one.disabled = false; };
      try {
        const answer = await fetch(form.action, { method: 'POST', body: sent });
        if (answer.redirected) { location.assign(answer.url); return; }
        // It was refused, and the page that says so is worth seeing: the browser itself sends the form once more.
        free();
        form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'step', value: button.value }));
        form.submit();
      } catch {
        free();
        away(true);
        offline.scrollIntoView({ block: 'center' });
      }
    });
    // With a keyboard at hand an amount is typed at once.
    if (matchMedia('(pointer: fine)').matches) form.elements.amount.focus({ preventScroll: true });
  };

  const camera = () => 'BarcodeDetector' in window && Boolean(navigator.mediaDevices?.getUserMedia);

  const look = async (dialog, found) => {
    const video = dialog.querySelector('video');
    const problem = dialog.querySelector('[data-scan-problem]');
    problem.hidden = true;
    dialog.showModal();
    let stream = null;
    const stop = () => { for (const track of stream?.getTracks() ?? []) track.stop(); stream = null; video.srcObject = null; };
    dialog.addEventListener('close', stop, { once: true });
    try {
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      if (!dialog.open) { stop(); return; }
      video.srcObject = stream;
      await video.play();
      while (dialog.open && stream) {
        const [code] = await detector.detect(video);
        if (code?.rawValue) { dialog.close(); found(code.rawValue); return; }
        await new Promise(resolve => { setTimeout(resolve, 120); });
      }
    } catch {
      stop();
      problem.hidden = false;
    }
  };

  const scans = () => {
    const dialog = document.querySelector('#viewfinder');
    if (!dialog) return;
    const photo = document.querySelector('[data-photo]');
    // Where the camera can be watched, a photograph is what is left when it may not.
    for (const button of camera() ? document.querySelectorAll('[data-scan], [data-scan-into]') : []) {
      button.hidden = false;
      if (photo) photo.hidden = true;
      button.addEventListener('click', () => look(dialog, text => {
        const field = document.getElementById(button.dataset.scanInto ?? '');
        if (!field) { location.assign(`${button.dataset.scan}?q=${encodeURIComponent(text)}`); return; }
        field.value = text;
        if (field.form.elements.chosen) field.form.elements.chosen.value = '';
        field.focus();
      }));
    }
    dialog.addEventListener('close', () => { if (photo && !dialog.querySelector('[data-scan-problem]').hidden) photo.hidden = false; });
    photo?.querySelector('input').addEventListener('change', event => { if (event.target.files.length) photo.requestSubmit(); });
  };

  for (const box of document.querySelectorAll('[data-pad]')) pad(box);
  const form = document.querySelector('[data-till]');
  if (form) card(form);
  scans();
})();
