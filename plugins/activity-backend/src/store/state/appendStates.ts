import {
  stateKinds,
  type StateCell,
  type StateDraft,
  type StateKind,
} from '../../records/state/StateDraft';
import {
  diffStates,
  type StateVerdict,
} from '../../records/state/stateChanges';
import { groupBy } from '../../rollups/groupBy';
import type { Tx } from '../Database';
import { enqueueServicesOfStates } from '../dora/queue/enqueueServicesOfStates';
import { enqueueChangeFlow } from '../flow/changes/changeQueue';
import type { PageIds } from '../internPage';
import type { Observation } from '../operations/insertEvents';
import type { Viewpoint } from '../operations/writeSightings';
import { enqueueSquashesOfChanges } from '../squashes/squashQueue';
import { enqueueNames } from '../workItems/enqueueNames';
import { enqueueWorkItems } from '../workItems/workItemQueue';
import { internProjects } from './internProjects';
import { noteSightings } from './noteSightings';
import { readStoredStates } from './readStoredStates';
import { replaceSearchRows } from './replaceSearchRows';
import { stateTables } from './stateTables';
import { writeLinks } from './writeLinks';
import { writeStates, type WrittenState } from './writeStates';

/** From where states are seen, and the project that they live in unless they say otherwise. */
export interface StatePlace {
  viewpoint: Viewpoint;
  projectId: number;
}

/** What has come of the states of a page. */
export interface AppendedStates {
  /** How many were written. */
  written: number;
  /** Whether there were projects that the store did not have before. */
  hasNewProjects: boolean;
}

/**
 * Stores the states of a page: writes what is new or changed, and notes that the stream shows it.
 *
 * @throws a conflict, for the whole page to be tried again, if somebody else has written one of them meanwhile
 */
export async function appendStates(
  tx: Tx,
  drafts: readonly StateDraft[],
  place: StatePlace,
  observation: Observation,
  { accountOf }: Pick<PageIds, 'accountOf'>,
): Promise<AppendedStates> {
  if (drafts.length === 0) return { written: 0, hasNewProjects: false };
  const { instanceId } = observation;
  const { viewpoint } = place;
  const foreign = drafts.flatMap(({ project }) => project ?? []);
  const projects = await internProjects(tx, instanceId, foreign);
  const valueOf = (cell: StateCell) =>
    cell !== null && typeof cell === 'object' ? accountOf(cell) : cell;
  const byKind = groupBy(drafts, ({ kind }) => kind);
  const writtenItems = new Set<StateCell>();
  let written = 0;
  // In one order, so that two pages which bring the same do not wait for each other in a circle.
  for (const kind of stateKinds) {
    const table = stateTables[kind];
    const placed = (byKind.get(kind) ?? []).map(draft => ({
      draft,
      projectId: table.hasProject
        ? projects.ids.get(draft.project?.id ?? '') ?? place.projectId
        : null,
    }));
    if (placed.length === 0) continue;
    const stored = await readStoredStates(
      tx,
      table,
      { instanceId, viewpoint },
      [...new Set(placed.map(({ draft }) => draft.externalId))],
    );
    const verdicts = diffStates(placed, stored);
    await enqueueNames(tx, kind, idsToUpdate(verdicts));
    await enqueueServicesOfStates(tx, kind, idsToUpdate(verdicts));
    const rows = await writeStates(tx, table, verdicts, observation, valueOf);
    // What the changes stood for before, and what they stand for now.
    await enqueueSquashesIn(tx, kind, rows);
    await replaceSearchRows(tx, table, rows, valueOf);
    await enqueueSquashesIn(tx, kind, rows);
    await writeLinksOf(tx, kind, rows, observation);
    await enqueueItemsIn(tx, kind, rows, writtenItems);
    await enqueueServicesOfStates(
      tx,
      kind,
      rows.map(({ id }) => id),
    );
    if (table.isSighted) {
      await noteSightings(tx, table, viewpoint, [
        ...rows.map(({ id }) => id),
        ...idsToSight(verdicts),
      ]);
    }
    written += rows.length;
  }
  return { written, hasNewProjects: projects.hasNew };
}

async function enqueueSquashesIn(
  tx: Tx,
  kind: StateKind,
  rows: readonly WrittenState[],
): Promise<void> {
  if (kind !== 'change') return;
  await enqueueSquashesOfChanges(
    tx,
    rows.map(({ id }) => id),
  );
}

/** Notes the work items and changes that states are, and the work items that they name now. */
async function enqueueItemsIn(
  tx: Tx,
  kind: StateKind,
  rows: readonly WrittenState[],
  writtenItems: Set<StateCell>,
): Promise<void> {
  if (kind === 'workItem') {
    for (const { verdict } of rows) writtenItems.add(verdict.draft.externalId);
    await enqueueWorkItems(
      tx,
      rows.map(({ id }) => id),
    );
  }
  if (kind === 'change') {
    await enqueueChangeFlow(
      tx,
      rows.map(({ id }) => id),
    );
  }
  // Most entries of changelogs come with their items, which are noted by then.
  const telling = rows.filter(
    ({ verdict: { draft } }) => !writtenItems.has(draft.columns.work_item),
  );
  await enqueueNames(
    tx,
    kind,
    telling.map(({ id }) => id),
  );
}

function idsToUpdate(verdicts: readonly StateVerdict[]): number[] {
  return verdicts.flatMap(verdict =>
    verdict.action === 'update' ? [verdict.old.id] : [],
  );
}

function idsToSight(verdicts: readonly StateVerdict[]): number[] {
  return verdicts.flatMap(verdict =>
    verdict.action === 'sight' ? [verdict.old.id] : [],
  );
}

async function writeLinksOf(
  tx: Tx,
  kind: StateKind,
  rows: readonly WrittenState[],
  observation: Observation,
): Promise<void> {
  if (kind !== 'workItem') return;
  await writeLinks(
    tx,
    rows.map(({ verdict: { draft } }) => ({
      externalId: draft.externalId,
      key: String(draft.columns.key),
      links: draft.links ?? [],
    })),
    observation,
  );
}
