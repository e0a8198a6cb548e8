import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { madeBreakdown, madePart } from '../__testUtils__/madeFlow';
import {
  renderChart,
  spotNames,
  tableRows,
} from '../__testUtils__/renderChart';
import { DistributionBars } from './DistributionBars';
import { DistributionTable } from './DistributionTable';
import { TimeInStatusBars } from './TimeInStatusBars';
import { TimeInStatusTable } from './TimeInStatusTable';

const day = 86_400;

const statuses = madeBreakdown('time-in-status', [
  madePart('Doing', {
    stage: 'inProgress',
    work: 'active',
    share: 0.38,
    n: 41,
    percentiles: { p50: day, p75: 2 * day, p85: 2.3 * day, p95: 4 * day },
  }),
  madePart('Review', {
    stage: 'inProgress',
    work: 'waiting',
    share: 0.6,
    n: 4,
  }),
  madePart('Parked', { stage: null, share: null, n: 1 }),
]);

const types = madeBreakdown('flow-distribution', [
  madePart('Story', { share: 0.75, n: 3, inProgress: 5 }),
  madePart('Bug', { share: 0.25, n: 1 }),
]);

describe('TimeInStatusBars', () => {
  it('says where the time went, and whether somebody works meanwhile', async () => {
    await renderChart(<TimeInStatusBars breakdown={statuses} />);
    expect(await spotNames()).toEqual([
      'Doing (active): 38% of the time · p85 2.3 d · 41 items',
      'Review (waiting): 60% of the time · 4 items',
      'Parked (unknown): an unknown part of the time · 1 item',
    ]);
    expect(screen.getByText('Nobody knows which')).toBeVisible();
  });

  it('is walked through up and down, and opens a status', async () => {
    const user = userEvent.setup();
    const onSelect = jest.fn();
    await renderChart(
      <TimeInStatusBars breakdown={statuses} onSelect={onSelect} />,
    );
    await user.tab();
    expect(screen.getByRole('gridcell', { name: /^Doing/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onSelect).toHaveBeenCalledWith(statuses.parts[1]);
  });

  it('says that there is nothing', async () => {
    await renderChart(
      <TimeInStatusBars breakdown={{ ...statuses, parts: [] }} />,
    );
    expect(screen.getByText(/in a status that is known/)).toBeVisible();
  });
});

describe('TimeInStatusTable', () => {
  it('has the median, too', async () => {
    await renderChart(<TimeInStatusTable breakdown={statuses} />);
    expect(await tableRows()).toEqual([
      'Status | Counts as | Part of the time | p50 | p85 | Items',
      'Doing | active | 38% | 1 d | 2.3 d | 41',
      'Review | waiting | 60% | – | – | 4',
      'Parked | unknown | – | – | – | 1',
    ]);
  });
});

describe('DistributionBars', () => {
  it('says what was finished and what is in progress of each type', async () => {
    await renderChart(<DistributionBars breakdown={types} />);
    expect(await spotNames()).toEqual([
      'Story: 75% · 3 done · 5 in progress',
      'Bug: 25% · 1 done',
    ]);
    expect(screen.getByText('In progress now')).toBeVisible();
  });
});

describe('DistributionTable', () => {
  it('opens a type', async () => {
    const onSelect = jest.fn();
    await renderChart(
      <DistributionTable breakdown={types} onSelect={onSelect} />,
    );
    expect(await tableRows()).toEqual([
      'Type | Part | Done | In progress',
      'Story | 75% | 3 | 5',
      'Bug | 25% | 1 | –',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Bug' }));
    expect(onSelect).toHaveBeenCalledWith(types.parts[1]);
  });
});
