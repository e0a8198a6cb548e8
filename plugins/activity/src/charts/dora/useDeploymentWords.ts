import { useCallback } from 'react';
import { formatCount } from '../../transforms/format';
import type { DeploymentPoint } from '../../transforms/dora/deploymentPoints';
import { useFlowChartWords } from '../../words/useFlowChartWords';

/** What a week or a month says: its days, and what was deployed in it. */
export function useDeploymentWords(
  zone: string,
): (point: DeploymentPoint) => { name: string; text: string } {
  const { t, amount, period } = useFlowChartWords();
  return useCallback(
    point => {
      const name = period(point, zone);
      const { deployments, failed, days, partial } = point;
      if (deployments === null) return { name, text: t('dora.over.unknown') };
      let text = amount(deployments, 'deployments');
      if (deployments > 0) {
        text = t('dora.over.point', {
          deployments: text,
          failed: formatCount(failed ?? 0),
        });
      }
      if (days !== null && deployments > 0) {
        text = t('dora.over.pointDays', {
          text,
          count: days,
          number: formatCount(days),
        });
      }
      if (partial) {
        text = t('flowChart.run.pointPartial', {
          text,
          partial: t('flowChart.partial'),
        });
      }
      return { name, text };
    },
    [t, amount, period, zone],
  );
}
