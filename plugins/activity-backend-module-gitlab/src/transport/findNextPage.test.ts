import { findNextPage } from './findNextPage';

const api = 'https://gitlab.example/api/v4/projects/7/issues';

/** The query for the next page after one of `rows` rows that was asked for with `search`. */
function next(
  headers: Record<string, string>,
  search = 'per_page=2&page=3',
  rows = 2,
) {
  return findNextPage(new Headers(headers), new URLSearchParams(search), rows);
}

describe('findNextPage', () => {
  it.each([
    [
      `<${api}?page=2&per_page=2>; rel="prev", <${api}?page=4&per_page=2>; rel="next", <${api}?page=1>; rel="first"`,
      'page=4&per_page=2',
    ],
    [`<${api}?id_after=17&per_page=2>; rel=next`, 'id_after=17&per_page=2'],
    [
      `<${api}?iids[]=1&iids[]=2&page=4>; rel="next"`,
      'iids%5B%5D=1&iids%5B%5D=2&page=4',
    ],
    [
      `<http://inside:8080/api/v4/projects/7/issues?page=4>; rel="next"`,
      'page=4',
    ],
    [`<${api}?page=4&private_token=planted>; rel="next"`, 'page=4'],
    [`<${api}?page=1>; rel="first"`, undefined],
    ['<nothing>; rel="next"', undefined],
  ])('follows the link %s', (link, expected) => {
    expect(next({ link })).toBe(expected);
  });

  it('prefers the link to the number of the next page', () => {
    const link = `<${api}?cursor=x>; rel="next"`;
    expect(next({ link, 'x-next-page': '4' })).toBe('cursor=x');
  });

  it.each([
    [{ 'x-next-page': '4' }, 'per_page=2&page=4'],
    [{ 'x-next-page': '' }, undefined],
    [{ 'x-next-cursor': 'abc' }, 'per_page=2&page=3&page_token=abc'],
  ])('does without links: %j', (headers, expected) => {
    expect(next(headers as Record<string, string>)).toBe(expected);
  });

  it.each([
    ['per_page=2&page=3', 2, 'per_page=2&page=4'],
    ['per_page=2', 2, 'per_page=2&page=2'],
    ['per_page=2', 1, undefined],
    ['per_page=0', 0, undefined],
    ['', 20, 'page=2'],
    ['per_page=2&pagination=keyset', 2, undefined],
  ])(
    'tries the next number if nothing is said: %s, %d rows',
    (search, rows, expected) => {
      expect(next({}, search, rows)).toBe(expected);
    },
  );
});
