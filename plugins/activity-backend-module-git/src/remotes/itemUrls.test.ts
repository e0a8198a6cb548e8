import { commitUrl, tagUrl } from './itemUrls';

describe('where items are found', () => {
  it.each([
    [
      'https://github.com/a/b',
      'https://github.com/a/b/commit/123',
      'https://github.com/a/b/releases/tag/v1/x%20y',
    ],
    [
      'https://gitlab.com/a/b',
      'https://gitlab.com/a/b/-/commit/123',
      'https://gitlab.com/a/b/-/tags/v1/x%20y',
    ],
    [
      'https://gitlab.forge.example:8443/a',
      'https://gitlab.forge.example:8443/a/-/commit/123',
      'https://gitlab.forge.example:8443/a/-/tags/v1/x%20y',
    ],
    [
      'https://bitbucket.org/a/b',
      'https://bitbucket.org/a/b/commits/123',
      undefined,
    ],
    [
      'https://forge.example/a/b',
      'https://forge.example/a/b/commit/123',
      undefined,
    ],
  ])('of %s', (url, commit, tag) => {
    expect(commitUrl(url, '123')).toBe(commit);
    expect(tagUrl(url, 'v1/x y')).toBe(tag);
  });
});
