/**
 * The name of a file that holds an answer, in letters that every system takes.
 *
 * @param kind - of the answer, such as `heatmap`
 */
export function fileName(
  kind: string,
  { entity, from, to }: { entity: string | null; from: string; to: string },
): string {
  const parts = [
    'activity',
    kind,
    entity ?? 'all',
    from.slice(0, 10),
    to.slice(0, 10),
  ];
  return joinFileName(parts);
}

/** Parts of a name, each in letters that every system takes. */
export function joinFileName(parts: readonly string[]): string {
  return parts.map(part => part.replace(/[^a-z0-9]+/gi, '-')).join('_');
}
