import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ExplicitLink } from '../config';
import type { Database } from '../store/Database';
import { hasPendingAttribution } from '../store/operations/hasPendingAttribution';
import {
  planLinks,
  writeLinks,
  type PlannedJoin,
  type PlannedLink,
} from '../store/operations/linkAccounts';
import {
  planPendingLinks,
  writePendingLinks,
  type PendingLinks,
} from '../store/operations/linkPendingAccounts';
import {
  planPendingMapping,
  writePendingMapping,
  type PendingMapping,
} from '../store/operations/mapPendingUnits';
import {
  planMapping,
  writeMapping,
  type MappingChanges,
} from '../store/operations/mapUnits';
import { readInstanceHosts } from '../store/operations/readInstanceHosts';
import { hasChanges } from '../store/operations/syncTable';
import { attributeFacets } from './attributeFacets';
import { readLinkingUsers } from './readLinkingUsers';

/**
 * Looks at every account and every unit, and writes the links and mappings that have changed. It reads in parts, and
 * writes all changes of links at once, and all of mappings, so that wide scopes are brought up to date but once.
 */
export async function attributeAll(
  database: Database,
  explicit: readonly ExplicitLink[],
): Promise<void> {
  const hosts = await database.read('readInstanceHosts', readInstanceHosts);
  const usersOf = await readLinkingUsers(database);
  const links: PlannedLink[] = [];
  const joins: PlannedJoin[] = [];
  for (let at: number | undefined = 0; at !== undefined; ) {
    const after: number = at;
    const part = await database.read('planLinks', tx =>
      planLinks(tx, { hosts, usersOf, explicit }, after),
    );
    links.push(...part.changes.links);
    joins.push(...part.changes.joins);
    at = part.next;
    await nextTurn();
  }
  if (links.length > 0 || joins.length > 0) {
    await database.write('writeLinks', tx => writeLinks(tx, { links, joins }));
  }

  await attributeFacets(database);
  const mapping: MappingChanges = { written: [], vanished: [] };
  for (let at: number | undefined = 0; at !== undefined; ) {
    const after: number = at;
    const part = await database.read('planMapping', tx =>
      planMapping(tx, after),
    );
    mapping.written.push(...part.changes.written);
    mapping.vanished.push(...part.changes.vanished);
    at = part.next;
    await nextTurn();
  }
  if (mapping.written.length > 0 || mapping.vanished.length > 0) {
    await database.write('writeMapping', tx => writeMapping(tx, mapping));
  }
}

/**
 * Links the accounts, and maps the units, that are new or have changed. It asks one question of small indexes when there
 * are none, so it may be called after every read of a stream.
 *
 * @returns whether other units are mapped to Components than before
 */
export async function attributePending(
  database: Database,
  explicit: readonly ExplicitLink[],
): Promise<boolean> {
  const isPending = await database.read(
    'hasPendingAttribution',
    hasPendingAttribution,
  );
  if (!isPending) return false;
  let hasMapped = false;
  for (let hasMore = true; hasMore; ) {
    const links: PendingLinks = await database.read('planPendingLinks', tx =>
      planPendingLinks(tx, explicit),
    );
    if (links.accounts.length > 0) {
      await database.write('writePendingLinks', tx =>
        writePendingLinks(tx, links),
      );
    }
    hasMore = links.hasMore;
    await nextTurn();
  }
  await attributeFacets(database);
  for (let hasMore = true; hasMore; ) {
    const mapping: PendingMapping = await database.read(
      'planPendingMapping',
      planPendingMapping,
    );
    if (mapping.units.length > 0) {
      await database.write('writePendingMapping', tx =>
        writePendingMapping(tx, mapping),
      );
    }
    hasMapped ||= hasChanges(mapping.changes);
    hasMore = mapping.hasMore;
    await nextTurn();
  }
  return hasMapped;
}
