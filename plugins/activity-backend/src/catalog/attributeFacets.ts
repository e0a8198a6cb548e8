import { setImmediate as nextTurn } from 'node:timers/promises';
import { foldFacet, parseFacets } from '../records/facets';
import type { Database } from '../store/Database';
import {
  endFilling,
  fillFacetUnit,
  readFacetSets,
  readUnfilledUnits,
  type FillStep,
  type UnfilledUnit,
} from '../store/operations/fillFacetUnit';
import {
  createFacetUnits,
  planFacetUnits,
} from '../store/operations/planFacetUnits';
import {
  enqueueItemsOfProject,
  type ProjectStep,
} from '../store/workItems/workItemQueue';

/** Sets of facets that are read in one go. */
const setsAtATime = 2_000;

/** Work items that are noted in one transaction. */
const itemsAtATime = 2_000;

/** Events that are sighted in one transaction. */
const eventsAtATime = 500;

/**
 * Makes units of the parts of projects that Components name, and sights in them what is stored. It may be done twice, and by
 * several replicas at once; what breaks off goes on the next time.
 */
export async function attributeFacets(database: Database): Promise<void> {
  const missing = await database.read('planFacetUnits', planFacetUnits);
  if (missing.length > 0) {
    await database.write('createFacetUnits', tx =>
      createFacetUnits(tx, missing),
    );
  }
  const unfilled = await database.read('readUnfilledUnits', readUnfilledUnits);
  for (const unit of unfilled) await fill(database, unit);
}

async function fill(database: Database, unit: UnfilledUnit): Promise<void> {
  for (const facetSetId of await setsWith(database, unit.filter)) {
    for (let at: number | undefined = 0; at !== undefined; ) {
      const step: FillStep = { facetSetId, after: at, limit: eventsAtATime };
      at = await database.write('fillFacetUnit', tx =>
        fillFacetUnit(tx, unit, step),
      );
      await nextTurn();
    }
  }
  await noteItems(database, unit.projectId);
  await database.write('endFilling', tx => endFilling(tx, unit.unitId));
}

/** Lets the harvest loop find out which work items of a project are in its new part. */
async function noteItems(database: Database, projectId: number): Promise<void> {
  for (let at: number | undefined = 0; at !== undefined; ) {
    const step: ProjectStep = { projectId, after: at, limit: itemsAtATime };
    at = await database.write('enqueueItemsOfProject', tx =>
      enqueueItemsOfProject(tx, step),
    );
    await nextTurn();
  }
}

/** The numbers of the sets that have a facet, in any spelling. Sets that come later are sighted by the pages that bring them. */
async function setsWith(database: Database, filter: string): Promise<number[]> {
  const found: number[] = [];
  for (let after = 0; ; ) {
    const from = after;
    const part = await database.read('readFacetSets', tx =>
      readFacetSets(tx, from, setsAtATime),
    );
    for (const { id, facets } of part) {
      if (parseFacets(facets).some(it => foldFacet(it) === filter)) {
        found.push(id);
      }
    }
    if (part.length < setsAtATime) return found;
    after = part[part.length - 1].id;
    await nextTurn();
  }
}
