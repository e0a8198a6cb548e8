import type { Tx } from '../Database';
import { kindOf } from '../eventKinds';
import { readRows } from '../scopedEvents/Sql';

/** Commits that are looked at of an account, the latest first: more of them say the same. */
const commitsLookedAt = 20;

/** The Users who have opened changes with commits of some accounts, by account, in the order of their refs. */
export async function readChangeAuthors(
  tx: Tx,
  accountIds: readonly number[],
): Promise<Map<number, string[]>> {
  const authors = new Map<number, string[]>();
  // One by one: PostgreSQL would not stop after a few commits of each.
  for (const id of accountIds) {
    const rows = await readRows<{ user_ref: string }>(tx, {
      text: `
        SELECT DISTINCT a.user_ref FROM (
          SELECT sha FROM events
          WHERE account_id = ? AND class = 0 AND kind = ? AND removed_at IS NULL
          ORDER BY bucket DESC LIMIT ${commitsLookedAt}
        ) AS e
        JOIN change_commits AS o ON o.sha = e.sha AND o.role = 'own'
        JOIN changes AS c ON c.id = o.change_id
        JOIN accounts AS a ON a.id = c.author_id
        WHERE a.user_ref IS NOT NULL ORDER BY a.user_ref`,
      bindings: [id, kindOf('commit')],
    });
    if (rows.length > 0) {
      authors.set(
        id,
        rows.map(row => row.user_ref),
      );
    }
  }
  return authors;
}
