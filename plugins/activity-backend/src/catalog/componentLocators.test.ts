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
    [
      {
        'gitlab.com/project-slug': 'acme/web',
        'gitlab.com/project-id': ' 42 ',
        'gitlab.com/instance': 'https://Code.example/',
      },
      ['code.example/acme/web', 'code.example/id:42'],
    ],
    [
      {
        'gitlab.com/project-id': '42',
        [location]: 'url:https://gitlab.example/acme/web',
      },
      ['gitlab.example/acme/web', 'gitlab.com/id:42', 'gitlab.example/id:42'],
    ],
    [{ 'gitlab.com/instance': 'code.example' }, []],
    [{ 'jira/project-key': 'WEB' }, ['jira:web']],
    [{ 'jira.com/project-key': 'WEB, Ops,' }, ['jira:web', 'jira:ops']],
    [
      {
        'jira/project-key': 'WEB',
        'jira.com/project-key': 'web',
        'activity-insights/jira-instance': 'Cloud',
      },
      ['jira:cloud/web'],
    ],
    [{ 'jira/component': 'Checkout' }, []],
  ])('of %j', (annotations, expected) => {
    const found = componentLocators(annotations as Record<string, string>);
    expect(found.map(({ locator }) => locator)).toEqual(expected);
  });

  it('takes a part of Jira projects, and all of repositories', () => {
    const found = componentLocators({
      'github.com/project-slug': 'acme/web',
      'jira/project-key': 'WEB,OPS',
      'jira/component': 'Checkout, Search ',
      'jira/label': 'work-support',
    });
    const facets = [
      'component:Checkout',
      'component:Search',
      'label:work-support',
    ];
    expect(found).toEqual([
      { locator: 'github.com/acme/web', foundIn: 'annotation', facets: [] },
      { locator: 'jira:web', foundIn: 'annotation', facets },
      { locator: 'jira:ops', foundIn: 'annotation', facets },
    ]);
  });
});
