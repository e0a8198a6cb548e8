import { linearScale } from '../scales/scale';
import { dateNames } from './dateNames';

describe('dateNames', () => {
  it('puts days where they begin in the zone, the hour of daylight saving included', () => {
    // From Saturday to Monday in Berlin, where Sunday 25 October 2026 has 25 hours: 73 in all.
    const first = Date.parse('2026-10-23T22:00:00Z');
    const hour = 3_600_000;
    const x = linearScale([first, first + 73 * hour], [0, 730]);
    expect(
      dateNames(
        { first: '2026-10-24', last: '2026-10-26' },
        'Europe/Berlin',
        x,
        730,
      ),
    ).toEqual([
      { x: 0, name: '24 Oct' },
      { x: 240, name: '25 Oct' },
      { x: 490, name: '26 Oct' },
    ]);
  });

  it('names the year where it begins', () => {
    const names = dateNames(
      { first: '2026-11-15', last: '2027-02-15' },
      'UTC',
      () => 0,
      280,
    );
    expect(names.map(({ name }) => name)).toEqual(['Dec', 'Jan 2027', 'Feb']);
  });
});
