import { screen } from '@testing-library/react';
import axe from 'axe-core';
import {
  madeAnswer,
  madeBreakdown,
  madeCumulative,
  madeForecast,
  madeItem,
  madeItems,
  madePart,
  madeSeries,
  madeTile,
} from './__testUtils__/madeFlow';
import { renderChart } from './__testUtils__/renderChart';
import { AgeingTable } from './ageing/AgeingTable';
import { AgeingWork } from './ageing/AgeingWork';
import { CumulativeFlow } from './cumulative/CumulativeFlow';
import { ForecastChart } from './forecast/ForecastChart';
import { ForecastForm } from './forecast/ForecastForm';
import { DistributionBars } from './parts/DistributionBars';
import { TimeInStatusBars } from './parts/TimeInStatusBars';
import { RunChart } from './run/RunChart';
import { RunTable } from './run/RunTable';
import { CycleScatter } from './scatter/CycleScatter';
import { Sparkline } from './sparkline/Sparkline';
import { StageBars } from './stages/StageBars';
import { VelocityBars } from './velocity/VelocityBars';

const items = ['A-1', 'A-2'].map(key =>
  madeItem(key, { value: 900, doneAt: '2026-11-20T10:00:00.000Z' }),
);
const parts = [madePart('Doing', { share: 1, n: 2, inProgress: 1 })];
const when = { items: 3, results: [{ confidence: 85, date: '2026-12-12' }] };
const open = () => {};

describe('accessibility', () => {
  it('of all charts together', async () => {
    // It looks for icons in fonts, which takes a canvas.
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    await renderChart(
      <>
        <CycleScatter
          answer={madeItems('cycle-time', items)}
          onScale={open}
          onSelect={open}
        />
        <AgeingWork
          answer={madeItems('work-item-age', items)}
          percentiles={{ p50: 1, p75: 2, p85: 3, p95: 4 }}
          onSelect={open}
        />
        <AgeingTable
          answer={madeItems('work-item-age', items)}
          onSelect={open}
        />
        <CumulativeFlow
          answer={madeCumulative([
            { date: '2026-11-22', arrived: 3, started: 2, done: 1, wip: 1 },
          ])}
        />
        <RunChart series={madeSeries('throughput', [3, 1])} limit={2} />
        <RunTable series={madeSeries('throughput', [3, 1])} onSelect={open} />
        <VelocityBars series={madeSeries('velocity', [3])} measure="items" />
        <ForecastForm value={{ items: 3 }} today="2026-11-22" onChange={open} />
        <ForecastChart today="2026-11-22" answer={madeForecast({ when })} />
        <TimeInStatusBars
          breakdown={madeBreakdown('time-in-status', parts)}
          onSelect={open}
        />
        <DistributionBars
          breakdown={madeBreakdown('flow-distribution', parts)}
        />
        <StageBars
          tiles={{
            ...madeAnswer,
            about: 'changes',
            tiles: [madeTile('coding-time')],
          }}
        />
        <Sparkline values={[1, null, 3]} label="1, unknown, 3 items" />
      </>,
    );
    expect(
      screen.getByRole('img', { name: '1, unknown, 3 items' }),
    ).toBeInTheDocument();
    const { violations } = await axe.run(screen.getByTestId('chart'), {
      // There is no layout to compute contrasts from.
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
    jest.restoreAllMocks();
  });
});
