import { Button, Text } from '@backstage/ui';
import { ExplainSection } from '../../explain/ExplainSection';
import { ExplainFurther } from '../../flow/explain/ExplainFurther';
import { ExplainPeriod } from '../../flow/explain/ExplainPeriod';
import { LeftOutReasons } from '../../flow/explain/LeftOutReasons';
import styles from '../../flow/explain/Explain.module.css';
import { formatCount } from '../../transforms/format';
import { useWords } from '../../words/useWords';
import { countedBy, type DoraSelection } from '../location/doraLook';
import { DefinitionTerms } from './DefinitionTerms';
import type { DoraExplained } from './DoraExplained';

/** Where a number of deployments comes from, to its last deployment or change. */
export function DoraExplanationOf(props: {
  explained: DoraExplained;
  onItems(selection: DoraSelection): void;
}) {
  const { explained, onItems } = props;
  const { metric, service, answer } = explained;
  const { t } = useWords();
  const value = service.metrics.find(({ id }) => id === metric);
  const explain = answer.explain.find(({ id }) => id === metric);
  const { bands } = answer;
  if (!value || !explain) return null;
  const { n, excluded, reason } = value;
  return (
    <>
      <ExplainSection title={t('flow.explain.formula')}>
        <Text as="p">{explain.formula}</Text>
      </ExplainSection>
      <ExplainSection title={t('flow.explain.counted')}>
        <div className={styles.row}>
          <Text as="p">{t('flow.explain.n', { number: formatCount(n) })}</Text>
          <Button
            size="small"
            variant="secondary"
            isDisabled={n === 0}
            onPress={() => onItems(countedBy(metric))}
          >
            {t('flow.explain.show')}
          </Button>
        </div>
        {value.value === null && reason && <Text as="p">{reason.message}</Text>}
      </ExplainSection>
      <LeftOutReasons excluded={excluded} />
      <ExplainSection title={t('dora.explain.definition')}>
        <DefinitionTerms definition={service.definition} />
      </ExplainSection>
      {bands && (
        <ExplainSection title={t('dora.explain.bands')}>
          <Text as="p">{t('dora.explain.bandSet', bands)}</Text>
        </ExplainSection>
      )}
      <ExplainPeriod period={answer} dataAsOf={answer.dataAsOf} />
      <ExplainFurther docs={explain.docs} api={explain.items} />
    </>
  );
}
