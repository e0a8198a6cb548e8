import { componentLocators } from './componentLocators';

const location = 'backstage.io/source-location';

describe('componentLocators', () => {
  it.each([
    [{}, []],
    [
      {
        [location]: 'url:https://github.com/Acme/Web/tree/main/services/cart/',
      },
      ['github.com/acme/web'],
    ],
    [
      { [location]: 'url:https://gitlab.example/acme/sub/web/-/tree/main/' },
      ['gitlab.example/acme/sub/web'],
    ],
    [{ [location]: 'url:https://git.example/web.git' }, ['git.example/web']],
    [{ [location]: 'file:/srv/web/' }, []],
    [{ [location]: 'url:not a url' }, []],
    [{ 'github.com/project-slug': 'Acme/Web' }, ['github.com/acme/web']],
    [
      {
        'gitlab.com/project-slug': 'acme/web',
        [location]: 'url:https://gitlab.example/acme/web',
      },
      ['gitlab.example/acme/web', 'gitlab.com/acme/web'],
    ],
  ])('of %j', (annotations, expected) => {
    const found = componentLocators(annotations as Record<string, string>);
    expect(found.map(({ locator }) => locator)).toEqual(expected);
  });
});
