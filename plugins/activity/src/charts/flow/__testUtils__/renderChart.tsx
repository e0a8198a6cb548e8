import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';

/** Renders a chart or a table as it is in the portal, for a reader whose clock is anywhere. */
export async function renderChart(chart: ReactElement): Promise<void> {
  renderInTestApp(<div data-testid="chart">{chart}</div>);
  await screen.findByTestId('chart');
}

/** What the places of a chart say, in their order. */
export async function spotNames(): Promise<(string | null)[]> {
  const grid = await screen.findByRole('grid');
  return within(grid)
    .getAllByRole('gridcell')
    .map(cell => cell.getAttribute('aria-label'));
}

/** The rows of the table, its cells one behind the other. */
export async function tableRows(): Promise<string[]> {
  const table = await screen.findByRole('table');
  return within(table)
    .getAllByRole('row')
    .map(row => [...row.children].map(cell => cell.textContent).join(' | '));
}
