/** Says to readers who hear the page what has changed on it. */
export class Announcer {
  readonly #line: HTMLElement;

  constructor(page: Document) {
    this.#line = page.createElement('p');
    this.#line.className = 'visually-hidden';
    this.#line.setAttribute('role', 'status');
    page.body.append(this.#line);
  }

  say(text: string): void {
    this.#line.textContent = text;
  }
}
