import type { Tx } from '../Database';

/** Deletes a view. @returns whether there was one */
export async function deleteView(tx: Tx, id: string): Promise<boolean> {
  return (await tx('saved_views').where({ id }).delete()) > 0;
}
