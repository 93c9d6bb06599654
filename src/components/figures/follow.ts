/** Heads of tables that stay in sight. */

/**
 * A table that fits its box needs no scrolling of its own, so its head can stick to the page. In a box that scrolls
 * sideways nothing can stick to the page: there the head is moved along.
 */
export function followTables(page: Document): void {
  const boxes = [...page.querySelectorAll<HTMLElement>('.table-scroll')];
  const fit = new ResizeObserver((changes) => {
    for (const { target } of changes) if (target instanceof HTMLElement) measure(target);
  });
  for (const box of boxes) fit.observe(box);
  page.addEventListener('scroll', () => boxes.forEach(follow), { passive: true });
}

/** Once it fits, a box is no stop for the keyboard either. */
function measure(box: HTMLElement): void {
  const fits = box.scrollWidth <= box.clientWidth;
  box.classList.toggle('fits', fits);
  if (box.hasAttribute('tabindex')) box.tabIndex = fits ? -1 : 0;
  follow(box);
}

function follow(box: HTMLElement): void {
  const head = box.querySelector('thead');
  if (!head) return;
  const { top, height } = box.getBoundingClientRect();
  const most = height - head.offsetHeight;
  const way = box.classList.contains('fits') || top >= 0 || top < -height ? 0 : Math.min(-top, most);
  head.style.translate = way > 0 ? `0 ${String(way)}px` : '';
}
