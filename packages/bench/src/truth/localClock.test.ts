import { cellOf, createLocalClock, dateOf, startOfDate } from './localClock';

const second = (instant: string) => Date.parse(instant) / 1000;

describe('localClock', () => {
  it.each([
    ['UTC', '2020-01-06T00:00:00Z', '2020-01-06', 0],
    ['Asia/Kathmandu', '2020-01-05T18:15:00Z', '2020-01-06', 0],
    ['Asia/Kathmandu', '2020-01-05T18:14:59Z', '2020-01-05', 167],
    ['America/New_York', '2019-03-10T06:59:59Z', '2019-03-10', 145],
    ['America/New_York', '2019-03-10T07:00:00Z', '2019-03-10', 147],
    ['Australia/Lord_Howe', '2019-04-06T14:59:59Z', '2019-04-07', 145],
    ['Australia/Lord_Howe', '2019-04-06T15:00:00Z', '2019-04-07', 145],
    ['America/New_York', '1970-01-01T00:00:00Z', '1969-12-31', 67],
  ])('tells the time of %s at %s', (zone, instant, date, cell) => {
    const wall = createLocalClock(zone)(second(instant));
    expect(dateOf(wall)).toBe(date);
    expect(cellOf(wall)).toBe(cell);
  });

  it.each([
    ['Asia/Kolkata', '2020-01-06', '2020-01-05T18:30:00Z'],
    ['Australia/Lord_Howe', '2019-10-07', '2019-10-06T13:00:00Z'],
    // A day that begins at one o'clock, and one that never was.
    ['America/Sao_Paulo', '2017-10-15', '2017-10-15T03:00:00Z'],
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z'],
  ])('finds the start of a date in %s', (zone, date, instant) => {
    expect(startOfDate(createLocalClock(zone), date)).toBe(second(instant));
  });
});
