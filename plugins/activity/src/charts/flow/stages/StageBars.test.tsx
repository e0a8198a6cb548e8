import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { madeAnswer, madeTile } from '../__testUtils__/madeFlow';
import {
  renderChart,
  spotNames,
  tableRows,
} from '../__testUtils__/renderChart';
import { StageBars } from './StageBars';
import { StageTable } from './StageTable';

const hour = 3_600;

const tiles = {
  ...madeAnswer,
  about: 'changes' as const,
  tiles: [
    madeTile('coding-time', {
      n: 120,
      value: 24 * hour,
      percentiles: {
        p50: 6 * hour,
        p75: 12 * hour,
        p85: 24 * hour,
        p95: 48 * hour,
      },
    }),
    madeTile('pickup-time', {
      n: 2,
      few: [
        { key: 'web!1', value: 4 * hour },
        { key: 'web!2', value: 600 },
      ],
    }),
    madeTile('deploy-time', {
      reason: { code: 'none', message: 'No deployment is known.' },
    }),
  ],
};

describe('StageBars', () => {
  it('says how long each stage takes, or why nobody knows', async () => {
    await renderChart(<StageBars tiles={tiles} />);
    expect(await spotNames()).toEqual([
      'Coding: median 6 h · p85 1 d · 120 changes',
      'Pickup: too few for a percentile: 4 h, 10 min · 2 changes',
      'Deploy: No deployment is known · 0 changes',
    ]);
    expect(screen.getByText(/medians do not add up/)).toBeVisible();
  });

  it('opens the changes of a stage', async () => {
    const onSelect = jest.fn();
    await renderChart(<StageBars tiles={tiles} onSelect={onSelect} />);
    await userEvent.click(screen.getByRole('gridcell', { name: /^Pickup/ }));
    expect(onSelect).toHaveBeenCalledWith('pickup-time');
  });

  it('says that there are no stages', async () => {
    await renderChart(<StageBars tiles={{ ...tiles, tiles: [] }} />);
    expect(screen.getByText(/no stage of which enough is known/)).toBeVisible();
  });
});

describe('StageTable', () => {
  it('has a row for each stage', async () => {
    await renderChart(<StageTable tiles={tiles} />);
    expect(await tableRows()).toEqual([
      'Stage | Median | p85 | Changes',
      'Coding | 6 h | 1 d | 120',
      'Pickup | too few for a percentile: 4 h, 10 min | – | 2',
      'Deploy | No deployment is known | – | 0',
    ]);
  });
});
