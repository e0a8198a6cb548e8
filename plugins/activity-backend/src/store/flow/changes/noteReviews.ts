import type { Tx } from '../../Database';
import type { CountedEvent, EventChange } from '../../eventChange';
import { kindOf } from '../../eventKinds';
import { jsonRows } from '../../jsonRows';

/** The events in which somebody looks at a change. */
export const reviewKinds: readonly number[] = [
  kindOf('change_reviewed'),
  kindOf('change_approved'),
];

/**
 * Notes the changes that somebody has looked at, or has not after all. They are noted by name: a change that comes at the same time
 * is not seen here, and this is not seen there, until both are stored.
 */
export async function noteReviews(
  tx: Tx,
  changes: readonly EventChange[],
): Promise<void> {
  const ids = changes.filter(isOtherReview).map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.raw(
    `INSERT INTO settle_work_names (kind, instance_id, name)
     SELECT DISTINCT 'review', e.instance_id, e.change
     FROM ${jsonRows(tx, 'r', { id: 'bigint' })}
     CROSS JOIN events AS e
     WHERE e.id = r.id AND e.change IS NOT NULL`,
    [JSON.stringify(ids.map(id => [id]))],
  );
}

function isOtherReview({ before, after }: EventChange): boolean {
  return reviewOf(before) !== reviewOf(after);
}

/** What matters of a review; undefined for anything else. */
function reviewOf(event: CountedEvent | undefined): string | undefined {
  return event && reviewKinds.includes(event.kind)
    ? `${event.accountId} ${event.occurredAt}`
    : undefined;
}
