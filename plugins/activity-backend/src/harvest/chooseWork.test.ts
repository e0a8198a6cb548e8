import type { DueWork } from '../store/streams/readDueWork';
import { type ChosenWork, chooseWork } from './chooseWork';

function work(instanceId: number, parts: Partial<DueWork> = {}): DueWork {
  return {
    instanceId,
    source: 'git',
    instance: `number ${instanceId}`,
    direction: 'tail',
    due: 100,
    oldestDueAt: 1_000,
    inProgress: 0,
    ...parts,
  };
}

const tail = (instanceId: number, limit: number): ChosenWork => ({
  instanceId,
  direction: 'tail',
  limit,
});

const history = (instanceId: number, limit: number): ChosenWork => ({
  ...tail(instanceId, limit),
  direction: 'backfill',
});

describe('chooseWork', () => {
  it.each<[string, DueWork[], number, number, ChosenWork[]]>([
    ['nothing is due', [], 4, 2, []],
    ['nothing is free', [work(1)], 0, 0, []],
    ['one instance has all the slots', [work(1)], 4, 2, [tail(1, 4)]],
    ['no more than is due', [work(1, { due: 3 })], 4, 2, [tail(1, 3)]],
    [
      'two thousand and three take turns',
      [work(1, { due: 2_000, oldestDueAt: 0 }), work(2, { due: 3 })],
      4,
      2,
      [tail(1, 2), tail(2, 2)],
    ],
    [
      'what an instance leaves goes to the others',
      [work(1, { due: 2_000 }), work(2, { due: 1 })],
      4,
      2,
      [tail(1, 3), tail(2, 1)],
    ],
    [
      'an instance that others read already comes later',
      [work(1, { inProgress: 3 }), work(2), work(3, { inProgress: 1 })],
      4,
      2,
      [tail(2, 3), tail(3, 1)],
    ],
    [
      'of equally busy ones the one that waits for longest',
      [work(1), work(2, { oldestDueAt: 10 }), work(3, { oldestDueAt: 20 })],
      2,
      1,
      [tail(2, 1), tail(3, 1)],
    ],
    [
      'history takes what the tails leave',
      [work(1, { due: 3 }), work(2, { direction: 'backfill' })],
      4,
      2,
      [tail(1, 3), history(2, 1)],
    ],
    [
      'history leaves slots free for tails to come',
      [work(2, { direction: 'backfill' })],
      4,
      2,
      [history(2, 2)],
    ],
    [
      'the tail of an instance counts for its history',
      [
        work(1, { due: 1 }),
        work(1, { direction: 'backfill' }),
        work(2, { direction: 'backfill' }),
      ],
      4,
      2,
      [tail(1, 1), history(2, 1), history(1, 1)],
    ],
  ])('%s', (_, due, free, backfill, expected) => {
    const chosen = chooseWork(due, { free, backfill });
    const sorted = (works: ChosenWork[]) =>
      works.map(it => JSON.stringify(it)).sort();
    expect(sorted(chosen)).toEqual(sorted(expected));
  });
});
