import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingCell, textCell } from '../../src/blocks/block.ts';
import { blockJson } from '../../src/downloads/json.ts';
import { printable } from '../../src/markup.ts';
import { changed, money, ORIGIN, text, VOTES } from './votes.ts';

const ARTICLE = { title: 'Moon Awards', url: `${ORIGIN}/articles/moon/`, published: '2026-11-21' };

test('JSON holds the table with units, qualifiers and reasons', () => {
  expect(JSON.parse(blockJson(VOTES, ARTICLE, ORIGIN))).toMatchInlineSnapshot(`
    {
      "article": {
        "published": "2026-11-21",
        "title": "Moon Awards",
        "url": "https://research.example/articles/moon/",
      },
      "asOf": {
        "date": "2024",
      },
      "columns": [
        {
          "id": "rank",
          "label": "Rank",
          "type": "rank",
        },
        {
          "id": "name",
          "label": "Name",
          "type": "name",
        },
        {
          "id": "cap",
          "label": "Market cap",
          "type": "quantity",
          "unit": {
            "currency": "USD",
            "kind": "money",
          },
        },
        {
          "id": "page",
          "label": "Page",
          "type": "link",
        },
      ],
      "finding": "Astra DAO leads.",
      "licence": "none",
      "missing": {
        "not-applicable": "does not apply",
        "not-captured": "not captured by the source",
      },
      "notes": [
        "Two coins are tied.",
      ],
      "rows": [
        {
          "cells": {
            "cap": {
              "text": "$6M",
              "unit": {
                "currency": "USD",
                "kind": "money",
              },
              "value": 6000000,
            },
            "name": {
              "text": "Astra DAO",
              "url": "https://research.example/assets/astra-dao/",
              "value": "Astra DAO",
            },
            "page": {
              "text": "Page",
              "url": "https://astra.example/",
              "value": "Page",
            },
            "rank": {
              "text": "1",
              "value": 1,
            },
          },
          "id": "astra-dao",
        },
        {
          "cells": {
            "cap": {
              "note": "Given as a ceiling.",
              "qualifier": "under",
              "text": "<$60M",
              "unit": {
                "currency": "USD",
                "kind": "money",
              },
              "value": 60000000,
            },
            "name": {
              "text": "Nexa, "base" chain",
              "value": "Nexa, "base" chain",
            },
            "page": {
              "missing": "not-applicable",
              "text": "n/a",
              "value": null,
            },
            "rank": {
              "text": "2",
              "value": 2,
            },
          },
          "id": "nexa",
        },
        {
          "cells": {
            "cap": {
              "missing": "not-captured",
              "text": "—",
              "value": null,
            },
            "name": {
              "text": "=HYPERLINK("x")",
              "value": "=HYPERLINK("x")",
            },
            "page": {
              "missing": "not-applicable",
              "text": "n/a",
              "value": null,
            },
            "rank": {
              "text": "3",
              "value": 3,
            },
          },
          "id": "connext",
        },
        {
          "cells": {
            "cap": {
              "text": "−$3.50",
              "unit": {
                "currency": "USD",
                "kind": "money",
              },
              "value": -3.5,
            },
            "name": {
              "text": "Others",
              "value": "Others",
            },
            "page": {
              "missing": "not-applicable",
              "text": "n/a",
              "value": null,
            },
            "rank": {
              "missing": "not-applicable",
              "text": "n/a",
              "value": null,
            },
          },
          "computed": true,
          "id": "others",
        },
      ],
      "source": {
        "id": "moon",
        "title": "Moon Awards 2024",
        "url": "https://moon.example/",
      },
      "title": "Share of the vote",
    }
  `);
});

test('whatever the text is, JSON gives it back', () => {
  fc.assert(
    fc.property(text, text, (title, name) => {
      const rows = [
        { id: 'a', cells: [textCell('1', { value: 1 }), textCell(name), money(1, '$1'), missingCell('withheld')] },
      ];
      const read: unknown = JSON.parse(blockJson({ ...changed({ rows }), title }, ARTICLE, ORIGIN));
      expect(read).toMatchObject({ title: printable(title), rows: [{ cells: { name: { value: printable(name) } } }] });
    }),
  );
});
