/** Parameters of a question, by name; repeatable ones as lists. What is undefined is not given. */
export type CanonicalParameters = Readonly<
  Record<string, string | readonly string[] | undefined>
>;

/** Parameters as the query string of `/flow/items`, without `?`, always in the same order. */
export function itemsQuery(parameters: CanonicalParameters): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(parameters).sort()) {
    const value = parameters[name] ?? [];
    const values = typeof value === 'string' ? [value] : [...value].sort();
    for (const each of values) query.append(name, each);
  }
  return query.toString();
}
