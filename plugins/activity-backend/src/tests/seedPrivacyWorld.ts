import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { Database } from '../store/Database';
import type { ActivityServices } from '../usecases/activity/ActivityServices';
import { ActivitySeed, type SeedEvent } from './ActivitySeed';

/** Two weeks, in the first of which most of it happens. */
export const privacyRange = {
  from: '2026-03-02',
  to: '2026-03-16',
  timezone: 'UTC',
};

/** Everybody may read activity, nobody that of single people. */
const permissions = mockServices.permissions.mock({
  authorize: async requests =>
    requests.map(({ permission }) => ({
      result:
        permission.name === 'activity.read'
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    })),
  authorizeConditional: async requests =>
    requests.map(
      (): DefinitivePolicyDecision => ({ result: AuthorizeResult.ALLOW }),
    ),
});

/** What the world is, for tests that need more of it than answers. */
export interface PrivacyWorld {
  /** The smallest group is three. It is 20 March 2026. */
  services: ActivityServices;
  /** The number of the account of each User, by a letter. */
  accounts: ReadonlyMap<string, number>;
}

const components = [
  'web',
  'api',
  'tool',
  'docs',
  'robots',
  'namesakes',
  'shown',
  'spare',
];

/**
 * Teams and Components about which somebody might learn what single people do, in every way that is refused, and others about
 * which there is nothing to be learned. Users are letters; each has one account.
 */
export async function seedPrivacyWorld(knex: Knex): Promise<PrivacyWorld> {
  const seed = await ActivitySeed.create(knex);
  const git = await seed.instance('git', 'local');
  const units = new Map<string, number>();
  for (const name of components) {
    const ref = `component:default/${name}`;
    await seed.entity(ref);
    units.set(name, (await seed.project(git, name, [ref])).unitId);
  }
  const accounts = new Map<string, number>();
  for (const name of 'abcdefghijklmnopqrstuvwxyz') {
    const userRef = `user:default/${name}`;
    await seed.entity(userRef);
    accounts.set(name, await seed.account(git, { userRef, name }));
  }
  const group = async (
    name: string,
    parent: string | undefined,
    members: string,
  ) => {
    const ref = `group:default/${name}`;
    await seed.entity(ref);
    if (parent) await seed.relation(ref, 'childOf', `group:default/${parent}`);
    for (const member of members) {
      await seed.membership(`user:default/${member}`, ref);
    }
  };
  const act = async (
    people: string,
    component: string,
    parts: Partial<SeedEvent> = {},
  ) =>
    seed.events(
      git,
      [...people].map(name => ({
        at: '2026-03-04T09:00:00Z',
        accountId: accounts.get(name),
        units: [units.get(component)!],
        ...parts,
      })),
    );

  // A division of two teams and nobody else, and one with a head.
  await group('division', undefined, '');
  await group('red', 'division', 'abc');
  await group('blue', 'division', 'defg');
  await group('headed', undefined, 'h');
  await group('green', 'headed', 'ijk');
  await group('grey', 'headed', 'lmn');
  // A Group that has one team, and two people more; one more of them is not active.
  await group('big', undefined, 'opt');
  await group('core', 'big', 'qrs');
  // A division of which two teams leave a third one over, which is one person.
  await group('yard', undefined, '');
  await group('docks', 'yard', 'abc');
  await group('cranes', 'yard', 'def');
  await group('tug', 'yard', 'g');
  // Somebody has left a team lately, and somebody has joined one.
  await group('moving', undefined, 'abcd');
  await seed.membership('user:default/e', 'group:default/moving', {
    to: '2026-03-10T00:00:00Z',
  });
  await group('growing', undefined, 'abcd');
  await seed.membership('user:default/e', 'group:default/growing', {
    from: '2026-03-11T00:00:00Z',
  });
  await group('pair', undefined, 'ab');
  await act('abcdefghijklmnopqrs', 'web');
  // What narrow filters find: one person, or two.
  const gitlab = await seed.instance('gitlab', 'code.example');
  const side = await seed.project(gitlab, 'side', ['component:default/web']);
  await act('cd', 'web', { units: [side.unitId], branch: 'side' });
  const late = { type: 'release', at: '2026-03-06T21:00:00Z' } as const;
  await act('b', 'web', { ...late, branch: 'plan-of-b' });
  // The fortnight before, only one of them was there.
  await act('a', 'web', { at: '2026-02-20T09:00:00Z' });

  await seed.entity('system:default/shop');
  for (const name of ['api', 'tool']) {
    const shop = 'system:default/shop';
    await seed.relation(`component:default/${name}`, 'partOf', shop);
  }
  await act('uvwx', 'api');
  await act('uv', 'tool');
  await act('uv', 'docs', { class: 4 });
  const bot = await seed.account(git, { kind: 'bot', name: 'helper' });
  await seed.events(git, [
    {
      at: '2026-03-05T09:00:00Z',
      accountId: bot,
      class: 1,
      units: [units.get('robots')!],
    },
  ]);
  // Two people with three addresses.
  for (const name of ['Bo Li', 'Bo Li', 'Cy Ng']) {
    const accountId = await seed.account(git, { name });
    await seed.events(git, [
      {
        at: '2026-03-05T09:00:00Z',
        accountId,
        units: [units.get('namesakes')!],
        branch: 'of-two',
      },
    ]);
  }
  // A team that owns two Components, and works on one of them alone.
  await group('owners', undefined, 'wxyz');
  for (const name of ['shown', 'spare']) {
    await seed.relation(
      `component:default/${name}`,
      'ownedBy',
      'group:default/owners',
    );
  }
  await act('wxy', 'shown', { branch: 'main' });
  await act('z', 'shown', { ...late, branch: 'plan-of-z' });
  await act('z', 'spare', { branch: 'also-of-z' });
  return {
    accounts,
    services: {
      database: new Database(knex),
      permissions,
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3 },
      ensureEntity: async () => {},
      now: () => Date.parse('2026-03-20T12:00:00Z'),
    },
  };
}
