import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import type { CopyGroupKey } from '../operations/settleCopyGroups';
import type { BigIntColumn } from '../rows';
import { readRows } from '../scopedEvents/Sql';

/** What changes say of a commit that stands for all of theirs. */
export interface Squash {
  /** Whether all of the commits that it stands for are stored. */
  isInPieces: boolean;
  /** The account that it counts for; null for whoever signed it. */
  creditedId: number | null;
}

/** A commit that may be one. */
export interface MaybeSquash extends CopyGroupKey {
  id: number;
  naturalKey: string;
}

const areAllStored = `
  EXISTS (SELECT 1 FROM change_commits AS o WHERE o.change_id = q.change_id AND o.role = 'own')
  AND NOT EXISTS (
    SELECT 1 FROM change_commits AS o
    LEFT JOIN events AS s ON s.natural_key = o.event_key AND s.removed_at IS NULL
    WHERE o.change_id = q.change_id AND o.role = 'own'
      AND (s.id IS NULL OR (s.occurred_at = r.occurred_at AND s.copy_key = r.copy_key))
  )`;

/**
 * What is known of those commits that some change names as its squash commit, by their ids. If several changes do, as may be where
 * two instances show the same, one in which all is stored will do, and the first that was opened says for whom it counts.
 *
 * A commit of the same group tells nothing: whoever squashes one commit with its date has only given it another sha.
 */
export async function readSquashes(
  tx: Tx,
  commits: readonly MaybeSquash[],
): Promise<Map<number, Squash>> {
  if (commits.length === 0) return new Map();
  const rows = await readRows<SquashRow>(tx, {
    text: `
      SELECT r.id, c.opened_at, c.external_id, q.account_id,
        CASE WHEN ${areAllStored} THEN 1 ELSE 0 END AS in_pieces
      FROM ${jsonRows(tx, 'r', {
        id: 'bigint',
        event_key: 'text',
        occurred_at: 'bigint',
        copy_key: 'text',
      })}
      CROSS JOIN change_commits AS q
      CROSS JOIN changes AS c
      WHERE q.event_key = r.event_key AND q.event_key IS NOT NULL AND q.role = 'squash' AND c.id = q.change_id`,
    bindings: [
      JSON.stringify(
        commits.map(({ id, naturalKey, occurredAt, copyKey }) => [
          id,
          naturalKey,
          occurredAt,
          copyKey,
        ]),
      ),
    ],
  });
  const squashes = new Map<number, Squash>();
  for (const row of rows.sort(compareRows)) {
    const id = Number(row.id);
    const first = squashes.get(id);
    squashes.set(id, {
      isInPieces: (first?.isInPieces ?? false) || row.in_pieces === 1,
      creditedId: first ? first.creditedId : row.account_id,
    });
  }
  return squashes;
}

interface SquashRow {
  id: BigIntColumn;
  opened_at: BigIntColumn;
  external_id: string;
  account_id: number | null;
  in_pieces: number;
}

function compareRows(a: SquashRow, b: SquashRow): number {
  const byTime = Number(a.opened_at) - Number(b.opened_at);
  return byTime || (a.external_id < b.external_id ? -1 : 1);
}
