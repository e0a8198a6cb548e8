import { dayMs, dayNumber } from './civilDate';
import { isCrunch, quarterStart } from './quarters';

const founded = dayNumber(2025, 5, 12) * dayMs;
const company = {
  founded,
  options: { seed: 1, scale: { people: 1, months: 1 } },
};

describe('quarters', () => {
  it('begin thirteen weeks after each other', () => {
    expect(quarterStart(company, 2) - quarterStart(company, 1)).toBe(
      13 * 7 * dayMs,
    );
  });

  it.each([
    [171, false],
    [172, true],
    [181, true],
    [182, false],
    [-3, false],
  ])('day %d is in a crunch: %s', (day, crunch) => {
    expect(isCrunch(company, founded / dayMs + day)).toBe(crunch);
  });
});
