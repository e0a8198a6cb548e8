import type { FilterChoices } from '@activity-insights/plugin-activity-common';
import {
  mockCredentials,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import PromiseRouter from 'express-promise-router';
import supertest from 'supertest';
import { registerActions } from '../actions/registerActions';
import {
  attacks,
  component,
  eventAttacks,
  group,
  type Query,
} from '../tests/privacyAttacks';
import { privacyRange, seedPrivacyWorld } from '../tests/seedPrivacyWorld';
import { authorizationOf, serveRoutes } from '../tests/serveRoutes';
import { createActivityRouter } from './createActivityRouter';
import { createChoicesRouter } from './createChoicesRouter';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const attacker = 'user:default/reader';

/** Every way to ask for the same. */
const routes: [path: string, query: Query][] = [
  ['/heatmap', {}],
  ['/heatmap', { value: 'share' }],
  ['/heatmap', { value: 'rate' }],
  ['/heatmap', { compare: 'previous' }],
  ['/calendar', {}],
  ['/calendar', { contributors: 'day' }],
  ['/histogram', { dimension: 'hour' }],
  ['/histogram', { dimension: 'weekday' }],
  ['/pace', {}],
  ['/events', {}],
];
const formats = ['json', 'csv'];
const actionNames = [
  'get-heatmap-summary',
  'get-calendar',
  'list-events',
  'get-freshness',
];

describe.each(databases.eachSupportedId())('attacks on %s', databaseId => {
  let server: Parameters<typeof supertest>[0];
  let account: number;
  const actions = actionsRegistryServiceMock();

  beforeAll(async () => {
    const world = await seedPrivacyWorld(await databases.init(databaseId));
    const { services } = world;
    account = world.accounts.get('a')!;
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({
        success: async () => {},
        fail: async () => {},
      }),
    });
    const backend = await serveRoutes(httpAuth => {
      const options = { ...services, httpAuth, auditor };
      return PromiseRouter()
        .use(createActivityRouter(options))
        .use(createChoicesRouter(options));
    });
    server = backend.server;
    registerActions({ ...services, auditor, actionsRegistry: actions });
  });

  const get = (path: string, query: Query, who = attacker) =>
    supertest(server)
      .get(`/api/activity${path}`)
      .query({ ...(path === '/choices' ? {} : privacyRange), ...query })
      .set('authorization', authorizationOf(who));

  /** What comes of a question, for each of the ways to ask it. */
  async function askEverywhere(
    query: Query,
    among: typeof routes,
  ): Promise<[asked: string, answer: unknown][]> {
    const answers: [string, unknown][] = [];
    for (const [path, more] of among) {
      for (const format of formats) {
        const response = await get(path, { ...query, ...more, format });
        const { body, status } = response;
        const asked = `${path} ${JSON.stringify(more)} ${format}`;
        answers.push([asked, [status, body.error?.reason]]);
      }
    }
    return answers;
  }

  const refused = expect.arrayContaining([403, 'too-few-people']);
  const refusedEverywhere = (answers: [string, unknown][]) =>
    answers.map(([asked]) => [asked, refused]);

  it.each(attacks)('fail by every route: %s', async (_, query) => {
    const answers = await askEverywhere(query, routes);
    expect(answers).toHaveLength(20);
    expect(answers).toEqual(refusedEverywhere(answers));
  });

  it.each(eventAttacks)('fail by lists of events: %s', async (_, query) => {
    const answers = await askEverywhere(query, [['/events', {}]]);
    expect(answers).toEqual(refusedEverywhere(answers));
  });

  it('fail by every route: an account by its number', async () => {
    const query = { person: String(account) };
    const answers = await askEverywhere(query, routes);
    expect(answers).toEqual(refusedEverywhere(answers));
  });

  it('fail by every route that knows them: few days of authors', async () => {
    const query = { timezone: 'author', to: '2026-03-05' };
    const knowing = routes.filter(([, more]) => more.value !== 'rate');
    const answers = await askEverywhere(query, knowing);
    expect(answers).toEqual(refusedEverywhere(answers));
  });

  it('fail: a comparison with a fortnight of one person', async () => {
    const told = await get('/heatmap', component('web'));
    expect(told.status).toBe(200);
    const query = { ...component('web'), compare: 'previous' };
    const answers = await askEverywhere(query, [['/heatmap', {}]]);
    expect(answers).toEqual(refusedEverywhere(answers));
  });

  it.each(attacks)('fail by actions: %s', async (_, { person, ...query }) => {
    // Actions take no people to ask for but the entity.
    if (person !== undefined) return;
    const { branch, type, source, project, include, ...single } = query;
    const lists = { branch, type, source, project, include };
    const input = {
      ...privacyRange,
      ...single,
      ...Object.fromEntries(
        Object.entries(lists).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, [value].flat()]],
        ),
      ),
    };
    const credentials = mockCredentials.user(attacker);
    for (const name of actionNames) {
      const answer = actions.invoke({ id: `test:${name}`, input, credentials });
      await expect(answer).rejects.toThrow(/people|local days|joined or left/);
    }
  });

  it('are no harmless questions, which are answered', async () => {
    for (const query of [group('red'), component('web'), group('yard'), {}]) {
      const others = routes.filter(([, more]) => more.compare === undefined);
      for (const [asked, answer] of await askEverywhere(query, others)) {
        expect([asked, answer]).toEqual([asked, [200, undefined]]);
      }
    }
  });

  it('find neither a name nor a time of day in what is answered', async () => {
    for (const format of formats) {
      const { text } = await get('/events', { ...group('red'), format });
      expect(text).toContain('2026-03-04');
      expect(text).not.toMatch(/2026-03-04T|user:default|"actor"|localTime":/);
      expect(text.split('\n')[0].includes('actor')).toBe(format === 'csv');
    }
  });

  describe('on choices', () => {
    const choose = async (query: Query, who?: string) => {
      const { status, body } = await get('/choices', query, who);
      expect(status).toBe(200);
      return body as FilterChoices;
    };
    const named = ({ projects }: FilterChoices) =>
      projects.map(({ name }) => name);

    it('fail for a named person', async () => {
      const { status, body } = await get('/choices', {
        entity: 'user:default/a',
      });
      expect([status, body.error.reason]).toEqual([403, 'too-few-people']);
    });

    it('fail for a small group: nothing of it is told', async () => {
      expect(await choose(group('pair'))).toEqual({
        sources: [],
        projects: [],
        branches: [],
        people: null,
        truncated: false,
      });
    });

    it('find what enough people have a part in, and nobody', async () => {
      const team = await choose(group('owners'));
      expect(named(team)).toEqual(['Project shown']);
      expect(team.branches).toEqual(['main']);
      const shown = await choose(component('shown'));
      expect(shown.branches).toEqual(['main']);
      const web = await choose(component('web'));
      expect(named(web)).toEqual(['Project side', 'Project web']);
      expect(web.branches).toEqual([]);
      const namesakes = await choose(component('namesakes'));
      expect(namesakes.branches).toEqual([]);
      const everything = await choose({});
      expect(everything.branches).toEqual([]);
      for (const { people } of [team, shown, web, namesakes, everything]) {
        expect(people).toBeNull();
      }
    });

    it('tell everything about oneself', async () => {
      const entity = 'user:default/z';
      const own = await choose({ entity }, entity);
      expect(named(own)).toEqual(['Project shown', 'Project spare']);
      expect(own.branches).toEqual(['also-of-z', 'plan-of-z']);
      expect(own.people).toBeNull();
    });
  });
});
