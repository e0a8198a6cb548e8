import type {
  EventCensusRecord,
  ReadDirection,
  TombstoneRecord,
} from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import type { EventDraft } from '../records/eventDraft';
import type { StateDraft } from '../records/state/StateDraft';
import { appendEvents } from './appendEvents';
import { noteReloadedStates } from './census/noteReloadedStates';
import type { Tx } from './Database';
import type { ChangeListener } from './eventChange';
import type { PageIds } from './internPage';
import { addRunCounts, type RecordCounts } from './operations/addRunCounts';
import { holdGate } from './operations/holdGate';
import { saveCursor } from './operations/saveCursor';
import type { Viewpoint } from './operations/writeSightings';
import { appendStates } from './state/appendStates';
import { applyCensuses } from './state/applyCensuses';
import { buryTombstones } from './state/buryTombstones';

/** A page of a stream, mapped and ready to be stored. */
export interface PageToAppend {
  streamId: string;
  leaseToken: string;
  instanceId: number;
  /** The name of the instance in natural keys, as `source/instance`. */
  instance: string;
  projectId: number;
  viewpoint: Viewpoint;
  direction: ReadDirection;
  /** The runs on whose behalf the stream is read. */
  runIds: readonly string[];
  /** The one of them that reloads. */
  reloadRunId: string | undefined;
  drafts: readonly EventDraft[];
  states: readonly StateDraft[];
  tombstones: readonly TombstoneRecord[];
  censuses: readonly EventCensusRecord[];
  malformed: number;
  next: JsonObject;
  observedAt: number;
  /** Whether the store is expected to have none of the events yet. */
  expectsNews: boolean;
}

/** Who takes part in storing a page, within its transaction. */
export interface PageListeners {
  /** Is told of the events that have changed, in parts. */
  onChanges: ChangeListener;
  /** Comes once, when everything but the position is stored. */
  beforeCursor?: (tx: Tx) => Promise<unknown>;
}

/** What has come of a page. */
export interface AppendedPage {
  /** False when every run that asked for the stream was cancelled: there is no need to read on. */
  isWanted: boolean;
  /** Whether there were projects that the store did not have before. */
  hasNewProjects: boolean;
  /** Whether there were events, and none that the store had before. */
  areAllNew: boolean;
  counts: RecordCounts;
}

/**
 * Stores a page and moves the cursor, or does neither. A page that comes again changes nothing, whoever reads it. What is gone
 * goes first, since what the page shows is there; which events an item has can be told once the page's own are stored.
 *
 * @param ids - of what the page names, see `internPage`
 * @throws LeaseLostError if another replica reads the stream by now
 */
export async function appendPage(
  tx: Tx,
  page: PageToAppend,
  ids: PageIds,
  { onChanges, beforeCursor }: PageListeners,
): Promise<AppendedPage> {
  await holdGate(tx, 'shared');
  const { drafts, states, reloadRunId } = page;
  const observation = {
    instanceId: page.instanceId,
    runId: reloadRunId ?? page.runIds[0] ?? null,
    observedAt: page.observedAt,
  };
  if (reloadRunId !== undefined) {
    await noteReloadedStates(tx, { ...page, reloadRunId });
  }
  let removed = await buryTombstones(tx, page.tombstones, page, onChanges);
  const events = await appendEvents(tx, page, observation, ids, onChanges);
  const { written: writtenStates, hasNewProjects } = await appendStates(
    tx,
    states,
    page,
    observation,
    ids,
  );
  removed += await applyCensuses(tx, page.censuses, page, onChanges);
  const read = drafts.length + states.length;
  const written = events.written + writtenStates;
  const counts: RecordCounts = {
    read,
    written,
    unchanged: read - written,
    removed,
    malformed: page.malformed,
  };
  const waiting = await addRunCounts(tx, page.streamId, page.runIds, counts);
  await beforeCursor?.(tx);
  await saveCursor(tx, {
    streamId: page.streamId,
    leaseToken: page.leaseToken,
    direction: page.direction,
    cursor: page.next,
    reloadRunId,
  });
  const { areAllNew } = events;
  return { isWanted: waiting > 0, hasNewProjects, areAllNew, counts };
}
