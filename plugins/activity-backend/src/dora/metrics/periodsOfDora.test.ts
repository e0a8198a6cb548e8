import { intervalOf, stretchesOf } from './periodsOfDora';
import { period } from './__testUtils__/narrowFacts';

it.each([
  // Half a year in which clocks are put back once.
  ['2026-06-01T00:00+02:00', '2026-11-30T00:00+01:00', 'week'],
  ['2026-01-01', '2026-07-02', 'week'],
  ['2026-01-01', '2026-07-03', 'month'],
  ['2026-01-01', '2026-01-02', 'week'],
])('from %s to %s: %s', (from, to, interval) => {
  expect(intervalOf(period(from, to))).toBe(interval);
});

it('tells trends of as many services as an answer can hold', () => {
  // 51 weeks, and two that are cut.
  const year = period('2026-01-01', '2027-01-01');
  const lengthFor = (services: number) =>
    stretchesOf(year, 'UTC', 'week', services).length;
  expect([lengthFor(1), lengthFor(377), lengthFor(378)]).toEqual([53, 53, 0]);
});
