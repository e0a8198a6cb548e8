import type { DoraMetricId } from '@activity-insights/plugin-activity-common';
import { ButtonIcon } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import { useWords } from '../../words/useWords';

/** Leads to where the number behind a chart comes from. */
export function ExplainButton(props: {
  title: string;
  metric: DoraMetricId;
  onExplain(metric: DoraMetricId): void;
}) {
  const { title, metric, onExplain } = props;
  const { t } = useWords();
  return (
    <ButtonIcon
      size="small"
      variant="tertiary"
      aria-label={`${t('flow.card.explain')}: ${title}`}
      icon={<RiInformationLine aria-hidden="true" />}
      onPress={() => onExplain(metric)}
    />
  );
}
