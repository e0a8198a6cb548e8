import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { madeItem, madeItems } from '../__testUtils__/madeFlow';
import {
  renderChart,
  spotNames,
  tableRows,
} from '../__testUtils__/renderChart';
import { AgeingTable } from './AgeingTable';
import { AgeingWork } from './AgeingWork';

const day = 86_400;
const percentiles = { p50: 3 * day, p75: 6 * day, p85: 9 * day, p95: 15 * day };

const open = (key: string, status: string, value: number) =>
  madeItem(key, { status, value });

const answer = madeItems('work-item-age', [
  open('WEB-1', 'Review', 12 * day),
  open('WEB-2', 'Doing', day),
  open('WEB-3', 'Doing', 41 * day),
  open('WEB-4', 'Doing', 4 * day),
  // Exactly as old is not older.
  open('WEB-5', 'Review', 9 * day),
]);

describe('AgeingWork', () => {
  it('says of each its age and status, by columns of statuses', async () => {
    await renderChart(<AgeingWork answer={answer} percentiles={percentiles} />);
    expect(await spotNames()).toEqual([
      'WEB-3 Title of WEB-3: 41 d in progress, Doing',
      'WEB-4 Title of WEB-4: 4 d in progress, Doing',
      'WEB-2 Title of WEB-2: 1 d in progress, Doing',
      'WEB-1 Title of WEB-1: 12 d in progress, Review',
      'WEB-5 Title of WEB-5: 9 d in progress, Review',
    ]);
    expect(screen.getByText(/2 of 5 items older than 9 d/)).toBeVisible();
    expect(
      screen.getByText('Older than 85% of what was finished'),
    ).toBeVisible();
  });

  it('opens what is at a place', async () => {
    const user = userEvent.setup();
    const onSelect = jest.fn();
    await renderChart(<AgeingWork answer={answer} onSelect={onSelect} />);
    await user.click(screen.getByRole('gridcell', { name: /WEB-3/ }));
    expect(onSelect).toHaveBeenCalledWith([answer.items[2]]);
    expect(screen.getByText(/too few finished items/)).toBeVisible();
  });

  it('says that nothing is in progress', async () => {
    await renderChart(<AgeingWork answer={{ ...answer, items: [] }} />);
    expect(screen.getByText('Nothing is in progress.')).toBeVisible();
  });
});

describe('AgeingTable', () => {
  it('says how each stands against the finished ones', async () => {
    await renderChart(
      <AgeingTable answer={answer} percentiles={percentiles} />,
    );
    expect(await tableRows()).toEqual([
      'Item | Status | Age | Against the finished ones',
      'WEB-3 Title of WEB-3 | Doing | 41 d | Beyond 95%',
      'WEB-1 Title of WEB-1 | Review | 12 d | Beyond 85%',
      'WEB-5 Title of WEB-5 | Review | 9 d | Beyond half',
      'WEB-4 Title of WEB-4 | Doing | 4 d | Beyond half',
      'WEB-2 Title of WEB-2 | Doing | 1 d | Within half',
    ]);
  });
});
