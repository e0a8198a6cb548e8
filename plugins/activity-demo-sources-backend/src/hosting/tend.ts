import type { DemoSources } from '../createDemoSources';

const betweenTurns = 2_000;

/** What goes on while a company's clock does. */
export interface Tending {
  /** When lists of the whole site are quick, or will not become so. */
  readonly told: Promise<void>;
  /** Waits for what is under way when the signal comes. */
  ended(): Promise<void>;
}

/**
 * Sends webhooks and tells lives ahead, until the signal.
 *
 * @param warn - is called with what went wrong, which ends nothing
 */
export function tend(
  sources: Pick<DemoSources, 'deliverWebhooks' | 'tellAhead'>,
  warn: (message: string, error: Error) => void,
  signal: AbortSignal,
): Tending {
  let delivering: Promise<void> | undefined;
  let telling: Promise<void> | undefined;
  const tell = () => {
    telling ??= sources.tellAhead(signal).then(
      () => {
        telling = undefined;
      },
      // Not tried again: it would fail again.
      error => {
        if (!signal.aborted)
          warn('Lives are told when they are asked for', error);
      },
    );
    return telling;
  };
  const told = tell();
  const deliver = () => {
    // What is not told yet would be told for it, here and all at once.
    delivering ??= told
      .then(() => sources.deliverWebhooks(signal))
      .catch(error => warn('Webhooks were not sent', error))
      .finally(() => {
        delivering = undefined;
      });
  };
  const timer = setInterval(() => {
    deliver();
    tell();
  }, betweenTurns);
  signal.addEventListener('abort', () => clearInterval(timer));
  return {
    told,
    async ended() {
      await Promise.all([delivering, telling]);
    },
  };
}
