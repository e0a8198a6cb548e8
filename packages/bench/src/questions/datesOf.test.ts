import { authorClock, placeClock } from './AnswerClock';
import { datesOf } from './datesOf';

describe('datesOf', () => {
  it.each([
    ['2019-12-30', '2020-01-02', ['2019-12-30', '2019-12-31', '2020-01-01']],
    // 23:59:59.999 and 00:00 in Kolkata.
    ['2020-01-01T18:29:59.999Z', '2020-01-01T18:30:00Z', ['2020-01-01']],
    [
      '2020-01-01T18:29:59Z',
      '2020-01-01T18:30:00.001Z',
      ['2020-01-01', '2020-01-02'],
    ],
  ])('lists the dates from %s to %s', (from, to, dates) => {
    const clock = placeClock('Asia/Kolkata');
    expect(datesOf({ name: '', from, to }, clock)).toEqual(dates);
  });

  it('reads local times of authors', () => {
    const range = {
      name: '',
      from: '2020-01-01T23:00',
      to: '2020-01-02T01:00',
    };
    const dates = datesOf(range, authorClock('UTC'));
    expect(dates).toEqual(['2020-01-01', '2020-01-02']);
  });
});
