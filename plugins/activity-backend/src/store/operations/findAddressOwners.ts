import { addressOwner, type AddressHolder } from '../../catalog/addressOwner';
import { parseNoReplyAddress } from '../../catalog/noReplyAddress';
import type { Tx } from '../Database';
import { jsonRows } from '../jsonRows';
import { readRows } from '../scopedEvents/Sql';
import type { InstanceHosts } from './readInstanceHosts';

/** An e-mail identity. */
export interface MailIdentity {
  id: number;
  /** The address, in lower case. */
  externalId: string;
}

/**
 * The accounts of systems that e-mail identities belong to, by the ids of the latter: because the system says that the address is
 * theirs, or because it is the no-reply address that it gave to the account of that number.
 */
export async function findAddressOwners(
  tx: Tx,
  hosts: InstanceHosts,
  identities: readonly MailIdentity[],
): Promise<Map<number, number>> {
  if (identities.length === 0) return new Map();
  const holders = new Map<number, AddressHolder[]>();
  const rows = [
    ...(await readTold(tx, identities)),
    ...(await readNumbered(tx, hosts, identities)),
  ];
  for (const { identity, ...holder } of rows) {
    const known = holders.get(identity) ?? [];
    holders.set(identity, [...known, holder]);
  }
  return new Map(
    [...holders].flatMap(([identity, all]) => {
      const owner = addressOwner(all);
      return owner === undefined ? [] : [[identity, owner]];
    }),
  );
}

interface HolderRow extends AddressHolder {
  identity: number;
}

/** Those that have the addresses. */
function readTold(
  tx: Tx,
  identities: readonly MailIdentity[],
): Promise<HolderRow[]> {
  return readRows(tx, {
    text: `
      SELECT r.id AS identity, a.id, i.source, i.instance
      FROM ${jsonRows(tx, 'r', { id: 'integer', address: 'text' })}
      JOIN account_addresses AS x ON x.address = r.address
      JOIN accounts AS a ON a.id = x.account_id
      JOIN instances AS i ON i.id = a.instance_id
      WHERE a.kind = 'human'`,
    bindings: [
      JSON.stringify(identities.map(({ id, externalId }) => [id, externalId])),
    ],
  });
}

/** Those that no-reply addresses name by the number of the account and the host. */
async function readNumbered(
  tx: Tx,
  hosts: InstanceHosts,
  identities: readonly MailIdentity[],
): Promise<HolderRow[]> {
  const named = identities.flatMap(({ id, externalId }) => {
    const address = parseNoReplyAddress(externalId);
    if (address?.id === undefined) return [];
    const instances = [...hosts].filter(([, names]) =>
      names.includes(address.host),
    );
    return instances.map(([instanceId]) => [id, instanceId, address.id]);
  });
  if (named.length === 0) return [];
  const columns = {
    identity: 'integer',
    instance_id: 'integer',
    external_id: 'text',
  } as const;
  return readRows(tx, {
    text: `
      SELECT r.identity, a.id, i.source, i.instance
      FROM ${jsonRows(tx, 'r', columns)}
      JOIN accounts AS a ON a.instance_id = r.instance_id AND a.external_id = r.external_id
      JOIN instances AS i ON i.id = a.instance_id
      WHERE a.kind = 'human'`,
    bindings: [JSON.stringify(named)],
  });
}
