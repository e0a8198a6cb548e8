import { team } from './teamCatalog';

/** Thirteen weeks before the moment at which the company stands still. */
export const teamDays = { first: '2026-08-17', last: '2026-11-15' };

/** The Activity tab of the team of the company that is made up, over these weeks. */
export function teamAddress(
  portal: string,
  parameters: Record<string, string> = {},
  entity: string = `group/${team}`,
): string {
  const query = new URLSearchParams({
    'activity.range': `${teamDays.first}..${teamDays.last}`,
  });
  for (const [name, value] of Object.entries(parameters)) {
    query.set(`activity.${name}`, value);
  }
  return `${portal}/catalog/default/${entity}/activity?${query}`;
}
