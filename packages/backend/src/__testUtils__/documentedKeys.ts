/**
 * Keys that stand in the first column of a table, sorted.
 *
 * @throws if a key has no default or no meaning beside it
 */
export function documentedKeys(markdown: string): string[] {
  const keys: string[] = [];
  for (const line of markdown.split('\n')) {
    const key = /^\| `(activity(?:DemoSources)?\.[^`]+)` /.exec(line)?.[1];
    if (!key) continue;
    const [, , fallback, meaning] = line.split('|').map(cell => cell.trim());
    if (!fallback || !meaning) throw new Error(`${key} is not explained`);
    keys.push(key);
  }
  return keys.sort();
}
