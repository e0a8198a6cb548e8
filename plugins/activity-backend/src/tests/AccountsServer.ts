import {
  accountListSchema,
  type AccountList,
} from '@activity-insights/plugin-activity-common';
import PromiseRouter from 'express-promise-router';
import type { Knex } from 'knex';
import request from 'supertest';
import { createAccountsRouter } from '../http/createAccountsRouter';
import { ActivitySeed } from './ActivitySeed';
import { CatalogFixture, catalogEntity, member } from './CatalogFixture';
import {
  authorizationOf,
  permissionsOfServices,
  serveRoutes,
} from './serveRoutes';

/** Ada's, two that may be Ben's, a bot, and one at another source. */
export type AccountName = 'ada' | 'home' | 'both' | 'bot' | 'jira';

/** A backend with the routes of accounts, on five accounts and three Users of whom Ben and Cy share an address. */
export class AccountsServer {
  readonly fixture: CatalogFixture;
  readonly id: Record<AccountName, number>;
  /** Events of the audit trail, each with what came of it. */
  readonly audited: unknown[] = [];
  #server!: Awaited<ReturnType<typeof serveRoutes>>['server'];

  private constructor(
    fixture: CatalogFixture,
    id: Record<AccountName, number>,
  ) {
    this.fixture = fixture;
    this.id = id;
  }

  /** On a new database. */
  static async start(knex: Knex): Promise<AccountsServer> {
    const seed = await ActivitySeed.create(knex);
    const fixture = new CatalogFixture(knex, [
      member('ada', 'red'),
      catalogEntity('User', 'ben', {
        email: 'both@mail.example',
        displayName: 'Ben Brook',
      }),
      catalogEntity('User', 'cy', { email: 'both@mail.example' }),
    ]);
    const id = {
      ada: await fixture.account('ada@mail.example', { name: 'Ada Lin' }),
      home: await fixture.account('home@home.example', {
        name: 'Brook, Ben',
        name_key: 'ben brook',
      }),
      both: await fixture.account('both@mail.example', { name: 'École_50%' }),
      bot: await fixture.account('ben', { kind: 'bot', username: 'ben' }),
      jira: await fixture.account('5570:ab', {
        source: 'jira',
        instance: 'cloud',
        username: 'Lin',
      }),
    };
    await fixture.sync.sync();
    const [{ instance_id: git }] = await knex('accounts').where({ id: id.ada });
    await seed.events(git, [
      { at: '2026-03-04T09:10:00Z', accountId: id.ada },
      { at: '2026-03-05T09:50:00Z', accountId: id.ada, class: 2 },
      { at: '2026-03-06T09:10:00Z', accountId: id.ada, removed: true },
      { at: '2026-03-07T09:10:00Z', accountId: id.home },
    ]);
    const started = new AccountsServer(fixture, id);
    await started.#start();
    return started;
  }

  async #start(): Promise<void> {
    const { fixture, audited } = this;
    const { server } = await serveRoutes(httpAuth => {
      const router = createAccountsRouter({
        database: fixture.database,
        permissions: permissionsOfServices,
        httpAuth,
        explicitLinks: [],
        ensureEntity: ref => fixture.sync.ensure(ref),
        auditor: {
          createEvent: async ({ request: by, ...event }) => ({
            success: async end =>
              void audited.push([by?.method, event, end?.meta]),
            fail: async ({ error }) =>
              void audited.push([by?.method, event, error.name]),
          }),
        },
      });
      return PromiseRouter().use('/accounts', router);
    });
    this.#server = server;
  }

  /** Asks the routes; as a service, if no User is given. */
  ask(
    method: 'get' | 'put' | 'delete',
    path: string,
    userRef?: string,
  ): request.Test {
    return request(this.#server)
      [method](`/api/activity/accounts${path}`)
      .set('authorization', authorizationOf(userRef));
  }

  /** A list, checked against its schema. */
  async list(query: string, userRef?: string): Promise<AccountList> {
    const { status, body } = await this.ask('get', query, userRef);
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return accountListSchema.parse(body);
  }
}
