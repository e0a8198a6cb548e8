import { formatCount } from '../../../transforms/format';
import { QuietText } from '../../../words/QuietText';
import { useFlowChartWords } from '../../../words/useFlowChartWords';
import { FlowTable } from '../table/FlowTable';
import type { StageBarsProps } from './StageBars';
import { stagePlaces } from './stagePlaces';
import { useStageWords } from './useStageWords';

/** The stages of changes as a table. */
export function StageTable({ tiles, onSelect }: StageBarsProps) {
  const { timezone } = tiles;
  const { t, period, duration, valueOf } = useFlowChartWords();
  const { nameOf } = useStageWords();
  const { places } = stagePlaces(tiles.tiles);
  if (places.length === 0) {
    return <QuietText>{t('flowChart.stages.none')}</QuietText>;
  }
  return (
    <FlowTable
      caption={t('flowChart.stages.caption', {
        period: period(tiles, timezone),
        zone: timezone,
      })}
      columns={[
        t('flowChart.stages.stage'),
        t('flowChart.stages.medianColumn'),
        t('flowChart.stages.p85Column'),
        t('flowChart.stages.n'),
      ]}
      rows={places.map(({ metric, tile, median, p85 }) => ({
        key: metric,
        cells: [
          nameOf(metric),
          median === null ? valueOf(tile, tile.unit) : duration(median),
          p85 === null ? '–' : duration(p85),
          formatCount(tile.n),
        ],
        onOpen: onSelect && (() => onSelect(metric)),
      }))}
    />
  );
}
