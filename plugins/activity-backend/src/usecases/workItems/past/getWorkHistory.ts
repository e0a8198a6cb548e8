import type { WorkHistory } from '@activity-insights/plugin-activity-common';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { endOfDay, lastDays } from '../../../past/historyDays';
import { replayHistory, type Passed } from '../../../past/replayHistory';
import { subtreeEvents } from '../../../past/subtreeEvents';
import { Refusal } from '../../../privacy/Refusal';
import type { Tx } from '../../../store/Database';
import {
  readSubtreePast,
  type SubtreePast,
} from '../../../store/past/readSubtreePast';
import {
  findWorkItem,
  type WorkItemAddress,
} from '../../../store/workItemDetails/findWorkItem';
import { dateOfDay } from '../../../time/dayNumbers';
import type { ActivityServices } from '../../activity/ActivityServices';
import { readableAmong } from '../../activity/authoriseRead';
import { resolveDefaultZone } from '../../activity/resolveDefaultZone';
import { componentsOfItems } from './componentsOfItems';
import { resolveDays } from './resolveDays';
import { readExactness } from './readExactness';

/** What the history of work is answered with. */
export type HistoryServices = Pick<
  ActivityServices,
  'database' | 'permissions' | 'settings' | 'now'
>;

/** How far back the subtree of an item is followed, and how finely. */
export interface HistoryQuestion extends WorkItemAddress {
  /** Days since 1970-01-01, both included; default: the last 91 days. */
  from?: number;
  to?: number;
  interval: 'day' | 'week';
}

/** How many of what came and went are listed. */
const mostListed = 500;

/** What of an item is replayed. */
const replayed = ['status', 'category', 'parent', 'estimate'];

/**
 * How the subtree of a work item has grown, and how much of it was done, by the calendar of the Component that it belongs to. The item
 * may be gone. Who may read one of its Components may read it; the totals are over the whole subtree, and of what the caller may not
 * read no more is told than its key.
 *
 * @throws NotFoundError that names the key, Refusal, InputError that names a day
 */
export async function getWorkHistory(
  services: HistoryServices,
  credentials: BackstageCredentials,
  question: HistoryQuestion,
): Promise<WorkHistory> {
  const { key, source, instance } = question;
  const read = await services.database.read('getWorkHistory', async tx => {
    const rootId = await findWorkItem(tx, question);
    return rootId === undefined
      ? undefined
      : readHistory(tx, services, rootId, question);
  });
  if (!read) {
    throw new NotFoundError(
      `Nothing is known of the work item ${key} at ${source} ${instance}`,
    );
  }
  const { rootId, history, components, past } = read;
  const readable = await readableAmong(services, credentials, [
    ...new Set([...components.values()].flat()),
  ]);
  const isReadable = (itemId: number) =>
    readable.everything ||
    (components.get(itemId) ?? []).some(ref => readable.refs.has(ref));
  if (!isReadable(rootId)) {
    throw new Refusal('not-permitted', `You may not read the work item ${key}`);
  }
  const describe = ({ itemId, at }: Passed) => {
    const item = past.items.get(itemId)!;
    return {
      key: item.key,
      summary: isReadable(itemId) ? item.summary : '',
      at: new Date(at).toISOString(),
    };
  };
  return {
    ...read.frame,
    key: past.items.get(rootId)?.key ?? key,
    added: history.added.slice(0, mostListed).map(describe),
    removed: history.removed.slice(0, mostListed).map(describe),
    addedCount: history.added.length,
    removedCount: history.removed.length,
  };
}

async function readHistory(
  tx: Tx,
  { settings, now }: HistoryServices,
  rootId: number,
  { interval, ...asked }: HistoryQuestion,
) {
  const own = await componentsOfItems(tx, [rootId]);
  const fallback = settings.defaultZone ?? 'UTC';
  const [component] = own.get(rootId) ?? [];
  const timezone = await resolveDefaultZone(tx, component, fallback);
  const days = resolveDays(asked, { interval, timezone, now: now() });
  const dates = lastDays(days, interval);
  const ends = dates.map(day => endOfDay(day, timezone));
  const passagesFrom = endOfDay(days.from, timezone);
  const past: SubtreePast = await readSubtreePast(tx, rootId, {
    from: endOfDay(days.from - 1, timezone),
    to: ends[ends.length - 1],
  });
  const history = replayHistory(subtreeEvents(past), {
    rootId,
    ends,
    passagesFrom,
  });
  const listed = [history.added, history.removed].flatMap(list =>
    list.slice(0, mostListed).map(({ itemId }) => itemId),
  );
  const exact = await readExactness(tx, past.items.keys(), replayed);
  return {
    rootId,
    past,
    history,
    components: await componentsOfItems(tx, [...new Set([rootId, ...listed])]),
    frame: {
      timezone,
      from: dateOfDay(days.from),
      to: dateOfDay(days.to),
      interval,
      points: dates.map((day, index) => ({
        date: dateOfDay(day),
        ...history.totals[index],
      })),
      exact: {
        from: exact.from === null ? null : new Date(exact.from).toISOString(),
        reasons: exact.reasons,
      },
    },
  };
}
