/** Parameters of a route. */
export type Query = Record<string, string | string[]>;

export const group = (name: string) => ({ entity: `group:default/${name}` });
export const component = (name: string) => ({
  entity: `component:default/${name}`,
});

/** What somebody asks to learn what single people do, by the name of the trick. */
export const attacks: [name: string, query: Query][] = [
  ['a named person', { person: 'user:default/a' }],
  ['a named person of a team', { ...group('red'), person: 'user:default/a' }],
  ['a person as the entity', { entity: 'user:default/a' }],
  ['a small group', group('pair')],
  ['a Component of two people', component('tool')],
  ['a parent minus its child', group('big')],
  ['a child that is taken from its parent', group('core')],
  ['a System minus a Component', { entity: 'system:default/shop' }],
  ['a Component that is taken from its System', component('api')],
  [
    'what a Group owns minus a Component',
    { ...group('owners'), scope: 'owned' },
  ],
  ['a Component that is taken from what its owner owns', component('shown')],
  ['the complement of a sibling, which is a head', group('green')],
  ['the complement of two siblings, which is a third', group('docks')],
  ['the same from the other side', group('cranes')],
  ['a member who left within the range', group('moving')],
  [
    'a member who left in a week that the range cuts',
    { ...group('moving'), from: '2026-03-01', to: '2026-03-10' },
  ],
  ['a member who joined within the range', group('growing')],
  [
    'a member who joined in a week that the range cuts',
    { ...group('growing'), from: '2026-03-01', to: '2026-03-11' },
  ],
  ['a single day', { from: '2026-03-04', to: '2026-03-05' }],
  ['five days', { to: '2026-03-07' }],
  ['part of a day', { from: '2026-03-02T08:00' }],
  ['a single hour', { from: '2026-03-04T09:00', to: '2026-03-04T10:00' }],
  [
    'a single quarter of an hour',
    { from: '2026-03-04T09:00:00Z', to: '2026-03-04T09:15:00Z' },
  ],
  ['a type of event of one person', { ...component('web'), type: 'release' }],
  [
    'a branch of one person',
    { ...component('web'), type: ['release', 'commit'], branch: 'plan-of-*' },
  ],
  ['a branch of two people', { ...component('web'), branch: 'side' }],
  ['a source of two people', { ...component('web'), source: 'gitlab' }],
  [
    'a project of two people',
    { ...component('web'), project: 'gitlab:code.example:side' },
  ],
  ['a project of two people of everybody', { project: 'git:local:tool' }],
  ['merges of two people', { ...component('docs'), include: 'merges' }],
  ['several addresses of one developer', component('namesakes')],
  [
    'the card of a small group',
    { ...group('pair'), from: '2025-12-27', to: '2026-03-21' },
  ],
];

/** Attacks by what only lists of events take. */
export const eventAttacks: [name: string, query: Query][] = [
  ['a cell of two people', { weekday: '3', hour: '9' }],
  ['a day of two people', { date: '2026-03-05' }],
  ['a weekday of two people', { weekday: '3' }],
  [
    'an hour of one person',
    { ...component('web'), type: ['release', 'commit'], hour: '21' },
  ],
  [
    'a cell of a Component with a branch of two people',
    { ...component('web'), branch: 'side', weekday: '2', hour: '9' },
  ],
];
