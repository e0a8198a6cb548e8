import { MonthPeople } from './MonthPeople';

function drained(people: MonthPeople): number[][] {
  const found: number[][] = [];
  people.drain((...day) => found.push(day));
  return found;
}

describe('MonthPeople', () => {
  it('keeps the first and the last quarter of each day, in order', () => {
    const people = new MonthPeople(4);
    people.note(3, 30, 7, 9);
    people.noteAt(1, 2 * 96 + 40);
    people.noteAt(1, 2 * 96 + 20);
    people.noteAt(1, 31 * 96 - 1);
    people.noteAt(0, 0);
    people.note(3, 30, 8, 12);
    people.note(3, 0, 95, 95);
    expect(drained(people)).toEqual([
      [0, 0, 0, 0],
      [1, 2, 20, 40],
      [1, 30, 95, 95],
      [3, 0, 95, 95],
      [3, 30, 7, 12],
    ]);
  });

  it('begins anew when it was drained', () => {
    const people = new MonthPeople(2);
    people.note(1, 4, 0, 95);
    drained(people);
    expect(drained(people)).toEqual([]);
    people.note(1, 4, 50, 51);
    expect(drained(people)).toEqual([[1, 4, 50, 51]]);
  });
});
