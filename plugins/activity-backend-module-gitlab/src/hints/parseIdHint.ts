/** A thing that hints name by its id alone; undefined for what no hint of ours looks like. */
export function parseIdHint(key: string): number | undefined {
  return /^\d{1,15}$/.test(key) ? Number(key) : undefined;
}
