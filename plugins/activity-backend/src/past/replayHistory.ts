import type { SubtreeEvent } from './SubtreeEvent';
import { SubtreeReplay, type LeafTotals } from './SubtreeReplay';

/** What is to be told of a subtree. Instants are UTC epoch milliseconds. */
export interface HistoryQuestion {
  rootId: number;
  /** The ends of the intervals, rising: what happens at one of them belongs to the next interval. */
  ends: readonly number[];
  /** From when on it is told what came and went. */
  passagesFrom: number;
}

/** That an item came into a subtree, or left it. */
export interface Passed {
  itemId: number;
  at: number;
}

/** How a subtree has grown. */
export interface SubtreeHistory {
  /** At each end. */
  totals: LeafTotals[];
  /** In order of time. */
  added: Passed[];
  removed: Passed[];
}

/** Replays a subtree in one pass over what has happened. */
export function replayHistory(
  events: readonly SubtreeEvent[],
  { rootId, ends, passagesFrom }: HistoryQuestion,
): SubtreeHistory {
  const replay = new SubtreeReplay(rootId);
  const history: SubtreeHistory = { totals: [], added: [], removed: [] };
  const moments = byMoment(events);
  let next = 0;
  for (const end of ends) {
    for (; next < moments.length && moments[next][0].at < end; next += 1) {
      const { entered, left } = replay.apply(moments[next]);
      const [{ at }] = moments[next];
      if (at >= passagesFrom) {
        for (const itemId of entered) history.added.push({ itemId, at });
        for (const itemId of left) history.removed.push({ itemId, at });
      }
    }
    history.totals.push(replay.totals());
  }
  return history;
}

/** What happened at one moment happened at once. */
function byMoment(events: readonly SubtreeEvent[]): SubtreeEvent[][] {
  const moments = new Map<number, SubtreeEvent[]>();
  for (const event of events) {
    const known = moments.get(event.at);
    if (known) known.push(event);
    else moments.set(event.at, [event]);
  }
  return [...moments].sort(([a], [b]) => a - b).map(([, each]) => each);
}
