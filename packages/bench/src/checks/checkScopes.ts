import type { PortalSetup } from '../backend/PortalSetup';
import { Random } from '../repository/Random';
import type { TrueCommit } from '../truth/GitCommit';
import { checkEvents } from './checkEvents';
import { checkNumbers, type NumbersContext } from './checkNumbers';
import { Clocks, zones } from '../questions/Clocks';
import { mainWindows, rangesFor } from '../questions/ranges';
import type { Scope } from '../questions/Scope';
import {
  componentScopes,
  filteredScopes,
  otherScopes,
} from '../questions/scopesOf';

/**
 * Compares the numbers of all kinds of entity with git: the first Component in every zone and range, the others in some.
 */
export async function checkScopes(
  context: NumbersContext,
  setup: PortalSetup,
  commits: readonly TrueCommit[],
  seed: number,
): Promise<void> {
  const random = new Random(seed);
  const clocks = new Clocks();
  const [first, ...components] = componentScopes(setup, commits);
  for (const zone of zones) {
    const clock = clocks.get(zone, first.zone);
    for (const range of rangesFor(first, clock)) {
      await checkNumbers(context, first, clock, range);
    }
    for (const range of mainWindows) {
      await checkEvents(context, first, clock, range, random);
    }
  }
  const others: Scope[] = [
    ...components,
    ...otherScopes(setup, commits),
    ...filteredScopes(setup, first),
  ];
  for (const scope of others) {
    const some = ['author', 'Australia/Lord_Howe', random.pick(zones)];
    for (const zone of new Set(some)) {
      const clock = clocks.get(zone, scope.zone);
      const ranges = rangesFor(scope, clock);
      const chosen = [...ranges.slice(0, 2), random.pick(ranges.slice(2))];
      for (const range of chosen) {
        await checkNumbers(context, scope, clock, range);
      }
      await checkEvents(context, scope, clock, random.pick(chosen), random);
    }
  }
}
