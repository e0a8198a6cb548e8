import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import supertest from 'supertest';
import { createActivityRouter } from '../http/createActivityRouter';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { Database } from '../store/Database';
import { ActivitySeed } from './ActivitySeed';
import { authorizationOf, serveRoutes } from './serveRoutes';

export const web = 'component:default/web';
export const secret = 'component:default/secret';
export const team = 'group:default/team';
const people = ['ana', 'bo', 'cleo', 'dan'];

/** Two weeks in which each member of the team has two events. */
export const range = {
  from: '2026-03-02',
  to: '2026-03-16',
  timezone: 'UTC',
};

/** Services may do everything; users may read what is not secret, and nothing about single people. */
function decide(
  requests: { permission: { name: string }; resourceRef?: string }[],
  options: { credentials: unknown },
) {
  const isService =
    (options.credentials as { principal: { type: string } }).principal.type ===
    'service';
  return requests.map(({ permission, resourceRef }) => ({
    result:
      isService ||
      (permission.name === 'activity.read' && resourceRef !== secret)
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY,
  }));
}

const permissions = mockServices.permissions.mock({
  authorize: async (requests, options) =>
    decide(requests, options!) as { result: AuthorizeResult.ALLOW }[],
  authorizeConditional: async (_, options) => {
    const [{ result }] = decide(
      [{ permission: { name: 'everything' } }],
      options!,
    );
    return [
      result === AuthorizeResult.ALLOW
        ? { result }
        : {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'catalog',
            resourceType: 'catalog-entity',
            conditions: { rule: 'OPEN', resourceType: 'catalog-entity' },
          },
    ];
  },
});

/** Asks the routes; as a service, if no User is given. */
export type AskServer = (
  path: string,
  query: Record<string, string | string[] | number>,
  userRef?: string,
) => supertest.Test;

/**
 * A backend with the activity routes and a team of four: each has one event on an open Component and one on a secret one.
 *
 * @param addMore - adds whatever else there is to be
 */
export async function startActivityServer(
  knex: Knex,
  addMore: (seed: ActivitySeed) => Promise<void> = async () => {},
): Promise<AskServer> {
  const seed = await ActivitySeed.create(knex);
  const git = await seed.instance('git', 'local');
  const open = await seed.project(git, 'web', [web]);
  const hidden = await seed.project(git, 'secret', [secret]);
  for (const ref of [web, secret, team, 'api:default/rest']) {
    await seed.entity(ref);
  }
  for (const [index, name] of people.entries()) {
    const userRef = `user:default/${name}`;
    await seed.entity(userRef);
    await seed.membership(userRef, team);
    const accountId = await seed.account(git, { userRef, name });
    await seed.events(git, [
      {
        at: `2026-03-04T09:1${index}:00Z`,
        accountId,
        units: [open.unitId],
        title: `Open ${name}`,
        url: `https://code.example/${name}`,
      },
      {
        at: `2026-03-05T1${index}:00:00Z`,
        accountId,
        units: [hidden.unitId],
        title: `Hidden ${name}`,
      },
    ]);
  }
  await seed.stream('git/local/web/commits', git, open.projectId, {
    last_success_at: Date.parse('2026-03-20T00:00:00Z'),
  });
  await addMore(seed);
  const { server } = await serveRoutes(httpAuth =>
    createActivityRouter({
      database: new Database(knex),
      permissions,
      httpAuth,
      directory: new ContributorDirectory(),
      settings: { minimumGroupSize: 3 },
      ensureEntity: async () => {},
      now: () => Date.parse('2026-03-20T12:00:00Z'),
    }),
  );
  return (path, query, userRef) =>
    supertest(server)
      .get(`/api/activity${path}`)
      .query(query)
      .set('authorization', authorizationOf(userRef));
}
