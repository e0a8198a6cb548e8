import type { Clock } from '../Clock';

/** A clock that runs faster than time, for tests that talk to real servers. */
export function fastClock(factor: number): Clock {
  const start = Date.now();
  const clockStart = performance.now();
  return {
    now: () => start + (performance.now() - clockStart) * factor,
    after(ms, run) {
      const timer = setTimeout(run, Math.min(ms / factor, 2 ** 31 - 1));
      return () => clearTimeout(timer);
    },
  };
}
