import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useWords } from '../../../words/useWords';
import type { DurationScale } from './scatterLayout';

const scales: readonly DurationScale[] = ['linear', 'log'];

/** Whether even steps up are days or factors. */
export function ScaleSwitch(props: {
  scale: DurationScale;
  onScale(scale: DurationScale): void;
}) {
  const { scale, onScale } = props;
  const { t } = useWords();
  return (
    <ToggleButtonGroup
      aria-label={t('flowChart.scatter.scale')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[scale]}
      onSelectionChange={keys => {
        const next = scales.find(one => keys.has(one));
        if (next) onScale(next);
      }}
    >
      {scales.map(one => (
        <ToggleButton key={one} id={one}>
          {t(`flowChart.scatter.scales.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
