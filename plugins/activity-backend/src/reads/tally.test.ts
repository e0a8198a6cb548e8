import { countPeople } from './countPeople';
import { fillDays } from './fillDays';
import { fillMatrix } from './fillMatrix';

const cells = [
  { value: 0, class: 0, count: 2 },
  { value: 0, class: 4, count: 3 },
  { value: 167, class: 0, count: 5 },
  { value: 25, class: 1 + 2, count: 7 },
  { value: 25, class: 8, count: 11 },
];

describe('fillMatrix', () => {
  it('counts what is in no class, and the rest by the first class', () => {
    const { matrix, total, excluded } = fillMatrix(cells, []);
    expect([matrix[0][0], matrix[6][23], matrix[1][1]]).toEqual([2, 5, 0]);
    expect(total).toBe(7);
    expect(excluded).toEqual({ bots: 7, copies: 0, merges: 3, bulk: 11 });
    expect(matrix.map(row => row.length)).toEqual(new Array(7).fill(24));
  });

  it('counts what is asked for, unless another class leaves it out', () => {
    const { matrix, total, excluded } = fillMatrix(cells, ['bots', 'merges']);
    expect([matrix[0][0], matrix[1][1]]).toEqual([5, 0]);
    expect(total).toBe(10);
    expect(excluded).toEqual({ bots: 0, copies: 7, merges: 0, bulk: 11 });
  });
});

describe('fillDays', () => {
  const dates = ['1969-12-31', '1970-01-01', '1970-01-02'];
  const counts = [
    { value: -1, class: 0, count: 2 },
    { value: -1, class: 4, count: 3 },
    { value: 1, class: 0, count: 1 },
  ];

  it('has every date', () => {
    const people = [{ day: -1, contributors: 2, people: 1 }];
    const { days, total, excluded } = fillDays(dates, counts, people, []);
    expect(days).toEqual([
      { date: '1969-12-31', count: 2, contributors: 2 },
      { date: '1970-01-01', count: 0, contributors: 0 },
      { date: '1970-01-02', count: 1, contributors: 0 },
    ]);
    expect([total, excluded.merges]).toEqual([3, 3]);
  });

  it('knows no contributors if they were not counted', () => {
    const { days } = fillDays(dates, counts, undefined, ['merges']);
    expect(days[0]).toEqual({
      date: '1969-12-31',
      count: 5,
      contributors: null,
    });
  });
});

describe('countPeople', () => {
  it('counts namesakes twice as contributors and once as people', () => {
    const row = (contributor: string, person: string, bits: number) => ({
      contributor,
      person,
      class: bits,
    });
    const rows = [
      row('user:default/ana', 'user:default/ana', 0),
      row('user:default/ana', 'user:default/ana', 4),
      row('account:1', 'name:bo', 0),
      row('account:2', 'name:bo', 0),
      row('account:3', 'name:cleo', 4),
    ];
    expect(countPeople(rows, [])).toEqual({
      contributors: 3,
      people: 2,
      peopleInScope: 3,
    });
    expect(countPeople(rows, ['merges']).people).toBe(3);
  });
});
