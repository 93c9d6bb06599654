import { divided, drawForecastIndex, forecastsIn } from '../articles/forecast-index.ts';
import type { Listed } from '../articles/forecast-index.ts';
import { drawAround, noticesOfFigures, textsOf } from '../articles/figure-notices.ts';
import type { Notice } from '../articles/figure-notices.ts';
import { fileOf, paths } from '../articles/paths.ts';
import { digestOf } from '../digest.ts';
import { html } from '../markup.ts';
import { chromeOf, headOf } from './chrome.ts';
import type { Family } from './output.ts';
import type { ListPage } from './page.ts';
import type { Site } from './site.ts';
import { breadcrumbData, jsonLd } from './structured-data.ts';

const TITLE = 'Forecasts';
const DESCRIPTION =
  'Every forecast that our articles hold, from its lowest to its highest case, measured against the price that it started from.';

export const FORECASTS = { title: TITLE, says: DESCRIPTION } as const;

/** The page stays readable: beyond this many of each, the articles are the place to look. */
const SHOWN = 250;

/** `/forecasts/`: drawn from which forecasts are open and which are past, so that most days change nothing. */
export const forecastPages: Family = {
  name: 'forecast-page',
  plan: (site) => {
    const listed = listedIn(site);
    return [
      {
        path: fileOf(paths.forecasts),
        family: 'forecast-page',
        params: {},
        digest: digestOf(forecastPage(listed, site)),
        must: textsOf(noticesOf(listed, site)),
      },
    ];
  },
  draw: (_, site, tools) => tools.page(paths.forecasts, forecastPage(listedIn(site), site)),
};

interface Lists {
  readonly open: readonly Listed[];
  readonly past: readonly Listed[];
}

function listedIn({ articles, now }: Site): Lists {
  const { open, past } = divided(forecastsIn(articles), now);
  return { open: open.slice(0, SHOWN), past: past.slice(0, SHOWN) };
}

function noticesOf({ open, past }: Lists, { registries }: Site): Notice[] {
  const shown = [...open, ...past].map(({ article: { kind }, block }) => ({
    kind,
    block: block.kind,
    assets: block.assets,
  }));
  return noticesOfFigures(shown, registries);
}

export function forecastPage(lists: Lists, site: Site): ListPage {
  const { registries } = site;
  const notices = noticesOf(lists, site);
  const { top, end } = drawAround(notices);
  const crumbs = [{ label: 'Home', href: paths.home }, { label: TITLE }];
  return {
    view: 'list',
    head: headOf(site, {
      title: TITLE,
      description: DESCRIPTION,
      path: paths.forecasts,
      card: paths.forecasts,
      jsonLd: [jsonLd(breadcrumbData(crumbs, paths.forecasts, registries.config))],
    }),
    chrome: chromeOf(site),
    crumbs,
    heading: TITLE,
    intro: DESCRIPTION,
    body: html`${top}
${drawForecastIndex(lists, notices, registries)}
${end}`,
    groups: [],
    feeds: [],
  };
}
