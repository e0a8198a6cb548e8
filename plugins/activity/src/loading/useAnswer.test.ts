import { act, renderHook, waitFor } from '@testing-library/react';
import { useAnswer } from './useAnswer';

/** Questions that are answered when a test says so. */
function openQuestions() {
  const asked: {
    signal: AbortSignal;
    resolve(value: string): void;
    reject(error: Error): void;
  }[] = [];
  const load = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      asked.push({ signal, resolve, reject });
    });
  return { asked, load };
}

describe('useAnswer', () => {
  it('shows the last answer until the next one is there', async () => {
    const { asked, load } = openQuestions();
    const { result, rerender } = renderHook(
      ({ question }) => useAnswer(question, load),
      { initialProps: { question: 'a' } },
    );
    expect(result.current).toMatchObject({ isLoading: true, isCurrent: false });
    await act(async () => asked[0].resolve('A'));
    expect(result.current).toMatchObject({
      value: 'A',
      isCurrent: true,
      isLoading: false,
    });

    rerender({ question: 'b' });
    expect(result.current).toMatchObject({
      value: 'A',
      isCurrent: false,
      isLoading: true,
    });
    await act(async () => asked[1].resolve('B'));
    expect(result.current).toMatchObject({ value: 'B', isCurrent: true });
  });

  it('never shows an answer that is no longer asked for', async () => {
    const { asked, load } = openQuestions();
    const { result, rerender } = renderHook(
      ({ question }) => useAnswer(question, load),
      { initialProps: { question: 'a' } },
    );
    rerender({ question: 'b' });
    expect(asked[0].signal.aborted).toBe(true);
    await act(async () => asked[1].resolve('B'));
    await act(async () => asked[0].resolve('A'));
    expect(result.current.value).toBe('B');
  });

  it('keeps the answer when asking again fails, and forgets the failure when it succeeds', async () => {
    const { asked, load } = openQuestions();
    const { result } = renderHook(() => useAnswer('a', load));
    await act(async () => asked[0].resolve('A'));
    act(() => result.current.reload());
    expect(result.current).toMatchObject({ value: 'A', isLoading: true });
    await act(async () => asked[1].reject(new Error('down')));
    expect(result.current).toMatchObject({ value: 'A', isCurrent: true });
    expect(result.current.error?.message).toBe('down');
    act(() => result.current.reload());
    await act(async () => asked[2].resolve('A2'));
    expect(result.current.value).toBe('A2');
    expect(result.current.error).toBeUndefined();
  });

  it('does not show the failure of another question', async () => {
    const { asked, load } = openQuestions();
    const { result, rerender } = renderHook(
      ({ question }) => useAnswer(question, load),
      { initialProps: { question: 'a' } },
    );
    await act(async () => asked[0].reject(new Error('down')));
    rerender({ question: 'b' });
    expect(result.current.error).toBeUndefined();
  });

  it('aborts what is on its way when it is no longer needed', async () => {
    const { asked, load } = openQuestions();
    const { unmount } = renderHook(() => useAnswer('a', load));
    await waitFor(() => expect(asked).toHaveLength(1));
    unmount();
    expect(asked[0].signal.aborted).toBe(true);
  });

  it('keeps what it has as it is when asking again gives the same', async () => {
    const { result } = renderHook(() => useAnswer('a', async () => ['A']));
    await waitFor(() => expect(result.current.value).toEqual(['A']));
    const { value, changedAt } = result.current;
    act(() => result.current.reload());
    expect(result.current.isLoading).toBe(true);
    await waitFor(() => expect(result.current.isLoading).toBe(false));
    expect(result.current.value).toBe(value);
    expect(result.current.changedAt).toBe(changedAt);
  });

  it('asks nothing without a question', async () => {
    const { asked, load } = openQuestions();
    const { result, rerender } = renderHook(
      ({ question }) => useAnswer(question, load),
      { initialProps: { question: undefined as string | undefined } },
    );
    expect(result.current).toMatchObject({ isLoading: false, isSlow: false });
    act(() => result.current.reload());
    expect(asked).toHaveLength(0);
    rerender({ question: 'a' });
    await act(async () => asked[0].resolve('A'));
    expect(result.current).toMatchObject({ value: 'A', isCurrent: true });
  });

  describe('with slow answers', () => {
    beforeEach(() => {
      jest.useFakeTimers();
    });

    afterEach(() => {
      jest.useRealTimers();
    });

    it('says after two seconds that it takes long', async () => {
      const { asked, load } = openQuestions();
      const { result } = renderHook(() => useAnswer('a', load));
      act(() => jest.advanceTimersByTime(1_999));
      expect(result.current.isSlow).toBe(false);
      act(() => jest.advanceTimersByTime(1));
      expect(result.current.isSlow).toBe(true);
      // A backend that takes ten seconds is waited for.
      act(() => jest.advanceTimersByTime(8_000));
      await act(async () => asked[0].resolve('A'));
      expect(result.current).toMatchObject({ value: 'A', isSlow: false });
    });

    it('gives up in the end, and keeps what it has', async () => {
      const { asked, load } = openQuestions();
      const { result } = renderHook(() => useAnswer('a', load));
      await act(async () => asked[0].resolve('A'));
      act(() => result.current.reload());
      await act(() => jest.advanceTimersByTimeAsync(30_000));
      expect(asked[1].signal.aborted).toBe(true);
      expect(result.current).toMatchObject({ value: 'A', isLoading: false });
      expect(result.current.error?.name).toBe('TimeoutError');
      expect(jest.getTimerCount()).toBe(0);
    });
  });
});
