import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** Of this life of the process; one that is started again in its place has another. */
const presentLife = randomUUID();

/**
 * The process that holds leases. Its leases name it, so that whoever is started in its place after a crash need not wait
 * until they run out.
 */
export class Replica {
  readonly #host: string;
  readonly #pid: number;
  readonly #life: string;
  readonly #isRunning: (pid: number) => boolean;

  /** By default the present process. */
  constructor(
    options: {
      host?: string;
      pid?: number;
      /** Tells apart processes of the same number, as in a container that is started again. */
      life?: string;
      /** Whether this machine has a process of this number. */
      isRunning?: (pid: number) => boolean;
    } = {},
  ) {
    this.#host = options.host ?? hostname();
    this.#pid = options.pid ?? process.pid;
    this.#life = options.life ?? presentLife;
    this.#isRunning = options.isRunning ?? isRunning;
  }

  /** A token for leases, never given before. */
  newLeaseToken(): string {
    return [this.#host, this.#pid, this.#life, randomUUID()].join('/');
  }

  /**
   * Whether a lease is held by a process of this machine that is no more. Of other machines nothing is known: their leases
   * run out. Containers that are all called the same may take each other for dead when one is started; that costs the others
   * the page in hand, and no more, because every write is fenced by the lease.
   */
  hasOutlived(leaseToken: string): boolean {
    const [host, pid, life, ...rest] = leaseToken.split('/');
    if (rest.length !== 1 || host !== this.#host || life === this.#life) {
      return false;
    }
    return Number(pid) === this.#pid || !this.#isRunning(Number(pid));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
