import type { Tx } from '../Database';

/** The id of an instance, which is created if it is new. */
export async function internInstance(
  tx: Tx,
  source: string,
  instance: string,
): Promise<number> {
  const find = () =>
    tx('instances').where({ source, instance }).first<{ id: number }>('id');
  const found = await find();
  if (found) return found.id;
  await tx('instances')
    .insert({ source, instance })
    .onConflict(['source', 'instance'])
    .ignore();
  const created = await find();
  return created!.id;
}
