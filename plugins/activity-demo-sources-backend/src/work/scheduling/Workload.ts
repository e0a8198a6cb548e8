import { Random } from '../../chance';
import { Instant, PersonId } from '../../model';

/** Until when everybody has something to do already. */
export class Workload {
  readonly #busyUntil = new Map<PersonId, Instant>();

  /** One of two people drawn by lot, the one who is free earlier. */
  choose(random: Random, people: readonly PersonId[]): PersonId {
    const [one, other] = [random.pick(people), random.pick(people)];
    return this.freeFrom(one) <= this.freeFrom(other) ? one : other;
  }

  freeFrom(person: PersonId): Instant {
    return this.#busyUntil.get(person) ?? 0;
  }

  take(person: PersonId, until: Instant): void {
    this.#busyUntil.set(person, Math.max(until, this.freeFrom(person)));
  }
}
