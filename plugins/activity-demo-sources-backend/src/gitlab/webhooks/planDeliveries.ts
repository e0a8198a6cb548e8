import { Random } from '../../chance';
import { Instant } from '../../model';

const second = 1000;
const minute = 60 * second;

/**
 * When a fact is delivered: mostly within seconds, now and then so late that others overtake it, and now and then twice,
 * as happens when the receiver answers too late.
 *
 * @param name - of this delivery; the same name gives the same plan
 */
export function planDeliveries(
  seed: number,
  name: string,
  at: Instant,
): Instant[] {
  const random = Random.of(seed, 'gitlab webhook', name);
  const late = random.percent(3) ? random.between(minute, 10 * minute) : 0;
  const first = at + random.between(200, 4 * second) + late;
  return random.percent(4)
    ? [first, first + random.between(10 * second, 2 * minute)]
    : [first];
}
