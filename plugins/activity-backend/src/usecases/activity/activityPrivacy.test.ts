import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  type DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import { ContributorDirectory } from '../../store/ContributorDirectory';
import { Database } from '../../store/Database';
import { ActivitySeed } from '../../tests/ActivitySeed';
import { askActivity } from '../../tests/askActivity';
import type { EventsQuestion } from './ActivityQuestion';
import type { ActivityServices } from './ActivityServices';
import { getCalendar } from './getCalendar';
import { getHeatmap } from './getHeatmap';
import { listActivityEvents } from './listActivityEvents';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

const reader = mockCredentials.user('user:default/reader');

const range = { from: '2026-03-02', to: '2026-03-16', timezone: 'UTC' };

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

describe.each(databases.eachSupportedId())('privacy on %p', databaseId => {
  let services: ActivityServices;
  let seed: ActivitySeed;
  let git: number;
  let unitOf: (component: string) => number;

  /** A Group with members who were active on 4 March, in `units`. */
  async function group(
    name: string,
    parent: string | undefined,
    members: string[],
  ) {
    await seed.entity(`group:default/${name}`);
    if (parent) {
      const parentRef = `group:default/${parent}`;
      await seed.relation(`group:default/${name}`, 'childOf', parentRef);
    }
    for (const member of members) {
      await seed.membership(`user:default/${member}`, `group:default/${name}`);
    }
  }

  beforeAll(async () => {
    const knex = await databases.init(databaseId);
    seed = await ActivitySeed.create(knex);
    git = await seed.instance('git', 'local');
    const units = new Map<string, number>();
    unitOf = component => units.get(component)!;
    for (const name of ['web', 'api', 'tool', 'docs', 'robots', 'namesakes']) {
      const ref = `component:default/${name}`;
      await seed.entity(ref);
      units.set(name, (await seed.project(git, name, [ref])).unitId);
    }
    const accounts = new Map<string, number>();
    for (const name of 'abcdefghijklmnopqrstuvwx') {
      const userRef = `user:default/${name}`;
      await seed.entity(userRef);
      accounts.set(name, await seed.account(git, { userRef, name }));
    }
    const act = async (people: string, component: string, bits = 0) =>
      seed.events(
        git,
        [...people].map(name => ({
          at: '2026-03-04T09:00:00Z',
          accountId: accounts.get(name),
          class: bits,
          units: [unitOf(component)],
        })),
      );

    // A division of two teams and nobody else, and one with a head.
    await group('division', undefined, []);
    await group('red', 'division', ['a', 'b', 'c']);
    await group('blue', 'division', ['d', 'e', 'f', 'g']);
    await group('headed', undefined, ['h']);
    await group('green', 'headed', ['i', 'j', 'k']);
    await group('grey', 'headed', ['l', 'm', 'n']);
    // A Group that has one team, and two people more; one more of them is not active.
    await group('big', undefined, ['o', 'p', 't']);
    await group('core', 'big', ['q', 'r', 's']);
    // Somebody has left a team lately.
    await group('moving', undefined, ['a', 'b', 'c', 'd']);
    await seed.membership('user:default/e', 'group:default/moving', {
      to: '2026-03-10T00:00:00Z',
    });
    await group('pair', undefined, ['a', 'b']);
    await act('abcdefghijklmnopqrs', 'web');

    await seed.entity('system:default/shop');
    const shop = 'system:default/shop';
    for (const name of ['api', 'tool']) {
      await seed.relation(`component:default/${name}`, 'partOf', shop);
    }
    await act('uvwx', 'api');
    await act('uv', 'tool');
    await act('uv', 'docs', 4);
    const bot = await seed.account(git, { kind: 'bot', name: 'helper' });
    const at = '2026-03-05T09:00:00Z';
    await seed.events(git, [
      { at, accountId: bot, class: 1, units: [unitOf('robots')] },
    ]);
    for (const name of ['Bo Li', 'Bo Li', 'Cy Ng']) {
      const accountId = await seed.account(git, { name });
      await seed.events(git, [{ at, accountId, units: [unitOf('namesakes')] }]);
    }
    services = {
      database: new Database(knex),
      permissions,
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3 },
      ensureEntity: async () => {},
      now: () => Date.parse('2026-03-20T12:00:00Z'),
    };
  });

  const answers = {
    heatmap: (parts: Partial<EventsQuestion>) =>
      getHeatmap(services, reader, askActivity({ ...range, ...parts })),
    calendar: (parts: Partial<EventsQuestion>) =>
      getCalendar(services, reader, askActivity({ ...range, ...parts })),
    events: (parts: Partial<EventsQuestion>) =>
      listActivityEvents(services, reader, askActivity({ ...range, ...parts })),
  };

  describe.each(['heatmap', 'calendar', 'events'] as const)('%s', kind => {
    it.each<[string, Partial<EventsQuestion>, number]>([
      ['a team', { entity: 'group:default/red' }, 3],
      ['all of two teams', { entity: 'group:default/division' }, 7],
      ['a Group with a head', { entity: 'group:default/headed' }, 7],
      ['a Component', { entity: 'component:default/web' }, 19],
      ['nobody', { entity: 'component:default/robots' }, 0],
      ['bots', { entity: 'component:default/robots', include: ['bots'] }, 1],
      ['everything', {}, 19 + 6 + 3],
      [
        'nobody, with merges of two people left out',
        { entity: 'component:default/docs' },
        0,
      ],
      [
        'one project of a System whose other one is of two people',
        { entity: 'system:default/shop', projects: ['git:local:api'] },
        4,
      ],
      [
        'the only project of a Component of that System',
        { entity: 'component:default/api', projects: ['git:local:api'] },
        4,
      ],
      [
        'a team before somebody left',
        { entity: 'group:default/moving', to: '2026-03-09' },
        5,
      ],
    ])('tells of %s', async (_, parts, total) => {
      const answer = await answers[kind](parts);
      expect(answer.total).toBe(total);
      expect(answer.excluded.merges).toBe(parts.entity ? 0 : 2);
    });

    it.each<[string, Partial<EventsQuestion>]>([
      ['two people', { entity: 'group:default/pair' }],
      [
        'a team and its siblings that miss a head',
        { entity: 'group:default/green' },
      ],
      // Parent and team differ in three people, of whom two are active.
      ['a Group with two active people more', { entity: 'group:default/big' }],
      ['its team', { entity: 'group:default/core' }],
      ['a team that somebody left', { entity: 'group:default/moving' }],
      [
        'a team that somebody left in the same week',
        {
          entity: 'group:default/moving',
          from: '2026-03-01',
          to: '2026-03-10',
        },
      ],
      ['a Component of two people', { entity: 'component:default/tool' }],
      ['a System with that Component', { entity: 'system:default/shop' }],
      [
        'the other Component of the System',
        { entity: 'component:default/api' },
      ],
      [
        'merges of two people',
        { entity: 'component:default/docs', include: ['merges'] },
      ],
      [
        'two people with three accounts',
        { entity: 'component:default/namesakes' },
      ],
      ['somebody', { persons: ['user:default/a'] }],
      ['a User', { entity: 'user:default/a' }],
      ['part of a day', { from: '2026-03-02T08:00' }],
      ['five days', { to: '2026-03-07' }],
    ])('refuses to tell of %s', async (_, parts) => {
      await expect(answers[kind](parts)).rejects.toMatchObject({
        name: 'NotAllowedError',
        reason: 'too-few-people',
      });
    });
  });

  it('hides contributors of days with too few people', async () => {
    const everything = await answers.calendar({});
    expect(everything.days[2].contributors).toBe(23);
    const { days } = await answers.calendar({
      projects: ['git:local:namesakes', 'git:local:web'],
    });
    expect(days[3]).toEqual({
      date: '2026-03-05',
      count: 3,
      contributors: null,
    });
  });

  it('refuses the events of an hour with too few people', async () => {
    const parts = { weekday: 3, hour: 9 };
    await expect(answers.events(parts)).rejects.toMatchObject({
      reason: 'too-few-people',
    });
    expect((await answers.events({ weekday: 2, hour: 9 })).total).toBe(25);
    expect((await answers.events({ weekday: 2, hour: 10 })).total).toBe(0);
  });
});
