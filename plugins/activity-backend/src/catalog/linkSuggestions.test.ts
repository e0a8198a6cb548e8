import type { ClaimableAccount } from './accountClaims';
import type { UsersOf } from './CatalogSnapshot';
import { linkSuggestions } from './linkSuggestions';

const ada = 'user:default/ada';
const ben = 'user:default/ben';
const cy = 'user:default/cy';
const many = ['a', 'b', 'c', 'd'].map(name => `user:default/${name}`);

const users = new Map<string, string[]>([
  ['name ada lin', [ada]],
  ['name ada', [ada]],
  ['name ben brook', [ben, cy]],
  ['mailName ada.lin', [ada]],
  ['mailName info', many],
  ['username ada', [ada]],
]);

const usersOf: UsersOf = (kind, value) => users.get(`${kind} ${value}`) ?? [];

const nobody: ClaimableAccount = {
  source: 'git',
  instance: '*',
  hosts: [],
  externalId: 'x',
  username: null,
  email: null,
  addresses: [],
  name: null,
};

describe('linkSuggestions', () => {
  it.each<
    [string, Partial<ClaimableAccount>, string[], [string, string, string][]]
  >([
    ['nothing in common', { name: 'Dee Dow' }, [], []],
    [
      'the same full name, in another order',
      { name: 'Lin, Ada' },
      [],
      [[ada, 'same-name', 'high']],
    ],
    ['a first name', { name: 'Ada' }, [], [[ada, 'same-name', 'low']]],
    [
      'a full name that two Users have',
      { name: 'Ben Brook' },
      [],
      [
        [ben, 'same-name', 'low'],
        [cy, 'same-name', 'low'],
      ],
    ],
    [
      'the part before the @',
      { email: 'Ada.Lin@home.example' },
      [],
      [[ada, 'same-handle', 'low']],
    ],
    [
      'an address that begins with the name of the User',
      { email: 'ada@home.example' },
      [],
      [[ada, 'same-handle', 'low']],
    ],
    [
      'the login of a no-reply address',
      { email: '7+ada@users.noreply.code.example' },
      [],
      [[ada, 'same-handle', 'low']],
    ],
    [
      'a username like an address',
      { username: 'ada.lin' },
      [],
      [[ada, 'same-handle', 'low']],
    ],
    ['what too many share', { email: 'info@home.example' }, [], []],
    [
      'a namesake that is linked',
      { name: 'Cy Dow' },
      [cy],
      [[cy, 'linked-namesake', 'high']],
    ],
    [
      'two reasons',
      { name: 'Ada', email: 'ada@home.example' },
      [],
      [[ada, 'same-name', 'high']],
    ],
    [
      'two Users, the likely one first',
      { name: 'Ben Brook', username: 'ben' },
      [cy],
      [
        [cy, 'same-name', 'high'],
        [ben, 'same-name', 'low'],
      ],
    ],
  ])('by %s', (_, account, namesakes, expected) => {
    const found = linkSuggestions(
      { ...nobody, ...account },
      usersOf,
      undefined,
      namesakes,
      [],
    );
    expect(
      found.map(({ userRef, reason, confidence }) => [
        userRef,
        reason,
        confidence,
      ]),
    ).toEqual(expected);
  });

  it('names those who claim the account together, however many, five at most', () => {
    const claimants = [...many, ada, ben].sort();
    const found = linkSuggestions(
      nobody,
      usersOf,
      { rule: 'email', userRefs: claimants },
      [],
      [],
    );
    expect(found).toEqual(
      claimants.slice(0, 5).map(userRef => ({
        userRef,
        reason: 'ambiguous-email',
        confidence: 'low',
      })),
    );
  });

  it('suggests nobody for being found by one rule: that would be a link', () => {
    const verdict = { rule: 'email' as const, userRefs: [ada] };
    expect(linkSuggestions(nobody, usersOf, verdict, [], [])).toEqual([]);
  });

  it('takes who has opened the changes with its commits, if that is one', () => {
    const found = (authors: string[]) =>
      linkSuggestions(nobody, usersOf, undefined, [], authors);
    expect(found([ada])).toEqual([
      { userRef: ada, reason: 'own-changes', confidence: 'low' },
    ]);
    expect(found([ada, ben])).toEqual([]);
  });
});
