import { accountLinks, type LinkableAccount } from './accountLinks';
import type { UserIdentity } from './CatalogSnapshot';

const ada = 'user:default/ada';
const ben = 'user:default/ben';

function account(overrides: Partial<LinkableAccount>): LinkableAccount {
  return {
    id: 1,
    source: 'git',
    externalId: 'x',
    username: null,
    email: null,
    userRef: null,
    linkedBy: null,
    ...overrides,
  };
}

const identities: UserIdentity[] = [
  { userRef: ada, kind: 'email', value: 'ada@mail.example' },
  { userRef: ada, kind: 'username', value: 'ada' },
  { userRef: ada, kind: 'annotation', value: 'github.com/user-login:adalin' },
  { userRef: ben, kind: 'email', value: 'ben@mail.example' },
  {
    userRef: ben,
    kind: 'annotation',
    value: 'gitlab.com/user-login:https://gitlab.com/benb',
  },
  { userRef: ben, kind: 'email', value: 'both@mail.example' },
  { userRef: ada, kind: 'email', value: 'both@mail.example' },
];

const explicit = [{ source: 'git', match: 'old@mail.example', userRef: ben }];

describe('accountLinks', () => {
  it.each([
    ['an exact e-mail', { email: 'Ada@Mail.example' }, ada, 'email'],
    ['a username', { username: 'Ada' }, ada, 'username'],
    ['the configuration', { email: 'old@mail.example' }, ben, 'config'],
    [
      'the annotation of a no-reply address',
      { email: '12+adalin@users.noreply.github.com' },
      ada,
      'annotation',
    ],
    [
      'the annotation of a GitLab profile',
      { email: '99-benb@users.noreply.gitlab.com' },
      ben,
      'annotation',
    ],
  ])('links by %s', (_, overrides, userRef, linkedBy) => {
    expect(accountLinks([account(overrides)], identities, explicit)).toEqual([
      { id: 1, userRef, linkedBy },
    ]);
  });

  it.each([
    ['nobody has', { email: 'nobody@mail.example' }],
    ['two Users claim', { email: 'both@mail.example' }],
    ['only resembles one', { email: 'ada@mail.example.org' }],
    [
      'is configured for another source',
      { source: 'jira', email: 'old@mail.example' },
    ],
  ])('does not link an address that %s', (_, overrides) => {
    expect(accountLinks([account(overrides)], identities, explicit)).toEqual(
      [],
    );
  });

  it('leaves alone what a person linked, and those who have left', () => {
    const manual = account({
      email: 'ada@mail.example',
      userRef: ben,
      linkedBy: 'manual',
    });
    const left = account({
      email: 'gone@mail.example',
      userRef: 'user:default/gone',
      linkedBy: 'email',
    });
    expect(accountLinks([manual, left], identities, explicit)).toEqual([]);
  });

  it('ends a link that the User no longer bears out', () => {
    const changed = account({
      email: 'former@mail.example',
      userRef: ada,
      linkedBy: 'email',
    });
    expect(accountLinks([changed], identities, explicit)).toEqual([
      { id: 1, userRef: null, linkedBy: null },
    ]);
  });
});
