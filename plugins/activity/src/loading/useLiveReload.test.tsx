import { activitySignalChannel } from '@activity-insights/plugin-activity-common';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef, type SignalApi } from '@backstage/plugin-signals-react';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useLiveReload } from './useLiveReload';

const changed = { kind: 'changed', at: '2026-11-01T18:00:00Z', sources: [] };

/** A channel on which a test speaks. */
class Signals implements SignalApi {
  readonly #listeners = new Map<object, (message: never) => void>();
  readonly channels: string[] = [];

  subscribe(channel: string, listener: (message: never) => void) {
    const subscription = {
      unsubscribe: () => {
        this.#listeners.delete(subscription);
      },
    };
    this.channels.push(channel);
    this.#listeners.set(subscription, listener);
    return subscription;
  }

  say(message: object) {
    act(() =>
      this.#listeners.forEach(listener => listener({ ...message } as never)),
    );
  }
}

function renderReload(signals: SignalApi | undefined) {
  const reload = jest.fn();
  const wrapper = ({ children }: { children: ReactNode }) =>
    signals ? (
      <TestApiProvider apis={[[signalApiRef, signals]]}>
        {children}
      </TestApiProvider>
    ) : (
      <TestApiProvider apis={[]}>{children}</TestApiProvider>
    );
  const rendered = renderHook(
    ({ isLoading }) => useLiveReload(reload, isLoading),
    { wrapper, initialProps: { isLoading: false } },
  );
  return { reload, ...rendered };
}

function setVisibility(state: DocumentVisibilityState) {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

function wait(seconds: number) {
  act(() => jest.advanceTimersByTime(seconds * 1000));
}

describe('useLiveReload', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it('reloads on a signal, at most every ten seconds, and forgets none', () => {
    const signals = new Signals();
    const { reload } = renderReload(signals);
    expect(signals.channels).toEqual([activitySignalChannel]);
    signals.say(changed);
    expect(reload).toHaveBeenCalledTimes(1);
    wait(4);
    signals.say(changed);
    signals.say(changed);
    wait(5);
    expect(reload).toHaveBeenCalledTimes(1);
    wait(1);
    expect(reload).toHaveBeenCalledTimes(2);
    wait(120);
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it('overhears what it does not understand', () => {
    const signals = new Signals();
    const { reload } = renderReload(signals);
    signals.say({ kind: 'renamed' });
    wait(30);
    expect(reload).not.toHaveBeenCalled();
  });

  it('rests while the page is hidden, and makes up for it', () => {
    const signals = new Signals();
    const { reload } = renderReload(signals);
    setVisibility('hidden');
    signals.say(changed);
    wait(600);
    expect(reload).not.toHaveBeenCalled();
    setVisibility('visible');
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('waits for an answer that is on its way', () => {
    const signals = new Signals();
    const { reload, rerender } = renderReload(signals);
    rerender({ isLoading: true });
    signals.say(changed);
    wait(30);
    expect(reload).not.toHaveBeenCalled();
    rerender({ isLoading: false });
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('asks every minute where there are no signals', () => {
    const { reload, unmount } = renderReload(undefined);
    wait(59);
    expect(reload).not.toHaveBeenCalled();
    wait(1);
    expect(reload).toHaveBeenCalledTimes(1);
    wait(60);
    expect(reload).toHaveBeenCalledTimes(2);
    unmount();
    wait(120);
    expect(reload).toHaveBeenCalledTimes(2);
  });
});
