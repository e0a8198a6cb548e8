import { act, screen } from '@testing-library/react';
import { FakeActivityApi, madeHeatmap } from '../__testUtils__/FakeActivityApi';
import { renderActivityTab } from '../__testUtils__/renderActivityTab';
import { ZonePicker } from './ZonePicker';

jest.mock('../tab/cards/ActivityCards', () => ({
  ActivityCards: () => 'The charts',
}));
jest.mock('./ZonePicker', () => ({ ZonePicker: jest.fn(() => null) }));

describe('FilterControls', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('are not drawn anew by answers that change nothing about them', async () => {
    const api = new FakeActivityApi();
    renderActivityTab(api);
    await screen.findByText('The charts');
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    const drawn = jest.mocked(ZonePicker).mock.calls.length;
    expect(drawn).toBeGreaterThan(0);
    api.getHeatmap.mockResolvedValue(madeHeatmap({ total: 123 }));
    await act(() => jest.advanceTimersByTimeAsync(60_000));
    expect(screen.getByText('123')).toBeVisible();
    expect(ZonePicker).toHaveBeenCalledTimes(drawn);
  });
});
