import type { Tx } from '../Database';

/** A configured connection to a source. */
export interface WorkInstance {
  source: string;
  instance: string;
}

/** The instances by number. */
export async function readWorkInstances(
  tx: Tx,
): Promise<Map<number, WorkInstance>> {
  const rows = await tx('instances').select<(WorkInstance & { id: number })[]>(
    'id',
    'source',
    'instance',
  );
  return new Map(
    rows.map(({ id, source, instance }) => [id, { source, instance }]),
  );
}
