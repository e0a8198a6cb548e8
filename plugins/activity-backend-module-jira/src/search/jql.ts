/**
 * Joins conditions. Each keeps to itself, whatever it says: one that was configured may have an OR.
 *
 * @param conditions - undefined ones are left out
 */
export function allOf(...conditions: (string | undefined)[]): string {
  return conditions
    .filter(condition => condition !== undefined)
    .map(condition => `(${condition})`)
    .join(' AND ');
}

/** By id, which outlives a new key and is no word of JQL. */
export function inProject(projectId: string): string {
  return `project = ${projectId}`;
}

/**
 * Moments are epoch milliseconds without quotes: anything in quotes would be read in the time zone that the account is set to,
 * and to the minute.
 */
export function updatedSince(at: number): string {
  return `updated >= ${at}`;
}

export function updatedBefore(at: number): string {
  return `updated < ${at}`;
}

export const unresolved = 'resolution is EMPTY';
export const resolved = 'resolution is not EMPTY';

/** By ids or keys, which JQL takes for the same. */
export function oneOf(issues: readonly string[]): string {
  return `issue in (${issues.join(', ')})`;
}
