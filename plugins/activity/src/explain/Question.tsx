import type {
  FilterChoices,
  Heatmap,
} from '@activity-insights/plugin-activity-common';
import { activeFilters } from '../filters/activeFilters';
import { filterWords } from '../filters/filterWords';
import type { ActivityLocation } from '../location/activityLocation';
import { useRangeWords } from '../tab/useRangeWords';
import { QuietText } from '../words/QuietText';
import { useWords } from '../words/useWords';
import styles from './Explain.module.css';
import { ExplainSection } from './ExplainSection';

/** What was asked: range, clock and filters. */
export function Question(props: {
  answer: Heatmap;
  location: ActivityLocation;
  choices: FilterChoices | undefined;
  isGroup: boolean;
}) {
  const { answer, location, choices, isGroup } = props;
  const { t } = useWords();
  const { range, zone } = useRangeWords(answer);
  // What is looked at has a line of its own, what is left out a section.
  const filters = activeFilters(location, choices).filter(
    ({ name }) => name !== 'scope' && name !== 'include',
  );
  const { scope } = location.filter;
  return (
    <ExplainSection title={t('explain.question.title')}>
      <dl className={styles.terms}>
        <div>
          <dt>{t('explain.question.range')}</dt>
          <dd>{range}</dd>
        </div>
        <div>
          <dt>{t('explain.question.zone')}</dt>
          <dd>{zone}</dd>
        </div>
        {isGroup && (
          <div>
            <dt>{t('explain.question.scope')}</dt>
            <dd>
              {scope === 'owned'
                ? t('filters.scopeOwned')
                : t('filters.scopeMembers')}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('explain.question.filters')}</dt>
          {filters.length === 0 && <dd>{t('explain.question.noFilters')}</dd>}
          {filters.map(filter => (
            <dd key={filter.name}>{filterWords(t, filter)}</dd>
          ))}
        </div>
      </dl>
      {filters.length > 0 && <QuietText>{t('explain.question.how')}</QuietText>}
    </ExplainSection>
  );
}
