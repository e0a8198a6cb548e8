/**
 * How many requests were made, and for what, for people to read.
 *
 * @param requests - method and path of each
 */
export function describeRequests(
  requests: readonly string[],
  per: { projects: number; objects?: number },
): string {
  const counts = new Map<string, number>();
  for (const request of requests) {
    const kind = kindOf(request);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const parts = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${kind} ${count}`);
  const perProject = (requests.length / per.projects).toFixed(1);
  const perObject = per.objects
    ? `, ${((requests.length / per.objects) * 1_000).toFixed(
        0,
      )} per 1,000 objects`
    : '';
  return `  ${
    requests.length
  } requests, ${perProject} a project${perObject}\n  ${parts.join(', ')}`;
}

function kindOf(request: string): string {
  const [path] = request.replace(/^GET .*?\/api\/v4\//, '').split('?');
  return path
    .replace(/\/[0-9a-f]{40}(?=\/|$)/g, '/<sha>')
    .replace(/\/\d+(?=\/|$)/g, '/<n>')
    .replace(/^projects\/[^/]+/, '')
    .replace(/^\//, '');
}
