import {
  formatAgileDate,
  formatJiraDate,
  formatLocalDate,
} from './formatJiraDate';

const summer = Date.UTC(2026, 6, 1, 22, 40, 5, 67);
const winter = Date.UTC(2026, 0, 1, 22, 40, 5, 67);

describe('formatJiraDate', () => {
  it.each([
    ['Asia/Kolkata', summer, '2026-07-02T04:10:05.067+0530'],
    ['America/New_York', summer, '2026-07-01T18:40:05.067-0400'],
    ['America/New_York', winter, '2026-01-01T17:40:05.067-0500'],
    ['America/St_Johns', winter, '2026-01-01T19:10:05.067-0330'],
    ['UTC', winter, '2026-01-01T22:40:05.067+0000'],
  ])('writes the offset of %s without a colon', (zone, at, text) => {
    expect(formatJiraDate(at, zone)).toBe(text);
  });

  it('changes the offset at the moment when clocks change', () => {
    const change = Date.UTC(2026, 2, 29, 1);

    expect(formatJiraDate(change - 1, 'Europe/Berlin')).toBe(
      '2026-03-29T01:59:59.999+0100',
    );
    expect(formatJiraDate(change, 'Europe/Berlin')).toBe(
      '2026-03-29T03:00:00.000+0200',
    );
  });
});

describe('formatAgileDate', () => {
  it('writes the offset with a colon', () => {
    expect(formatAgileDate(summer, 'Asia/Kolkata')).toBe(
      '2026-07-02T04:10:05.067+05:30',
    );
  });
});

describe('formatLocalDate', () => {
  it('gives the date that people there have', () => {
    expect(formatLocalDate(summer, 'Asia/Kolkata')).toBe('2026-07-02');
    expect(formatLocalDate(summer, 'America/New_York')).toBe('2026-07-01');
  });
});
