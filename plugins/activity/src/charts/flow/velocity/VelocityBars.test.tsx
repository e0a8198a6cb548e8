import { screen } from '@testing-library/react';
import { madeSeries } from '../__testUtils__/madeFlow';
import {
  renderChart,
  spotNames,
  tableRows,
} from '../__testUtils__/renderChart';
import { VelocityBars } from './VelocityBars';
import { VelocityTable } from './VelocityTable';

const part = (items: number, estimate: number | null) => ({ items, estimate });

const weeks = madeSeries('velocity', [4, 2]);
const [first] = weeks.points;
const sprints = {
  ...weeks,
  interval: 'sprint' as const,
  points: [
    {
      ...first,
      sprint: {
        name: 'Sprint 7',
        state: 'closed' as const,
        committed: part(6, 20),
        added: part(2, 3),
        removed: part(1, null),
        completed: part(5, 8),
      },
    },
  ],
};

describe('VelocityBars', () => {
  it('says what was completed by week', async () => {
    await renderChart(<VelocityBars series={weeks} measure="items" />);
    expect(await spotNames()).toEqual([
      '2 Nov to 8 Nov 2026: 4 items completed',
      '9 Nov to 15 Nov 2026: 2 items completed, not over yet',
    ]);
    expect(screen.queryByText('Committed')).not.toBeInTheDocument();
  });

  it('does not take for nothing what was not estimated', async () => {
    await renderChart(<VelocityBars series={weeks} measure="estimate" />);
    expect((await spotNames())[0]).toBe(
      '2 Nov to 8 Nov 2026: nothing was estimated',
    );
  });

  it('says of a sprint what was committed to, and what came and went', async () => {
    await renderChart(<VelocityBars series={sprints} measure="items" />);
    expect(await spotNames()).toEqual([
      'Sprint 7: 5 of 6 items completed, 2 added, 1 removed',
    ]);
    expect(screen.getByText('Committed')).toBeVisible();
  });

  it('says that there are no sprints', async () => {
    await renderChart(
      <VelocityBars series={{ ...sprints, points: [] }} measure="items" />,
    );
    expect(screen.getByText(/no sprints in this time/)).toBeVisible();
  });
});

describe('VelocityTable', () => {
  it('has a column for each number of a sprint', async () => {
    await renderChart(<VelocityTable series={sprints} measure="estimate" />);
    expect(await tableRows()).toEqual([
      'Sprint | Completed | Committed | Added | Removed | Note',
      'Sprint 7 | 8 | 20 | 3 | – | ',
    ]);
  });
});
