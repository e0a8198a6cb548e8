import { noFilter } from './activityFilter';
import {
  changeActivityLocation,
  parseActivityLocation,
  type ActivityLocation,
  type ActivityLocationChange,
} from './activityLocation';

const defaults: ActivityLocation = {
  range: { kind: 'last', days: 90 },
  zone: undefined,
  filter: noFilter,
  include: [],
  value: 'count',
  comparison: 'off',
  numbers: false,
  grouping: 'day',
  view: 'charts',
};

describe('parseActivityLocation', () => {
  it.each<[string, Partial<ActivityLocation>]>([
    ['', {}],
    ['activity.range=7d', { range: { kind: 'last', days: 7 } }],
    [
      'activity.range=2026-01-31..2026-03-01',
      { range: { kind: 'dates', first: '2026-01-31', last: '2026-03-01' } },
    ],
    ['activity.range=8d', {}],
    ['activity.range=2026-03-01..2026-01-31', {}],
    ['activity.range=2026-02-30..2026-03-01', {}],
    ['activity.range=2026-01-01..2026-01-02..2026-01-03', {}],
    ['activity.zone=Asia/Kathmandu', { zone: 'Asia/Kathmandu' }],
    ['activity.zone=author', { zone: 'author' }],
    ['activity.zone=', {}],
    ['activity.include=merges,bots,nonsense', { include: ['bots', 'merges'] }],
    ['activity.view=table', { view: 'table' }],
    ['activity.view=nonsense', {}],
    [
      'activity.cell=tue-10',
      { selection: { kind: 'hour', weekday: 1, hour: 10 } },
    ],
    [
      'activity.cell=sun-0',
      { selection: { kind: 'hour', weekday: 6, hour: 0 } },
    ],
    ['activity.cell=tue-24', {}],
    ['activity.cell=xyz-1', {}],
    [
      'activity.day=2026-03-29',
      { selection: { kind: 'day', date: '2026-03-29' } },
    ],
    ['activity.day=2026-02-29', {}],
    ['activity.cell=tue', { selection: { kind: 'weekday', weekday: 1 } }],
    ['activity.cell=any-9', { selection: { kind: 'hourOfDay', hour: 9 } }],
    ['activity.cell=any', {}],
    [
      'activity.day=2026-03-01..2026-03-31',
      { selection: { kind: 'days', first: '2026-03-01', last: '2026-03-31' } },
    ],
    ['activity.day=2026-03-31..2026-03-01', {}],
    ['activity.value=rate', { value: 'rate' }],
    ['activity.value=mean', {}],
    ['activity.compare=difference', { comparison: 'difference' }],
    ['activity.numbers=on', { numbers: true }],
    ['activity.by=month', { grouping: 'month' }],
    [
      'activity.source=git&activity.source=jira&activity.source=git&activity.branch=release%2F*,main',
      {
        filter: {
          ...noFilter,
          source: ['git', 'jira'],
          branch: ['release/*,main'],
        },
      },
    ],
    [
      'activity.type=release&activity.type=commit&activity.type=nonsense&activity.project=&activity.scope=owned',
      {
        filter: { ...noFilter, type: ['commit', 'release'], scope: 'owned' },
      },
    ],
  ])('reads %s', (text, expected) => {
    expect(parseActivityLocation(new URLSearchParams(text))).toEqual({
      ...defaults,
      ...expected,
    });
  });
});

describe('changeActivityLocation', () => {
  it.each<[string, ActivityLocationChange, string]>([
    ['', { range: { kind: 'last', days: 7 } }, 'activity.range=7d'],
    ['activity.range=7d', { range: { kind: 'last', days: 90 } }, ''],
    [
      'inspect=x&activity.zone=UTC',
      { include: ['bots', 'merges'] },
      'inspect=x&activity.zone=UTC&activity.include=bots%2Cmerges',
    ],
    ['activity.zone=UTC', { zone: undefined }, ''],
    [
      'activity.zone=UTC',
      { view: 'table' },
      'activity.zone=UTC&activity.view=table',
    ],
    ['activity.view=table', { view: 'charts' }, ''],
    [
      'activity.day=2026-03-29',
      { selection: { kind: 'hour', weekday: 6, hour: 0 } },
      'activity.cell=sun-0',
    ],
    [
      'activity.cell=sun-0',
      { selection: { kind: 'day', date: '2026-03-29' } },
      'activity.day=2026-03-29',
    ],
    ['activity.cell=sun-0&inspect=x', { selection: undefined }, 'inspect=x'],
    [
      'activity.source=git&activity.branch=main&activity.branch=dev',
      { filter: { branch: ['x'] } },
      'activity.source=git&activity.branch=x',
    ],
    ['activity.source=git', { filter: noFilter }, ''],
    ['activity.scope=owned', { filter: { scope: 'members' } }, ''],
    [
      'activity.value=rate&activity.compare=beside',
      { value: 'count' },
      'activity.compare=beside',
    ],
  ])('%s', (before, change, after) => {
    const parameters = new URLSearchParams(before);
    expect(changeActivityLocation(parameters, change).toString()).toBe(after);
    expect(parameters.toString()).toBe(new URLSearchParams(before).toString());
  });

  it('writes what it reads', () => {
    const location: ActivityLocation = {
      range: { kind: 'dates', first: '2026-01-01', last: '2026-01-31' },
      zone: 'America/New_York',
      filter: {
        source: ['git'],
        type: ['commit', 'release'],
        project: ['git:local:Web'],
        branch: ['release/*'],
        person: ['user:default/mira'],
        scope: 'owned',
      },
      include: ['copies'],
      value: 'share',
      comparison: 'difference',
      numbers: true,
      grouping: 'week',
      view: 'table',
      selection: { kind: 'hour', weekday: 4, hour: 16 },
    };
    expect(
      parseActivityLocation(
        changeActivityLocation(new URLSearchParams(), location),
      ),
    ).toEqual(location);
  });
});
