import type { WorkItemDetail } from '@activity-insights/plugin-activity-common';
import styles from '../Item.module.css';
import { useItemWords } from '../useItemWords';

/** The sprints that it was planned into, with their state and days. */
export function SprintList(props: { sprints: WorkItemDetail['sprints'] }) {
  const { t, period } = useItemWords();
  return (
    <ul className={styles.list}>
      {props.sprints.map(({ name, state: word, from, to }) => {
        const state = t(`workItem.facts.sprintState.${word}`);
        return (
          <li key={`${name} ${from}`}>
            {from && to
              ? t('workItem.facts.sprintDates', {
                  name,
                  state,
                  period: period(from, to),
                })
              : t('workItem.facts.sprint', { name, state })}
          </li>
        );
      })}
    </ul>
  );
}
