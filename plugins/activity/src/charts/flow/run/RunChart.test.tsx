import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { madePoint, madeSeries } from '../__testUtils__/madeFlow';
import {
  renderChart,
  spotNames,
  tableRows,
} from '../__testUtils__/renderChart';
import { RunChart } from './RunChart';
import { RunTable } from './RunTable';

const day = 86_400;

const previous = [
  madePoint('2026-10-11T22:00:00.000Z', '2026-10-18T22:00:00.000Z', 4),
];

const cycleTime = madeSeries('cycle-time', [9.4 * day, null, null], {
  unit: 'seconds',
});
const [whole, few, none] = cycleTime.points;
const spread = {
  ...cycleTime,
  points: [
    { ...whole, n: 14 },
    { ...few, n: 2, few: [{ key: 'A-1', value: 3 * day }] },
    {
      ...none,
      reason: { code: 'nothing', message: 'Nothing was finished.' },
    },
  ],
};

describe('RunChart', () => {
  it('says the number of each week, what it was before, and which is not over', async () => {
    await renderChart(
      <RunChart series={madeSeries('throughput', [3, 0], { previous })} />,
    );
    expect(
      screen.getByRole('grid', {
        name: 'Throughput by week, 2 Nov to 22 Nov 2026; arrow keys move',
      }),
    ).toBeInTheDocument();
    expect(await spotNames()).toEqual([
      '2 Nov to 8 Nov 2026: 3 items; before: 4 items',
      '9 Nov to 15 Nov 2026: 0 items, not over yet',
    ]);
    expect(screen.getByText('The period before')).toBeVisible();
  });

  it('tells what is unknown from nothing', async () => {
    await renderChart(<RunChart series={spread} />);
    expect(await spotNames()).toEqual([
      '2 Nov to 8 Nov 2026: 9.4 d of 14 items',
      '9 Nov to 15 Nov 2026: too few for a percentile: 3 d',
      '16 Nov to 22 Nov 2026: Nothing was finished, not over yet',
    ]);
  });

  it('says that the period before is not to be seen as a whole', async () => {
    const outlier = [{ ...previous[0], value: 900 }];
    await renderChart(
      <RunChart
        series={madeSeries('throughput', [3], { previous: outlier })}
      />,
    );
    expect(
      screen.getByText('The period before, in part above the axis'),
    ).toBeVisible();
    expect(await spotNames()).toEqual([
      '2 Nov to 8 Nov 2026: 3 items, not over yet; before: 900 items',
    ]);
  });

  it('names the limit', async () => {
    await renderChart(
      <RunChart series={madeSeries('wip', [3, 23])} limit={20} />,
    );
    expect(screen.getByText('Limit 20')).toBeInTheDocument();
  });

  it('opens a point', async () => {
    const onSelect = jest.fn();
    const series = madeSeries('throughput', [3, 5]);
    await renderChart(<RunChart series={series} onSelect={onSelect} />);
    await userEvent.click(screen.getByRole('gridcell', { name: /3 items/ }));
    expect(onSelect).toHaveBeenCalledWith(series.points[0]);
  });

  it('says that there is nothing', async () => {
    await renderChart(<RunChart series={{ ...spread, points: [] }} />);
    expect(screen.getByText(/nothing to show for this time/)).toBeVisible();
  });
});

describe('RunTable', () => {
  it('has the newest first', async () => {
    await renderChart(
      <RunTable
        series={madeSeries('throughput', [3, 0], { previous })}
        onSelect={() => {}}
      />,
    );
    expect(await tableRows()).toEqual([
      'Week | Value | Items | The period before | Note',
      '9 Nov to 15 Nov 2026 | 0 items | 0 |  | not over yet',
      '2 Nov to 8 Nov 2026 | 3 items | 3 | 4 items | ',
    ]);
  });
});
