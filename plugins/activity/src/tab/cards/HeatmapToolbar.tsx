import {
  heatmapValues,
  type HeatmapValue,
} from '@activity-insights/plugin-activity-common';
import { Flex, ToggleButton } from '@backstage/ui';
import { useId } from 'react';
import { ChoiceButtons } from '../../choices/ChoiceButtons';
import type { ActivityComparison } from '../../location/activityLocation';
import type { ChangeActivityLocation } from '../../location/useActivityLocation';
import { QuietText } from '../../words/QuietText';
import { useWords } from '../../words/useWords';

const comparisons = ['off', 'beside', 'difference'] as const;

/** What a cell says, what it is compared with, and whether numbers are printed. */
export function HeatmapToolbar(props: {
  value: HeatmapValue;
  comparison: ActivityComparison;
  numbers: boolean;
  /** False on the clocks of authors: nobody can say how often an hour occurred on all of them. */
  canRate: boolean;
  /** Numbers stand in a table anyway. */
  isTable: boolean;
  change: ChangeActivityLocation;
}) {
  const { value, comparison, numbers, canRate, isTable, change } = props;
  const { t } = useWords();
  const reasonId = useId();
  return (
    <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
      <ChoiceButtons
        label={t('heatmap.values')}
        describedBy={canRate ? undefined : reasonId}
        options={heatmapValues}
        chosen={canRate || value !== 'rate' ? value : 'count'}
        nameOf={name => t(`heatmap.value.${name}`)}
        isDisabled={name => name === 'rate' && !canRate}
        onChange={chosen => change({ value: chosen })}
      />
      <ChoiceButtons
        label={t('heatmap.comparison')}
        options={comparisons}
        chosen={comparison}
        nameOf={name => t(`heatmap.compare.${name}`)}
        onChange={chosen => change({ comparison: chosen })}
      />
      {!isTable && (
        <ToggleButton
          isSelected={numbers}
          onChange={isOn => change({ numbers: isOn })}
        >
          {t('heatmap.numbers')}
        </ToggleButton>
      )}
      {!canRate && (
        <div id={reasonId}>
          <QuietText>{t('heatmap.rateNeedsZone')}</QuietText>
        </div>
      )}
    </Flex>
  );
}
