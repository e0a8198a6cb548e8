/** Orders keys as people do: WEB-2 before WEB-10. */
export function compareKeys(a: string, b: string): number {
  const [left, right] = [a, b].map(parts);
  if (left.name !== right.name) return left.name < right.name ? -1 : 1;
  return left.number - right.number;
}

function parts(key: string): { name: string; number: number } {
  const [, name = key, number = '0'] = /^(.*?)(\d+)$/.exec(key) ?? [];
  return { name, number: Number(number) };
}
