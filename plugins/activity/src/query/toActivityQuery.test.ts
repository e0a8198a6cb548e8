import {
  parseActivityLocation,
  type ActivityLocation,
} from '../location/activityLocation';
import { noFilter } from '../location/activityFilter';
import { todayIn } from './todayIn';
import { toActivityQuery } from './toActivityQuery';

const location: ActivityLocation = parseActivityLocation(new URLSearchParams());

describe('toActivityQuery', () => {
  it.each<[Partial<ActivityLocation>, object]>([
    [{}, {}],
    [
      { range: { kind: 'last', days: 7 } },
      { from: '2026-11-14', to: '2026-11-21' },
    ],
    [
      { range: { kind: 'dates', first: '2026-02-01', last: '2026-02-28' } },
      { from: '2026-02-01', to: '2026-03-01' },
    ],
    [{ zone: 'author' }, { timezone: 'author' }],
    [{ include: ['merges'] }, { include: ['merges'] }],
    [
      {
        filter: {
          source: ['jira', 'git'],
          type: ['commit'],
          project: ['12'],
          branch: ['release/*'],
          person: ['user:default/mira'],
          scope: 'owned',
        },
      },
      {
        source: ['jira', 'git'],
        type: ['commit'],
        project: ['12'],
        branch: ['release/*'],
        person: ['user:default/mira'],
        scope: 'owned',
      },
    ],
    [{ filter: noFilter, comparison: 'beside', value: 'rate' }, {}],
    [{ view: 'table', selection: { kind: 'day', date: '2026-02-01' } }, {}],
  ])('%j', (change, expected) => {
    expect(
      toActivityQuery(
        'group:default/harbour',
        { ...location, ...change },
        '2026-11-20',
      ),
    ).toEqual({ entity: 'group:default/harbour', ...expected });
  });
});

describe('todayIn', () => {
  const now = Date.parse('2026-11-20T18:30:00Z');

  it.each([
    [['Asia/Kathmandu'], '2026-11-21'],
    [['America/New_York'], '2026-11-20'],
    [['author', 'Asia/Kathmandu'], '2026-11-21'],
    [[undefined, 'nonsense', 'UTC'], '2026-11-20'],
  ])('%j', (zones, expected) => {
    expect(todayIn(zones, now)).toBe(expected);
  });
});
