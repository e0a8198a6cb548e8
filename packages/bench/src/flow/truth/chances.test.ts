import { chanceOfAtLeast, chancesOfSum } from './chances';

describe('chances', () => {
  it('adds up two days of which each is one of four', () => {
    // 0, 0, 1 and 3: of sixteen pairs, four are 0, four 1, one 2, four 3, two 4 and one 6.
    const chances = chancesOfSum([0, 0, 1, 3], 2);
    expect(chances.map(chance => chance * 16)).toEqual([4, 4, 1, 4, 2, 0, 1]);
    expect(chanceOfAtLeast(chances, 3) * 16).toBe(7);
    expect(chanceOfAtLeast(chances, 7)).toBe(0);
  });

  it('knows that no days are nothing', () => {
    expect(chancesOfSum([5, 7], 0)).toEqual([1]);
  });
});
