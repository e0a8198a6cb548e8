import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again and again, until it is so. */
export async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await sleep(5);
}
