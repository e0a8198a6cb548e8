import { wrongCells } from './wrongCells';

describe('wrongCells', () => {
  it.each([
    ['1,204', 1204, true],
    ['1,204', 1205, false],
    ['0.42%', 0.0042, true],
    ['0.42%', 0.00426, false],
    ['0.3', 0.25, true],
    ['0.3', 0.36, false],
    ['', 0, false],
  ])('%s for %d: %s', (says, is, isRight) => {
    expect(wrongCells([[says]], [[is]])).toEqual(
      isRight ? [] : [{ weekday: 0, hour: 0, says, is }],
    );
  });
});
