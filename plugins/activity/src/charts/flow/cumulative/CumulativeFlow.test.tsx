import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { madeCumulative } from '../__testUtils__/madeFlow';
import {
  renderChart,
  spotNames,
  tableRows,
} from '../__testUtils__/renderChart';
import { CumulativeFlow } from './CumulativeFlow';
import { CumulativeTable } from './CumulativeTable';

const answer = madeCumulative([
  { date: '2026-11-21', arrived: 1_262, started: 1_250, done: 1_238, wip: 9 },
  { date: '2026-11-22', arrived: 1_264, started: 1_251, done: 1_240, wip: 8 },
]);

describe('CumulativeFlow', () => {
  it('reads each day, the last first', async () => {
    const user = userEvent.setup();
    await renderChart(<CumulativeFlow answer={answer} />);
    expect(await spotNames()).toEqual([
      '21 Nov 2026: 1,262 arrived, 1,250 started, 1,238 done, 9 in progress',
      '22 Nov 2026: 1,264 arrived, 1,251 started, 1,240 done, 8 in progress',
    ]);
    const days = within(screen.getByRole('grid')).getAllByRole('gridcell');
    expect(days.map(day => day.tabIndex)).toEqual([-1, 0]);
    act(() => days[1].focus());
    await user.keyboard('{ArrowLeft}');
    expect(days[0]).toHaveFocus();
  });

  it('says how high the bands are, and where the axis begins', async () => {
    await renderChart(<CumulativeFlow answer={answer} />);
    for (const text of [
      'Done: 1,240',
      'Started, not done: 11',
      'Arrived, not started: 13',
    ]) {
      expect(screen.getByText(text)).toBeVisible();
    }
    expect(screen.getByText(/axis begins at 1,230, not at 0/)).toBeVisible();
  });

  it('says that there is nothing', async () => {
    await renderChart(<CumulativeFlow answer={madeCumulative([])} />);
    expect(screen.getByText(/nothing to show/)).toBeVisible();
  });
});

describe('CumulativeTable', () => {
  it('has the newest day first', async () => {
    await renderChart(<CumulativeTable answer={answer} />);
    expect(await tableRows()).toEqual([
      'At the end of | Arrived | Started | Done | In progress',
      '22 Nov 2026 | 1,264 | 1,251 | 1,240 | 8',
      '21 Nov 2026 | 1,262 | 1,250 | 1,238 | 9',
    ]);
  });
});
