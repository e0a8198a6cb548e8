import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { createChoicesRouter } from '../http/createChoicesRouter';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { Database } from '../store/Database';
import { ActivitySeed } from './ActivitySeed';
import { serveRoutes } from './serveRoutes';

export const web = 'component:default/web';
export const secret = 'component:default/secret';
export const shop = 'system:default/shop';
export const team = 'group:default/team';

/** The viewer may not read what is secret, but about people; services may read everything. */
const permissions = mockServices.permissions.mock({
  authorize: async (requests, options) => {
    const { principal } = options!.credentials as {
      principal: { type: string };
    };
    return requests.map(request => {
      const isHidden =
        principal.type === 'user' &&
        'resourceRef' in request &&
        request.resourceRef === secret;
      return {
        result: isHidden ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
      };
    });
  },
  authorizeConditional: async (_, options) => {
    const { principal } = options!.credentials as {
      principal: { type: string };
    };
    return [
      principal.type === 'service'
        ? { result: AuthorizeResult.ALLOW }
        : {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: { rule: 'OPEN', resourceType: 'catalog-entity' },
          },
    ];
  },
});

/** `GET /choices` over a few events of two Components and a team. It is 20 March 2026. */
export async function startChoicesServer(
  knex: Knex,
  auditor: ReturnType<typeof mockServices.auditor.mock>,
): ReturnType<typeof startTestBackend> {
  const seed = await ActivitySeed.create(knex);
  const git = await seed.instance('git', 'local');
  const gitlab = await seed.instance('gitlab', 'code.example');
  const own = await seed.project(git, 'web', [web]);
  const mirror = await seed.project(gitlab, '17', [web]);
  const hidden = await seed.project(git, 'secret', [secret]);
  await seed.project(git, 'idle', []);
  for (const ref of [web, secret, shop, team, 'api:default/rest']) {
    await seed.entity(ref);
  }
  await seed.relation(web, 'partOf', shop);
  const accounts: number[] = [];
  for (const name of ['ana', 'bo']) {
    const userRef = `user:default/${name}`;
    await seed.entity(userRef);
    accounts.push(await seed.account(git, { userRef, name }));
  }
  await knex('catalog_entities')
    .where({ ref: 'user:default/ana' })
    .update({ title: 'Ana Berg' });
  await seed.membership('user:default/ana', team);
  const [ana, bo] = accounts;
  const bot = await seed.account(git, {
    userRef: 'user:default/bo',
    kind: 'bot',
  });
  const units = [own.unitId, mirror.unitId];
  await seed.events(git, [
    { at: '2026-03-04T09:00:00Z', accountId: ana, units, branch: 'main' },
    {
      at: '2025-11-04T09:00:00Z',
      accountId: bo,
      units: [own.unitId],
      branch: 'release/1',
    },
    { at: '2026-03-05T09:00:00Z', accountId: bot, units, branch: 'nightly' },
    {
      at: '2026-03-06T09:00:00Z',
      accountId: ana,
      units: [hidden.unitId],
      branch: 'takeover',
    },
    // Too long ago, and not yet.
    { at: '2025-03-01T09:00:00Z', accountId: bo, units, branch: 'old' },
    { at: '2027-01-01T09:00:00Z', accountId: bo, units, branch: 'future' },
  ]);
  return serveRoutes(httpAuth =>
    createChoicesRouter({
      database: new Database(knex),
      permissions,
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3 },
      ensureEntity: async () => {},
      now: () => Date.parse('2026-03-20T12:00:00Z'),
      httpAuth,
      auditor,
    }),
  );
}
