/** The body of a made-up article: prose in sections, with the components that its kind uses. */
import type { Plan, Row } from './article.ts';
import { slugOf } from './article.ts';
import type { Chance } from './chance.ts';
import { headings, paragraph, question, sentence } from './prose.ts';

const SECTIONS = 7;

export function body(plan: Plan, chance: Chance): string {
  const [first, ...others] = headings(chance, SECTIONS);
  return [
    takeaways(),
    `${paragraph(chance, 5)} The source <Cite source="${plan.cited}" /> says little more. Of the votes, <Value of="votes.sum" /> went to the assets named.`,
    `## ${first!}`,
    paragraph(chance, 4),
    '<Ranking of="votes" />',
    paragraph(chance, 4),
    picks(plan, chance),
    '## The grid',
    paragraph(chance, 3),
    '<Scenarios of="grid" />',
    `At <Value of="grid.8T.tier" /> the base is <Value of="grid.8T.base" />, or <Value of="grid.8T.base.multiple" /> the price it starts from. ${paragraph(chance, 3)}`,
    ...placed(plan, chance),
    ...others.map((heading, number) => section(heading, number, plan, chance)),
    '## Claims without evidence',
    '<Facts of="claims" />',
    paragraph(chance, 2),
    '## Questions',
    questions(chance),
    '',
  ]
    .filter((part, index, parts) => part !== '' || index === parts.length - 1)
    .join('\n\n');
}

const takeaways = (): string => `<Takeaways>

- <Value of="votes.1.name" /> won with <Value of="votes.1.share" />, ahead of <Value of="votes.2.name" /> by <Value of="votes.1.lead" />.
- The scenarios run from <Value of="grid.low" /> to <Value of="grid.high" />, up to <Value of="grid.high.multiple" /> the price they start from.
- A market cap was reported for <Value of="votes.cap.count" /> of the assets.

</Takeaways>`;

/** Awards and lists say a word of each pick. */
function picks({ kind, picks: all }: Plan, chance: Chance): string {
  if (kind !== 'awards' && kind !== 'list') return '';
  const one = ({ asset }: Row): string => `<Pick of="${asset}">\n\n${paragraph(chance, 2)}\n\n</Pick>`;
  return `## One by one\n\n<Picks of="votes">\n\n${all.map(one).join('\n\n')}\n\n</Picks>`;
}

/** Blocks that only some kinds have. */
function placed({ kind }: Plan, chance: Chance): string[] {
  if (kind === 'forecast')
    return ['## Grades', '<Grades of="overall" />', '<Grades of="technology" />', paragraph(chance, 2)];
  if (kind === 'explainer' || kind === 'guide')
    return ['## Two ways', '<Comparison of="ways" />', paragraph(chance, 2)];
  return [];
}

function section(heading: string, number: number, plan: Plan, chance: Chance): string {
  const parts = [`## ${heading}`, paragraph(chance, plan.kind === 'awards' || plan.kind === 'list' ? 3 : 6)];
  if (number === 0)
    parts.push(
      Array.from(
        { length: 4 },
        () => `- **${sentence(chance).split(' ').slice(0, 2).join(' ')}.** ${sentence(chance)}`,
      ).join('\n'),
    );
  if (number === 1)
    parts.push(
      `${sentence(chance)} See [an earlier study](/articles/${slugOf(earlier(plan, chance))}/) for the *method*.`,
    );
  if (number === 2) parts.push(`> ${sentence(chance)}`);
  if (number === 3) parts.push(Array.from({ length: 3 }, (_, step) => `${step + 1}. ${sentence(chance)}`).join('\n'));
  if (number === 4 && (plan.kind === 'guide' || plan.kind === 'explainer')) parts.push(code(plan));
  return parts.join('\n\n');
}

const earlier = ({ index, count }: Plan, chance: Chance): number =>
  index === 0 ? Math.min(1, count - 1) : chance.whole(0, index - 1);

const code = ({ index }: Plan): string => `\`\`\`js
// Signs a request of study ${index + 1}.
import { createHmac } from 'node:crypto';

export function sign(secret, fields) {
  if (!fields.every((field) => /^[\\x21-\\x7e]+$/.test(field))) throw new TypeError('unsignable field');
  return createHmac('sha256', secret).update(fields.join('\\n'), 'utf8').digest('hex');
}
\`\`\``;

const questions = (chance: Chance): string => `<Faqs>

<Question of="grid" reach="1000" />

<Question of="grid" multiple="10" />

<Question of="grid" range="bull" />

${[0, 1, 2].map((number) => `### ${question(chance).replace('?', ['?', ' today?', ' in practice?'][number]!)}\n\n${paragraph(chance, 2)}`).join('\n\n')}

</Faqs>`;
