import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ExplicitLink } from '../config';
import type { DoraSettings } from '../dora/rules/DoraSettings';
import type { Database } from '../store/Database';
import { readCatalogEntity } from '../store/operations/readCatalogEntity';
import { readAmbiguousLocators } from '../store/operations/readAmbiguousLocators';
import { readRuleAnnotations } from '../store/operations/readRuleAnnotations';
import { attributeAll, attributePending } from './attributeActivity';
import type { FlowSettings } from '../store/flow/scopes/readScopeDefinitions';
import { describeAmbiguity } from './describeAmbiguity';
import { describeMisspelt } from './describeMisspelt';
import { keepDoraServices } from './keepDoraServices';
import { keepFlowScopes } from './keepFlowScopes';
import { readCatalog, syncedKinds } from './readCatalog';
import { saveSnapshot, type SuspiciousLosses } from './saveSnapshot';

/** Keeps Components, teams and people as the catalog has them. */
export class CatalogSync {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #database: Database;
  readonly #explicitLinks: readonly ExplicitLink[];
  readonly #dora: DoraSettings;
  readonly #flow: FlowSettings;
  readonly #logger: LoggerService;
  #running: Promise<void> | undefined;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    database: Database;
    explicitLinks: readonly ExplicitLink[];
    dora: DoraSettings;
    flow: FlowSettings;
    logger: LoggerService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#database = options.database;
    this.#explicitLinks = options.explicitLinks;
    this.#dora = options.dora;
    this.#flow = options.flow;
    this.#logger = options.logger;
  }

  /**
   * Reads the whole catalog and stores what differs; if it cannot be read to its end, nothing. Callers at the same time
   * share one sync.
   *
   * @param options - with `acceptLosses` a person has said that the catalog is right, however much it has lost; a catalog
   *   without any entity is not believed even then
   */
  async sync(options: { acceptLosses?: boolean } = {}): Promise<void> {
    const { acceptLosses = false } = options;
    // A sync that is running would not accept them.
    while (acceptLosses && this.#running) {
      await this.#running.catch(() => undefined);
    }
    this.#running ??= this.#sync(acceptLosses).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  /** Links accounts and maps projects that have come, or have changed, since that was done last. */
  async attributeNew(): Promise<void> {
    const hasMapped = await attributePending(
      this.#database,
      this.#explicitLinks,
    );
    if (hasMapped) await this.#keepRules();
  }

  /**
   * Makes sure that an entity is stored if the catalog has it: it may be newer than the last sync.
   *
   * @param entityRef - in lower case
   */
  async ensure(entityRef: string): Promise<void> {
    const { kind } = parseEntityRef(entityRef);
    const isSynced = syncedKinds.some(
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

  async #sync(acceptLosses: boolean): Promise<void> {
    const snapshot = await readCatalog(this.#catalog, this.#auth);
    const losses = await saveSnapshot(this.#database, snapshot, acceptLosses);
    this.#report(losses);
    await attributeAll(this.#database, this.#explicitLinks);
    await this.attributeNew();
    await this.#keepRules();
    await this.#reportAmbiguities();
    await this.#reportMisspeltRules();
  }

  /** Makes of what the catalog and the configuration say what items and services are settled by. */
  async #keepRules(): Promise<void> {
    await keepFlowScopes(this.#database, this.#flow);
    await keepDoraServices(this.#database, this.#dora);
  }

  async #reportAmbiguities(): Promise<void> {
    const ambiguous = await this.#database.read(
      'readAmbiguousLocators',
      readAmbiguousLocators,
    );
    for (const it of ambiguous) this.#logger.warn(describeAmbiguity(it));
  }

  async #reportMisspeltRules(): Promise<void> {
    const annotations = await this.#database.read(
      'readRuleAnnotations',
      readRuleAnnotations,
    );
    for (const warning of annotations.flatMap(describeMisspelt)) {
      this.#logger.warn(warning);
    }
  }

  #report({ kinds, memberships }: SuspiciousLosses): void {
    const lost = [
      ...kinds,
      ...(memberships ? [{ kind: 'membership', ...memberships }] : []),
    ];
    if (lost.length === 0) return;
    const counts = lost.map(
      ({ kind, missing, known }) => `${kind}: ${missing} of ${known}`,
    );
    this.#logger.warn(
      `The catalog has lost a large part of its entities or memberships at once (${counts.join(
        ', ',
      )}). They are kept as they were; check the catalog, or wait until it has recovered. ` +
        'If it is right, an incremental harvest run with force accepts it',
    );
  }
}
