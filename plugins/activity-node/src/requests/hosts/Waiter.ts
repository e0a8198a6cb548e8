import type { Clock } from '../Clock';
import type { Admission, Visitor } from './Visitor';

interface WaiterOptions {
  clock: Clock;
  /** For how long waiters had been held back in all when this one came, in milliseconds. */
  heldBefore: number;
  /** Called when it is aborted, and when it has waited until it gives up. */
  onLeaving: (waiter: Waiter, error: unknown) => void;
  createGiveUpError: () => unknown;
}

/** A visitor who stands in line: is admitted, is refused, or leaves by itself. */
export class Waiter {
  readonly party: unknown;
  readonly heldBefore: number;
  readonly admitted: Promise<Admission>;
  #resolve: (admission: Admission) => void = () => {};
  #reject: (error: unknown) => void = () => {};
  readonly #stopListening: () => void;

  constructor(visitor: Visitor, options: WaiterOptions) {
    const { signal, giveUpAt } = visitor;
    const { clock, onLeaving } = options;
    this.party = visitor.party;
    this.heldBefore = options.heldBefore;
    this.admitted = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    const abort = () => onLeaving(this, signal?.reason);
    const cancel = clock.after(Math.max(0, giveUpAt - clock.now()), () =>
      onLeaving(this, options.createGiveUpError()),
    );
    signal?.addEventListener('abort', abort, { once: true });
    this.#stopListening = () => {
      cancel();
      signal?.removeEventListener('abort', abort);
    };
  }

  admit(admission: Admission): void {
    this.#stopListening();
    this.#resolve(admission);
  }

  refuse(error: unknown): void {
    this.#stopListening();
    this.#reject(error);
  }
}
