import { workingDays, workingFrames } from './workingFrames';

describe('workingFrames', () => {
  it.each<[string, [number, number, number, number][]]>([
    ['Mon-Fri 09:00-17:30', [[0, 4, 9, 17.5]]],
    ['mon 8:15-12:00', [[0, 0, 8.25, 12]]],
    [
      'Mon-Thu 08:00-16:30, Fri 08:00-14:00',
      [
        [0, 3, 8, 16.5],
        [4, 4, 8, 14],
      ],
    ],
    // Sunday is the last row of the week, and the first day of this one.
    [
      'Sun-Thu 09:00-17:00',
      [
        [0, 3, 9, 17],
        [6, 6, 9, 17],
      ],
    ],
    [
      'Fri-Sat 20:00-04:00',
      [
        [4, 5, 20, 24],
        [5, 6, 0, 4],
      ],
    ],
    ['Mon-Sun 22:00-24:00', [[0, 6, 22, 24]]],
    // A lunch break.
    [
      'Mon-Fri 09:00-12:00, Mon-Fri 13:00-17:00',
      [
        [0, 4, 9, 12],
        [0, 4, 13, 17],
      ],
    ],
    ['Mon-Fri 09:00-13:00, Mon-Fri 12:00-17:00', [[0, 4, 9, 17]]],
    ['Mon-Fri', []],
    ['Mon-Fri 09:00-09:00', []],
    ['Mon-Fri 09:00-17:00, whenever', []],
    ['Abc 09:00-17:00', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(
      workingFrames(text).map(frame => [
        frame.firstWeekday,
        frame.lastWeekday,
        frame.fromHour,
        frame.toHour,
      ]),
    ).toEqual(expected);
  });
});

describe('workingDays', () => {
  it.each([
    ['Mon-Fri 09:00-17:30', '1111100'],
    ['Sun-Thu 09:00-17:00', '1111001'],
    ['Mon-Wed 20:00-04:00, Sat 10:00-12:00', '1110010'],
    ['nonsense', '1111100'],
  ])('%s', (text, expected) => {
    expect(
      workingDays(text)
        .map(isWorking => (isWorking ? 1 : 0))
        .join(''),
    ).toBe(expected);
  });
});
