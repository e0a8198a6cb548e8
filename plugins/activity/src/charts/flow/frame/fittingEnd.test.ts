import { fittingEnd } from './fittingEnd';

describe('fittingEnd', () => {
  it.each([
    ['Sprint 7', 64, 'Sprint 7'],
    // Six characters of 6.5 px and 12 px beside them.
    ['Payments sprint 47', 51, '…nt 47'],
    ['Payments sprint 47', 38, '…47'],
    ['Payments sprint 47', 20, ''],
  ])('%s in %d', (text, width, expected) => {
    expect(fittingEnd(text, width)).toBe(expected);
  });
});
