import type { AccountStatus } from '@activity-insights/plugin-activity-common';
import { nameKey } from '../../records/nameKey';
import { isSqlite, type Tx } from '../Database';

/** Which accounts; all conditions must hold. */
export interface AccountFilter {
  id?: number;
  ids?: readonly number[];
  status?: AccountStatus;
  source?: string;
  instance?: string;
  userRef?: string;
  /** A part of a name, a username or an e-mail address; case does not matter. */
  text?: string;
  /** Those that are new or have changed since links were looked for. */
  pending?: boolean;
}

/** The accounts, `a`, with their instances, `i`; no columns yet. */
export function selectAccounts(tx: Tx, filter: AccountFilter) {
  const query = tx('accounts as a').join(
    'instances as i',
    'i.id',
    'a.instance_id',
  );
  const { id, ids, status, source, instance, userRef, text, pending } = filter;
  if (id !== undefined) query.where('a.id', id);
  if (ids !== undefined) query.whereIn('a.id', [...ids]);
  if (status === 'linked') query.whereNotNull('a.user_ref');
  if (status === 'unlinked') {
    query.whereNull('a.user_ref').where('a.kind', 'human');
  }
  if (status === 'bot') query.where('a.kind', 'bot');
  if (source !== undefined) query.where('i.source', source);
  if (instance !== undefined) query.where('i.instance', instance);
  if (userRef !== undefined) query.where('a.user_ref', userRef);
  // The same words as in the condition of the index.
  if (pending) query.whereRaw('a.link_pending = TRUE');
  if (text !== undefined) {
    const found = textConditions(tx, text);
    query.where(either => {
      for (const { sql, value } of found) either.orWhereRaw(sql, [value]);
    });
  }
  return query;
}

/**
 * The text as it stands, but for the case of Latin letters without accents, which is all that SQLite can ignore; and
 * against normalised names, which ignore accents and more.
 */
function textConditions(
  tx: Tx,
  text: string,
): { sql: string; value: string }[] {
  const plain = text.replace(/[A-Z]/g, letter => letter.toLowerCase());
  const search = isSqlite(tx) ? 'instr' : 'strpos';
  const collation = isSqlite(tx) ? '' : ' COLLATE "C"';
  const conditions = ['a.name', 'a.username', 'a.email'].map(column => ({
    sql: `${search}(lower(${column}${collation}), ?) > 0`,
    value: plain,
  }));
  const key = nameKey(text);
  return key === null
    ? conditions
    : [...conditions, { sql: `${search}(a.name_key, ?) > 0`, value: key }];
}
