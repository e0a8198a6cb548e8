import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '../store/Database';
import {
  changeTeams,
  hasTeamChanges,
  type TeamsPlan,
} from '../store/operations/changeTeams';
import { readCatalogEntities } from '../store/operations/readCatalogEntity';
import { saveLocatorsVersion } from '../store/operations/readLocators';
import {
  entitiesTable,
  identitiesTable,
  locatorsTable,
  relationsTable,
  type CatalogTable,
} from '../store/operations/saveCatalog';
import {
  hasChanges,
  splitChanges,
  writeChanges,
  type PlainRow,
} from '../store/operations/syncTable';
import { catalogLosses, type CatalogLosses } from './catalogLosses';
import type { CatalogSnapshot } from './CatalogSnapshot';
import { planMemberships } from './planMemberships';
import { planTable } from './planTable';

/** What the catalog has lost and is not believed about. */
export interface SuspiciousLosses {
  kinds: CatalogLosses['kinds'];
  memberships: { missing: number; known: number } | undefined;
}

/**
 * Stores what the catalog says, as far as it differs and is believed. What is described goes in small transactions; who
 * belongs to what changes in one.
 *
 * @param acceptLosses - a person has said that the catalog is right, however much it has lost
 */
export async function saveSnapshot(
  database: Database,
  snapshot: CatalogSnapshot,
  acceptLosses: boolean,
): Promise<SuspiciousLosses> {
  const known = await database.read('readCatalogEntities', readCatalogEntities);
  const { kept, kinds } = catalogLosses(known, snapshot.entities, acceptLosses);
  await saveTable(database, entitiesTable, snapshot.entities, kept);
  await saveTable(database, identitiesTable, snapshot.identities, kept);
  const { locators } = snapshot;
  if (await saveTable(database, locatorsTable, locators, kept)) {
    await database.write('saveLocatorsVersion', tx =>
      saveLocatorsVersion(tx, randomUUID()),
    );
  }

  const { relations, memberships } = snapshot;
  const plan: TeamsPlan = {
    relations: await planTable(database, relationsTable, relations, kept),
    memberships: await planMemberships(database, memberships, {
      isKept: ref => kept.has(ref),
      acceptLosses,
    }),
  };
  if (hasTeamChanges(plan)) {
    await database.write('changeTeams', tx => changeTeams(tx, plan));
  }
  return { kinds, memberships: plan.memberships.suspicious };
}

/** @returns whether anything has changed */
async function saveTable<Item, Row extends PlainRow>(
  database: Database,
  table: CatalogTable<Item, Row>,
  items: readonly Item[],
  kept: ReadonlySet<string>,
): Promise<boolean> {
  const changes = await planTable(database, table, items, kept);
  for (const part of splitChanges(changes)) {
    await database.write('saveCatalogTable', tx =>
      writeChanges(tx, table, part),
    );
    await nextTurn();
  }
  return hasChanges(changes);
}
