// Says how far a document has come while it is read, and opens what was understood once it is.
(() => {
  const head = document.querySelector('[data-progress]');
  if (!head) return;
  const words = head.querySelector('[data-progress-words]');
  const bar = head.querySelector('[data-progress-bar]');
  const every = 1000;

  async function look() {
    try {
      const answer = await fetch(head.dataset.progress, { headers: { Accept: 'application/json' } });
      if (!answer.ok) return location.reload();
      const now = await answer.json();
      if (now.stage !== 'waiting' && now.stage !== 'reading') return location.reload();
      if (words.textContent !== now.words) words.textContent = now.words;
      bar.max = now.max;
      bar.value = now.value;
    } catch {
      words.textContent = 'The server does not answer just now. The reading goes on where it runs.';
    }
    setTimeout(look, every);
  }
  setTimeout(look, every);
})();
