import { rollUp, type RolledUpWork } from '../hierarchy/rollUp';
import { cutCircles } from '../hierarchy/cutCircles';
import { orderBottomUp } from '../hierarchy/orderBottomUp';
import { createRandom } from '../tests/createRandom';
import { replayHistory } from './replayHistory';
import type { SubtreeEvent } from './SubtreeEvent';

/** That an item came to be, as a part of another one. */
function born(at: number, itemId: number, parentId: number | null = null) {
  return { at, itemId, parentId, exists: true };
}

/** Totals as `done of total`. */
function totalsOf(
  events: SubtreeEvent[],
  ends: number[],
  rootId = 1,
): string[] {
  const question = { rootId, ends, passagesFrom: 0 };
  return replayHistory(events, question).totals.map(
    ({ done, total }) => `${done} of ${total}`,
  );
}

describe('replayHistory', () => {
  it('counts leaves, of which an item without children is one itself', () => {
    const events: SubtreeEvent[] = [
      born(1, 1),
      born(2, 2, 1),
      born(3, 3, 1),
      { at: 4, itemId: 3, category: 'done' },
      { at: 5, itemId: 2, exists: false },
      { at: 6, itemId: 3, parentId: null },
    ];
    expect(totalsOf(events, [1, 2, 3, 4, 5, 6, 7])).toEqual([
      '0 of 0',
      '0 of 1',
      '0 of 1',
      '0 of 2',
      '1 of 2',
      '1 of 1',
      '0 of 1',
    ]);
  });

  it('adds up what is estimated, without crumbs', () => {
    const events: SubtreeEvent[] = [
      born(0, 1),
      { ...born(0, 2, 1), estimate: 0.1, category: 'done' },
      { ...born(0, 3, 1), estimate: 0.2, category: 'done' },
      born(0, 4, 1),
    ];
    const { totals } = replayHistory(events, {
      rootId: 1,
      ends: [1],
      passagesFrom: 0,
    });
    expect(totals).toEqual([
      { total: 3, done: 2, estimate: 0.3, estimateDone: 0.3 },
    ]);
  });

  it('tells what came and went, with all that hangs from it', () => {
    const events: SubtreeEvent[] = [
      born(1, 1),
      born(1, 2),
      born(1, 3, 2),
      { at: 5, itemId: 2, parentId: 1 },
      { at: 8, itemId: 3, parentId: null },
      { at: 9, itemId: 2, exists: false },
    ];
    const question = { rootId: 1, ends: [20], passagesFrom: 2 };
    expect(replayHistory(events, question)).toMatchObject({
      added: [
        { itemId: 2, at: 5 },
        { itemId: 3, at: 5 },
      ],
      removed: [
        { itemId: 3, at: 8 },
        { itemId: 2, at: 9 },
      ],
    });
    expect(
      replayHistory(events, { ...question, passagesFrom: 9 }).added,
    ).toEqual([]);
  });

  it('takes what leaves and comes back at once for what has stayed', () => {
    const events: SubtreeEvent[] = [
      born(1, 1),
      born(1, 2, 1),
      born(1, 3, 1),
      { at: 5, itemId: 3, parentId: null },
      { at: 5, itemId: 3, parentId: 2 },
    ];
    const question = { rootId: 1, ends: [6], passagesFrom: 2 };
    expect(replayHistory(events, question)).toMatchObject({
      added: [],
      removed: [],
      totals: [{ total: 1 }],
    });
  });

  it.each([
    // 1 below 3 below 2 below 1: cut above 1, which is the root anyway.
    [1, '0 of 1'],
    // 1 has no parent for the circle, so 3 has no child in it, and hangs from 2.
    [2, '0 of 1'],
    [3, '0 of 1'],
  ])('cuts circles at the smallest id, below %i', (rootId, total) => {
    const circle = [born(1, 1, 3), born(1, 2, 1), born(1, 3, 2)];
    expect(totalsOf(circle, [2], rootId)).toEqual([total]);
  });

  it('is what counting anew each time would give, circles included', () => {
    const random = createRandom(11);
    for (let round = 0; round < 60; round += 1) {
      const pick = (below: number) => Math.floor(random() * below);
      const events: SubtreeEvent[] = Array.from({ length: 60 }, () => {
        const event: SubtreeEvent = { at: pick(30), itemId: 1 + pick(9) };
        const kind = pick(5);
        if (kind === 0) event.exists = random() < 0.8;
        if (kind === 1 || kind === 2) {
          event.parentId = random() < 0.15 ? null : 1 + pick(9);
          event.exists = true;
        }
        if (kind === 3) {
          event.category = (['todo', 'inProgress', 'done'] as const)[pick(3)];
        }
        if (kind === 4) event.estimate = random() < 0.3 ? null : pick(8);
        return event;
      }).sort((a, b) => a.at - b.at);
      const rootId = 1 + pick(9);
      const ends = Array.from({ length: 31 }, (_, end) => end);
      const question = { rootId, ends, passagesFrom: 10 };
      const history = replayHistory(events, question);
      const naive = ends.map(end => countNaively(events, end, rootId));
      expect(history.totals).toEqual(naive.map(({ totals }) => totals));
      const moments = history.added
        .map(each => [each.at, each.itemId, 1])
        .concat(history.removed.map(each => [each.at, each.itemId, -1]));
      for (const end of ends.slice(10)) {
        const members = new Set(naive[10].members);
        for (const [at, itemId, change] of moments.sort(
          (a, b) => a[0] - b[0],
        )) {
          if (at >= end) break;
          if (change > 0) members.add(itemId);
          else members.delete(itemId);
        }
        expect([...members].sort()).toEqual([...naive[end].members].sort());
      }
    }
  });
});

function countNaively(
  events: readonly SubtreeEvent[],
  end: number,
  rootId: number,
) {
  const states = new Map<number, Required<Omit<SubtreeEvent, 'at'>>>();
  for (const { at, ...changes } of events) {
    if (at >= end) continue;
    states.set(changes.itemId, {
      exists: false,
      parentId: null,
      category: 'todo',
      estimate: null,
      ...states.get(changes.itemId),
      ...changes,
    });
  }
  const there = new Map([...states].filter(([, { exists }]) => exists));
  const named = new Map(
    [...there].map(([id, { parentId }]) => [
      id,
      parentId !== null && there.has(parentId) ? parentId : null,
    ]),
  );
  const cut = cutCircles(named);
  const parents = new Map(
    [...named].map(([id, parent]) => [id, cut.has(id) ? null : parent]),
  );
  const below = new Map<number, RolledUpWork[]>();
  const sums = new Map<number, RolledUpWork>();
  for (const id of orderBottomUp(parents)) {
    const own = {
      flagged: false,
      createdAt: 0,
      startedAt: null,
      updatedAt: 0,
      dueOn: null,
    };
    const sum = rollUp({ ...there.get(id)!, ...own }, below.get(id) ?? []);
    sums.set(id, sum);
    const parent = parents.get(id);
    if (parent) below.set(parent, [...(below.get(parent) ?? []), sum]);
  }
  const isBelow = (id: number): boolean => {
    const parent = parents.get(id);
    return !!parent && (parent === rootId || isBelow(parent));
  };
  const root = sums.get(rootId);
  return {
    totals: {
      total: root?.leaves ?? 0,
      done: root?.leavesDone ?? 0,
      estimate: root?.estimate ?? 0,
      estimateDone: root?.estimateDone ?? 0,
    },
    members: [...parents.keys()].filter(id => root && isBelow(id)),
  };
}
