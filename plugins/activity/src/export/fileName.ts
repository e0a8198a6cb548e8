/**
 * The name of a file about an entity, in letters that every system takes.
 *
 * @param kind - of what is in it, such as `heatmap`
 * @param days - first and last day, where they are known
 * @param ending - such as `csv`
 */
export function fileName(
  kind: string,
  entity: string | undefined,
  days: { first: string; last: string } | undefined,
  ending: string,
): string {
  const parts = ['activity', kind, entity ?? 'all'];
  if (days) parts.push(days.first, days.last);
  const name = parts.map(part => part.replace(/[^a-z0-9]+/gi, '-')).join('_');
  return `${name}.${ending}`;
}
