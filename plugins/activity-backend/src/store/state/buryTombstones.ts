import type {
  EventTombstoneRecord,
  ThingTombstoneRecord,
  TombstoneRecord,
} from '@activity-insights/plugin-activity-node';
import { instanceKey } from '../../records/eventDraft';
import { toStorableText } from '../../records/storableText';
import { groupBy } from '../../rollups/groupBy';
import type { Tx } from '../Database';
import type { ChangeListener } from '../eventChange';
import { removeEvents } from '../sweep/removeEvents';
import type { CountedInstance } from './applyCensuses';
import { readEventIds } from './readEventIds';
import { removeStates } from './removeStates';

/**
 * Takes out what the source says is gone, with all that goes with it. What is out already stays as it went.
 *
 * @returns how many records were taken out
 */
export async function buryTombstones(
  tx: Tx,
  tombstones: readonly TombstoneRecord[],
  about: CountedInstance,
  onChanges: ChangeListener,
): Promise<number> {
  let removed = 0;
  const things = tombstones.filter(isThing);
  const groups = groupBy(things, ({ of, reason }) => `${of}/${reason}`);
  for (const group of groups.values()) {
    const [{ of: kind, reason }] = group;
    const externalIds = group.map(({ id }) => toStorableText(id));
    const { instanceId } = about;
    const gone = { kind, instanceId, externalIds, reason };
    removed += await removeStates(tx, gone, onChanges);
  }
  const events = tombstones.filter(isEvent);
  for (const group of groupBy(events, ({ reason }) => reason).values()) {
    const keys = group.map(({ type, id }) =>
      instanceKey(about.instance, type, id),
    );
    const ids = await readEventIds(tx, keys);
    removed += await removeEvents(tx, ids, group[0].reason, onChanges);
  }
  return removed;
}

function isThing(gone: TombstoneRecord): gone is ThingTombstoneRecord {
  return gone.of !== 'event';
}

function isEvent(gone: TombstoneRecord): gone is EventTombstoneRecord {
  return gone.of === 'event';
}
