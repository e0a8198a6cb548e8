import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ExplicitLink } from '../config';
import type { Database } from '../store/Database';
import { readCatalogEntity } from '../store/operations/readCatalogEntity';
import { linkAccounts } from '../store/operations/linkAccounts';
import { mapUnits } from '../store/operations/mapUnits';
import { saveCatalog } from '../store/operations/saveCatalog';
import { saveMemberships } from '../store/operations/saveMemberships';
import type { CatalogSnapshot } from './CatalogSnapshot';
import { describeEntity, mergeSnapshots } from './describeEntity';

/** The kinds that scopes and people are made of. */
const kinds = ['Group', 'User', 'Component', 'System', 'Domain'];

const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.profile',
  'relations',
];

/** Keeps Components, teams and people as the catalog has them. */
export class CatalogSync {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #database: Database;
  readonly #explicitLinks: readonly ExplicitLink[];
  readonly #logger: LoggerService;
  #running: Promise<void> | undefined;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    database: Database;
    explicitLinks: readonly ExplicitLink[];
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#database = options.database;
    this.#explicitLinks = options.explicitLinks;
    this.#logger = options.logger;
  }

  /** Reads the whole catalog and stores what differs. Callers at the same time share one sync. */
  async sync(): Promise<void> {
    this.#running ??= this.#sync().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  /** Links accounts and maps projects that have come since the last sync. */
  async attributeNew(): Promise<void> {
    await this.#database.write('linkAccounts', tx =>
      linkAccounts(tx, this.#explicitLinks, 'unlinked'),
    );
    await this.#database.write('mapUnits', mapUnits);
  }

  /**
   * Makes sure that an entity is stored if the catalog has it: it may be newer than the last sync.
   *
   * @param entityRef - in lower case
   */
  async ensure(entityRef: string): Promise<void> {
    const { kind } = parseEntityRef(entityRef);
    const isSynced = kinds.some(
      known => known.toLocaleLowerCase('en-US') === kind,
    );
    if (!isSynced) return;
    const stored = await this.#database.read('readCatalogEntity', tx =>
      readCatalogEntity(tx, entityRef),
    );
    if (stored) return;
    const credentials = await this.#auth.getOwnServiceCredentials();
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (entity) await this.sync();
  }

  async #sync(): Promise<void> {
    const snapshot = await this.#read();
    const entities = await this.#database.write('saveCatalog', tx =>
      saveCatalog(tx, snapshot),
    );
    const memberships = await this.#database.write('saveMemberships', tx =>
      saveMemberships(tx, snapshot.memberships),
    );
    if (entities.suspicious || memberships.suspicious) {
      this.#logger.warn(
        'The catalog has lost a large part of its entities or memberships at once. ' +
          'They are kept as they were; check the catalog, or wait until it has recovered',
      );
    }
    await this.#database.write('linkAccounts', tx =>
      linkAccounts(tx, this.#explicitLinks, 'all'),
    );
    await this.#database.write('mapUnits', mapUnits);
  }

  async #read(): Promise<CatalogSnapshot> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const parts: CatalogSnapshot[] = [];
    const pages = this.#catalog.streamEntities(
      { filter: { kind: kinds }, fields },
      { credentials },
    );
    for await (const page of pages) {
      parts.push(mergeSnapshots(page.map(describeEntity)));
    }
    return mergeSnapshots(parts);
  }
}
