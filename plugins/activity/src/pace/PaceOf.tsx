import type { Pace } from '@activity-insights/plugin-activity-common';
import { useAnalytics } from '@backstage/core-plugin-api';
import { Text } from '@backstage/ui';
import { PaceBars, type PaceBar } from '../charts/pace/PaceBars';
import { PaceTrend } from '../charts/pace/PaceTrend';
import { useChartPalette } from '../charts/useChartPalette';
import { PaceTable } from '../tables/PaceTable';
import { answerDays } from '../transforms/answerDays';
import {
  formatCount,
  formatDate,
  formatShare,
  formatShortDate,
} from '../transforms/format';
import {
  outsideShare,
  paceSpans,
  type PacePart,
  type PaceSpan,
} from '../transforms/paceSpans';
import { QuietText } from '../words/QuietText';
import { useWords } from '../words/useWords';
import type { PaceCardProps } from './PaceCard';
import styles from './Pace.module.css';

const narrowestColumn = 20;

/** The pace of one answer, as bars and a trend, or as a table. */
export function PaceOf(props: PaceCardProps & { answer: Pace }) {
  const { answer, location, change, width } = props;
  const { t, events, weeks: weeksText } = useWords();
  const palette = useChartPalette();
  const analytics = useAnalytics();
  const days = answerDays(answer);
  const isTable = location.view === 'table';
  const mostColumns = isTable ? Infinity : Math.floor(width / narrowestColumn);
  const spans = paceSpans(answer.weeks, days, mostColumns);

  const open = ({ first, last }: PaceSpan) => {
    analytics.captureEvent('discover', 'activity days');
    change({ selection: { kind: 'days', first, last } });
  };
  const periodOf = ({ first, last }: PaceSpan) =>
    t('pace.period', {
      first: formatShortDate(first, last.slice(0, 4)),
      last: formatDate(last),
    });
  const barOf = (part: PacePart): PaceBar => ({
    name: t(`pace.part.${part}`),
    share: answer[part].share,
    amount: t('pace.amount', {
      share: formatShare(answer[part].share, 1),
      number: formatCount(answer[part].count),
    }),
  });
  const wordsOf = (span: PaceSpan) => {
    const outside = formatShare(outsideShare(span), 1);
    const period = periodOf(span);
    return {
      label: t('pace.weekLabel', {
        period,
        outside,
        events: events(span.total),
        evening: formatCount(span.evening),
        night: formatCount(span.night),
        weekend: formatCount(span.weekend),
      }),
      tip: {
        title: period,
        text:
          span.total === 0
            ? t('pace.tipNothing')
            : t('pace.tip', { outside, events: events(span.total) }),
      },
    };
  };
  const columnWeeks = Math.ceil(
    answer.weeks.length / Math.max(1, spans.length),
  );

  return (
    <div className={styles.pace}>
      <Text as="p" variant="body-medium">
        {t('pace.summary', {
          share: formatShare(answer.inside.share, 1),
          events: events(answer.total),
          hours: answer.workingHours,
        })}
      </Text>
      {isTable ? (
        <PaceTable spans={spans} answer={answer} onOpen={open} />
      ) : (
        <>
          <PaceBars
            label={t('pace.label')}
            bars={{
              inside: barOf('inside'),
              evening: barOf('evening'),
              weekend: barOf('weekend'),
              night: barOf('night'),
            }}
            palette={palette}
          />
          {spans.length > 1 && (
            <div>
              <QuietText>
                {columnWeeks === 1
                  ? t('pace.trendTitle')
                  : t('pace.trendTitleGroups', {
                      weeks: weeksText(columnWeeks),
                    })}
              </QuietText>
              <PaceTrend
                spans={spans}
                width={width}
                palette={palette}
                onOpen={open}
                words={{
                  label: t('pace.trendLabel', {
                    first: formatShortDate(days.first, days.last.slice(0, 4)),
                    last: formatDate(days.last),
                  }),
                  scale: share =>
                    t('pace.scale', { share: formatShare(share, 1) }),
                  first: formatShortDate(spans[0].first, days.last.slice(0, 4)),
                  last: formatShortDate(
                    spans[spans.length - 1].last,
                    days.last.slice(0, 4),
                  ),
                  span: wordsOf,
                }}
              />
            </div>
          )}
        </>
      )}
    </div>
  );
}
