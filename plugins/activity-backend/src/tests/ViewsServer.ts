import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import PromiseRouter from 'express-promise-router';
import type { Knex } from 'knex';
import supertest from 'supertest';
import { createViewsRouter } from '../http/createViewsRouter';
import { Database } from '../store/Database';
import { ActivitySeed } from './ActivitySeed';
import { authorizationOf, serveRoutes } from './serveRoutes';

export const web = 'component:default/web';
export const secret = 'component:default/secret';
export const ada = 'user:default/ada';
export const bo = 'user:default/bo';
export const admin = 'user:default/admin';

/** Only Ada may read what is secret, and only the administrator administrates. */
const permissions = mockServices.permissions.mock({
  authorize: async (requests, options) => {
    const { principal } = options!.credentials as {
      principal: { userEntityRef?: string };
    };
    const who = principal.userEntityRef;
    return requests.map(request => {
      const isSecret =
        'resourceRef' in request && request.resourceRef === secret;
      const isAllowed =
        request.permission.name === 'activity.admin'
          ? who === admin
          : !isSecret || who === ada;
      return {
        result: isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
      };
    });
  },
});

type App = Parameters<typeof supertest>[0];

/** The routes of saved views, and two Components to have views of. */
export class ViewsServer {
  readonly #app: App;
  readonly knex: Knex;
  readonly auditor: ReturnType<typeof mockServices.auditor.mock>;
  readonly audit = { success: jest.fn(), fail: jest.fn() };

  constructor(
    app: App,
    knex: Knex,
    auditor: ReturnType<typeof mockServices.auditor.mock>,
  ) {
    this.#app = app;
    this.knex = knex;
    this.auditor = auditor;
  }

  static async start(knex: Knex): Promise<ViewsServer> {
    const seed = await ActivitySeed.create(knex);
    await seed.entity(web);
    await seed.entity(secret);
    const auditor = mockServices.auditor.mock();
    const { server } = await serveRoutes(httpAuth => {
      const router = createViewsRouter({
        database: new Database(knex),
        permissions,
        ensureEntity: async () => {},
        httpAuth,
        auditor,
      });
      return PromiseRouter().use('/views', router);
    });
    return new ViewsServer(server, knex, auditor);
  }

  /** Without views, and without anything audited. */
  async clear(): Promise<void> {
    await this.knex('saved_views').delete();
    jest.clearAllMocks();
    this.auditor.createEvent.mockResolvedValue(this.audit);
  }

  /** As a service, if no User is given; so are the others. */
  list(
    userRef: string | undefined,
    query: object = { entity: web },
  ): supertest.Test {
    return supertest(this.#app)
      .get('/api/activity/views')
      .query(query)
      .set('authorization', authorizationOf(userRef));
  }

  save(userRef: string | undefined, body: object): supertest.Test {
    return supertest(this.#app)
      .post('/api/activity/views')
      .set('authorization', authorizationOf(userRef))
      .send(body);
  }

  remove(userRef: string | undefined, id: string): supertest.Test {
    return supertest(this.#app)
      .delete(`/api/activity/views/${encodeURIComponent(id)}`)
      .set('authorization', authorizationOf(userRef));
  }
}
