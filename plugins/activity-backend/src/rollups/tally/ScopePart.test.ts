import type { EventShape } from './EventShapes';
import { groupOf, ScopePart } from './ScopePart';

const shape = (index: number, bits = 0): EventShape => ({
  index,
  grain: 40 + index,
  class: bits,
  isDefault: true,
});

describe('ScopePart', () => {
  it('sorts positions by group, and keeps who did what', () => {
    const part = new ScopePart();
    const events: [number, boolean, number, number][] = [
      [2, false, 2975, 7],
      [0, true, 3, 8],
      [2, false, 0, 9],
      [2, true, 5, 7],
    ];
    // More than the list begins with.
    for (let times = 0; times < 10; times += 1) {
      for (const [index, ...event] of events) part.add(shape(index), ...event);
    }
    const { positions, ends } = part.byGroup();
    expect(ends).toEqual([0, 10, 10, 10, 30, 40]);
    expect([...positions.subarray(0, 10)]).toEqual(Array(10).fill(3));
    expect([...positions.subarray(10, 12)]).toEqual([2975, 0]);
    expect(positions[39]).toBe(5);
    const told: number[][] = [];
    part.forEach((...event) => told.push(event));
    expect(told.slice(-4)).toEqual(
      events.map(([index, hasAuthor, position, account]) => [
        groupOf(shape(index), hasAuthor),
        position,
        account,
      ]),
    );
  });

  it('sorts positions of authors by class', () => {
    const part = new ScopePart();
    part.addByAuthor(shape(0, 2), 11);
    part.addByAuthor(shape(1, 0), 12);
    part.addByAuthor(shape(2, 2), 13);
    const { positions, ends } = part.byAuthor();
    expect(ends).toEqual([1, 1, 3]);
    expect([...positions]).toEqual([12, 11, 13]);
  });
});
