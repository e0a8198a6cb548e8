import type {
  DoraMetricId,
  DoraService,
} from '@activity-insights/plugin-activity-common';
import { localDatePart } from '../format';

/** What was deployed in a week or a month. */
export interface DeploymentPoint {
  /** As the answer has them; half-open. */
  from: string;
  to: string;
  partial: boolean;
  /** Null before the first known deployment. */
  deployments: number | null;
  failed: number | null;
  /** Local days with a deployment; null where they are not counted: of months, and of parts of weeks. */
  days: number | null;
}

/**
 * Deployments over time. Those that failed are the fail rate of as many: the rate has been made of both.
 *
 * @param zone - an IANA zone
 */
export function deploymentPoints(
  service: Pick<DoraService, 'metrics'>,
  zone: string,
): DeploymentPoint[] {
  const metricOf = (wanted: DoraMetricId) =>
    service.metrics.find(({ id }) => id === wanted);
  const frequency = metricOf('deployment-frequency');
  const rates = new Map(
    metricOf('change-fail-rate')?.trend.map(point => [point.from, point]),
  );
  const daysOf = new Map(
    frequency?.days?.weeks.map(({ from, days }) => [
      localDatePart(from, zone),
      days,
    ]),
  );
  const points = frequency?.trend ?? [];
  return points.map(({ from, to, partial, value }) => {
    const rate = rates.get(from);
    const isWeek = Date.parse(to) - Date.parse(from) < 8 * 86_400_000;
    return {
      from,
      to,
      partial,
      deployments: value,
      failed:
        value === null ? null : Math.round((rate?.value ?? 0) * (rate?.n ?? 0)),
      days: isWeek ? daysOf.get(localDatePart(from, zone)) ?? null : null,
    };
  });
}
