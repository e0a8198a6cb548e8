import type { ActivityEventsQuery } from '@activity-insights/plugin-activity-common';
import type { ActivitySelection } from '../location/activitySelection';
import { selectionQuery } from './selectionQuery';

const query = {
  entity: 'group:default/harbour',
  from: '2026-01-01',
  to: '2026-07-01',
  source: ['git'],
};

describe('selectionQuery', () => {
  it.each<[ActivitySelection, Partial<ActivityEventsQuery>]>([
    [
      { kind: 'hour', weekday: 0, hour: 0 },
      { weekday: 0, hour: 0 },
    ],
    [{ kind: 'weekday', weekday: 6 }, { weekday: 6 }],
    [{ kind: 'hourOfDay', hour: 23 }, { hour: 23 }],
    [{ kind: 'day', date: '2026-02-28' }, { date: '2026-02-28' }],
    [
      { kind: 'days', first: '2026-02-01', last: '2026-02-28' },
      { from: '2026-02-01', to: '2026-03-01' },
    ],
  ])('%j', (selection, expected) => {
    expect(selectionQuery(query, selection)).toEqual({ ...query, ...expected });
  });
});
