import { eventClock } from './eventClock';

describe('eventClock', () => {
  const occurredAt = '2026-11-01T20:30:00Z';

  it.each([
    ['UTC', { date: '2026-11-01', time: '20:30', isUtc: false }],
    ['Asia/Kathmandu', { date: '2026-11-02', time: '02:15', isUtc: false }],
    ['America/St_Johns', { date: '2026-11-01', time: '17:00', isUtc: false }],
    ['author', { date: '2026-11-01', time: '20:30', isUtc: true }],
  ])('%s', (zone, expected) => {
    expect(eventClock({ occurredAt }, zone)).toEqual(expected);
  });

  it('prefers the local time of the answer', () => {
    const localTime = '2026-11-02T09:05:00';
    expect(eventClock({ occurredAt, localTime }, 'author')).toEqual({
      date: '2026-11-02',
      time: '09:05',
      isUtc: false,
    });
  });

  it('takes a hidden time of day as it is', () => {
    expect(eventClock({ occurredAt: '2026-11-01' }, 'Asia/Kathmandu')).toEqual({
      date: '2026-11-01',
      isUtc: false,
    });
  });
});
