import type { Selection } from '../../scope/Selection';
import type { Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';
import { countSeen } from './countSeen';
import type { UserChoice } from './readUserChoices';

/** The Users who have most of the events of a selection, of any class; who has more comes first. Bots are nobody's. */
export async function readSeenUsers(
  tx: Tx,
  selection: Selection,
  most: number,
): Promise<UserChoice[]> {
  const seen = countSeen(tx, selection, { account_id: row => row.account });
  return readRows<UserChoice>(tx, {
    text: `
      SELECT r.ref, coalesce(c.title, r.ref) AS name FROM (
        SELECT a.user_ref AS ref, sum(y.events) AS events FROM (${seen.text}) AS y
        JOIN accounts AS a ON a.id = y.account_id
        WHERE a.user_ref IS NOT NULL AND a.kind <> 'bot'
        GROUP BY a.user_ref ORDER BY events DESC, ref LIMIT ?
      ) AS r LEFT JOIN catalog_entities AS c ON c.ref = r.ref
      ORDER BY r.events DESC, r.ref`,
    bindings: [...seen.bindings, most],
  });
}
