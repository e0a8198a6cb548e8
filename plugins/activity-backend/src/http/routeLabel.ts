/**
 * The pattern of the whole route that has answered a request, such as `/harvest/runs/:id`. Frameworks tell a router's own part
 * of it only; where a router is mounted has no parameters, so it is taken from the path as it was asked for.
 *
 * @param path - without the query
 * @param pattern - of the route within its router; undefined if none has matched
 * @returns `unmatched` without a pattern: paths that anybody may invent are no label
 */
export function routeLabel(path: string, pattern: string | undefined): string {
  if (pattern === undefined) return 'unmatched';
  const own = segmentsOf(pattern);
  const asked = segmentsOf(path);
  const mount = asked.slice(0, Math.max(0, asked.length - own.length));
  return `/${[...mount, ...own].join('/')}`;
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter(segment => segment !== '');
}
