import { widenToWeeks } from './widenToWeeks';

function widened(from: string, to: string, name: string) {
  const range = { from: Date.parse(from), to: Date.parse(to) };
  const weeks = widenToWeeks(range, { kind: 'place', name });
  return [weeks.from, weeks.to].map(at => new Date(at).toISOString());
}

describe('widenToWeeks', () => {
  it.each([
    // From Monday to Monday is as wide as it was.
    ['2026-03-02T00:00:00Z', '2026-03-09T00:00:00Z', 'UTC', '03-02', '03-09'],
    ['2026-03-01T00:00:00Z', '2026-03-09T00:00:01Z', 'UTC', '02-23', '03-16'],
    ['2026-03-04T12:00:00Z', '2026-03-04T13:00:00Z', 'UTC', '03-02', '03-09'],
  ])('%s to %s in %s', (from, to, name, monday, nextMonday) => {
    expect(widened(from, to, name)).toEqual([
      `2026-${monday}T00:00:00.000Z`,
      `2026-${nextMonday}T00:00:00.000Z`,
    ]);
  });

  it('begins weeks at local midnight', () => {
    // Sunday evening in UTC is Monday in Kolkata.
    expect(
      widened('2026-03-01T19:00:00Z', '2026-03-01T20:00:00Z', 'Asia/Kolkata'),
    ).toEqual(['2026-03-01T18:30:00.000Z', '2026-03-08T18:30:00.000Z']);
  });
});
