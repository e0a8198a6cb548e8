import { linkableAccount } from '../tests/linkableAccount';
import {
  accountLinks,
  judgeAccount,
  type LinkableAccount,
} from './accountLinks';
import type { IdentityKind, UsersOf } from './CatalogSnapshot';

const ada = 'user:default/ada';
const ben = 'user:default/ben';
const both = [ada, ben];

const users = new Map<string, string[]>([
  ['email ada@mail.example', [ada]],
  ['username ada', [ada]],
  ['email ben@mail.example', [ben]],
  ['username ben', [ben, 'user:other/ben']],
  ['email both@mail.example', both],
  ['username both', both],
  ['annotation github.com/user-login:adalin', [ada]],
  ['annotation github.com/user-id:12', [ada]],
  ['annotation gitlab.com/user-login:benb', [ben]],
  ['annotation code.example/user-id:42', [ben]],
  ['annotation jira.com/account-id:5570:ab', [ada]],
  ['annotation activity-insights/jira-account:dc:lin', [ada]],
  ['annotation activity-insights/git-account:own@mail.example', [ada]],
  ['annotation activity-insights/gitlab-account:shared', both],
]);

const usersOf: UsersOf = (kind: IdentityKind, value: string) =>
  users.get(`${kind} ${value}`) ?? [];

const explicit = [
  { source: 'git', match: 'old@mail.example', userRef: ben },
  { source: 'git', match: 'ada@mail.example', userRef: ben },
  { source: 'gitlab', match: '7', userRef: ada },
  { source: 'gitlab', match: 'seven', userRef: ben },
];

const gitlab = {
  source: 'gitlab',
  instance: 'work',
  hosts: ['work', 'code.example'],
};
const jira = { source: 'jira', instance: 'dc', hosts: ['dc'] };

describe('judgeAccount', () => {
  const judge = (overrides: Partial<LinkableAccount>) =>
    judgeAccount(linkableAccount(overrides), usersOf, explicit);

  it.each([
    ['an exact e-mail', { email: 'Ben@Mail.example' }, 'email', [ben]],
    ['a username', { username: 'Ada' }, 'username', [ada]],
    ['the configuration', { email: 'old@mail.example' }, 'config', [ben]],
    [
      'the configuration against the e-mail',
      { email: 'ada@mail.example' },
      'config',
      [ben],
    ],
    [
      'the annotation of a no-reply address',
      { email: '99+adalin@users.noreply.github.com' },
      'annotation',
      [ada],
    ],
    [
      'the id in a no-reply address, whatever the login is by now',
      { email: '12+renamed@users.noreply.github.com' },
      'annotation',
      [ada],
    ],
    [
      'the annotation of a GitLab profile',
      { email: '99-benb@users.noreply.gitlab.com' },
      'annotation',
      [ben],
    ],
    [
      'an id on a host of the instance',
      { ...gitlab, externalId: '42' },
      'annotation',
      [ben],
    ],
    [
      'an annotation against the e-mail',
      { ...gitlab, externalId: '42', email: 'ada@mail.example' },
      'annotation',
      [ben],
    ],
    ['a Jira account', { ...jira, externalId: '5570:aB' }, 'annotation', [ada]],
    [
      'our annotation with the instance',
      { ...jira, username: 'lin' },
      'annotation',
      [ada],
    ],
    [
      'our annotation of an address',
      { externalId: 'own@mail.example', email: 'own@mail.example' },
      'annotation',
      [ada],
    ],
    [
      'nothing between two Users',
      { email: 'both@mail.example' },
      'email',
      both,
    ],
    [
      'nothing between two namespaces',
      { username: 'ben' },
      'username',
      [ben, 'user:other/ben'],
    ],
    [
      'nothing between two entries of the configuration',
      { ...gitlab, externalId: '7', username: 'seven' },
      'config',
      both,
    ],
    [
      'nothing between two annotations, though the e-mail would decide',
      { ...gitlab, externalId: 'shared', email: 'ada@mail.example' },
      'annotation',
      both,
    ],
  ])('goes by %s', (_, overrides, rule, userRefs) => {
    expect(judge(overrides as Partial<LinkableAccount>)).toEqual({
      rule,
      userRefs,
    });
  });

  it.each([
    ['that nobody has', { email: 'nobody@mail.example' }],
    ['that only resembles one', { email: 'ada@mail.example.org' }],
    [
      'that is configured for another source',
      { source: 'jira', email: 'old@mail.example' },
    ],
    [
      'whose id is meant for another host',
      { source: 'gitlab', hosts: ['other.example'], externalId: '42' },
    ],
    [
      'whose name is meant for another instance',
      { ...jira, instance: 'cloud', username: 'lin' },
    ],
    ['of a bot by e-mail', { kind: 'bot', email: 'ben@mail.example' }],
    ['of a bot by username', { kind: 'bot', username: 'ada' }],
    ['of a bot by configuration', { kind: 'bot', email: 'old@mail.example' }],
    ['of a bot by annotation', { ...gitlab, kind: 'bot', externalId: '42' }],
  ])('finds nobody for an account %s', (_, overrides) => {
    expect(judge(overrides as Partial<LinkableAccount>)).toBeUndefined();
  });
});

describe('accountLinks', () => {
  const isKnown = (ref: string) => both.includes(ref);

  it.each<
    [
      string,
      Partial<LinkableAccount>,
      [string | null, string | null] | undefined,
    ]
  >([
    ['links', { email: 'ben@mail.example' }, [ben, 'email']],
    [
      'leaves a link that is right',
      { email: 'ben@mail.example', userRef: ben, linkedBy: 'email' },
      undefined,
    ],
    [
      'follows a stronger rule',
      { email: 'old@mail.example', userRef: ada, linkedBy: 'email' },
      [ben, 'config'],
    ],
    [
      'leaves alone what a person linked',
      { email: 'ben@mail.example', userRef: ada, linkedBy: 'manual' },
      undefined,
    ],
    [
      'leaves alone what a person unlinked',
      { email: 'ben@mail.example', userRef: null, linkedBy: 'manual' },
      undefined,
    ],
    [
      'keeps the link to a User who has left',
      {
        email: 'gone@mail.example',
        userRef: 'user:default/gone',
        linkedBy: 'email',
      },
      undefined,
    ],
    [
      'ends a link that the User no longer bears out',
      { email: 'former@mail.example', userRef: ada, linkedBy: 'email' },
      [null, null],
    ],
    [
      'ends a link that two Users claim by now',
      { email: 'both@mail.example', userRef: ada, linkedBy: 'email' },
      [null, null],
    ],
    [
      'ends the link of what turned out to be a bot',
      {
        kind: 'bot',
        email: 'gone@mail.example',
        userRef: 'user:default/gone',
        linkedBy: 'email',
      },
      [null, null],
    ],
  ])('%s', (_, overrides, expected) => {
    const changes = accountLinks(
      [linkableAccount(overrides)],
      usersOf,
      explicit,
      isKnown,
      () => undefined,
    );
    expect(changes).toEqual(
      expected ? [{ id: 1, userRef: expected[0], linkedBy: expected[1] }] : [],
    );
  });
});
