// Takes the clock's steps without reloading the page: the days go by in the bar, and what the bot says arrives by the page's own stream.
'use strict';
(() => {
  const bar = () => document.getElementById('demo-bar');
  const put = html => {
    const template = document.createElement('template');
    template.innerHTML = html;
    const fresh = template.content.querySelector('#demo-bar');
    const busy = bar().getAttribute('aria-busy');
    if (!fresh) return;
    fresh.querySelectorAll('link, script').forEach(e => e.remove());
    const kept = [...bar().querySelectorAll('link')];
    fresh.prepend(...kept);
    if (busy) fresh.setAttribute('aria-busy', 'true');
    bar().replaceWith(fresh);
  };
  const look = async () => {
    const answer = await fetch('/demo/bar').catch(() => null);
    if (answer?.ok) put(await answer.text());
  };

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!form.matches('[data-clock]')) return;
    event.preventDefault();
    if (bar().getAttribute('aria-busy')) return;
    const step = event.submitter?.value;
    const before = Number(document.getElementById('log')?.dataset.last ?? 0);
    const body = new URLSearchParams(new FormData(form, event.submitter));
    bar().setAttribute('aria-busy', 'true');
    const running = setInterval(look, 600);
    const answer = await fetch('/demo/clock', { method: 'POST', body, headers: { 'X-Piece': '1', 'X-Token': body.get('token') } }).catch(() => null);
    clearInterval(running);
    bar().removeAttribute('aria-busy');
    if (!answer?.ok) { location.reload(); return; }
    if (!document.getElementById('log')) { location.reload(); return; }
    put(await answer.text());
    bar().removeAttribute('aria-busy');
    (bar().querySelector(`button[value="${step}"]`) ?? bar().querySelector('button'))?.focus({ preventScroll: true });
    setTimeout(() => showAlert(before), 300);
    const summary = await fetch('/resume').catch(() => null);
    if (summary?.ok) {
      const template = document.createElement('template');
      template.innerHTML = await summary.text();
      document.getElementById('summary')?.replaceWith(template.content);
    }
  });
  // Among the days gone by, what matters most is the alert: it is brought to the eye once every line of the walk is there.
  const showAlert = before => {
    const fresh = [...document.querySelectorAll('#log article.line')].filter(l => Number(l.dataset.line) > before && l.querySelector('.tone-alert'));
    fresh.at(-1)?.scrollIntoView({ block: 'start' });
  };
  setInterval(() => { if (!bar().getAttribute('aria-busy') && !bar().contains(document.activeElement)) look(); }, 30_000);
})();
