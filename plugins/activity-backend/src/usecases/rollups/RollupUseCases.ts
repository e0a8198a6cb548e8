import {
  activityAdminPermission,
  type RollupState,
} from '@activity-insights/plugin-activity-common';
import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Refusal } from '../../privacy/Refusal';
import type { Database } from '../../store/Database';
import {
  markEverything,
  readRollupState,
} from '../../store/rollups/rollupState';
import { enqueueEveryService } from '../../store/dora/queue/enqueueServices';
import { enqueueEveryChange } from '../../store/flow/changes/changeQueue';
import { restartFlowDays } from '../../store/flow/days/buildFlowDays';
import { enqueueEveryWorkItem } from '../../store/workItems/workItemQueue';
import { audited, type OpenAudit } from '../audited';

/** Looking at the counts that are kept beforehand, and having them made anew; for administrators. */
export class RollupUseCases {
  readonly #database: Database;
  readonly #permissions: Pick<PermissionsService, 'authorize'>;

  constructor(options: {
    database: Database;
    permissions: Pick<PermissionsService, 'authorize'>;
  }) {
    this.#database = options.database;
    this.#permissions = options.permissions;
  }

  /** @throws Refusal (HTTP 403, `not-permitted`) */
  async getState(credentials: BackstageCredentials): Promise<RollupState> {
    await this.#requireAdmin(credentials);
    return this.#database.read('readRollupState', readRollupState);
  }

  /**
   * Has everything counted again, month by month, by the task that keeps the counts. Meanwhile answers come from the events.
   * Trees of work, how it flows, and the deployments of services are settled anew by the harvest loop, item by item, change by change and
   * service by service, and the days of flow are made anew by their own task. A process that ends in between leaves the rest to the next one.
   *
   * @throws Refusal (HTTP 403, `not-permitted`)
   */
  async rebuild(
    credentials: BackstageCredentials,
    openAudit: OpenAudit,
  ): Promise<RollupState> {
    return audited(
      openAudit,
      { eventId: 'rollup-rebuild', severityLevel: 'medium', meta: {} },
      async () => {
        await this.#requireAdmin(credentials);
        await this.#database.write('markEverything', async tx => {
          await markEverything(tx);
          await enqueueEveryWorkItem(tx);
          await enqueueEveryChange(tx);
          await restartFlowDays(tx);
          await enqueueEveryService(tx);
        });
        return this.getState(credentials);
      },
    );
  }

  async #requireAdmin(credentials: BackstageCredentials): Promise<void> {
    const [decision] = await this.#permissions.authorize(
      [{ permission: activityAdminPermission }],
      { credentials },
    );
    if (decision.result === AuthorizeResult.ALLOW) return;
    throw new Refusal(
      'not-permitted',
      `You lack the permission ${activityAdminPermission.name}`,
    );
  }
}
