import { screen } from '@testing-library/react';
import axe from 'axe-core';
import {
  completeCoverage,
  FakeActivityApi,
  madeCalendar,
  madeHeatmap,
} from '../../__testUtils__/FakeActivityApi';
import { renderActivityTab } from '../../__testUtils__/renderActivityTab';

describe('accessibility of the cards', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    ['activity.compare=difference&activity.numbers=on&activity.by=month'],
    ['activity.compare=beside&activity.value=share&activity.by=week'],
    ['activity.view=table&activity.compare=beside&activity.by=week'],
  ])('%s', async search => {
    // It looks for icons in fonts, which takes a canvas.
    jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const api = new FakeActivityApi();
    api.getHeatmap.mockImplementation(async ({ value }) => {
      const answer = madeHeatmap({ value });
      return { ...answer, previous: { ...answer, total: 80 } };
    });
    api.getCalendar.mockResolvedValue(
      madeCalendar({
        coverage: {
          ...completeCoverage,
          complete: false,
          from: '2026-09-14T18:15:00Z',
        },
      }),
    );
    const { container } = renderActivityTab(api, { search: `?${search}` });
    await screen.findAllByText(/Quiet for four working days/);
    await screen.findByRole('region', { name: /How busy was each/ });
    const { violations } = await axe.run(container, {
      // There is no layout to compute contrasts from.
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
  });
});
