import { parseNoReplyAddress } from '../../catalog/noReplyAddress';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import type { InstanceHosts } from './readInstanceHosts';

/** An account of a system. */
export interface SystemAccount {
  id: number;
  instanceId: number;
  externalId: string;
}

const mailInstances = `SELECT id FROM instances WHERE source = 'git' AND instance = '*'`;

/** The e-mail identities that belong to accounts of systems, did so, or may do so now. */
export async function findMailIdentities(
  tx: Tx,
  hosts: InstanceHosts,
  accounts: readonly SystemAccount[],
): Promise<number[]> {
  if (accounts.length === 0) return [];
  const rows = await readRows<{ id: number }>(tx, {
    text: `
      SELECT m.id FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      JOIN account_addresses AS x ON x.account_id = r.id
      JOIN accounts AS m ON m.external_id = x.address AND m.instance_id IN (${mailInstances})
      UNION
      SELECT m.id FROM ${jsonRows(tx, 'r', { id: 'integer' })}
      JOIN accounts AS m ON m.same_as = r.id AND m.same_as IS NOT NULL`,
    bindings: Array(2).fill(JSON.stringify(accounts.map(({ id }) => [id]))),
  });
  const numbered = await readNumbered(tx, hosts, accounts);
  return [...new Set([...rows.map(({ id }) => id), ...numbered])];
}

/** Few identities are no-reply addresses, and accounts of systems seldom change, so it looks at all of these. */
async function readNumbered(
  tx: Tx,
  hosts: InstanceHosts,
  accounts: readonly SystemAccount[],
): Promise<number[]> {
  const wanted = new Set(
    accounts.flatMap(({ instanceId, externalId }) =>
      (hosts.get(instanceId) ?? []).map(host => `${externalId}@${host}`),
    ),
  );
  if (wanted.size === 0) return [];
  const rows = await readRows<{ id: number; address: string }>(tx, {
    text: `
      SELECT id, external_id AS address FROM accounts
      WHERE instance_id IN (${mailInstances}) AND external_id LIKE '%@users.noreply.%'`,
    bindings: [],
  });
  return rows.flatMap(({ id, address }) => {
    const { id: number, host } = parseNoReplyAddress(address) ?? {};
    return wanted.has(`${number}@${host}`) ? [id] : [];
  });
}
