import { html } from '../../markup.ts';

/** A page that shows what is wrong, and that reloads itself once a file has changed. */
export function errorPage(heading: string, text: string): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${heading}</title>
        <style>
          body {
            margin: 2rem auto;
            max-width: 70rem;
            padding: 0 1rem;
            font: 1rem/1.5 system-ui, sans-serif;
            color-scheme: light dark;
          }
          pre {
            white-space: pre-wrap;
            font: 0.9rem/1.5 ui-monospace, monospace;
          }
        </style>
        <script type="module" src="/@vite/client"></script>
      </head>
      <body>
        <h1>${heading}</h1>
        <pre>${text}</pre>
        <p>This page reloads itself when a file is saved.</p>
      </body>
    </html> `.text;
}
