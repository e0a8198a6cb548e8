import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { madeItem, madeItems } from '../__testUtils__/madeFlow';
import {
  renderChart,
  spotNames,
  tableRows,
} from '../__testUtils__/renderChart';
import { CycleScatter } from './CycleScatter';
import { CycleTable } from './CycleTable';

const day = 86_400;

const percentiles = {
  p50: 2 * day,
  p75: 3 * day,
  p85: 9.4 * day,
  p95: 10 * day,
};

const done = (key: string, doneAt: string | null, value: number | null) =>
  madeItem(key, { doneAt, value });

const answer = madeItems('cycle-time', [
  done('WEB-3', '2026-11-20T10:00:00.000Z', 9.4 * day),
  // In Berlin it is the third.
  done('WEB-1', '2026-11-02T23:30:00.000Z', 2 * day),
  done('WEB-2', '2026-11-02T23:31:00.000Z', 1.9 * day),
  done('WEB-4', '2026-11-20T10:00:00.000Z', null),
]);

describe('CycleScatter', () => {
  it('says of each place what lies there, and leaves aside what has no duration', async () => {
    await renderChart(
      <CycleScatter answer={answer} percentiles={percentiles} />,
    );
    expect(
      screen.getByRole('grid', {
        name: /2 Nov to 22 Nov 2026; arrow keys move/,
      }),
    ).toBeInTheDocument();
    expect(await spotNames()).toEqual([
      '2 items at this place: 1.9 d to 2 d, done 3 Nov 2026',
      'WEB-3 Title of WEB-3: 9.4 d, done 20 Nov 2026',
    ]);
    expect(screen.getByText('p85 9.4 d')).toBeInTheDocument();
    expect(
      screen.getByText(
        /^3 items · 2 Nov to 22 Nov 2026 · days in Europe\/Berlin/,
      ),
    ).toBeVisible();
  });

  it('has one tab stop, and opens all items of a place by keyboard', async () => {
    const user = userEvent.setup();
    const onSelect = jest.fn();
    await renderChart(<CycleScatter answer={answer} onSelect={onSelect} />);
    const spots = within(screen.getByRole('grid')).getAllByRole('gridcell');
    expect(spots.map(spot => spot.tabIndex)).toEqual([-1, 0]);
    act(() => spots[1].focus());
    await user.keyboard('{ArrowLeft}');
    expect(spots[0]).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(onSelect).toHaveBeenCalledTimes(1);
    expect(
      onSelect.mock.calls[0][0].map(({ key }: { key: string }) => key),
    ).toEqual(['WEB-1', 'WEB-2']);
  });

  it('offers the scale, and says why there are no lines', async () => {
    const user = userEvent.setup();
    const onScale = jest.fn();
    await renderChart(<CycleScatter answer={answer} onScale={onScale} />);
    await user.click(screen.getByRole('radio', { name: 'Logarithmic' }));
    expect(onScale).toHaveBeenCalledWith('log');
    expect(
      screen.getByText(/Below five items there are no percentiles/),
    ).toBeVisible();
  });

  it('says that nothing has a duration', async () => {
    const items = [done('WEB-4', '2026-11-20T10:00:00.000Z', null)];
    await renderChart(<CycleScatter answer={{ ...answer, items }} />);
    expect(screen.getByText(/has a duration/)).toBeVisible();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });
});

describe('CycleTable', () => {
  it('has the longest first, and says how many are not listed', async () => {
    const onSelect = jest.fn();
    await renderChart(
      <CycleTable answer={{ ...answer, total: 1_203 }} onSelect={onSelect} />,
    );
    expect(await tableRows()).toEqual([
      'Item | Time taken | Done',
      'WEB-3 Title of WEB-3 | 9.4 d | 20 Nov 2026',
      'WEB-1 Title of WEB-1 | 2 d | 3 Nov 2026',
      'WEB-2 Title of WEB-2 | 1.9 d | 3 Nov 2026',
    ]);
    expect(screen.getByText('1,200 more are not listed')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /WEB-2/ }));
    expect(onSelect).toHaveBeenCalledWith([answer.items[2]]);
  });
});
