import { setImmediate } from 'node:timers/promises';

/**
 * Lets the portal's other work run: the embedded database blocks the event loop while it works, and the one connection
 * is shared with the scheduler.
 */
export async function nextTurn(): Promise<void> {
  await setImmediate();
}
