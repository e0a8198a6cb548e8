import type { DemoSettings } from '@activity-insights/plugin-activity-demo-sources-backend';

const kinds = [
  'tooManyRequests',
  'serverError',
  'unavailable',
  'loginPage',
  'cut',
  'garbage',
  'slow',
  'duplicates',
] as const;

/**
 * Lets requests fail in every way in which they fail in the world.
 *
 * @param share - of all requests
 */
export function everyFault(share: number): DemoSettings['faults'] {
  const rule = { after: 0, retryAfterSeconds: 0, delayMs: 5 };
  if (share === 0) return [];
  return kinds.map(kind => ({ kind, share: share / kinds.length, ...rule }));
}
