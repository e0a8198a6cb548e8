import { ActivityHttp, type ActivityRequestOptions } from './ActivityHttp';
import { doraSchema, type Dora } from './doraDtos';
import {
  doraChangesSchema,
  doraDeploymentsSchema,
  doraPreviewSchema,
  type DoraChanges,
  type DoraDeployments,
  type DoraPreview,
} from './doraListDtos';
import type {
  DoraChangesQuery,
  DoraDeploymentsQuery,
  DoraMetricsQuery,
  DoraPreviewQuery,
} from './doraQueries';

/**
 * Asks `/api/activity/dora`; for the frontend, other plugins and scripts. Every answer is checked against its schema.
 *
 * @public
 */
export class DoraClient {
  readonly #http: ActivityHttp;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#http = new ActivityHttp(options);
  }

  /** The five metrics of each service. */
  async getMetrics(
    query: DoraMetricsQuery,
    options?: ActivityRequestOptions,
  ): Promise<Dora> {
    return this.#http.get('/dora', query, doraSchema, options);
  }

  /** Deployments, those that failed or repaired something marked. */
  async getDeployments(
    query: DoraDeploymentsQuery,
    options?: ActivityRequestOptions,
  ): Promise<DoraDeployments> {
    return this.#http.get(
      '/dora/deployments',
      query,
      doraDeploymentsSchema,
      options,
    );
  }

  /** Changes, each at the first deployment that contains it. */
  async getChanges(
    query: DoraChangesQuery,
    options?: ActivityRequestOptions,
  ): Promise<DoraChanges> {
    return this.#http.get('/dora/changes', query, doraChangesSchema, options);
  }

  /** Which of the last runs of a Component count as deployments, and why. */
  async getPreview(
    query: DoraPreviewQuery,
    options?: ActivityRequestOptions,
  ): Promise<DoraPreview> {
    return this.#http.get('/dora/preview', query, doraPreviewSchema, options);
  }
}
