import {
  defaultEventTypes,
  eventClasses,
  eventTypes,
  type Heatmap,
} from '@activity-insights/plugin-activity-common';
import type { ActivityLocation } from '../location/activityLocation';
import { formatCount } from '../transforms/format';
import { QuietText } from '../words/QuietText';
import { useWords } from '../words/useWords';
import styles from './Explain.module.css';
import { ExplainSection } from './ExplainSection';

/** What is not counted, why, and how much of it there is. */
export function LeftOut(props: {
  answer: Heatmap;
  location: ActivityLocation;
}) {
  const { answer, location } = props;
  const { t } = useWords();
  const { include, filter } = location;
  const others = eventTypes
    .filter(type => !defaultEventTypes.includes(type))
    .map(type => t(`events.type.${type}`));
  return (
    <ExplainSection title={t('explain.leftOut.title')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('explain.leftOut.class')}</th>
            <th scope="col">{t('explain.leftOut.count')}</th>
          </tr>
        </thead>
        <tbody>
          {eventClasses.map(name => (
            <tr key={name}>
              <th scope="row">
                {t(`include.${name}`)}
                <QuietText>{t(`explain.leftOut.reason.${name}`)}</QuietText>
              </th>
              <td className={styles.count}>
                {include.includes(name)
                  ? t('explain.leftOut.counted')
                  : formatCount(answer.excluded[name])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <QuietText>{t('explain.leftOut.once')}</QuietText>
      {filter.type.length === 0 && (
        <QuietText>
          {t('explain.leftOut.types', { types: others.join(', ') })}
        </QuietText>
      )}
    </ExplainSection>
  );
}
