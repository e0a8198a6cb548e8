import type { Heatmap } from '@activity-insights/plugin-activity-common';
import { Button, Text } from '@backstage/ui';
import { FailureAlert } from '../pictures/FailureAlert';
import { HarvestingNotice } from '../pictures/harvest/HarvestingNotice';
import { PartialNotice } from '../pictures/PartialNotice';
import { browserZone } from '../query/todayIn';
import { formatCount } from '../transforms/format';
import { useWords } from '../words/useWords';
import type { ActivityBodyProps } from './ActivityBody';
import styles from './ActivityTab.module.css';
import { ActivityCards } from './cards/ActivityCards';
import { Freshness } from './Freshness';
import { Headline } from './Headline';
import { useRangeWords } from './useRangeWords';

/** The numbers: headline, notices on what is missing, heatmap and calendar. */
export function ActivityCharts(props: ActivityBodyProps & { answer: Heatmap }) {
  const { answers, answer, onExplain } = props;
  const { t } = useWords();
  const { heatmap, pace, previous, reload, refreshedAt } = answers;
  const rangeWords = useRangeWords(answer);
  const isStale = !heatmap.isCurrent;
  const zone = answer.timezone === 'author' ? browserZone() : answer.timezone;
  const leftOut = Object.values(answer.excluded).reduce((a, b) => a + b, 0);

  return (
    <div
      className={isStale ? `${styles.stack} ${styles.stale}` : styles.stack}
      aria-busy={isStale}
    >
      <div className={styles.headline}>
        <Headline
          answer={answer}
          pace={pace.isCurrent ? pace.value : undefined}
          previous={previous}
        />
        <div className={styles.asides}>
          <Text as="p" variant="body-small" color="secondary">
            {`${rangeWords.range} · ${rangeWords.zone}`}
          </Text>
          <Freshness
            answer={answer}
            zone={zone}
            isUpdating={isStale}
            isSlow={heatmap.isSlow}
            refreshedAt={refreshedAt}
          />
          <div className={styles.trust}>
            {leftOut > 0 && (
              <Button size="small" variant="tertiary" onPress={onExplain}>
                {t('explain.leftOutButton', { number: formatCount(leftOut) })}
              </Button>
            )}
            <Button size="small" variant="tertiary" onPress={onExplain}>
              {t('explain.open')}
            </Button>
          </div>
        </div>
      </div>
      {heatmap.error && (
        <FailureAlert
          status="warning"
          title={t('picture.failed.refresh')}
          error={heatmap.error}
          onRetry={reload}
        />
      )}
      {answer.coverage.harvested ? (
        <PartialNotice
          entity={answers.query.entity}
          answer={answer}
          zone={zone}
        />
      ) : (
        <HarvestingNotice entity={answers.query.entity} onProgress={reload} />
      )}
      <ActivityCards {...props} />
    </div>
  );
}
