import { trueItem } from '../../work/testing/trueItem';
import { ItemFlow } from './ItemFlow';
import type { Life } from './Life';
import { countsBySource, stageOf } from './Stage';

const start = Date.UTC(2026, 2, 1);
const hourMs = 3_600_000;
const at = (hour: number) => start + hour * hourMs;

/** A life by hours: statuses with when they began, flags with when they began and ended. */
function flowOf(
  statuses: [string, number][],
  {
    resolved,
    flags = [],
  }: { resolved?: number; flags?: [number, number][] } = {},
): ItemFlow {
  const life: Life = {
    createdAt: at(0),
    resolvedAt: resolved === undefined ? null : at(resolved),
    statuses: statuses.map(([name, from]) => {
      const counts = countsBySource(name);
      return { name, counts, stage: stageOf(counts), from: at(from) };
    }),
    flagged: flags.map(([from, to]) => ({ from: at(from), to: at(to) })),
  };
  return new ItemFlow(trueItem(1), life);
}

const hours = (ms: number | null) => (ms === null ? null : ms / hourMs);

function told(flow: ItemFlow, now = 100) {
  const { activeMs, waitingMs, blockedMs } = flow.timesUntil(at(now));
  return {
    lead: hours(flow.leadMs),
    cycle: hours(flow.cycleMs),
    active: hours(activeMs),
    waiting: hours(waitingMs),
    blocked: hours(blockedMs),
    reopened: flow.reopened,
    defects: [flow.leadDefect, flow.cycleDefect],
  };
}

const none = [null, null];

describe('ItemFlow', () => {
  it.each<[string, ItemFlow, ReturnType<typeof told>]>([
    [
      'goes its way',
      flowOf([
        ['To Do', 0],
        ['In Progress', 10],
        ['In Review', 14],
        ['Done', 20],
      ]),
      {
        ...{ lead: 20, cycle: 10, active: 10, waiting: 0, blocked: 0 },
        ...{ reopened: 0, defects: none },
      },
    ],
    [
      'is sent back, reopened and flagged',
      flowOf(
        [
          ['To Do', 0],
          ['In Progress', 10],
          ['To Do', 12],
          ['In Progress', 15],
          ['Done', 20],
          ['In Progress', 30],
          ['Done', 40],
        ],
        {
          flags: [
            [5, 11],
            [39, 50],
          ],
        },
      ),
      {
        // Active are 11 to 12, 15 to 20 and 30 to 39.
        ...{ lead: 40, cycle: 30, active: 15, waiting: 15, blocked: 7 },
        ...{ reopened: 1, defects: none },
      },
    ],
    [
      'is done without having been in progress',
      flowOf([
        ['To Do', 0],
        ['Done', 20],
      ]),
      {
        ...{ lead: 20, cycle: null, active: null, waiting: null, blocked: 0 },
        ...{ reopened: 0, defects: [null, 'skipped-progress'] },
      },
    ],
    [
      'is done when it is created',
      flowOf([['Done', 0]], { resolved: 0 }),
      {
        ...{ lead: null, cycle: null, active: null, waiting: null, blocked: 0 },
        ...{ reopened: 0, defects: ['born-done', 'born-done'] },
      },
    ],
    [
      'is resolved before it is closed',
      flowOf(
        [
          ['To Do', 0],
          ['In Progress', 10],
          ['Done', 20],
        ],
        { resolved: 18 },
      ),
      {
        ...{ lead: 18, cycle: 8, active: 8, waiting: 0, blocked: 0 },
        ...{ reopened: 0, defects: none },
      },
    ],
    [
      'is open',
      flowOf(
        [
          ['To Do', 0],
          ['In Progress', 10],
        ],
        { flags: [[90, Infinity]] },
      ),
      {
        ...{ lead: null, cycle: null, active: 80, waiting: 10, blocked: 10 },
        ...{ reopened: 0, defects: none },
      },
    ],
  ])('tells of an item that %s', (_, flow, expected) => {
    expect(told(flow)).toEqual(expected);
  });

  it('adds up visits, without what came when it was done', () => {
    const flow = flowOf([
      ['To Do', 0],
      ['In Progress', 10],
      ['To Do', 12],
      ['Done', 20],
    ]);
    expect(
      [...flow.timesUntil(at(100)).statuses].map(([name, { ms, visits }]) => [
        name,
        hours(ms),
        visits,
      ]),
    ).toEqual([
      ['To Do', 18, 2],
      ['In Progress', 2, 1],
    ]);
  });

  it('is in no stage before it is there, and in a new one from its first moment', () => {
    const flow = flowOf([
      ['To Do', 0],
      ['Done', 20],
    ]);
    expect(
      [at(0) - 1, at(0), at(20) - 1, at(20)].map(each => flow.stageAt(each)),
    ).toEqual([undefined, 'todo', 'todo', 'done']);
  });
});
