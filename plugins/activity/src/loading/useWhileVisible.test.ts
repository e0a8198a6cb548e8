import { act, renderHook } from '@testing-library/react';
import { useWhileVisible } from './useWhileVisible';

function setVisibility(state: DocumentVisibilityState) {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

describe('useWhileVisible', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('acts at intervals, and not after the end', () => {
    const action = jest.fn();
    const { unmount } = renderHook(() => useWhileVisible(action, 1000));
    expect(action).not.toHaveBeenCalled();
    jest.advanceTimersByTime(3500);
    expect(action).toHaveBeenCalledTimes(3);
    unmount();
    jest.advanceTimersByTime(5000);
    expect(action).toHaveBeenCalledTimes(3);
  });

  it('rests while the page is hidden, and acts at once when it is back', () => {
    const action = jest.fn();
    renderHook(() => useWhileVisible(action, 1000));
    setVisibility('hidden');
    jest.advanceTimersByTime(10_000);
    expect(action).not.toHaveBeenCalled();
    setVisibility('visible');
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('never acts without an interval', () => {
    const action = jest.fn();
    renderHook(() => useWhileVisible(action, undefined));
    jest.advanceTimersByTime(10_000);
    setVisibility('visible');
    expect(action).not.toHaveBeenCalled();
  });
});
