import { ActivityHttp, type ActivityRequestOptions } from './ActivityHttp';
import {
  reportReceiptSchema,
  type DeploymentReport,
  type IncidentReport,
  type ReportReceipt,
} from './reportDtos';

/**
 * Reports to `/api/activity` what no source tells; for scripts, other plugins and their backends. It takes the permission
 * `activity.ingest`. A report may be sent again: its key says which one it is.
 *
 * @public
 */
export class ReportClient {
  readonly #http: ActivityHttp;

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#http = new ActivityHttp(options);
  }

  /** A deployment, or what became of one. */
  async reportDeployment(
    report: DeploymentReport,
    options?: ActivityRequestOptions,
  ): Promise<ReportReceipt> {
    return this.#http.change(
      { method: 'POST', path: '/deployments', body: report },
      reportReceiptSchema,
      options,
    );
  }

  /** An incident, or that it is over. */
  async reportIncident(
    report: IncidentReport,
    options?: ActivityRequestOptions,
  ): Promise<ReportReceipt> {
    return this.#http.change(
      { method: 'POST', path: '/incidents', body: report },
      reportReceiptSchema,
      options,
    );
  }
}
