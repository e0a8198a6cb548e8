import type { Tx } from '../Database';

/** Every branch that an event was ever attributed to. */
export async function readBranchNames(tx: Tx): Promise<string[]> {
  const rows = await tx('branches').select<{ name: string }[]>('name');
  return rows.map(({ name }) => name);
}
