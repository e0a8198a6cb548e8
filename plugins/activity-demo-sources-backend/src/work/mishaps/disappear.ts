import { longTailed, Random } from '../../chance';
import { dayMs } from '../../calendar';
import { ItemLife } from '../drafting/ItemLife';

/** Somebody deletes it, mostly within days, because it was a mistake. */
export function deleteLater(life: ItemLife, random: Random): void {
  const hours = 1 + longTailed(random, 60);
  life.deletedAt = life.createdAt + hours * 3_600_000 + random.below(60_000);
  life.closedAt = life.deletedAt;
}

/** It gets a security level for some weeks, or for good: it may name a customer. */
export function hideForSomeTime(life: ItemLife, random: Random): void {
  const from =
    life.createdAt + random.between(1, 9) * dayMs + random.below(dayMs);
  const until = from + random.between(5, 60) * dayMs + random.below(dayMs);
  life.hidden = random.percent(75) ? { from, until } : { from };
}
