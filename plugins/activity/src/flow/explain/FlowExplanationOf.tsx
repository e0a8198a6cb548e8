import type { FlowMetricId } from '@activity-insights/plugin-activity-common';
import { Button, Text } from '@backstage/ui';
import { ExplainSection } from '../../explain/ExplainSection';
import { formatCount } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import type { NamedExplanation } from '../cards/FlowPage';
import { itemsOf, type FlowSelection } from '../location/flowSelection';
import { selectionOfItems } from '../query/selectionOfItems';
import styles from './Explain.module.css';
import { ExplainFurther } from './ExplainFurther';
import { ExplainPeriod } from './ExplainPeriod';
import { LeftOutReasons } from './LeftOutReasons';
import { StatusRules } from './StatusRules';

/** Where a number comes from, to its last item. */
export function FlowExplanationOf(props: {
  explained: NamedExplanation;
  /** Where the parameters of the items name no metric. */
  fallback: FlowMetricId;
  onItems(selection: FlowSelection): void;
}) {
  const { explained, fallback, onItems } = props;
  const { explain } = explained;
  const { formula, docs, period, n, excluded, statuses, dataAsOf } = explain;
  const { t } = useWords();
  const select = (reason?: string) =>
    onItems(
      explain.items
        ? selectionOfItems(explain.items, fallback, reason)
        : itemsOf(fallback, reason ? { excluded: reason } : {}),
    );
  return (
    <>
      <ExplainSection title={t('flow.explain.formula')}>
        <Text as="p">{formula}</Text>
      </ExplainSection>
      <ExplainSection title={t('flow.explain.counted')}>
        <div className={styles.row}>
          <Text as="p">{t('flow.explain.n', { number: formatCount(n) })}</Text>
          <Button
            size="small"
            variant="secondary"
            isDisabled={n === 0}
            onPress={() => select()}
          >
            {t('flow.explain.show')}
          </Button>
        </div>
      </ExplainSection>
      <LeftOutReasons excluded={excluded} onShow={select} />
      {statuses.length > 0 && <StatusRules statuses={statuses} />}
      <ExplainPeriod period={period} dataAsOf={dataAsOf} />
      <ExplainFurther
        docs={docs}
        api={`/flow/items?${explain.items.replace(/^.*\?/, '')}`}
      />
    </>
  );
}
