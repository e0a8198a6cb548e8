import type { LittlesLaw } from '@activity-insights/plugin-activity-common';
import { formatAmount } from '../../transforms/work/formatAmount';
import { QuietText } from '../../words/QuietText';
import { useFlowChartWords } from '../../words/useFlowChartWords';
import styles from '../FlowTab.module.css';

const secondsOfDay = 86_400;

/** Whether work in progress, throughput and cycle time fit together; if not, the other numbers are to be taken with care. */
export function LawNotice({ law }: { law: LittlesLaw }) {
  const { t, duration } = useFlowChartWords();
  const { wip, throughputPerDay, cycleDays, impliedDays, holds } = law;
  const isKnown =
    holds !== null &&
    wip !== null &&
    throughputPerDay !== null &&
    cycleDays !== null &&
    impliedDays !== null;
  return (
    <>
      <QuietText>
        {isKnown
          ? t(holds ? 'flow.card.law.holds' : 'flow.card.law.fails', {
              wip: formatAmount(wip),
              rate: formatAmount(throughputPerDay),
              implied: duration(impliedDays * secondsOfDay),
              real: duration(cycleDays * secondsOfDay),
            })
          : t('flow.card.law.unknown')}
      </QuietText>
      {law.warnings.length > 0 && (
        <ul className={styles.notes}>
          {law.warnings.map(({ code, message }) => (
            <li key={`${code} ${message}`}>
              <QuietText>{message}</QuietText>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
