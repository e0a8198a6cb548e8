import { Instant } from '../../model';

/** What is to be done at which moment, whoever wants it done. */
export class Agenda {
  readonly #steps: { at: Instant; place: number; act: () => void }[] = [];

  /** At the same moment, what was put on the agenda first is done first. */
  add(at: Instant, act: () => void): void {
    this.#steps.push({ at, place: this.#steps.length, act });
  }

  /** Does everything up to the moment, in order of time. */
  run(until: Instant): void {
    this.#steps
      .sort((one, other) => one.at - other.at || one.place - other.place)
      .filter(({ at }) => at <= until)
      .forEach(({ act }) => act());
  }
}
