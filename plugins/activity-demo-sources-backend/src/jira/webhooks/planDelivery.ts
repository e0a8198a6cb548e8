import { Random } from '../../chance';
import { Instant } from '../../model';
import { WebhookFact } from './WebhookFact';

const second = 1000;
const minute = 60 * second;

/**
 * When a fact is delivered: mostly within seconds, now and then so late that others overtake it, and now and then twice.
 * What was done in bulk takes up to a quarter of an hour.
 *
 * @param name - of this delivery; the same name gives the same plan
 */
export function planDelivery(
  seed: number,
  name: string,
  { at, flow }: Pick<WebhookFact, 'at' | 'flow'>,
): Instant[] {
  const random = Random.of(seed, 'webhook', name);
  const usual =
    flow === 'Secondary'
      ? random.between(30 * second, 15 * minute)
      : random.between(200, 3 * second);
  const late = random.percent(3) ? random.between(minute, 10 * minute) : 0;
  const first = at + usual + late;
  return random.percent(4)
    ? [first, first + random.between(second, 5 * minute)]
    : [first];
}
