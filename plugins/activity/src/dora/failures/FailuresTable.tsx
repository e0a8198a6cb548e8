import type { DoraDeployment } from '@activity-insights/plugin-activity-common';
import tableStyles from '../../charts/flow/table/FlowTable.module.css';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import { failureWords } from '../lists/deploymentState';
import { RowLink } from '../lists/RowLink';
import { useMomentWords } from '../lists/useMomentWords';

/** Failed deployments, each with why it counts as failed, its incidents, and when it recovered. */
export function FailuresTable(props: {
  deployments: readonly DoraDeployment[];
  zone: string;
  onChanges(deployment: DoraDeployment): void;
}) {
  const { deployments, zone, onChanges } = props;
  const { t, duration } = useFlowChartWords();
  const momentOf = useMomentWords(zone);
  return (
    <div className={tableStyles.scroller}>
      <table
        className={`${tableStyles.table} ${tableStyles.wide}`}
        aria-label={t('dora.failures.table')}
      >
        <thead>
          <tr>
            <th scope="col">{t('dora.failures.deployment')}</th>
            <th scope="col">{t('dora.failures.when')}</th>
            <th scope="col">{t('dora.failures.why')}</th>
            <th scope="col">{t('dora.failures.incident')}</th>
            <th scope="col">{t('dora.failures.recovered')}</th>
          </tr>
        </thead>
        <tbody>
          {deployments.map(deployment => {
            const { key, title, at, incidents, recoverySeconds } = deployment;
            return (
              <tr key={key}>
                <th scope="row">
                  <button
                    type="button"
                    className={tableStyles.open}
                    onClick={() => onChanges(deployment)}
                  >
                    {title}
                  </button>
                </th>
                <td>{momentOf(at)}</td>
                <td>{failureWords(t, deployment)}</td>
                <td>
                  {incidents.length === 0
                    ? '–'
                    : incidents.map(incident => (
                        <div key={incident.key}>
                          <RowLink
                            url={incident.url}
                            text={`${incident.key} ${incident.title}`}
                          />
                        </div>
                      ))}
                </td>
                <td>
                  {recoverySeconds === null
                    ? t('dora.failures.open')
                    : duration(recoverySeconds)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
