import type { ActivitySelection } from '../../location/activitySelection';
import type { WeekSpot } from '../../transforms/heatmapPanel';
import { selectedSpot, spotSelection } from './spotSelection';

describe('spotSelection', () => {
  it.each<[WeekSpot, 24 | 6, number, ActivitySelection]>([
    [
      { weekday: 1, column: 10 },
      24,
      10,
      { kind: 'hour', weekday: 1, hour: 10 },
    ],
    [{ weekday: 1, column: 2 }, 6, 11, { kind: 'hour', weekday: 1, hour: 11 }],
    [{ weekday: 6 }, 24, 0, { kind: 'weekday', weekday: 6 }],
    [{ column: 0 }, 24, 0, { kind: 'hourOfDay', hour: 0 }],
    [{ column: 5 }, 6, 23, { kind: 'hourOfDay', hour: 23 }],
  ])('%j of %d columns', (spot, columns, hour, selection) => {
    expect(spotSelection(spot, hour)).toEqual(selection);
    expect(selectedSpot(selection, columns)).toEqual(spot);
  });

  it.each<[ActivitySelection | undefined]>([
    [undefined],
    [{ kind: 'day', date: '2026-01-01' }],
    [{ kind: 'days', first: '2026-01-01', last: '2026-01-31' }],
  ])('%j is no place of the week', selection => {
    expect(selectedSpot(selection, 24)).toBeUndefined();
  });
});
