import type { DemoJira } from '../../src/__testUtils__/DemoJira';

/** How many requests were made since the count began, and for what. */
export function countRequests({ asked }: DemoJira, issues: number): string {
  const counts = new Map<string, number>();
  for (const path of asked) {
    const kind = path
      .replace(/^\/jira-(cloud|dc)\/rest\/api\/\d/, '')
      .replace(/\/\d+(?=\/|$)/g, '/…');
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const parts = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${kind} ${count}`);
  const share =
    issues === 0 ? '' : `, ${(asked.length / issues).toFixed(4)} an issue`;
  return `  ${asked.length} requests${share}: ${parts.join(', ')}`;
}
