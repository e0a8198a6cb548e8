import { ScopeDefinitions } from './ScopeDefinitions';
import { wideScopes, type ActivityVolumes } from './wideScopes';

const definitions = new ScopeDefinitions({
  entities: [
    { ref: 'group:default/guild', kind: 'group' },
    { ref: 'group:default/team', kind: 'group' },
    { ref: 'component:default/web', kind: 'component' },
    { ref: 'system:default/shop', kind: 'system' },
    { ref: 'user:default/ana', kind: 'user' },
  ],
  relations: [
    { from: 'group:default/team', type: 'childOf', to: 'group:default/guild' },
    { from: 'group:default/guild', type: 'childOf', to: 'group:default/team' },
    {
      from: 'component:default/web',
      type: 'partOf',
      to: 'system:default/shop',
    },
    {
      from: 'component:default/web',
      type: 'ownedBy',
      to: 'group:default/team',
    },
  ],
  memberships: [
    {
      userRef: 'user:default/ana',
      groupRef: 'group:default/team',
      fromBucket: 5,
      toBucket: 9,
    },
    {
      userRef: 'user:default/ana',
      groupRef: 'group:default/guild',
      fromBucket: 9,
      toBucket: null,
    },
  ],
  accounts: [
    { id: 1, userRef: 'user:default/ana' },
    { id: 2, userRef: 'user:default/ana' },
  ],
  unitComponents: [
    { unitId: 8, componentRef: 'component:default/web' },
    { unitId: 7, componentRef: 'component:default/web' },
  ],
});

const volumes = (
  account: number,
  unit: number,
  year = 56,
): ActivityVolumes => ({
  accounts: new Map([
    [1, new Map([[55, account]])],
    [2, new Map([[55, account]])],
  ]),
  units: new Map([
    [7, new Map([[55, unit]])],
    [8, new Map([[year, unit]])],
  ]),
});

function names(from: ActivityVolumes, wide = false, threshold = 100) {
  return wideScopes(definitions, from, () => wide, threshold).map(({ key }) =>
    `${key.basis} ${key.entityRef}`.trim(),
  );
}

describe('wideScopes', () => {
  it('has everything always', () => {
    expect(names(volumes(0, 0))).toEqual(['all']);
  });

  it('sums accounts of members, however they are in the tree', () => {
    expect(names(volumes(50, 0))).toEqual([
      'all',
      'members group:default/guild',
      'members group:default/team',
    ]);
  });

  it('sums units of a Component, its System and its owners within a year', () => {
    const wide = [
      'all',
      'owned group:default/guild',
      'owned group:default/team',
      'units component:default/web',
      'units system:default/shop',
    ];
    expect(names(volumes(0, 50, 55))).toEqual(wide);
    expect(names(volumes(0, 50, 56))).toEqual(['all']);
  });

  it('keeps a wide scope until it is clearly narrow', () => {
    expect(names(volumes(45, 0), true)).toHaveLength(3);
    expect(names(volumes(45, 0), false)).toHaveLength(1);
    expect(names(volumes(39, 0), true)).toHaveLength(1);
  });

  it('knows the stretches of members, joined where they touch', () => {
    const team = { basis: 'members', entityRef: 'group:default/team' } as const;
    expect(definitions.define(team)).toEqual({
      kind: 'people',
      stretches: [1, 2].map(accountId => ({
        accountId,
        fromBucket: 5,
        toBucket: null,
      })),
    });
  });
});
