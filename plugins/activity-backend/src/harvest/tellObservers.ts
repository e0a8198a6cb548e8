import type { HarvestObserver } from './HarvestObserver';

/** Tells several what the harvest does, one after the other. */
export function tellObservers(
  ...observers: readonly HarvestObserver[]
): HarvestObserver {
  return {
    pageStored: (...told) =>
      observers.forEach(each => each.pageStored(...told)),
    removed: (...told) => observers.forEach(each => each.removed(...told)),
    readFailed: (...told) =>
      observers.forEach(each => each.readFailed(...told)),
    hintsIgnored: (...told) =>
      observers.forEach(each => each.hintsIgnored(...told)),
    readEnded: (...told) => observers.forEach(each => each.readEnded(...told)),
    runEnded: async runId => {
      for (const each of observers) await each.runEnded(runId);
    },
  };
}
