import { setTimeout as sleep } from 'node:timers/promises';
import type { ActivityApi } from '../backend/ActivityApi';

/** Often enough to see pauses, and seldom enough not to make any. */
const everyMs = 200;

/** Sends the smallest request again and again: how long it takes shows how long the event loop of a backend is busy. */
export class Pings {
  readonly #api: ActivityApi;
  readonly #times: number[] = [];
  readonly #done: Promise<void>;
  #isOver = false;

  /** Begins at once. */
  constructor(api: ActivityApi) {
    this.#api = api;
    this.#done = this.#run();
  }

  /** @returns milliseconds, ascending */
  async stop(): Promise<number[]> {
    this.#isOver = true;
    await this.#done;
    return this.#times.sort((a, b) => a - b);
  }

  async #run(): Promise<void> {
    while (!this.#isOver) {
      this.#times.push(await this.#api.pingMs());
      await sleep(everyMs);
    }
  }
}
