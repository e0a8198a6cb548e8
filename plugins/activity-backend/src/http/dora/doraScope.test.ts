import type { Dora } from '@activity-insights/plugin-activity-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  api,
  DoraServer,
  harbour,
  secret,
  shop,
  web,
} from '../../tests/DoraServer';
import { fewServices } from '../../tests/fewServices';
import { lead, stranger, viewer } from '../../tests/workPermissions';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });
jest.setTimeout(60_000);

const refsOf = ({ services }: Dora) =>
  services.map(({ component }) => component);

describe.each(databases.eachSupportedId())('GET /dora on %s', databaseId => {
  let server: DoraServer;

  beforeAll(async () => {
    server = await DoraServer.start(await databases.init(databaseId));
    await server.show(...fewServices(server.units));
  });

  it.each([
    [shop, [api, secret, web]],
    ['domain:default/retail', [api, secret, web]],
    [harbour, [api, secret, web]],
    ['group:default/crew', [api]],
    [undefined, [api, secret, web]],
    [api, [api]],
  ])('lists the services of %s', async (entity, expected) => {
    const answer = await server.client().getMetrics({ entity });
    expect(refsOf(answer)).toEqual(expected);
    expect(answer.noTotal?.code).toBe(
      expected.length > 1 ? 'not-blended' : undefined,
    );
    const { notes } = await server.client(viewer).getMetrics({ entity });
    const hidden = expected.includes(secret) ? ['hidden'] : [];
    expect(notes.map(({ code }) => code)).toEqual(hidden);
  });

  it('leaves out what the caller may not read, and says so', async () => {
    const answer = await server.client(viewer).getMetrics({ entity: shop });
    expect(refsOf(answer)).toEqual([api, web]);
    expect(answer.notes).toMatchObject([
      { code: 'hidden', message: expect.stringContaining('1 Component is') },
    ]);
    expect(JSON.stringify(answer)).not.toContain('secret');
    for (const format of ['json', 'csv']) {
      const { text } = await server.ask('', { format }, viewer);
      expect(text).toContain(web);
      expect(text).not.toContain('secret');
    }
    expect(server.audited).toEqual([]);
  });

  it('is not told of one person, not even to that person', async () => {
    for (const userRef of [undefined, lead, 'user:default/ada']) {
      const query = { entity: 'user:default/ada' };
      const { status, text } = await server.ask('', query, userRef);
      expect([status, text]).toEqual([
        400,
        expect.stringContaining('not given of one person'),
      ]);
    }
  });

  it.each<
    [number, string, Record<string, string | string[]>, string | undefined]
  >([
    [404, 'component:default/none', { entity: 'component:none' }, undefined],
    [400, 'not given of one person', { entity: 'user:default/ada' }, undefined],
    [400, 'entity', { entity: 'api:default/rest' }, undefined],
    [400, 'colour', { colour: 'red' }, undefined],
    [400, 'interval', { interval: 'day' }, undefined],
    [400, 'compare', { compare: 'next' }, undefined],
    [400, 'entity', { entity: [web, api] }, undefined],
    [400, 'from', { from: '2026-03-02', to: '2026-03-01' }, undefined],
    [400, 'timezone', { timezone: 'author' }, undefined],
    [400, 'timezone', { timezone: 'Mars/Crater' }, undefined],
    [403, 'not-permitted', { entity: secret }, viewer],
    [403, 'not-permitted', { entity: shop }, stranger],
  ])('answers %s with %s', async (status, words, query, userRef) => {
    const answer = await server.ask('', query, userRef);
    expect([answer.status, answer.text]).toEqual([
      status,
      expect.stringContaining(words),
    ]);
  });
});
