import type { RequestHandler } from 'express';
import { forkModule } from '../telling/forkModule';
import { type HostMessage, hostPath, type HostTask } from './host';
import { passOn } from './passOn';

/** What is kept should be most of what is there: garbage is collected when the heap has grown by so much. */
export const hostFlags = [
  '--heap-growing-percent=30',
  '--max-semi-space-size=8',
];

/** A company that another process serves. */
export interface ServedElsewhere {
  readonly router: RequestHandler;
  /** Waits for the end of the process, after the signal. */
  ended(): Promise<void>;
}

/**
 * Has a company served by a process of its own, so that neither the memory nor the time that it takes is ours.
 *
 * @param warn - is called with what went wrong, which ends nothing
 * @param signal - ends the process
 * @throws Error if it cannot be started
 */
export async function serveElsewhere(
  task: HostTask,
  warn: (message: string) => void,
  signal: AbortSignal,
): Promise<ServedElsewhere> {
  const child = forkModule(hostPath, hostFlags, signal);
  const exit = new Promise<void>(resolve =>
    child.once('exit', () => resolve()),
  );
  const port = new Promise<number>((resolve, reject) => {
    child.on('message', (message: Partial<HostMessage>) => {
      if ('port' in message && message.port) resolve(message.port);
      if ('warning' in message && message.warning) warn(message.warning);
    });
    child.once('exit', code => {
      const error = new Error(`The company's process has ended with ${code}`);
      if (!signal.aborted) warn(error.message);
      reject(error);
    });
    child.on('error', reject);
  });
  child.send(task);
  return { router: passOn(await port), ended: () => exit };
}
