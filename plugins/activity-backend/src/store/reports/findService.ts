import type { Tx } from '../Database';

/**
 * The number of the service that a Component is; undefined if it is none yet.
 *
 * @param component - ref in lower case
 */
export async function findService(
  tx: Tx,
  component: string,
): Promise<number | undefined> {
  const service = await tx('dora_services')
    .where({ ref: component })
    .first<{ id: number } | undefined>('id');
  return service?.id;
}
