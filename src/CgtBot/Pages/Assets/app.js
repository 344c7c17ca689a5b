// Makes the pages livelier: forms sent without reload, messages as they come, files dropped. Without it every form still works.
'use strict';
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const log = document.getElementById('log');
  const text = document.getElementById('text');
  const problem = document.getElementById('problem');
  const alerts = document.getElementById('alerts');

  // A mark of French stays with its word: no « ? » alone at the start of a line.
  const hold = within => {
    if (!root.lang.startsWith('fr')) return;
    const pieces = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
    while (pieces.nextNode()) {
      const node = pieces.currentNode;
      if (node.parentElement?.closest('textarea, script')) continue;
      const held = node.data.replace(/ (?=[;:!?»])/g, '\u00a0').replace(/« /g, '«\u00a0').replace(/n° (?=\d)/g, 'n°\u00a0');
      if (held !== node.data) node.data = held;
    }
  };
  hold(document.body);

  for (const field of document.querySelectorAll('[data-submit]')) {
    field.addEventListener('change', () => field.form.requestSubmit());
  }
  if (!log) return;

  const piece = html => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content;
  };
  const atBottom = () => window.innerHeight + window.scrollY >= document.body.scrollHeight - 160;
  const toBottom = () => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });

  // The end of the conversation, or the top of a card that is taller than the window.
  const show = line => {
    const room = window.innerHeight - document.querySelector('.top').offsetHeight - document.querySelector('.composer').offsetHeight;
    if (line.offsetHeight > room) line.scrollIntoView({ block: 'start', behavior: 'instant' });
    else toBottom();
  };

  // Lines are kept in the order of their numbers, once each: an answer and the live stream may bring the same one.
  const put = (html, byMe) => {
    const follow = byMe || atBottom();
    const added = [];
    let newest = null;
    for (const line of piece(html).querySelectorAll('article.line')) {
      newest = line.id;
      if (document.getElementById(line.id)) continue;
      const number = Number(line.dataset.line);
      const next = [...log.querySelectorAll('article.line')].find(l => Number(l.dataset.line) > number);
      log.querySelector('.welcome')?.remove();
      log.insertBefore(line, next ?? null);
      line.classList.add('new');
      added.push(line);
      // The answer to what I wrote may stand above lines of others that are still to come: only what is brought in order moves the mark.
      if (!byMe) log.dataset.last = Math.max(Number(log.dataset.last), number);
    }
    for (const line of added) announce(line, byMe);
    // The live stream may have brought my answer first, out of sight below a tall card: it is shown all the same.
    if (follow && newest) show(document.getElementById(newest));
    if (added.length > 0) refreshSummary();
    return byMe && newest ? [document.getElementById(newest)] : added;
  };

  const announce = (line, byMe) => {
    prepare(line);
    if (!byMe && line.dataset.tone === 'alert') {
      alerts.textContent = `${alerts.dataset.prefix} ${line.querySelector('h3').textContent.trim()}`;
    }
  };

  const prepare = within => {
    hold(within);
    for (const ticks of within.querySelectorAll('[data-ticks]')) prepareTicks(ticks);
  };

  let summaryTimer = 0;
  const refreshSummary = () => {
    clearTimeout(summaryTimer);
    summaryTimer = setTimeout(async () => {
      const answer = await fetch('/resume').catch(() => null);
      if (!answer?.ok) return;
      document.getElementById('summary')?.replaceWith(piece(await answer.text()));
      hold(document.getElementById('summary') ?? log);
    }, 150);
  };

  const send = async (form, body) => {
    say('');
    form.setAttribute('aria-busy', 'true');
    try {
      const token = body.get('token');
      return await taken(await fetch(form.getAttribute('action'), { method: 'POST', body, headers: { 'X-Piece': '1', 'X-Token': token } }));
    } catch {
      say(log.dataset.unreachable);
      return null;
    } finally {
      form.removeAttribute('aria-busy');
    }
  };

  const taken = async answer => {
    if (answer.ok) return put(await answer.text(), true);
    const type = answer.headers.get('Content-Type') ?? '';
    if (type.startsWith('application/json')) {
      const refused = await answer.json();
      say(refused.problem);
      if (refused.text) text.value = refused.text;
    } else {
      say(type.startsWith('text/plain') ? await answer.text() : log.dataset.unreachable);
    }
    return null;
  };

  const say = words => { problem.textContent = words; };

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!form.matches('[data-send]')) return;
    event.preventDefault();
    if (form.getAttribute('aria-busy')) return;
    const body = new FormData(form, event.submitter);
    const isWriting = form.matches('[data-write]');
    const sent = text.value;
    const file = form.querySelector('input[type=file]');
    // The file went off when it was chosen: « Envoyer » pressed after it shows what it gave, and complains of nothing.
    if (isWriting && fileSent && !file.files[0] && !sent.trim()) {
      say('');
      show(log.lastElementChild);
      return;
    }
    if (file?.files[0] && tooLarge(file.files[0])) return;
    const added = await send(form, body);
    if (!added) return;
    if (isWriting) {
      // What was typed while the bot was answering stays.
      if (text.value === sent) text.value = '';
      file.value = '';
      named();
      grow();
      text.focus();
    } else {
      added.at(-1)?.querySelector('h3')?.focus({ preventScroll: true });
    }
  });

  // Enter sends, Shift+Enter starts a line; while an accent or a word is being composed, Enter belongs to the keyboard.
  text.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && !matchMedia('(pointer: coarse)').matches) {
      event.preventDefault();
      text.form.requestSubmit();
    }
  });
  const grow = () => {
    text.rows = Math.min(10, Math.max(2, text.value.split('\n').length));
  };
  text.addEventListener('input', grow);

  const picker = document.getElementById('file');
  const tooLarge = file => {
    const limit = Number(picker.dataset.max);
    if (file.size <= limit * 1024 * 1024) return false;
    say(picker.dataset.tooLarge.replace('{0}', file.name).replace('{1}', limit));
    picker.value = '';
    named();
    return true;
  };
  const named = () => {
    picker.closest('label').querySelector('span').textContent = picker.files[0]?.name ?? picker.dataset.label;
  };
  picker.dataset.label = picker.closest('label').querySelector('span').textContent;
  let fileSent = false;
  text.addEventListener('input', () => { fileSent = false; });
  // Each file is a message of its own: what is being typed stays in its box.
  const sendFiles = async files => {
    const refused = [];
    for (const file of files) {
      const body = new FormData();
      body.set('token', picker.form.elements.token.value);
      body.set('file', file);
      const added = tooLarge(file) ? null : await send(picker.form, body);
      if (!added) refused.push(problem.textContent);
      added?.at(-1)?.querySelector('h3')?.focus({ preventScroll: true });
    }
    if (refused.length > 0) say(refused.join(' '));
    fileSent = refused.length === 0;
    picker.value = '';
    named();
  };
  picker.addEventListener('change', () => {
    named();
    sendFiles([...picker.files]);
  });

  const carriesFile = event => [...(event.dataTransfer?.types ?? [])].includes('Files');
  document.addEventListener('dragover', event => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    root.classList.add('dropping');
  });
  document.addEventListener('dragleave', event => {
    if (!event.relatedTarget) root.classList.remove('dropping');
  });
  document.addEventListener('drop', async event => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    root.classList.remove('dropping');
    await sendFiles([...event.dataTransfer.files]);
  });

  document.addEventListener('click', async event => {
    const link = event.target.closest?.('[data-older]');
    if (!link) return;
    event.preventDefault();
    const answer = await fetch('/messages' + new URL(link.href).search).catch(() => null);
    if (!answer?.ok) { location.href = link.href; return; }
    const older = piece(await answer.text());
    const first = log.querySelector('article.line');
    const above = document.body.scrollHeight - window.scrollY;
    link.closest('p').replaceWith(...older.querySelectorAll('p.older'));
    for (const line of older.querySelectorAll('article.line')) { prepare(line); log.insertBefore(line, first); }
    window.scrollTo({ top: document.body.scrollHeight - above, behavior: 'instant' });
    (document.querySelector('[data-older]') ?? log).focus({ preventScroll: true });
  });

  // One tab of the browser listens and tells the others: a browser opens few connections to one host, and tabs must not use them up.
  // The stream resumes from the last number told to all tabs: what this one wrote or caught up with may be unknown to the others.
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('cgtbot-live') : null;
  let leave = null;
  let told = log.dataset.last;
  const stream = () => new Promise(resolve => {
    let source = null;
    const open = () => {
      source = new EventSource(`${log.dataset.live}?after=${told}`);
      source.addEventListener('open', () => root.classList.remove('offline'));
      source.addEventListener('message', event => {
        const heard = { html: event.data, last: event.lastEventId };
        tabs?.postMessage(heard);
        arrived(heard);
      });
      source.addEventListener('error', () => {
        root.classList.add('offline');
        if (source.readyState === EventSource.CLOSED) setTimeout(open, 5000);
      });
    };
    leave = () => { source.close(); leave = null; resolve(); };
    open();
  });
  const listen = () => {
    if (navigator.locks && tabs) navigator.locks.request('cgtbot-live', stream).catch(stream);
    else stream();
  };
  const arrived = ({ html, last }) => {
    if (last) told = last;
    const added = put(html, false);
    if (document.hidden && added.some(line => line.matches('.bot'))) document.title = `● ${title}`;
  };
  const title = document.title;
  // What was written between the making of this page and its first event, when another tab listens.
  const catchUp = async () => {
    const answer = await fetch(`/messages?apres=${log.dataset.last}`).catch(() => null);
    if (answer?.ok) arrived({ html: await answer.text() });
  };
  tabs?.addEventListener('message', event => arrived(event.data));
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    document.title = title;
    if (log.dataset.live) catchUp();
  });
  prepare(log);
  if (log.dataset.live) {
    if (!location.hash) toBottom();
    listen();
    catchUp();
    window.addEventListener('pagehide', () => leave?.());
    window.addEventListener('pageshow', event => { if (event.persisted) { listen(); catchUp(); } });
  }

  // A long list to tick gets « all » and « none ».
  function prepareTicks(fieldset) {
    const boxes = [...fieldset.querySelectorAll('input[type=checkbox]')];
    if (boxes.length < 4 || fieldset.querySelector('.tick-all')) return;
    const row = document.createElement('p');
    row.className = 'tick-all';
    for (const [label, on] of [[log.dataset.all, true], [log.dataset.none, false]]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'plain';
      button.textContent = label;
      button.addEventListener('click', () => { for (const box of boxes) box.checked = on; });
      row.append(button);
    }
    fieldset.querySelector('legend').after(row);
  }
})();
