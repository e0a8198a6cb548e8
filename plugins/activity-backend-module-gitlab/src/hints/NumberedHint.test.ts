import { formatNumberedHint, parseNumberedHint } from './NumberedHint';

describe('NumberedHint', () => {
  it('comes back as it was', () => {
    const hint = { iid: 12, id: 3456 };
    expect(parseNumberedHint(formatNumberedHint(hint))).toEqual(hint);
  });

  it('may lack the id', () => {
    expect(parseNumberedHint('12')).toEqual({ iid: 12 });
  });

  it.each([
    [''],
    ['/'],
    ['12/'],
    ['a'],
    ['12/34/56'],
    ['-1'],
    ['1'.repeat(20)],
  ])('is none: %j', key => {
    expect(parseNumberedHint(key)).toBeUndefined();
  });
});
