import { pathsAt } from './pathsAt';

const own = ['gitlab.example'];
const withPublic = ['gitlab.example', 'gitlab.com'];

const at = (locators: string[], hosts = own, basePath = '/') =>
  pathsAt(hosts, basePath, locators).map(({ path, isCertain }) =>
    isCertain ? path : `${path}?`,
  );

describe('pathsAt', () => {
  it.each([
    [['gitlab.example/acme/web'], ['acme/web']],
    [['gitlab.example/acme/sub/web.site'], ['acme/sub/web.site']],
    [['gitlab.example/id:42'], ['42']],
    [['gitlab.example/acme'], []],
    [['gitlab.example/acme/-/web'], []],
    [['gitlab.example/acme/../web?x=1'], []],
    [['gitlab.example'], []],
    [['other.example/acme/web', 'jira:web', 'jira:cloud/web', ''], []],
    [['gitlab.example.evil.example/acme/web'], []],
    [['gitlab.com/acme/web'], []],
    [['gitlab.example/acme/web', 'gitlab.example/acme/web'], ['acme/web']],
  ])('of %j', (locators, paths) => {
    expect(at(locators)).toEqual(paths);
  });

  it('guesses where a slug has no host', () => {
    expect(
      at(
        [
          'gitlab.com/acme/a',
          'gitlab.com/acme/b',
          'gitlab.example/acme/b',
          'gitlab.com/acme/b',
        ],
        withPublic,
      ),
    ).toEqual(['acme/a?', 'acme/b']);
  });

  it('leaves out the path that the GitLab itself is below', () => {
    expect(
      at(
        ['gitlab.example/forge/acme/web', 'gitlab.example/acme/api'],
        own,
        '/Forge',
      ),
    ).toEqual(['acme/web', 'acme/api']);
  });
});
