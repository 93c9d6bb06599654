/** An element with its class, its attributes and what it holds; whatever the text is, no markup comes from it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function link(href: string, text: string): HTMLAnchorElement {
  return element('a', { href }, text);
}
