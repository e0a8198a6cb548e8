import type {
  FlowMetricId,
  FlowTiles,
} from '@activity-insights/plugin-activity-common';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FaceSign, FlowLegend, LineSign } from '../frame/FlowLegend';
import { FlowFigure } from '../frame/FlowFigure';
import { BarList } from '../parts/BarList';
import { barMargin } from '../parts/barListLayout';
import { StageOverview } from './StageOverview';
import { StageSpan } from './StageSpan';
import { stageFills } from './stageFills';
import { stagePlaces } from './stagePlaces';
import { useStageWords } from './useStageWords';

export interface StageBarsProps {
  /** Of changes. */
  tiles: FlowTiles;
  onSelect?(metric: FlowMetricId): void;
}

/** How long the stages of a change take: medians as one bar, and below it each stage with how far the slow ones reach. */
export function StageBars({ tiles, onSelect }: StageBarsProps) {
  const { timezone } = tiles;
  const { t, n, period } = useFlowChartWords();
  const { nameOf, amountOf, labelOf } = useStageWords();
  const { places, end } = stagePlaces(tiles.tiles);
  if (places.length === 0) {
    return <QuietText>{t('flowChart.stages.none')}</QuietText>;
  }
  const most = Math.max(...places.map(({ tile }) => tile.n));
  return (
    <FlowFigure
      foot={t('flowChart.foot', {
        n: n(most, 'changes'),
        period: period(tiles, timezone),
        zone: timezone,
      })}
      notes={[t('flowChart.stages.note')]}
    >
      {({ width, palette }) => {
        const fills = stageFills(palette);
        const scale = end === 0 ? 0 : (width - 2 * barMargin) / end;
        return (
          <>
            <StageOverview
              places={places}
              scale={scale}
              width={width}
              fills={fills}
              nameOf={nameOf}
            />
            <BarList
              label={t('flowChart.stages.label', {
                period: period(tiles, timezone),
              })}
              width={width}
              onOpen={onSelect && (key => onSelect(places[Number(key)].metric))}
              rows={places.map((place, index) => ({
                key: String(index),
                name: nameOf(place.metric),
                amount: amountOf(place),
                label: labelOf(place),
                bar: () => (
                  <StageSpan
                    place={place}
                    scale={scale}
                    fill={fills[place.metric]}
                    palette={palette}
                  />
                ),
              }))}
            />
            <FlowLegend
              label={t('flowChart.stages.legend')}
              entries={[
                {
                  text: t('flowChart.stages.median'),
                  sign: <FaceSign fill={palette.bar} stroke={palette.line} />,
                },
                {
                  text: t('flowChart.stages.p85'),
                  sign: <LineSign stroke={palette.line} />,
                },
              ]}
            />
          </>
        );
      }}
    </FlowFigure>
  );
}
