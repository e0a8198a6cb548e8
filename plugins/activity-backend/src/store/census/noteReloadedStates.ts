import type { StateDraft } from '../../records/state/StateDraft';
import type { Tx } from '../Database';
import type { Viewpoint } from '../operations/writeSightings';
import { stateTables } from '../state/stateTables';
import { noteSeen, type SeenThing } from './noteSeen';
import { everyKind, openCensus } from './openCensus';

/** A page of a reload: it is a census of its own stream, of every kind. */
export interface ReloadedPage {
  streamId: string;
  reloadRunId: string;
  viewpoint: Viewpoint;
  states: readonly StateDraft[];
}

/** Notes what a reload has met, before it is stored: what is stored from then on stays. */
export async function noteReloadedStates(
  tx: Tx,
  { streamId, reloadRunId, viewpoint, states }: ReloadedPage,
): Promise<void> {
  const things = states.flatMap(({ kind, externalId }): SeenThing[] => {
    const { isSighted, number } = stateTables[kind];
    return isSighted ? [[number, externalId]] : [];
  });
  if (things.length === 0) return;
  const key = { streamId, runId: reloadRunId, viewpoint, kind: everyKind };
  const census = await openCensus(tx, key, null);
  await noteSeen(tx, census.id, things);
}
