import { isZoneName } from './isZoneName';

describe('isZoneName', () => {
  it.each(['UTC', 'Europe/Berlin', 'Asia/Calcutta', 'Etc/GMT+5', 'EST5EDT'])(
    'takes %s',
    name => {
      expect(isZoneName(name)).toBe(true);
      expect(isZoneName(name)).toBe(true);
    },
  );

  it.each([
    'UTC+5',
    '+05:00',
    '-08:00',
    'local',
    'system',
    'Mars/Olympus',
    'Europe/Berlin ',
    '',
  ])('refuses %p', name => expect(isZoneName(name)).toBe(false));
});
