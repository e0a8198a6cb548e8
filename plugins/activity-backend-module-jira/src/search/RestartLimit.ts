import { SourceError } from '@activity-insights/plugin-activity-node';
import type { SearchPage } from './SearchRow';

/** A position that is a week old is no fault; a second one in one read is. */
const most = 1;

/** Keeps a read from beginning a search again and again, because Jira does not know its own tokens. */
export class RestartLimit {
  readonly #instance: string;
  #restarts = 0;

  constructor(instance: string) {
    this.#instance = instance;
  }

  /** @throws SourceError `unavailable` */
  check({ hasRestarted }: SearchPage): void {
    if (hasRestarted) this.#restarts += 1;
    if (this.#restarts > most) {
      throw new SourceError(
        'unavailable',
        `jira "${
          this.#instance
        }" does not know the positions that it gives for its searches`,
      );
    }
  }
}
