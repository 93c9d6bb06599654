// Runs before the page is painted, so that a remembered colour scheme does not flash. Without it, the system's is shown.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const key = 'colour-scheme';

  const read = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  const write = (scheme) => {
    try {
      if (scheme === undefined) localStorage.removeItem(key);
      else localStorage.setItem(key, scheme);
    } catch {
      // Nothing is remembered where storage is closed.
    }
  };

  const ofSystem = () => (system.matches ? 'dark' : 'light');

  /** What the system prefers needs no choice: the attribute is absent, and the page follows the system again. */
  const apply = (scheme) => {
    const chosen = (scheme === 'dark' || scheme === 'light') && scheme !== ofSystem() ? scheme : undefined;
    if (chosen === undefined) delete root.dataset.scheme;
    else root.dataset.scheme = chosen;
    root.dataset.shown = chosen ?? ofSystem();
    return chosen;
  };

  apply(read());
  system.addEventListener('change', () => apply(read()));
  addEventListener('storage', () => apply(read()));
  addEventListener('DOMContentLoaded', () => {
    for (const button of document.querySelectorAll('[data-scheme-switch]')) {
      button.hidden = false;
      button.addEventListener('click', () => write(apply(root.dataset.shown === 'dark' ? 'light' : 'dark')));
    }
  });
})();
