import { element } from './elements.ts';

/** Where the opener looks whether `/` is switched off. */
const KEY = 'search-key';

/** A switch for the single key: who dictates to the computer may not want one. */
export function slashSwitch(): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  try {
    box.checked = localStorage.getItem(KEY) !== 'off';
  } catch {
    box.checked = true;
    box.disabled = true;
  }
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  });
  return element('label', {}, box, ' ', element('kbd', {}, '/'), ' opens the search');
}
