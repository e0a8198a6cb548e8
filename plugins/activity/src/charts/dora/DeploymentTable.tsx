import type { DeploymentPoint } from '../../transforms/dora/deploymentPoints';
import { formatCount } from '../../transforms/format';
import { QuietText } from '../../words/QuietText';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import { FlowTable } from '../flow/table/FlowTable';
import type { DeploymentBarsProps } from './DeploymentBars';

/** Deployments over time as a table, the newest first. */
export function DeploymentTable(props: DeploymentBarsProps) {
  const { points, interval, period: answer, onSelect } = props;
  const { timezone } = answer;
  const { t, period } = useFlowChartWords();
  if (points.length === 0) {
    return <QuietText>{t('dora.over.none')}</QuietText>;
  }
  const noteOf = ({ deployments, partial }: DeploymentPoint) => {
    if (deployments === null) return t('dora.over.unknown');
    return partial ? t('flowChart.partial') : '';
  };
  const bare = (count: number | null) =>
    count === null ? '–' : formatCount(count);
  return (
    <FlowTable
      caption={t('dora.over.caption', {
        interval: t(`flowChart.interval.${interval}`),
        period: period(answer, timezone),
        zone: timezone,
      })}
      columns={[
        t(`dora.over.column.${interval}`),
        t('dora.over.deployments'),
        t('dora.over.failures'),
        t('dora.over.days'),
        t('dora.over.note'),
      ]}
      rows={points
        .map(point => ({
          key: point.from,
          cells: [
            period(point, timezone),
            bare(point.deployments),
            bare(point.failed),
            bare(point.days),
            noteOf(point),
          ],
          onOpen: onSelect && (() => onSelect(point)),
        }))
        .reverse()}
    />
  );
}
