import { madeItem } from '../__testUtils__/madeFlow';
import type { AgeingItem } from './ageingItems';
import { ageingLayout } from './ageingLayout';

const day = 86_400;

function aged(status: string, ...days: number[]): AgeingItem[] {
  return days.map((age, index) => ({
    item: madeItem(`${status}-${index}`, { status }),
    status,
    seconds: age * day,
  }));
}

describe('ageingLayout', () => {
  it('puts items of about one age beside each other, around the middle of the column', () => {
    // One column from 52 to 452, its middle is 252; up from 240 to 10 are ten days.
    const { places } = ageingLayout(
      [{ status: 'Doing', items: aged('Doing', 10, 9.9, 5) }],
      [],
      462,
    );
    expect(places.map(({ row, x, y }) => [row, x, y])).toEqual([
      [0, 228, 10],
      [0, 252, 10],
      [4, 240, 106],
    ]);
  });

  it('shares places where a column is full', () => {
    // Three places of 24 fit into a column of 72.
    const { places, plot } = ageingLayout(
      [
        { status: 'Doing', items: aged('Doing', 4, 4, 4, 4, 4, 4, 4) },
        ...['a', 'b', 'c', 'd', 'e', 'f'].map(status => ({
          status,
          items: aged(status, 1),
        })),
      ],
      [],
      320,
    );
    expect(plot.right - plot.left).toBe(7 * 72);
    expect(
      places
        .filter(({ status }) => status === 'Doing')
        .map(({ column, items }) => [column, items.length]),
    ).toEqual([
      [0, 3],
      [1, 2],
      [2, 2],
    ]);
    expect(places[places.length - 1].column).toBe(18);
  });

  it('has room for lines above all of the items', () => {
    const { ticks } = ageingLayout(
      [{ status: 'Doing', items: aged('Doing', 1) }],
      [30 * day],
      462,
    );
    expect(ticks[ticks.length - 1]).toBe(30 * day);
  });
});
