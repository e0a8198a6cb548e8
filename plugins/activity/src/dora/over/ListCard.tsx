import type {
  DoraDeployment,
  DoraQuery,
} from '@activity-insights/plugin-activity-common';
import { ChartCard } from '../../tab/cards/ChartCard';
import { useWords } from '../../words/useWords';
import { DeploymentList } from '../lists/DeploymentList';
import styles from '../lists/Lists.module.css';

/** All deployments of the page. */
export function ListCard(props: {
  query: DoraQuery;
  revision: number;
  isOfOne: boolean;
  onChanges(deployment: DoraDeployment): void;
}) {
  const { t } = useWords();
  return (
    <ChartCard title={t('dora.list.title')} height={420}>
      <div className={styles.inPage}>
        <DeploymentList {...props} />
      </div>
    </ChartCard>
  );
}
