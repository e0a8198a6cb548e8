import type { Tx } from '../Database';
import { readRows } from '../scopedEvents/Sql';

/** A User who can be chosen. */
export interface UserChoice {
  ref: string;
  /** As the catalog calls them; the ref if it does not know them any more. */
  name: string;
}

/** All Users whom an account is linked to; bots are nobody's. In no order worth knowing. */
export async function readUserChoices(tx: Tx): Promise<UserChoice[]> {
  return readRows<UserChoice>(tx, {
    text: `
      SELECT DISTINCT a.user_ref AS ref, coalesce(c.title, a.user_ref) AS name
      FROM accounts AS a LEFT JOIN catalog_entities AS c ON c.ref = a.user_ref
      WHERE a.user_ref IS NOT NULL AND a.kind <> 'bot'`,
    bindings: [],
  });
}
