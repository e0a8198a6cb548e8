import { compareScopes, type StoredScope } from './compareScopes';
import type { ScopeDefinition } from './readScopeDefinitions';

const none = '{"v":1,"layers":[]}';

function scope(
  ref: string,
  units: number[],
  overrides: Partial<ScopeDefinition> = {},
): ScopeDefinition {
  return { ref, units, zone: 'UTC', rules: none, ...overrides };
}

const all = scope('', []);
const web = scope('component:default/web', [1, 2]);
const shop = scope('component:default/shop', [2, 3]);
const strict = { rules: 'strict' };

const cases: [
  title: string,
  stored: ScopeDefinition[],
  wanted: ScopeDefinition[],
  plan: {
    rebuilt?: string[];
    ruled?: string[];
    vanished?: number[];
    settle?: number[] | 'all';
  },
][] = [
  ['nothing', [all, web], [all, web], {}],
  [
    'what is new, without any rules',
    [],
    [all, web],
    { rebuilt: ['', web.ref] },
  ],
  [
    'everything, if it is new and has rules',
    [],
    [
      { ...all, ...strict },
      { ...web, ...strict },
    ],
    { rebuilt: ['', web.ref], settle: 'all' },
  ],
  [
    'rules of the configuration',
    [all, web],
    [
      { ...all, ...strict },
      { ...web, ...strict },
    ],
    { ruled: ['', web.ref], settle: 'all' },
  ],
  [
    'an annotation that comes',
    [all, web, shop],
    [all, { ...web, ...strict }, shop],
    { ruled: [web.ref], settle: [1, 2] },
  ],
  [
    'an annotation that goes',
    [all, { ...web, ...strict }],
    [all, web],
    { ruled: [web.ref], settle: [1, 2] },
  ],
  [
    'another zone',
    [all, web],
    [all, { ...web, zone: 'Europe/Berlin' }],
    { rebuilt: [web.ref] },
  ],
  [
    'other units where all rules are alike',
    [all, web],
    [all, { ...web, units: [2, 3] }],
    { rebuilt: [web.ref] },
  ],
  [
    'other units where they are not',
    [all, { ...web, ...strict }],
    [all, { ...web, ...strict, units: [2, 3] }],
    { rebuilt: [web.ref], settle: [1, 3] },
  ],
  [
    'a Component without rules that comes before one with rules',
    [all, { ...web, ...strict }],
    [all, { ...web, ...strict }, shop],
    { rebuilt: [shop.ref], settle: [2, 3] },
  ],
  ['a Component that is gone', [all, web, shop], [all, web], { vanished: [3] }],
  [
    'a Component with rules that is gone',
    [all, web, { ...shop, ...strict }],
    [all, web],
    { vanished: [3], settle: [2, 3] },
  ],
];

describe('scopes that are to be others', () => {
  it.each(cases)('%s', (_, stored, wanted, expected) => {
    const rows = stored.map((it, n): StoredScope => ({ id: n + 1, ...it }));
    const plan = compareScopes(wanted, rows);
    expect({
      rebuilt: plan.rebuilt.map(({ ref }) => ref),
      ruled: plan.ruled.map(({ ref }) => ref),
      vanished: plan.vanishedIds,
      settle: plan.unitsToSettle,
    }).toEqual({
      rebuilt: [],
      ruled: [],
      vanished: [],
      settle: [],
      ...expected,
    });
  });
});
