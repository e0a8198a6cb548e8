import { accountAnnotations } from './accountAnnotations';

describe('accountAnnotations', () => {
  it.each([
    [{ 'github.com/user-login': 'AdaLin' }, ['github.com/user-login:adalin']],
    [{ 'code.example/user-id': '42' }, ['code.example/user-id:42']],
    [
      { 'gitlab.com/user-login': 'https://gitlab.com/benb' },
      ['gitlab.com/user-login:benb'],
    ],
    [
      { 'gitlab.com/user-login': 'https://gitlab.com/benb/' },
      ['gitlab.com/user-login:benb'],
    ],
    [{ 'jira.com/account-id': '5570:aB' }, ['jira.com/account-id:5570:ab']],
    [
      { 'activity-insights/git-account': 'a@mail.example, B@mail.example,' },
      [
        'activity-insights/git-account:a@mail.example',
        'activity-insights/git-account:b@mail.example',
      ],
    ],
    [
      { 'activity-insights/jira-account': 'cloud:ada' },
      ['activity-insights/jira-account:cloud:ada'],
    ],
    [{ 'activity-insights/timezone': 'UTC' }, []],
    [{ 'github.com/project-slug': 'acme/web' }, []],
    [{ 'github.com/user-login': ' ' }, []],
  ])('of %j', (annotations, expected) => {
    const found = accountAnnotations(annotations as Record<string, string>);
    expect(found).toEqual(expected);
  });
});
