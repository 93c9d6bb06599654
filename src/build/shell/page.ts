import type { Tools } from '../../site/output.ts';

interface ShellModule {
  readonly render: (url: string, locals: object) => Promise<Response>;
}

/** What draws pages through the shell whose entry is at `address`; it is loaded with the first page. */
export function pageDrawer(address: string, origin: string): Tools['page'] {
  let loading: Promise<ShellModule> | undefined;
  return async (url, page) => {
    loading ??= import(address);
    const { render } = await loading;
    const response = await render(new URL(url, origin).href, { page });
    const expected = /^\/404(\.html|\/)?$/.test(url) ? 404 : 200;
    if (response.status !== expected && response.status !== 200) {
      throw new Error(
        `The templates answered ${url} with status ${response.status}. Is there a route for it in src/pages/?`,
      );
    }
    return response.text();
  };
}
