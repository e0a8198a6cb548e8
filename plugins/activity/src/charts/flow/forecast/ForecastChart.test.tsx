import { screen } from '@testing-library/react';
import { madeForecast } from '../__testUtils__/madeFlow';
import { renderChart, tableRows } from '../__testUtils__/renderChart';
import { ForecastChart } from './ForecastChart';
import { ForecastTable } from './ForecastTable';

const when = {
  items: 20,
  results: [
    { confidence: 50, date: '2026-12-02' },
    { confidence: 85, date: '2026-12-12' },
    { confidence: 95, date: null },
  ],
};

describe('ForecastChart', () => {
  it('says when, for each confidence, and on what it rests', async () => {
    await renderChart(
      <ForecastChart today="2026-11-22" answer={madeForecast({ when })} />,
    );
    expect(screen.getByText('20 items by 12 Dec 2026 (85%)')).toBeVisible();
    expect(
      screen
        .getAllByRole('gridcell')
        .map(cell => cell.getAttribute('aria-label')),
    ).toEqual([
      '50% sure: 2 Dec 2026 · 10 days from now',
      '85% sure: 12 Dec 2026 · 20 days from now',
      '95% sure: not within ten years',
    ]);
    expect(
      screen.getByText(
        '6 items · 21 Nov to 22 Nov 2026 · days in Europe/Berlin',
      ),
    ).toBeVisible();
    expect(screen.getByText('Days to come are like days past.')).toBeVisible();
  });

  it('says how many', async () => {
    const howMany = {
      by: '2026-12-31',
      results: [
        { confidence: 50, items: 30 },
        { confidence: 85, items: 1 },
      ],
    };
    await renderChart(
      <ForecastChart today="2026-11-22" answer={madeForecast({ howMany })} />,
    );
    expect(
      screen.getByText('At least 1 item by 31 Dec 2026 (85%)'),
    ).toBeVisible();
    expect(
      screen.getByRole('gridcell', { name: '50% sure: at least 30 items' }),
    ).toBeInTheDocument();
  });

  it('says that the surest date is beyond everything', async () => {
    const never = { items: 9_000, results: [{ confidence: 85, date: null }] };
    await renderChart(
      <ForecastChart
        today="2026-11-22"
        answer={madeForecast({ when: never })}
      />,
    );
    expect(
      screen.getByText('9,000 items: not within ten years (85%)'),
    ).toBeVisible();
  });

  it.each([
    ['too little history', [], /too little history/],
    ['no question', ['Days to come are like days past.'], /no forecast/],
  ])('says why there is none: %s', async (_, assumptions, expected) => {
    await renderChart(
      <ForecastChart
        today="2026-11-22"
        answer={madeForecast({ assumptions })}
      />,
    );
    expect(screen.getByText(expected)).toBeVisible();
  });
});

describe('ForecastTable', () => {
  it('has a row for each confidence', async () => {
    await renderChart(
      <ForecastTable today="2026-11-22" answer={madeForecast({ when })} />,
    );
    expect(await tableRows()).toEqual([
      'Confidence | Done by',
      '50% sure | 2 Dec 2026 · 10 days from now',
      '85% sure | 12 Dec 2026 · 20 days from now',
      '95% sure | not within ten years',
    ]);
  });
});
