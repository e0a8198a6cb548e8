import { addDays } from './localDates';
import { silences } from './silences';

const mondayToFriday = [true, true, true, true, true, false, false];

/** Days from Monday 14 December 2026 on: a letter each, `x` with events, `.` without, `?` not harvested. */
function daysOf(letters: string) {
  return [...letters].map((letter, index) => {
    const date = addDays('2026-12-14', index);
    return {
      first: date,
      last: date,
      count: letter === 'x' ? 3 : 0,
      contributors: null,
      state: letter === '?' ? ('unread' as const) : ('known' as const),
    };
  });
}

describe('silences', () => {
  it.each<[string, string, [string, string, number][]]>([
    ['a usual week with its weekend', 'xxxxx..xxxxx..', []],
    ['three quiet days', 'xx...x.', []],
    ['four quiet days', 'x....x.', [['2026-12-15', '2026-12-18', 4]]],
    [
      'over a weekend, which neither counts nor ends it',
      'xxx......xx',
      [['2026-12-17', '2026-12-22', 4]],
    ],
    [
      'with weekends at its ends, which are left out',
      'xxxxx.........xxxxx',
      [['2026-12-21', '2026-12-25', 5]],
    ],
    ['broken by work on a Saturday', 'xxx..x...x', []],
    [
      'at the end of the range',
      'xxxxx..x....',
      [['2026-12-22', '2026-12-25', 4]],
    ],
    ['days that are not harvested', '?????..?????', []],
    ['the beginning of what is known', '????...x', []],
  ])('%s', (_, letters, expected) => {
    expect(
      silences(daysOf(letters), mondayToFriday).map(
        ({ first, last, workingDays }) => [first, last, workingDays],
      ),
    ).toEqual(expected);
  });

  it('goes by the days on which a team works', () => {
    const sundayToThursday = [true, true, true, true, false, false, true];
    expect(silences(daysOf('xxx....xxxx'), sundayToThursday)).toEqual([]);
    expect(silences(daysOf('xxx.....xxx'), mondayToFriday)).toEqual([]);
    expect(silences(daysOf('xxx.....x'), sundayToThursday)).toEqual([]);
    expect(silences(daysOf('xxx......x'), sundayToThursday)).toEqual([
      { first: '2026-12-17', last: '2026-12-22', workingDays: 4 },
    ]);
  });
});
