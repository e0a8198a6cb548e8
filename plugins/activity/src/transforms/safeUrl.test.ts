import { safeUrl } from './safeUrl';

describe('safeUrl', () => {
  it.each([
    'https://git.example/quay/commit/1',
    'http://jira.example/browse/WEB-1',
  ])('lets %s pass', url => {
    expect(safeUrl(url)).toBe(url);
  });

  it.each([
    ['javascript', ':alert(1)'].join(''),
    'data:text/html,x',
    'ftp://files.example/x',
    '/relative',
    'git.example/x',
    '',
    undefined,
  ])('stops %s', url => {
    expect(safeUrl(url)).toBeUndefined();
  });
});
