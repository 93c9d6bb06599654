import type { Report, Summary } from '../build/report.ts';

/** What a build ends with: what went in, what came out, and how long it took. */
export function summaryText({ summary, messages }: Report, seconds: number): string {
  if (summary === undefined) return 'Nothing was published: dist/ is as it was.';
  const warnings = messages.length;
  const { pages, drawn, reused, removed, left, read, published, issues } = summary;
  return [
    `${counted(read, 'article')}: ${published} published${unpublished(summary)}`,
    ...(total(issues) > 0
      ? [`${counted(total(issues), 'issue')} of the newsletter: ${issues.published} published${unpublished(issues)}`]
      : []),
    `${counted(pages, 'page')} of ${counted(drawn + reused, 'file')}: ${number(drawn)} drawn, ${number(reused)} reused, ${number(removed)} removed${left > 0 ? `, ${counted(left, 'picture')} left out` : ''}`,
    SEARCH[summary.search],
    `${warnings === 0 ? 'No warnings' : counted(warnings, 'warning')}, ${seconds.toFixed(1)} s`,
  ].join('\n');
}

const SEARCH: Readonly<Record<Summary['search'], string>> = {
  made: 'Search index made',
  current: 'Search index still current',
  kept: 'Search index not looked at: it is that of an earlier build',
  none: 'No search index',
};

const total = ({ published, drafts, scheduled }: Summary['issues']): number =>
  published + drafts.length + scheduled.length;

function unpublished({ drafts, scheduled }: Pick<Summary, 'drafts' | 'scheduled'>): string {
  const later = scheduled.map(({ slug, published }) => `${slug} (${published})`);
  return [
    ...(drafts.length > 0 ? [`; ${counted(drafts.length, 'draft')}: ${drafts.join(', ')}`] : []),
    ...(later.length > 0 ? [`; ${number(later.length)} scheduled: ${later.join(', ')}`] : []),
  ].join('');
}

const counted = (count: number, what: string): string => `${number(count)} ${what}${count === 1 ? '' : 's'}`;

const number = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
