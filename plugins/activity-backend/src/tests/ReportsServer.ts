import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import supertest from 'supertest';
import { keepDoraServices } from '../catalog/keepDoraServices';
import { defaultFixes } from '../dora/rules/defaultRules';
import { createReportsRouter } from '../http/reports/createReportsRouter';
import { Database } from '../store/Database';
import { ActivitySeed } from './ActivitySeed';
import { authorizationOf, serveRoutes } from './serveRoutes';

/** A Component that has a project. */
export const web = 'component:default/web';
/** One that nobody reads anything of. */
export const shop = 'component:default/shop';
/** A User who may report. */
export const ada = 'user:default/ada';

/** Services and Ada may ingest, and nobody anything else. */
const permissions = mockServices.permissions.mock({
  authorize: async (requests, options) => {
    const { principal } = options!.credentials as {
      principal: { type: string; userEntityRef?: string };
    };
    const mayIngest =
      principal.type === 'service' || principal.userEntityRef === ada;
    return requests.map(({ permission }) => ({
      result:
        permission.name === 'activity.ingest' && mayIngest
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    }));
  },
});

/** The routes of reports, on a clock of the test. */
export class ReportsServer {
  #app: Parameters<typeof supertest>[0] | undefined;
  readonly knex: Knex;
  readonly auditor = mockServices.auditor.mock();
  readonly audit = { success: jest.fn(), fail: jest.fn() };
  readonly wake = jest.fn();
  /** UTC epoch milliseconds. */
  now = Date.parse('2026-05-04T12:00:00Z');

  constructor(knex: Knex) {
    this.knex = knex;
  }

  static async start(knex: Knex): Promise<ReportsServer> {
    const seed = await ActivitySeed.create(knex);
    const forge = await seed.instance('gitlab', 'code.example');
    await seed.project(forge, 'web', [web]);
    for (const ref of [web, shop, 'group:default/team']) await seed.entity(ref);
    const database = new Database(knex);
    const keepServices = async () => {
      await keepDoraServices(database, {
        deployments: [],
        fixes: defaultFixes,
      });
    };
    await keepServices();
    const reports = new ReportsServer(knex);
    const { server } = await serveRoutes(httpAuth =>
      createReportsRouter({
        database,
        permissions,
        ensureEntity: async () => {},
        now: () => reports.now,
        keepServices,
        wake: () => reports.wake(),
        httpAuth,
        auditor: { createEvent: event => reports.auditor.createEvent(event) },
      }),
    );
    reports.#app = server;
    return reports;
  }

  /** Without reports, and without anything audited or to be settled. */
  async clear(): Promise<void> {
    for (const table of [
      'reported_deployments',
      'reported_incidents',
      'settle_dora',
    ]) {
      await this.knex(table).delete();
    }
    await this.knex('dora_services').whereNot({ ref: web }).delete();
    jest.clearAllMocks();
    this.auditor.createEvent.mockResolvedValue(this.audit);
    this.now = Date.parse('2026-05-04T12:00:00Z');
  }

  /** As a service, if no User is given. */
  report(
    path: 'deployments' | 'incidents',
    body: object,
    userRef?: string,
  ): supertest.Test {
    return supertest(this.#app!)
      .post(`/api/activity/${path}`)
      .set('authorization', authorizationOf(userRef))
      .send(body);
  }

  /** Refs of the Components that are to be settled. */
  async queued(): Promise<string[]> {
    const rows = await this.knex('settle_dora')
      .join('dora_services', 'dora_services.id', 'settle_dora.service_id')
      .distinct<{ ref: string }[]>('ref');
    return rows.map(({ ref }) => ref).sort();
  }
}
