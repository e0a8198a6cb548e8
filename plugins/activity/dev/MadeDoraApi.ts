import type {
  DoraChangesQuery,
  DoraDeploymentsQuery,
  DoraMetricsQuery,
  DoraPreviewQuery,
} from '@activity-insights/plugin-activity-common';
import type { DoraApi } from '../src/api/doraApiRef';
import {
  madeDora,
  madeMetric,
  madeService,
  madeUnknownService,
} from '../src/dora/__testUtils__/madeDora';
import {
  madeChanges,
  madeDeployment,
  madeDeployments,
  madeDoraChange,
  madeFailure,
  madePreview,
} from '../src/dora/__testUtils__/madeLists';

const monday = Date.parse('2026-08-03T00:00:00Z');
const day = 86_400_000;
const isoOf = (time: number) => new Date(time).toISOString();

/** Answers with made deployments, in this process. Of a Component called `unknown` no deployment is known. */
export class MadeDoraApi implements DoraApi {
  async getMetrics({ entity = '' }: DoraMetricsQuery) {
    if (!entity.startsWith('component:')) {
      const names = ['harbour', 'lighthouse', 'quay'];
      return madeDora({
        entity,
        services: names.map(name =>
          madeService({ component: `component:default/${name}` }),
        ),
        noTotal: {
          code: 'not-blended',
          message: 'A quick and a slow service together are neither.',
        },
      });
    }
    const service = entity.endsWith('/unknown')
      ? madeUnknownService('No run has matched the definition so far.')
      : madeService({ metrics: madeMetrics() });
    return madeDora({ services: [{ ...service, component: entity }] });
  }

  async getDeployments({ entity = '', metric }: DoraDeploymentsQuery) {
    const count = metric && metric !== 'deployment-frequency' ? 5 : 40;
    const component = entity.startsWith('component:')
      ? entity
      : 'component:default/quay';
    return madeDeployments({
      items: Array.from({ length: count }, (_, index) => ({
        ...(index % 8 === 4 || count === 5 ? madeFailure : madeDeployment()),
        component,
        key: `run-${index}`,
        title: `v1.${count - index}.0`,
        at: isoOf(monday + (90 - 2 * index) * day + 9 * 3_600_000),
      })),
    });
  }

  async getChanges(_query: DoraChangesQuery) {
    return madeChanges({
      items: Array.from({ length: 120 }, (_, index) =>
        madeDoraChange({
          key: `tide/quay!${index + 1}`,
          title: `Change number ${index + 1}`,
          deployedAt: isoOf(monday + ((index * 37) % 91) * day),
          leadSeconds: 3_600 * (2 + ((index * index * 7) % 160)),
        }),
      ),
    });
  }

  async getPreview({ deployments }: DoraPreviewQuery) {
    return madePreview(deployments);
  }
}

/** With 13 weeks. */
function madeMetrics() {
  return madeService().metrics.map(metric => {
    const trend = Array.from({ length: 13 }, (_, week) => {
      const point = metric.trend[(week * 5) % 2];
      const deployed = (week * 7) % 6;
      const isFrequency = metric.id === 'deployment-frequency';
      const isRate = metric.id === 'change-fail-rate';
      const failed = deployed > 2 ? week % 2 : 0;
      return {
        ...point,
        from: isoOf(monday + week * 7 * day),
        to: isoOf(monday + (week + 1) * 7 * day),
        partial: week === 12,
        ...(isFrequency && { value: deployed, n: deployed }),
        ...(isRate && {
          value: deployed === 0 ? null : failed / deployed,
          n: deployed,
        }),
      };
    });
    const weeks = trend.map(({ from, value }) => ({
      from: from.slice(0, 10),
      days: Math.min(3, value ?? 0),
    }));
    return madeMetric(metric.id, {
      trend,
      ...(metric.days && { days: { weeks, median: 2 } }),
    });
  });
}
