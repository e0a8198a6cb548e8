import type {
  ActivityRequestOptions,
  Dora,
  DoraChanges,
  DoraChangesQuery,
  DoraDeployments,
  DoraDeploymentsQuery,
  DoraMetricsQuery,
  DoraPreview,
  DoraPreviewQuery,
} from '@activity-insights/plugin-activity-common';
import type { DoraApi } from '../../api/doraApiRef';
import { madeDora, madeService } from './madeDora';
import {
  madeChanges,
  madeDeployments,
  madeFailure,
  madePreview,
} from './madeLists';

/** Answers with made deployments; a test may replace any answer, at any time. */
export class FakeDoraApi implements DoraApi {
  readonly getMetrics = jest.fn(
    async (
      { entity }: DoraMetricsQuery,
      _options?: ActivityRequestOptions,
    ): Promise<Dora> => {
      if (entity?.startsWith('component:')) return madeDora();
      return madeDora({
        entity: entity ?? null,
        services: [
          madeService(),
          madeService({ component: 'component:default/mole' }),
        ],
        noTotal: { code: 'not-blended', message: 'Services are not blended' },
      });
    },
  );
  readonly getDeployments = jest.fn(
    async (
      { metric }: DoraDeploymentsQuery,
      _options?: ActivityRequestOptions,
    ): Promise<DoraDeployments> =>
      madeDeployments(
        metric && metric !== 'deployment-frequency'
          ? { items: [madeFailure] }
          : {},
      ),
  );
  readonly getChanges = jest.fn(
    async (
      _query: DoraChangesQuery,
      _options?: ActivityRequestOptions,
    ): Promise<DoraChanges> => madeChanges(),
  );
  readonly getPreview = jest.fn(
    async (
      { deployments }: DoraPreviewQuery,
      _options?: ActivityRequestOptions,
    ): Promise<DoraPreview> => madePreview(deployments),
  );
}
