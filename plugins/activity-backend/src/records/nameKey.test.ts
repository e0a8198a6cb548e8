import { nameKey } from './nameKey';

describe('nameKey', () => {
  it.each([
    ['Ada Lindqvist', 'ada lindqvist'],
    ['lindqvist, ADA', 'ada lindqvist'],
    ['Áda  Lindqvïst.', 'ada lindqvist'],
    ['山田 太郎', '太郎 山田'],
    ['...', null],
    ['', null],
    [null, null],
  ])('of %s is %s', (name, expected) => {
    expect(nameKey(name)).toBe(expected);
  });
});
