import type { Mode } from '../blocks/link.ts';
import { html, join } from '../markup.ts';
import type { Markup } from '../markup.ts';
import type { Notice } from './notice.ts';

/** One notice. The text that every output is checked for is the whole of `notice.text`. */
export function drawNotice(notice: Notice, mode: Mode): Markup {
  if (mode === 'portable') return html`<p><strong>${notice.title}.</strong> ${notice.text}</p>`;
  const text = html`<p><strong class="notice-title">${notice.title}.</strong> ${notice.text}</p>`;
  // Many may stand beside figures, and as landmarks they would hide the others.
  if (notice.place === 'beside') return html`<div class="notice notice-beside" role="note">${text}</div>`;
  return html`<aside class="notice notice-${notice.place}" aria-label="${notice.title}">${text}</aside>`;
}

/** A notice in the middle of a sentence, right after a partner's link. */
export function drawInlineNotice(notice: Notice, mode: Mode): Markup {
  if (mode === 'portable') return html` (<strong>${notice.title}.</strong> ${notice.text})`;
  return html` <small class="notice notice-inline" role="note">(<strong class="notice-title">${notice.title}.</strong> ${notice.text})</small>`;
}

/** The notices of one place, in order. */
export function drawNotices(notices: readonly Notice[], place: 'top' | 'end', mode: Mode): Markup {
  return join(notices.filter((notice) => notice.place === place).map((notice) => drawNotice(notice, mode)));
}

/** The notices that stand beside a partner's link or a cryptoasset. */
export function noticesBeside(
  notices: readonly Notice[],
  thing: { partner: string } | { asset: string },
): readonly Notice[] {
  return notices.filter(({ beside }) => beside && JSON.stringify(beside) === JSON.stringify(thing));
}

/** What stands beside figures of these assets; `undefined` where nobody has an interest in them. */
export function drawBeside(notices: readonly Notice[], assets: readonly string[], mode: Mode): Markup | undefined {
  const beside = assets.flatMap((asset) => noticesBeside(notices, { asset }));
  return beside.length === 0 ? undefined : join(beside.map((notice) => drawNotice(notice, mode)));
}
