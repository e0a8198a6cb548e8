import type { Claim } from '../../catalog/accountClaims';
import type {
  IdentityKind,
  UserIdentity,
  UsersOf,
} from '../../catalog/CatalogSnapshot';
import { usersByIdentity } from '../../catalog/usersByIdentity';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import { identitiesTable } from './saveCatalog';
import { readTablePart } from './syncTable';

/** Who has the identities that are claimed; of others nothing is known. */
export async function readUsersOf(
  tx: Tx,
  claims: readonly Claim[],
): Promise<UsersOf> {
  const rows = await readRows<IdentityRow>(tx, {
    text: `
      SELECT DISTINCT i.kind, i.value, i.user_ref
      FROM ${jsonRows(tx, 'r', { kind: 'text', value: 'text' })}
      JOIN user_identities AS i ON i.kind = r.kind AND i.value = r.value
      ORDER BY i.user_ref`,
    bindings: [JSON.stringify(claims.map(({ kind, value }) => [kind, value]))],
  });
  return usersByIdentity(rows.map(toIdentity));
}

/**
 * A part of all identities, in the order of kinds, values and User refs.
 *
 * @param after - the last one of the part before
 */
export async function readIdentityPart(
  tx: Tx,
  after: UserIdentity | undefined,
  limit: number,
): Promise<UserIdentity[]> {
  const last = after && identitiesTable.toRow(after);
  const rows = await readTablePart(tx, identitiesTable, last, limit);
  return rows.map(toIdentity);
}

interface IdentityRow {
  kind: string;
  value: string;
  user_ref: string;
}

function toIdentity(row: IdentityRow): UserIdentity {
  return {
    kind: row.kind as IdentityKind,
    value: row.value,
    userRef: row.user_ref,
  };
}
