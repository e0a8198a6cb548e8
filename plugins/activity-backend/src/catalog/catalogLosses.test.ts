import { catalogLosses } from './catalogLosses';

function entities(counts: Record<string, number>) {
  return Object.entries(counts).flatMap(([kind, count]) =>
    Array.from({ length: count }, (_, n) => ({ ref: `${kind}:n/${n}`, kind })),
  );
}

describe('catalogLosses', () => {
  it.each<
    [
      string,
      Record<string, number>,
      Record<string, number>,
      [kind: string, missing: number][],
    ]
  >([
    ['nothing was known', {}, { user: 5 }, []],
    ['nothing is missing', { user: 20 }, { user: 21 }, []],
    ['30 % are missing', { user: 20 }, { user: 14 }, []],
    ['more are missing', { user: 20 }, { user: 13 }, [['user', 7]]],
    ['few were known', { component: 9 }, { component: 1, user: 1 }, []],
    [
      'one provider fails among many',
      { user: 10, group: 10, component: 1000 },
      { component: 1000 },
      [
        ['user', 10],
        ['group', 10],
      ],
    ],
    [
      'every User is gone, though there were few',
      { user: 2, component: 3 },
      { component: 3 },
      [['user', 2]],
    ],
    ['the only System is gone', { user: 2, system: 1 }, { user: 2 }, []],
    [
      'the catalog is empty',
      { system: 1, component: 1 },
      {},
      [
        ['system', 1],
        ['component', 1],
      ],
    ],
  ])('when %s', (_, known, current, expected) => {
    const losses = catalogLosses(entities(known), entities(current), false);
    expect(losses.kinds.map(({ kind, missing }) => [kind, missing])).toEqual(
      expected,
    );
    expect(losses.kept.size).toBe(
      expected.reduce((sum, [, missing]) => sum + missing, 0),
    );
  });

  it('believes what a person has accepted, but not that there is nothing', () => {
    const known = entities({ user: 20 });
    const some = catalogLosses(known, entities({ user: 1 }), true);
    expect(some.kept.size).toBe(0);
    expect(catalogLosses(known, [], true).kept.size).toBe(20);
  });
});
