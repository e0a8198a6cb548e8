import { randomUUID } from 'node:crypto';
import {
  activityAdminPermission,
  activityHarvestRunPermission,
  type HarvestRun,
  type HarvestRunList,
  type HarvestStreamList,
  type StartHarvestRun,
} from '@activity-insights/plugin-activity-common';
import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { Database } from '../../store/Database';
import {
  cancelRun,
  findRunningRun,
  insertRun,
  type RunRequest,
} from '../../store/operations/harvestRuns';
import {
  readHarvestRun,
  readHarvestRuns,
  type RunFilter,
} from '../../store/operations/readHarvestRuns';
import { readHarvestStreams } from '../../store/operations/readHarvestStreams';

/** Asking for harvests, stopping them, and looking at them: what routes, tasks and start-up share. */
export class HarvestUseCases {
  readonly #database: Database;
  readonly #permissions: PermissionsService;
  readonly #instances: () => { source: string; instance: string }[];
  readonly #wake: () => void;

  /**
   * @param options - `instances` are those that are configured; `wake` tells the harvest loop that there is work
   */
  constructor(options: {
    database: Database;
    permissions: PermissionsService;
    instances: () => { source: string; instance: string }[];
    wake: () => void;
  }) {
    this.#database = options.database;
    this.#permissions = options.permissions;
    this.#instances = options.instances;
    this.#wake = options.wake;
  }

  /**
   * Starts a run on behalf of a caller.
   *
   * @throws InputError for a source or instance that is not configured
   * @throws ConflictError if a reload of the same scope is running and `force` is not given
   */
  async start(
    request: StartHarvestRun,
    credentials: BackstageCredentials,
    triggeredBy: string,
  ): Promise<HarvestRun> {
    await this.#require(activityHarvestRunPermission, credentials);
    return this.request({
      id: randomUUID(),
      mode: request.mode,
      scope: { source: request.source, instance: request.instance },
      force: request.force ?? false,
      trigger: 'manual',
      triggeredBy,
    });
  }

  /** Starts a run on the backend's own behalf, see `start`. */
  async request(request: RunRequest): Promise<HarvestRun> {
    this.#checkScope(request.scope);
    const id = await this.#database.write('startRun', async tx => {
      if (await insertRun(tx, request)) return request.id;
      const running = await findRunningRun(tx, request.mode, request.scope);
      if (request.mode === 'incremental' && running) return running.id;
      if (running && !request.force) {
        throw new ConflictError(
          `Reload ${running.id} of the same scope is running; wait for it, cancel it, or use force to replace it`,
        );
      }
      if (running) await cancelRun(tx, running.id);
      await insertRun(tx, request);
      return request.id;
    });
    this.#wake();
    return this.get(id);
  }

  /**
   * Cancels a running run; what it has stored stays.
   *
   * @throws NotFoundError if there is no such run
   * @throws ConflictError if it has ended
   */
  async cancel(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<HarvestRun> {
    await this.#require(activityHarvestRunPermission, credentials);
    const run = await this.get(id);
    const cancelled = await this.#database.write('cancelRun', tx =>
      cancelRun(tx, id),
    );
    if (!cancelled) {
      throw new ConflictError(`Harvest run ${id} has ended as ${run.status}`);
    }
    return this.get(id);
  }

  /** @throws NotFoundError if there is no such run */
  async get(id: string): Promise<HarvestRun> {
    const run = await this.#database.read('readHarvestRun', tx =>
      readHarvestRun(tx, id),
    );
    if (!run) throw new NotFoundError(`There is no harvest run ${id}`);
    return run;
  }

  /** Runs, newest first. */
  async list(filter: RunFilter, limit: number): Promise<HarvestRunList> {
    return this.#database.read('readHarvestRuns', tx =>
      readHarvestRuns(tx, filter, limit),
    );
  }

  /** The state of every stream; messages of errors for administrators only. */
  async listStreams(
    credentials: BackstageCredentials,
  ): Promise<HarvestStreamList> {
    const streams = await this.#database.read(
      'readHarvestStreams',
      readHarvestStreams,
    );
    const isAdmin = await this.#isAllowed(activityAdminPermission, credentials);
    const items = streams.map(stream => ({
      ...stream,
      error:
        stream.error && !isAdmin ? { code: stream.error.code } : stream.error,
    }));
    return { items, total: items.length };
  }

  #checkScope({ source, instance }: RunRequest['scope']): void {
    const instances = this.#instances();
    const ofSource = instances.filter(
      entry => source === undefined || entry.source === source,
    );
    if (source !== undefined && ofSource.length === 0) {
      throw new InputError(`source: ${source} is not configured`);
    }
    if (
      instance !== undefined &&
      !ofSource.some(entry => entry.instance === instance)
    ) {
      throw new InputError(`instance: ${instance} is not configured`);
    }
  }

  async #require(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<void> {
    if (!(await this.#isAllowed(permission, credentials))) {
      throw new NotAllowedError(`You lack the permission ${permission.name}`);
    }
  }

  async #isAllowed(
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const [decision] = await this.#permissions.authorize([{ permission }], {
      credentials,
    });
    return decision.result === AuthorizeResult.ALLOW;
  }
}
