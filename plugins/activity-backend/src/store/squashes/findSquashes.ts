import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readCopyGroupKeys } from '../operations/readCopyGroupKeys';
import type { CopyGroupKey } from '../operations/settleCopyGroups';

/** The groups of the squash commits that are stored under some natural keys. */
export async function findSquashes(
  tx: Tx,
  naturalKeys: readonly string[],
): Promise<CopyGroupKey[]> {
  if (naturalKeys.length === 0) return [];
  return readCopyGroupKeys(tx, {
    text: `
      SELECT DISTINCT s.occurred_at, s.copy_key
      FROM ${jsonRows(tx, 'r', { event_key: 'text' })}
      CROSS JOIN events AS s
      WHERE s.natural_key = r.event_key AND s.removed_at IS NULL AND s.copy_key IS NOT NULL`,
    bindings: [JSON.stringify(naturalKeys.map(key => [key]))],
  });
}

/**
 * The groups of squash commits that are among some events, or that stand for one of them. Where nothing was ever squashed, none of
 * the events is looked at.
 */
export async function findSquashesOf(
  tx: Tx,
  eventIds: readonly number[],
): Promise<CopyGroupKey[]> {
  if (eventIds.length === 0) return [];
  const any = await tx('change_commits').whereNotNull('event_key').first('sha');
  if (!any) return [];
  return readCopyGroupKeys(tx, {
    text: `
      SELECT DISTINCT s.occurred_at, s.copy_key
      FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
      CROSS JOIN events AS e
      CROSS JOIN change_commits AS c
      CROSS JOIN change_commits AS q
      CROSS JOIN events AS s
      WHERE e.id = r.id AND c.event_key = e.natural_key AND c.event_key IS NOT NULL
        AND q.change_id = c.change_id AND q.role = 'squash' AND q.event_key IS NOT NULL
        AND s.natural_key = q.event_key AND s.removed_at IS NULL AND s.copy_key IS NOT NULL`,
    bindings: [JSON.stringify(eventIds.map(id => [id]))],
  });
}
