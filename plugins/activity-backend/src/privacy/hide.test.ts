import { hideExcluded } from './hideExcluded';
import { hideSmallDays } from './hideSmallDays';

const excluded = { bots: 1, copies: 2, merges: 3, bulk: 4 };

describe('hideExcluded', () => {
  it.each([
    [0, 1, 0],
    [0, 2, 0],
    [0, 0, 3],
    [0, 3, 3],
    [3, 4, 3],
  ])('%i counted of %i people', (people, peopleInScope, merges) => {
    const evidence = {
      wholeDays: 7,
      people,
      peopleInScope,
      differences: [],
      changedMembers: 0,
    };
    expect(hideExcluded({ excluded }, evidence, 3).excluded.merges).toBe(
      merges,
    );
  });
});

describe('hideSmallDays', () => {
  it('hides the contributors of days with one or two people', () => {
    const day = (date: string, contributors: number) => ({
      date,
      count: 5,
      contributors,
    });
    const people = new Map([
      ['2026-03-02', 1],
      ['2026-03-03', 2],
      ['2026-03-04', 3],
    ]);
    expect(
      hideSmallDays(
        [
          day('2026-03-01', 0),
          day('2026-03-02', 1),
          day('2026-03-03', 4),
          day('2026-03-04', 4),
        ],
        people,
        3,
      ).map(({ contributors }) => contributors),
    ).toEqual([0, null, null, 4]);
  });
});
