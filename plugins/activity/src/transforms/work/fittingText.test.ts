import { fittingText } from './fittingText';

describe('fittingText', () => {
  it.each([
    ['In review', 71, 'In review'],
    ['In review', 70, 'In revi…'],
    // No space before the ellipsis.
    ['In review', 38, 'In…'],
    ['In review', 37, ''],
    ['Ok', 25, 'Ok'],
    ['', 0, ''],
  ])('%s in %d', (text, width, expected) => {
    expect(fittingText(text, width)).toBe(expected);
  });
});
