import type { Tx } from '../Database';

/** What entities say that statuses count as, as written, by ref. */
export async function readStatusAnnotations(
  tx: Tx,
): Promise<{ ref: string; statuses: string }[]> {
  return tx('catalog_entities')
    .whereNotNull('statuses')
    .orderBy('ref')
    .select<{ ref: string; statuses: string }[]>('ref', 'statuses');
}
