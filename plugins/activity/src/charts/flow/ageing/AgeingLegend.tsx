import { useWords } from '../../../words/useWords';
import type { ChartPalette } from '../../palette';
import { FlowLegend, signSize } from '../frame/FlowLegend';
import { dotsPath, trianglesPath } from '../marks/dotsPath';
import { ageingColours } from './ageingColours';
import { dotSize, triangleSize } from './AgeingDots';

const middle = { x: signSize / 2, y: signSize / 2 };

/** What the two shapes mean. */
export function AgeingLegend({ palette }: { palette: ChartPalette }) {
  const { t } = useWords();
  const { within, beyond } = ageingColours(palette);
  return (
    <FlowLegend
      label={t('flowChart.ageing.item')}
      entries={[
        {
          text: t('flowChart.ageing.beyond'),
          sign: (
            <path
              d={trianglesPath([middle], triangleSize)}
              fill={beyond}
              stroke={palette.line}
            />
          ),
        },
        {
          text: t('flowChart.ageing.within'),
          sign: (
            <path
              d={dotsPath([middle])}
              stroke={within}
              strokeWidth={dotSize}
              strokeLinecap="round"
            />
          ),
        },
      ]}
    />
  );
}
