import type { ActivityRecord } from '@activity-insights/plugin-activity-node';
import { createRandom } from '../../../tests/createRandom';
import { fakeEntry, fakeItem } from '../../../tests/fakeWork';
import { useReplicas } from '../../../tests/useReplicas';
import { WorkPasts } from '../../../tests/WorkPasts';
import { readTreeAt } from './readTreeAt';

const { databaseIds, migrated } = useReplicas();
const start = Date.UTC(2026, 0, 5, 9);
const hour = (number: number) => start + number * 3_600_000;
const last = 60;
const categories = ['todo', 'inProgress', 'done'] as const;

/** The life of a made item: what it was from each hour on. */
interface MadeLife {
  number: number;
  born: number;
  /** By hour. */
  parents: Map<number, number | null>;
  stages: Map<number, (typeof categories)[number]>;
}

function makeLives(random: () => number, count: number): MadeLife[] {
  const pick = (below: number) => Math.floor(random() * below);
  return Array.from({ length: count }, (_, number) => {
    const born = pick(last / 2);
    const life: MadeLife = {
      number,
      born,
      parents: new Map([[born, random() < 0.3 ? null : pick(count)]]),
      stages: new Map([[born, categories[pick(3)]]]),
    };
    for (let change = pick(5); change > 0; change -= 1) {
      const at = born + 1 + pick(last - born - 1);
      if (random() < 0.5) {
        life.parents.set(at, random() < 0.2 ? null : pick(count));
      } else {
        life.stages.set(at, categories[pick(3)]);
      }
    }
    return life;
  });
}

/** The entry that was in force in an hour. */
function valueAt<T>(values: ReadonlyMap<number, T>, at: number): T | undefined {
  const hours = [...values.keys()].filter(each => each <= at);
  return hours.length === 0 ? undefined : values.get(Math.max(...hours));
}

function inOrder<T>(values: ReadonlyMap<number, T>): [number, T][] {
  return [...values].sort(([a], [b]) => a - b);
}

/** What Jira would tell of a life: parents are named by id or by key, as sites do. */
function tell(life: MadeLife, byKey: boolean): ActivityRecord[] {
  const { number, born, parents, stages } = life;
  const refer = (parent: number | null) => {
    if (parent === null) return {};
    return byKey
      ? { key: `WEB-${parent}` }
      : { id: `${1000 + parent}`, key: `WEB-${parent}` };
  };
  const sides = <T>(values: ReadonlyMap<number, T>) =>
    inOrder(values).map(([at, to], index, all) => ({
      at,
      to,
      from: all[index - 1]?.[1],
    }));
  const entries = [
    ...sides(parents)
      .slice(1)
      .map(({ at, from, to }) => {
        const before = refer(from ?? null);
        const after = refer(to);
        return {
          at,
          field: 'Parent',
          fieldId: 'parent',
          from: before.id,
          fromText: before.key,
          to: after.id,
          toText: after.key,
        };
      }),
    ...sides(stages)
      .slice(1)
      .map(({ at, from, to }) => ({
        at,
        field: 'status',
        fieldId: 'status',
        from,
        fromText: from,
        to,
        toText: to,
      })),
  ];
  const parent = refer(valueAt(parents, last)!);
  const stage = valueAt(stages, last)!;
  return [
    fakeItem(number, {
      createdAt: hour(born),
      updatedAt: hour(last),
      parent,
      status: { id: stage, name: stage, category: stage },
    }),
    ...entries.map((entry, position) =>
      fakeEntry(number, position, { ...entry, at: hour(entry.at) }),
    ),
  ];
}

/** The tree of one item in an hour: who hangs from whom, without the ids of any store. */
function treeNaively(lives: readonly MadeLife[], at: number, first: number) {
  const there = lives.filter(({ born }) => born <= at);
  const named = new Map(
    there.map(({ number, parents }) => {
      const parent = valueAt(parents, at) ?? null;
      return [number, there.some(it => it.number === parent) ? parent : null];
    }),
  );
  const touches = (number: number, seen = new Set<number>()): Set<number> => {
    if (seen.has(number)) return seen;
    seen.add(number);
    const parent = named.get(number);
    return typeof parent === 'number' ? touches(parent, seen) : seen;
  };
  const own = touches(first);
  const members = there.filter(({ number }) =>
    [...touches(number)].some(each => own.has(each)),
  );
  return Object.fromEntries(
    members.map(({ number, stages }) => [
      `WEB-${number}`,
      [named.get(number) ?? null, valueAt(stages, at)],
    ]),
  );
}

describe.each(databaseIds)('readTreeAt on %s', databaseId => {
  it('is what the items were, whatever they have become', async () => {
    for (const seed of databaseId === 'SQLITE_3' ? [1, 2, 3, 4] : [5]) {
      const random = createRandom(seed);
      const pasts = new WorkPasts(await migrated(databaseId));
      const { database } = pasts.fixture;
      try {
        const lives = makeLives(random, 30);
        const shown = [...lives].sort(() => random() - 0.5);
        for (let at = 0; at < shown.length; at += 7) {
          await pasts.tell(
            ...shown
              .slice(at, at + 7)
              .flatMap(life => tell(life, random() < 0.5)),
          );
        }
        for (let asked = 0; asked < 12; asked += 1) {
          const { number } = lives[Math.floor(random() * lives.length)];
          const at = Math.floor(random() * last);
          const itemIds = [await pasts.idOf(`WEB-${number}`)];
          const { nodes } = await database.read('test', tx =>
            readTreeAt(tx, { at: hour(at), itemIds }),
          );
          const numbers = new Map(
            [...nodes.values()].map(node => [
              node.itemId,
              Number(node.key.slice(4)),
            ]),
          );
          const isBorn = lives[number].born <= at;
          expect(
            Object.fromEntries(
              [...nodes.values()].map(node => [
                node.key,
                node.place === 'cycle'
                  ? 'cycle'
                  : [numbers.get(node.parentId!) ?? null, node.category],
              ]),
            ),
          ).toEqual(
            isBorn
              ? Object.fromEntries(
                  Object.entries(treeNaively(lives, at, number)).map(
                    ([key, value]) => [
                      key,
                      [...nodes.values()].find(node => node.key === key)
                        ?.place === 'cycle'
                        ? 'cycle'
                        : value,
                    ],
                  ),
                )
              : {},
          );
        }
      } finally {
        await pasts.fixture.stop();
      }
    }
  }, 120_000);
});
