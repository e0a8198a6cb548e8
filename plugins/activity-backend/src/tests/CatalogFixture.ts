import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Knex } from 'knex';
import { CatalogSync } from '../catalog/CatalogSync';
import type { ExplicitLink } from '../config';
import { defaultFixes } from '../dora/rules/defaultRules';
import { Database } from '../store/Database';
import { internInstance } from '../store/operations/internInstance';
import { migrationsDirectory } from './HarvestFixture';

/** An entity with what the sync reads of it. */
export function catalogEntity(
  kind: string,
  name: string,
  details: {
    namespace?: string;
    annotations?: Record<string, string>;
    email?: string;
    displayName?: string;
    relations?: [type: string, targetRef: string][];
  } = {},
): Entity {
  const { namespace, annotations, email, displayName, relations } = details;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace, annotations },
    spec: { profile: { email, displayName } },
    relations: relations?.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

/** A User who is a member of Groups of the default namespace. */
export function member(name: string, ...groups: string[]): Entity {
  return catalogEntity('User', name, {
    email: `${name}@mail.example`,
    relations: groups.map(group => ['memberOf', `group:default/${group}`]),
  });
}

/** Two pages, so that there is a middle to break off in. */
const pageCount = 2;

/** One replica's catalog sync on a database of its own or of others, with a catalog that tests change. */
export class CatalogFixture {
  readonly knex: Knex;
  readonly database: Database;
  readonly sync: CatalogSync;
  readonly warnings: string[] = [];
  /** What the catalog answers. */
  entities: Entity[];
  /** Whether the catalog breaks off after its first page. */
  breaksOff: boolean = false;

  constructor(
    knex: Knex,
    entities: Entity[],
    explicitLinks: readonly ExplicitLink[] = [],
  ) {
    this.knex = knex;
    this.database = new Database(knex);
    this.entities = entities;
    const catalog: Pick<CatalogService, 'streamEntities' | 'getEntityByRef'> = {
      streamEntities: () => this.#stream(),
      getEntityByRef: async ref =>
        this.entities.find(
          ({ kind, metadata }) =>
            `${kind}:default/${metadata.name}`.toLowerCase() === ref,
        ),
    };
    this.sync = new CatalogSync({
      auth: mockServices.auth(),
      catalog: catalog as CatalogService,
      database: this.database,
      explicitLinks,
      dora: { deployments: [], fixes: defaultFixes },
      flow: { defaultZone: undefined, statusRules: new Map() },
      logger: mockServices.logger.mock({
        warn: message => void this.warnings.push(message),
      }),
    });
  }

  /** On a new database with the plugin's tables. */
  static async create(
    knex: Knex,
    entities: Entity[],
    explicitLinks?: readonly ExplicitLink[],
  ): Promise<CatalogFixture> {
    await knex.migrate.latest({ directory: migrationsDirectory });
    return new CatalogFixture(knex, entities, explicitLinks);
  }

  async *#stream(): AsyncIterable<Entity[]> {
    const size = Math.ceil(this.entities.length / pageCount);
    for (let at = 0; at < this.entities.length; at += size) {
      if (at > 0 && this.breaksOff) throw new Error('The catalog broke off');
      yield this.entities.slice(at, at + size);
    }
  }

  /** An e-mail identity, or with a source an account of that source. */
  async account(
    externalId: string,
    row: Record<string, string> & { source?: string; instance?: string } = {},
  ): Promise<number> {
    const { source = 'git', instance = '*', ...columns } = row;
    const instanceId = await this.database.write('internInstance', tx =>
      internInstance(tx, source, instance),
    );
    const [{ id }] = await this.knex('accounts')
      .insert({
        instance_id: instanceId,
        external_id: externalId,
        email: externalId.includes('@') ? externalId : null,
        kind: 'human',
        ...columns,
      })
      .returning('id');
    return id;
  }

  /** A project of one unit. */
  async project(
    externalId: string,
    locators: string[],
    componentRefs: string[] = [],
  ): Promise<{ projectId: number; unitId: number }> {
    const instanceId = await this.database.write('internInstance', tx =>
      internInstance(tx, 'gitlab', 'code.example'),
    );
    const [{ id: projectId }] = await this.knex('projects')
      .insert({
        instance_id: instanceId,
        external_id: externalId,
        name: externalId,
        locators: JSON.stringify(locators),
        component_refs: JSON.stringify(componentRefs),
      })
      .returning('id');
    const [{ id: unitId }] = await this.knex('units')
      .insert({ project_id: projectId, filter: '' })
      .returning('id');
    return { projectId, unitId };
  }

  /** Lets time pass for memberships that were missed. */
  async pass(hours: number): Promise<void> {
    await this.knex('memberships')
      .whereNotNull('missing_since')
      .update({
        missing_since: this.knex.raw('missing_since - ?', [hours * 3_600_000]),
      });
  }

  /** Everything that the sync writes. */
  async stored(): Promise<Record<string, unknown[]>> {
    const tables = {
      catalog_entities: ['ref'],
      catalog_relations: ['from_ref', 'type', 'to_ref'],
      user_identities: ['kind', 'value', 'user_ref'],
      component_locators: ['locator', 'component_ref'],
      memberships: ['id'],
      accounts: ['id'],
      unit_components: ['unit_id', 'component_ref'],
    };
    const stored: Record<string, unknown[]> = {};
    for (const [table, key] of Object.entries(tables)) {
      stored[table] = await this.knex(table).orderBy(key).select();
    }
    return stored;
  }

  /** The statements that change or lock something while `work` is done. */
  async written(work: () => Promise<unknown>): Promise<string[]> {
    const statements: string[] = [];
    const note = ({ sql }: { sql: string }) => {
      if (/^\s*(insert|update|delete)|advisory/i.test(sql))
        statements.push(sql);
    };
    this.knex.on('query', note);
    await work();
    this.knex.removeListener('query', note);
    return statements;
  }
}
