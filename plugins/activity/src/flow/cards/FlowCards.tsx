import type {
  FlowItems,
  FlowTiles,
} from '@activity-insights/plugin-activity-common';
import type { Answer } from '../../loading/useAnswer';
import styles from '../FlowTab.module.css';
import { AgeingCard } from './AgeingCard';
import { CumulativeCard } from './CumulativeCard';
import type { FlowPage } from './FlowPage';
import { ForecastCard } from './ForecastCard';
import { OverTime } from './OverTime';
import { ScatterCard } from './ScatterCard';
import { StagesCard } from './StagesCard';
import { StatusesCard } from './StatusesCard';
import { TypesCard } from './TypesCard';
import { VelocityCard } from './VelocityCard';

/** The charts, each under the question that it answers. */
export function FlowCards(props: {
  page: FlowPage;
  numbers: Answer<FlowTiles>;
  ageing: Answer<FlowItems>;
}) {
  const { page, numbers, ageing } = props;
  if (page.location.about === 'changes') {
    return (
      <>
        <StagesCard page={page} answer={numbers} />
        <div className={styles.cards}>
          <ScatterCard page={page} />
          <AgeingCard page={page} answer={ageing} />
        </div>
        <OverTime page={page} />
      </>
    );
  }
  return (
    <>
      <div className={styles.cards}>
        <ScatterCard page={page} />
        <AgeingCard page={page} answer={ageing} />
        <CumulativeCard page={page} />
        <ForecastCard page={page} />
      </div>
      <OverTime page={page} />
      <div className={styles.cards}>
        <StatusesCard page={page} />
        <TypesCard page={page} />
      </div>
      <VelocityCard page={page} />
    </>
  );
}
