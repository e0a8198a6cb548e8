import { randomUUID } from 'node:crypto';
import {
  activityHarvestRunPermission,
  type HarvestRun,
  type HarvestRunList,
  type StartHarvestRun,
} from '@activity-insights/plugin-activity-common';
import type {
  AuditorService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  AuthorizeResult,
  type BasicPermission,
} from '@backstage/plugin-permission-common';
import type { HarvestObserver } from '../../harvest/HarvestObserver';
import type { Database } from '../../store/Database';
import {
  cancelRun,
  type RunRequest,
  type RunScope,
} from '../../store/operations/harvestRuns';
import {
  readHarvestRun,
  readHarvestRuns,
  type RunFilter,
} from '../../store/operations/readHarvestRuns';
import { audited, type OpenAudit } from '../audited';
import { beginRun } from './beginRun';
import { checkScope, type ScopedInstance } from './checkScope';

/** Asking for harvests, stopping them, and looking at them: what routes, tasks and start-up share. */
export class HarvestUseCases {
  readonly #database: Database;
  readonly #permissions: PermissionsService;
  readonly #openAudit: OpenAudit;
  readonly #instances: () => ScopedInstance[];
  readonly #wake: () => void;
  readonly #observer: Pick<HarvestObserver, 'runEnded'> | undefined;

  /**
   * @param options - `instances` are those that are configured; `wake` tells the harvest loop that there is work
   */
  constructor(options: {
    database: Database;
    permissions: PermissionsService;
    auditor: AuditorService;
    instances: () => ScopedInstance[];
    wake: () => void;
    /** Is told of runs that are cancelled. */
    observer?: Pick<HarvestObserver, 'runEnded'>;
  }) {
    this.#database = options.database;
    this.#permissions = options.permissions;
    this.#openAudit = action => options.auditor.createEvent(action);
    this.#instances = options.instances;
    this.#wake = options.wake;
    this.#observer = options.observer;
  }

  /**
   * Starts a run on behalf of a caller.
   *
   * @param openAudit - opens events of the audit trail in the caller's name
   * @throws InputError for a source or instance that is not configured, or disabled
   * @throws ConflictError if a reload of the same scope is running and `force` is not given
   */
  async start(
    request: StartHarvestRun,
    credentials: BackstageCredentials,
    triggeredBy: string,
    openAudit: OpenAudit,
  ): Promise<HarvestRun> {
    return this.#start(
      {
        id: randomUUID(),
        mode: request.mode,
        scope: { source: request.source, instance: request.instance },
        force: request.force ?? false,
        trigger: 'manual',
        triggeredBy,
      },
      openAudit,
      () => this.#require(activityHarvestRunPermission, credentials),
    );
  }

  /** Starts a run on the backend's own behalf, see `start`. */
  async request(request: RunRequest): Promise<HarvestRun> {
    return this.#start(request, this.#openAudit, async () => {});
  }

  /**
   * Cancels a running run; what it has stored stays.
   *
   * @param openAudit - opens events of the audit trail in the caller's name
   * @throws NotFoundError if there is no such run
   * @throws ConflictError if it has ended
   */
  async cancel(
    id: string,
    credentials: BackstageCredentials,
    openAudit: OpenAudit,
  ): Promise<HarvestRun> {
    const run = await this.#find(id);
    const action = {
      eventId: 'run-cancel',
      severityLevel: 'medium',
      meta: {
        runId: id,
        ...(run && { mode: run.mode, scope: toMeta(run.scope) }),
      },
    } as const;
    return audited(openAudit, action, async () => {
      await this.#require(activityHarvestRunPermission, credentials);
      if (!run) throw noSuchRun(id);
      const cancelled = await this.#database.write('cancelRun', tx =>
        cancelRun(tx, id),
      );
      const found = await this.get(id);
      if (!cancelled) {
        throw new ConflictError(
          `Harvest run ${id} has ended as ${found.status}`,
        );
      }
      await this.#observer?.runEnded(id);
      return found;
    });
  }

  /** @throws NotFoundError if there is no such run */
  async get(id: string): Promise<HarvestRun> {
    const run = await this.#find(id);
    if (!run) throw noSuchRun(id);
    return run;
  }

  /** Runs, newest first. */
  async list(filter: RunFilter, limit: number): Promise<HarvestRunList> {
    return this.#database.read('readHarvestRuns', tx =>
      readHarvestRuns(tx, filter, limit),
    );
  }

  async #find(id: string): Promise<HarvestRun | undefined> {
    // PostgreSQL refuses to look for what it could not have stored.
    if (id.includes('\0')) return undefined;
    return this.#database.read('readHarvestRun', tx => readHarvestRun(tx, id));
  }

  /** Only reloads are audited: they rewrite what is there, and incremental runs come every quarter of an hour. */
  async #start(
    request: RunRequest,
    openAudit: OpenAudit,
    authorise: () => Promise<void>,
  ): Promise<HarvestRun> {
    const begin = async () => {
      await authorise();
      checkScope(request.scope, this.#instances());
      return this.#database.write('startRun', tx => beginRun(tx, request));
    };
    const { id: runId, mode, force, trigger } = request;
    const scope = toMeta(request.scope);
    const begun =
      mode === 'reload'
        ? await audited(
            openAudit,
            {
              eventId: 'reload-start',
              severityLevel: force ? 'high' : 'medium',
              meta: { runId, mode, scope, force, trigger },
            },
            begin,
          )
        : await begin();
    if (begun.replaced !== undefined) {
      await this.#observer?.runEnded(begun.replaced);
      const event = await openAudit({
        eventId: 'run-replace',
        severityLevel: 'high',
        meta: { runId: begun.replaced, mode, scope, replacedBy: runId },
      });
      await event.success();
    }
    this.#wake();
    return this.get(begun.id);
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

function noSuchRun(id: string): NotFoundError {
  return new NotFoundError(`There is no harvest run ${id}`);
}

function toMeta({ source, instance }: RunScope): {
  source: string;
  instance: string;
} {
  return { source: source ?? '*', instance: instance ?? '*' };
}
