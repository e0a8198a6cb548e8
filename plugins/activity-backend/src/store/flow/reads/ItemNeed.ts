import { isSqlite, type Tx } from '../../Database';
import { joinSql, plainSql, type Sql } from '../../scopedEvents/Sql';

/** Half-open, UTC epoch milliseconds. */
export interface Stretch {
  from: number;
  to: number;
}

/** Which work items a question needs: those to which any of these applies. */
export interface ItemNeed {
  /** Done within. */
  finished?: Stretch;
  /** Created within. */
  arrived?: Stretch;
  /** In progress at some time of it. */
  inProgress?: Stretch;
  /** Created before it: all that there has been. */
  before?: number;
}

/** The condition on the facts `f` that tells what is needed. */
export function neededSql(
  tx: Tx,
  { finished, arrived, inProgress, before }: ItemNeed,
): Sql {
  const conditions: Sql[] = [];
  if (finished) conditions.push(within('f.done_at', finished));
  if (arrived) conditions.push(within('f.created_at', arrived));
  if (inProgress) {
    const { from, to } = inProgress;
    // What is in progress now is found by its stage, what has left it by when it did: each has an index.
    conditions.push(
      {
        text: `(f.stage = 'inProgress' AND f.started_at < ?)`,
        bindings: [to],
      },
      {
        text: `(f.progress_until > ? AND f.started_at < ?)`,
        bindings: [from, to],
      },
    );
  }
  if (before !== undefined) {
    conditions.push({ text: 'f.created_at < ?', bindings: [before] });
  }
  if (conditions.length === 0) {
    return plainSql(isSqlite(tx) ? '0' : 'false');
  }
  const either = joinSql(conditions, ' OR ');
  return { ...either, text: `(${either.text})` };
}

function within(column: string, { from, to }: Stretch): Sql {
  return {
    text: `(${column} >= ? AND ${column} < ?)`,
    bindings: [from, to],
  };
}
