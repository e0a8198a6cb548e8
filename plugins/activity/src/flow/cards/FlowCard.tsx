import type { FlowExplanation } from '@activity-insights/plugin-activity-common';
import { ButtonIcon, Skeleton } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { ChoiceButtons } from '../../choices/ChoiceButtons';
import type { Answer } from '../../loading/useAnswer';
import { FailureAlert } from '../../pictures/FailureAlert';
import { ChartCard } from '../../tab/cards/ChartCard';
import { useWords } from '../../words/useWords';
import styles from '../FlowTab.module.css';
import type { FlowLocation } from '../location/flowLocation';
import type { FlowCardName } from '../location/flowLook';
import type { FlowPage } from './FlowPage';

const views = ['chart', 'table'] as const;

/** About the height of a chart, kept free while it is on its way. */
const usualHeight = 300;

/**
 * A part of the page under the question that it answers: as a chart or as a table, with the way to its explanation. It says itself
 * why there is nothing to be seen.
 */
export function FlowCard<T>(props: {
  name: FlowCardName;
  title: string;
  page: Pick<FlowPage, 'change'> & { location: FlowLocation } & Partial<
      Pick<FlowPage, 'onExplain'>
    >;
  answer: Answer<T>;
  /** What the explanation is about. */
  subject?: string;
  /** Where the numbers come from; undefined if nothing else is to be said than on top. */
  explanation?(value: T): FlowExplanation | undefined;
  /** Choices that concern this part alone. */
  toolbar?: ReactNode;
  height?: number;
  chart(value: T): ReactNode;
  table(value: T): ReactNode;
}) {
  const { name, title, page, answer, explanation, toolbar } = props;
  const { subject = title } = props;
  const { height = usualHeight, chart, table } = props;
  const { t } = useWords();
  const { value, error, isCurrent, reload } = answer;
  const { tables } = page.location.look;
  const isTable = tables.includes(name);
  const explain = value && explanation?.(value);
  // What was asked before must not be taken for the answer to the question that failed.
  const shown = error && !isCurrent ? undefined : value;
  const isStale = shown !== undefined && !isCurrent;

  const show = (view: (typeof views)[number]) =>
    page.change(
      {
        look: {
          tables:
            view === 'table'
              ? [...tables, name]
              : tables.filter(other => other !== name),
        },
      },
      { replace: true },
    );

  return (
    <ChartCard
      title={title}
      height={height}
      toolbar={
        <div className={styles.toolbar}>
          {toolbar}
          <ChoiceButtons
            label={`${t('flow.card.view')}: ${title}`}
            options={views}
            chosen={isTable ? 'table' : 'chart'}
            nameOf={view => t(`flow.card.views.${view}`)}
            onChange={show}
          />
          {explanation && (
            <ButtonIcon
              size="small"
              variant="tertiary"
              aria-label={`${t('flow.card.explain')}: ${title}`}
              icon={<RiInformationLine aria-hidden="true" />}
              isDisabled={!explain}
              onPress={() =>
                explain && page.onExplain?.({ name: subject, explain })
              }
            />
          )}
        </div>
      }
    >
      {error && (
        <FailureAlert
          status="warning"
          title={t(shown ? 'flow.card.refresh' : 'flow.card.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {!shown && !error && (
        <div aria-busy="true">
          <Skeleton width="100%" height={height} />
        </div>
      )}
      {shown && (
        <div className={isStale ? styles.stale : undefined} aria-busy={isStale}>
          {isTable ? table(shown) : chart(shown)}
        </div>
      )}
    </ChartCard>
  );
}
