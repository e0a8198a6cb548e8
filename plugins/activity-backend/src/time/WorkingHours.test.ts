import { paceOfQuarters, paceParts } from './paceOfQuarters';
import { defaultWorkingHours, parseWorkingHours } from './WorkingHours';

/** The hours of the week that each part has. */
function hoursOf(text: string): Record<string, number> {
  const parts = paceOfQuarters(parseWorkingHours(text)!);
  return Object.fromEntries(
    paceParts.map((part, index) => [
      part,
      parts.filter(each => each === index).length / 4,
    ]),
  );
}

/** The part that a local time of the week lies in. */
function partAt(text: string, day: number, hour: number): string {
  const parts = paceOfQuarters(parseWorkingHours(text)!);
  return paceParts[parts[(day * 24 + hour) * 4]];
}

describe('parseWorkingHours', () => {
  it.each([
    ['Mon-Fri 09:00-17:30', 'Mon-Fri 09:00-17:30'],
    [' mon - fri  9:00 - 17:30 ', 'Mon-Fri 09:00-17:30'],
    ['Wed 10:15-24:00', 'Wed 10:15-24:00'],
    ['Sun-Thu 08:00-16:00', 'Sun-Thu 08:00-16:00'],
    [
      'Mon-Thu 08:00-16:30, Fri 08:00-14:00',
      'Mon-Thu 08:00-16:30, Fri 08:00-14:00',
    ],
    ['Mon-Fri 20:00-04:00', 'Mon-Fri 20:00-04:00'],
    [defaultWorkingHours, defaultWorkingHours],
  ])('reads %p', (text, told) => {
    expect(parseWorkingHours(text)?.text).toBe(told);
  });

  it.each([
    '',
    'Mon-Fri',
    '09:00-17:00',
    'Mon-Fry 09:00-17:00',
    'Mon-Fri 09:00-17:10',
    'Mon-Fri 09:00-25:00',
    'Mon-Fri 09:60-17:00',
    'Mon-Fri 09:00-09:00',
    'Mon-Fri 24:00-08:00',
    'Mon-Fri 09:00-17:00,',
    'Monday 09:00-17:00',
  ])('refuses %p', text => {
    expect(parseWorkingHours(text)).toBeUndefined();
  });
});

describe('paceOfQuarters', () => {
  it.each([
    [
      'Mon-Fri 09:00-17:30',
      { inside: 42.5, evening: 5 * 16 - 42.5, night: 56, weekend: 32 },
    ],
    // From 20:00 to 22:00 five evenings, and the nights after them.
    [
      'Mon-Fri 20:00-04:00',
      { inside: 40, evening: 5 * 14, night: 56 - 30, weekend: 32 },
    ],
    ['Mon-Sun 00:00-24:00', { inside: 168, evening: 0, night: 0, weekend: 0 }],
  ])('divides the week of %s', (text, expected) => {
    expect(hoursOf(text)).toEqual(expected);
  });

  it.each([
    ['Mon-Fri 09:00-17:30', 0, 8, 'evening'],
    ['Mon-Fri 09:00-17:30', 0, 9, 'inside'],
    ['Mon-Fri 09:00-17:30', 4, 18, 'evening'],
    ['Mon-Fri 09:00-17:30', 4, 22, 'night'],
    ['Mon-Fri 09:00-17:30', 5, 5, 'night'],
    ['Mon-Fri 09:00-17:30', 5, 6, 'weekend'],
    ['Mon-Fri 09:00-17:30', 6, 21, 'weekend'],
    ['Sun-Thu 09:00-17:00', 4, 12, 'weekend'],
    ['Sun-Thu 09:00-17:00', 6, 12, 'inside'],
    // The shift of Friday ends on Saturday, which is no working day for it.
    ['Mon-Fri 20:00-04:00', 5, 3, 'inside'],
    ['Mon-Fri 20:00-04:00', 5, 12, 'weekend'],
    // The shift of Sunday ends on Monday.
    ['Sun 20:00-04:00', 0, 3, 'inside'],
  ])('with %s, day %p at %p is %s', (text, day, hour, expected) => {
    expect(partAt(text, day, hour)).toBe(expected);
  });
});
