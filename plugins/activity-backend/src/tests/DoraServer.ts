import { DoraClient } from '@activity-insights/plugin-activity-common';
import PromiseRouter from 'express-promise-router';
import type { Knex } from 'knex';
import { registerActions } from '../actions/registerActions';
import type { BandSet } from '../dora/bands/BandSet';
import { createDoraListsRouter } from '../http/dora/createDoraListsRouter';
import { createDoraRouter } from '../http/dora/createDoraRouter';
import { ContributorDirectory } from '../store/ContributorDirectory';
import { Database } from '../store/Database';
import { ActivitySeed } from './ActivitySeed';
import { seedService, type SeedService } from './seedService';
import { ServedRoutes } from './ServedRoutes';
import { workPermissions } from './workPermissions';

/** It is 20 March 2026, half past two in the night of New York, where the clock went forward on the 8th. */
export const now = Date.parse('2026-03-20T06:30:00Z');

export const web = 'component:default/web';
export const api = 'component:default/api';
export const secret = 'component:default/secret';
/** It is of the catalog, and is no service. */
export const idle = 'component:default/idle';
export const shop = 'system:default/shop';
export const harbour = 'group:default/harbour';

/**
 * The routes and actions about deployments, on services whose facts are seeded. The Group harbour owns web and secret, and the Group crew
 * below it owns api; these three are the System shop, which is the Domain retail. Web is New York's. The stream of web was read when it
 * was noon on 19 March, and api's an hour later.
 */
export class DoraServer extends ServedRoutes {
  readonly knex: Knex;
  /** Units of the projects. */
  readonly units: { web: number; api: number; secret: number };
  /** How numbers are called good or bad; they are not without. */
  bands: BandSet | undefined;

  private constructor(knex: Knex, units: DoraServer['units']) {
    super('/dora');
    this.knex = knex;
    this.units = units;
  }

  /** On a new database, without services. */
  static async start(knex: Knex): Promise<DoraServer> {
    const units = await seedCatalog(await ActivitySeed.create(knex));
    return DoraServer.over(knex, units);
  }

  /** On whatever a database has. */
  static async over(
    knex: Knex,
    units = { web: 0, api: 0, secret: 0 },
  ): Promise<DoraServer> {
    const world = new DoraServer(knex, units);
    const { auditor, actionsRegistry } = world;
    const services = {
      database: new Database(knex),
      permissions: workPermissions,
      directory: new ContributorDirectory(),
      settings: {
        minimumGroupSize: 3,
        get doraBands() {
          return world.bands;
        },
      },
      ensureEntity: async () => {},
      now: () => now,
    };
    await world.serve(httpAuth =>
      PromiseRouter().use(
        '/dora',
        createDoraRouter({ ...services, httpAuth, auditor }),
        createDoraListsRouter({ ...services, httpAuth, auditor }),
      ),
    );
    registerActions({ ...services, auditor, actionsRegistry });
    return world;
  }

  /** Stores services with their facts. */
  async show(...services: SeedService[]): Promise<void> {
    for (const service of services) await seedService(this.knex, service);
  }

  /** What others ask by, in the name of a User or of a service; every answer is as its schema says. */
  client(userRef?: string): DoraClient {
    return new DoraClient(this.clientOptions(userRef));
  }
}

async function seedCatalog(seed: ActivitySeed): Promise<DoraServer['units']> {
  const crew = 'group:default/crew';
  await seed.entity(web, 'America/New_York');
  for (const ref of [api, secret, idle, shop, harbour, crew]) {
    await seed.entity(ref);
  }
  await seed.entity('domain:default/retail');
  await seed.entity('api:default/rest');
  await seed.entity('user:default/ada');
  await seed.relation(crew, 'childOf', harbour);
  await seed.relation(shop, 'partOf', 'domain:default/retail');
  for (const ref of [web, api, secret])
    await seed.relation(ref, 'partOf', shop);
  await seed.relation(web, 'ownedBy', harbour);
  await seed.relation(secret, 'ownedBy', harbour);
  await seed.relation(api, 'ownedBy', crew);
  const forge = await seed.instance('gitlab', 'acme');
  const read = async (ref: string, at: string | null) => {
    const { projectId, unitId } = await seed.project(forge, ref, [ref]);
    await seed.stream(`${ref}/deployments`, forge, projectId, {
      last_success_at: at && Date.parse(at),
    });
    return unitId;
  };
  return {
    web: await read(web, '2026-03-19T12:00Z'),
    api: await read(api, '2026-03-19T13:00Z'),
    secret: await read(secret, null),
  };
}
