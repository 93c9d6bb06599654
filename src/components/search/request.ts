/** What a reader asks for: words, filters, and an order. */
export interface SearchRequest {
  readonly query: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly newestFirst: boolean;
}

const QUERY = 'q';
const SORT = 'sort';

/** What the fields of a form say, given as pairs of name and value. An empty filter filters nothing. */
export function requestOf(fields: Iterable<readonly [name: string, value: string]>): SearchRequest {
  const said = Object.fromEntries([...fields].filter(([, value]) => value.trim() !== ''));
  const { [QUERY]: query = '', [SORT]: sort, ...filters } = said;
  return { query, filters, newestFirst: sort === 'date' };
}

export function isEmpty({ query, filters }: SearchRequest): boolean {
  return query === '' && Object.keys(filters).length === 0;
}

/** The request as the query part of an address, `?q=aave&kind=forecast`, so that it can be kept and shared. */
export function addressOf({ query, filters, newestFirst }: SearchRequest): string {
  const said = { ...(query !== '' && { [QUERY]: query }), ...filters, ...(newestFirst && { [SORT]: 'date' }) };
  const text = new URLSearchParams(said).toString();
  return text === '' ? '' : `?${text}`;
}
