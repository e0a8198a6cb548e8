import type { Tx } from '../Database';
import type { BigIntColumn } from '../rows';
import type { StoredWorkItem } from './StoredWorkItem';

/** A time box that a work item is or was in. Instants are UTC epoch milliseconds. */
export interface StoredSprint {
  name: string;
  state: 'future' | 'active' | 'closed';
  from: number | undefined;
  /** When it was closed, or is to end. */
  to: number | undefined;
}

interface SprintRow {
  external_id: string;
  name: string;
  state: StoredSprint['state'];
  start_at: BigIntColumn | null;
  end_at: BigIntColumn | null;
  completed_at: BigIntColumn | null;
}

/** The sprints of a work item, in the order in which the source lists them. One that was never read, or is removed, is left out. */
export async function readItemSprints(
  tx: Tx,
  { instanceId, details }: Pick<StoredWorkItem, 'instanceId' | 'details'>,
): Promise<StoredSprint[]> {
  if (details.sprints.length === 0) return [];
  const rows = await tx('sprints')
    .where({ instance_id: instanceId })
    .whereIn('external_id', details.sprints)
    .whereNull('removed_at')
    .select<SprintRow[]>(
      'external_id',
      'name',
      'state',
      'start_at',
      'end_at',
      'completed_at',
    );
  const byId = new Map(rows.map(row => [row.external_id, row]));
  return details.sprints.flatMap(id => {
    const row = byId.get(id);
    if (!row) return [];
    const end = row.completed_at ?? row.end_at;
    return [
      {
        name: row.name,
        state: row.state,
        from: row.start_at === null ? undefined : Number(row.start_at),
        to: end === null ? undefined : Number(end),
      },
    ];
  });
}
