import { parseActivityLocation } from '../location/activityLocation';
import { toActivityQuery } from '../query/toActivityQuery';
import { cardLocation, tabAddress } from './cardLocation';

describe('cardLocation', () => {
  it.each([
    ['2026-11-20', '2026-08-29', '2026-11-21'],
    // The clocks change and a leap day lies within.
    ['2028-04-01', '2028-01-09', '2028-04-02'],
  ])('asks for 84 days up to %s', (today, from, to) => {
    const location = cardLocation(today);
    expect(toActivityQuery('group:default/quay', location, today)).toEqual({
      entity: 'group:default/quay',
      from,
      to,
    });
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(84);
  });
});

describe('tabAddress', () => {
  it('leads to the same range', () => {
    const location = cardLocation('2026-11-20');
    const address = tabAddress('/catalog/quay/activity', {
      range: location.range,
    });
    const [path, search] = address.split('?');
    expect(path).toBe('/catalog/quay/activity');
    expect(parseActivityLocation(new URLSearchParams(search))).toEqual(
      location,
    );
  });
});
