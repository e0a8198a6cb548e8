import { linkableAccount } from '../tests/linkableAccount';
import { accountLinks, type LinkableAccount } from './accountLinks';
import type { UsersOf } from './CatalogSnapshot';

const ada = 'user:default/ada';
const ben = 'user:default/ben';

const users: Record<string, string[]> = {
  'email ada@mail.example': [ada],
  'email ben@mail.example': [ben],
  'email both@mail.example': [ada, ben],
  'username ada': [ada],
};

const usersOf: UsersOf = (kind, value) => users[`${kind} ${value}`] ?? [];

const gitlab = { source: 'gitlab', instance: 'work', hosts: ['work'] };

describe('accountLinks of what belongs together', () => {
  it.each<
    [string, Partial<LinkableAccount>, Partial<LinkableAccount>, unknown]
  >([
    [
      'an address follows its account',
      { email: 'home@mail.example' },
      { ...gitlab, username: 'ada' },
      [ada, 'account'],
    ],
    [
      'also if a person has linked that',
      { email: 'home@mail.example' },
      { ...gitlab, username: 'ada', userRef: ben, linkedBy: 'manual' },
      [ben, 'account'],
    ],
    [
      'or has said that it is nobody',
      { email: 'home@mail.example', userRef: ada, linkedBy: 'account' },
      { ...gitlab, username: 'ada', linkedBy: 'manual' },
      [null, null],
    ],
    [
      'one that finds somebody by itself follows nobody',
      { email: 'ben@mail.example' },
      { ...gitlab, username: 'ada' },
      [ben, 'email'],
    ],
    [
      'nor does one that finds several',
      { email: 'both@mail.example' },
      { ...gitlab, username: 'ada' },
      undefined,
    ],
    [
      'an account has whom its addresses find',
      { ...gitlab, addresses: ['ada@mail.example'] },
      {},
      [ada, 'email'],
    ],
  ])('%s', (_, overrides, owner, expected) => {
    const changes = accountLinks(
      [linkableAccount(overrides)],
      usersOf,
      [],
      () => true,
      () => linkableAccount({ id: 2, ...owner }),
    );
    const [userRef, linkedBy] = (expected ?? []) as string[];
    expect(changes).toEqual(expected ? [{ id: 1, userRef, linkedBy }] : []);
  });
});
