/** What a person may ask of the Activity tab; dates are local, and both included. */
export interface Question {
  /** As in the addresses of the catalog: `group/cargo-integration`. */
  entity: string;
  first: string;
  last: string;
  zone?: string;
  scope?: 'owned';
  value: 'count' | 'share' | 'rate';
  source: string[];
  type: string[];
  project: string[];
  branch: string[];
  include: string[];
}

/** What is asked of an entity where nothing is chosen but the days. */
export function everything(entity: string): Omit<Question, 'first' | 'last'> {
  return {
    entity,
    value: 'count',
    source: [],
    type: [],
    project: [],
    branch: [],
    include: [],
  };
}

const filters = ['source', 'type', 'project', 'branch'] as const;

/** The address of its table view, below that of the portal. */
export function pageAddress(question: Question): string {
  const { entity, first, last, zone, scope, value, include } = question;
  const query = new URLSearchParams({
    'activity.view': 'table',
    'activity.range': `${first}..${last}`,
    ...(zone && { 'activity.zone': zone }),
    ...(scope && { 'activity.scope': scope }),
    ...(value !== 'count' && { 'activity.value': value }),
    ...(include.length > 0 && { 'activity.include': include.join(',') }),
  });
  for (const name of filters) {
    for (const text of question[name]) query.append(`activity.${name}`, text);
  }
  return `/catalog/default/${entity}/activity?${query}`;
}

/** The parameters with which the API is asked the same; its ranges are half open. */
export function apiQuery(
  question: Question,
  extra: Record<string, string> = {},
): URLSearchParams {
  const { entity, first, last, zone, scope, include } = question;
  const end = new Date(Date.parse(last) + 86_400_000);
  const query = new URLSearchParams({
    entity: entity.replace('/', ':default/'),
    from: first,
    to: end.toISOString().slice(0, 10),
    ...(zone && { timezone: zone }),
    ...(scope && { scope }),
    ...extra,
  });
  for (const name of filters) {
    for (const text of question[name]) query.append(name, text);
  }
  for (const name of include) query.append('include', name);
  return query;
}
