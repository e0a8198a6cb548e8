import type { z } from 'zod';

/**
 * A bad value as its key and what is wrong with it, never the value.
 *
 * @param key - of what was parsed, such as `activity.git`
 */
export function describeIssue(issue: z.core.$ZodIssue, key: string): string[] {
  const path = issue.path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map(name => `${key}${path}.${name}: there is no such key`)
    : [`${key}${path}: ${issue.message}`];
}
