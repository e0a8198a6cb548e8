import type { SprintHistory } from '../../../flow/sprints/SprintHistory';
import type { Tx } from '../../Database';
import type { BigIntColumn } from '../../rows';
import {
  joinSql,
  plainSql,
  readRows,
  withSets,
  type Sql,
} from '../../scopedEvents/Sql';
import { itemSetSql, type ItemSet } from '../../workItemReads/ItemSet';

/** A sprint without what was in it. */
export interface FoundSprint extends Omit<SprintHistory, 'items'> {
  /** Number of the row. */
  id: number;
}

interface SprintRow {
  id: BigIntColumn;
  name: string;
  state: FoundSprint['state'];
  start_at: BigIntColumn;
  end_at: BigIntColumn | null;
  completed_at: BigIntColumn | null;
}

/**
 * The sprints that items of a set were ever in. What is gone has left all sprints. They are not looked for one sprint after the other:
 * PostgreSQL would go through the set for each of them.
 *
 * @param hasMany - whether there are items of several instances, whose sprints may have the same id; else none is asked for its instance
 */
function candidates(hasMany: boolean): Sql {
  return plainSql(`candidates AS MATERIALIZED (
    SELECT DISTINCT s.value AS external_id${hasMany ? ', w.instance_id' : ''}
    FROM asked CROSS JOIN work_item_spans AS s CROSS JOIN work_item_flow AS f ${
      hasMany ? 'CROSS JOIN work_items AS w' : ''
    }
    WHERE s.item_id = asked.id AND s.field = 'sprint' AND f.item_id = asked.id ${
      hasMany ? 'AND w.id = asked.id' : ''
    })`);
}

function fromCandidates(hasMany: boolean): string {
  return `candidates AS c JOIN sprints AS p ON p.external_id = c.external_id ${
    hasMany ? 'AND p.instance_id = c.instance_id' : ''
  }`;
}

/** Whether anything was ever in a sprint `p`. By its limit: PostgreSQL makes EXISTS a join of all that was ever in any. */
const wasUsed = `(
  SELECT 1 FROM work_item_spans AS s
  JOIN work_item_flow AS f ON f.item_id = s.item_id
  JOIN work_items AS w ON w.id = s.item_id
  WHERE s.field = 'sprint' AND s.value = p.external_id AND w.instance_id = p.instance_id
  LIMIT 1) = 1`;

/**
 * Finds the latest sprints that have begun and that items of a set were ever in, in the order in which they began.
 *
 * @param now - UTC epoch milliseconds
 */
export async function findSprints(
  tx: Tx,
  set: ItemSet,
  now: number,
  limit: number,
): Promise<FoundSprint[]> {
  const isAll = set.of === 'everything';
  const hasMany = !isAll && (await hasManyInstances(tx));
  const statement = joinSql(
    [
      plainSql(`
        SELECT p.id, p.name, p.state, p.start_at, p.end_at, p.completed_at
        FROM ${isAll ? 'sprints AS p' : fromCandidates(hasMany)}
        WHERE p.removed_at IS NULL AND p.state <> 'future' ${
          isAll ? `AND ${wasUsed}` : ''
        }`),
      {
        text: 'AND p.start_at <= ? ORDER BY p.start_at DESC, p.id DESC LIMIT ?',
        bindings: [now, limit],
      },
    ],
    ' ',
  );
  const rows = await readRows<SprintRow>(
    tx,
    withSets(
      [...itemSetSql(tx, set), ...(isAll ? [] : [candidates(hasMany)])],
      statement,
    ),
  );
  return rows.reverse().map(row => ({
    id: Number(row.id),
    name: row.name,
    state: row.state,
    startAt: Number(row.start_at),
    endAt: toInstant(row.end_at),
    completedAt: toInstant(row.completed_at),
  }));
}

/** Whether there are work items of several instances: from both ends of an index. */
async function hasManyInstances(tx: Tx): Promise<boolean> {
  const [{ first }] = await tx('work_items').min('instance_id as first');
  const [{ last }] = await tx('work_items').max('instance_id as last');
  return first !== last;
}

function toInstant(value: BigIntColumn | null): number | null {
  return value === null ? null : Number(value);
}
