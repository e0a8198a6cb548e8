import { PagesBefore } from './PagesBefore';

describe('PagesBefore', () => {
  it('knows the later half of the page before, list by list', () => {
    const pages = new PagesBefore();
    expect(pages.follow('a', [1, 2, 3])).toEqual([]);
    expect(pages.follow('b', [7, 8])).toEqual([]);
    expect(pages.follow('a', [4])).toEqual([2, 3]);
    expect(pages.follow('a', [])).toEqual([4]);
    expect(pages.follow('a', [5])).toEqual([]);
    expect(pages.follow('b', [9])).toEqual([8]);
  });

  it('forgets the lists that were asked for longest ago when rows are too many', () => {
    const pages = new PagesBefore(4);
    pages.follow('a', [1, 2, 3, 4]);
    pages.follow('b', [5, 6]);
    pages.follow('a', [7, 8, 9, 10]);
    pages.follow('c', [11, 12, 13]);
    expect(pages.follow('a', [])).toEqual([9, 10]);
    expect(pages.follow('c', [])).toEqual([12, 13]);
    expect(pages.follow('b', [])).toEqual([]);
  });

  it('keeps no more of one page than of all', () => {
    const pages = new PagesBefore(2);
    pages.follow('a', [1, 2, 3, 4, 5, 6, 7, 8]);
    expect(pages.follow('a', [])).toEqual([7, 8]);
  });
});
