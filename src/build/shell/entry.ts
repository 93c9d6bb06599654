/** The shell: every template of `src/`, compiled once, as one function from a page to its HTML. */
import { createApp } from 'astro/app/entrypoint';

const app = createApp({ streaming: false });

// Astro would answer an error in a template with an empty page of status 500: let the build see the error itself.
app.renderError = (request, { error, status }) => {
  if (error instanceof Error) return Promise.reject(error);
  return Promise.reject(new Error(`The templates answer ${new URL(request.url).pathname} with status ${status}.`));
};

/** Draws the page at an address; routes find `locals` in `Astro.locals`. Rejects with what a template throws. */
export const render = (url: string, locals: object): Promise<Response> => app.render(new Request(url), { locals });
