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
});
