import { readsFreely, type Caller } from './Caller';
import type { Evidence } from './Evidence';
import { Refusal } from './Refusal';

/** The shortest range, in local days, for somebody who may not read about single people. */
const fewestDays = 7;

/** An answer that is ready, with what tells whether and how it may be given. */
export interface Answer<T> {
  dto: T;
  /** See `readsFreely`. */
  subjects: string[];
  /** The smallest number of people that an answer may be about. */
  minimumGroupSize: number;
  /** Not needed for callers who read freely. */
  evidence: Evidence | undefined;
  /** The answer without what could be about single people. */
  withoutPeople: (dto: T, evidence: Evidence) => T;
}

/**
 * The one gate that every answer about activity passes: gives it whole to those who may read about people, and to
 * everybody about themselves; without what is about single people to others, if it is about enough of them.
 *
 * An answer about nobody is given: it is empty, or about bots.
 *
 * @throws Refusal (HTTP 403, `too-few-people`)
 */
export function admit<T>(answer: Answer<T>, caller: Caller): T {
  if (readsFreely(caller, answer.subjects)) return answer.dto;
  const { evidence, minimumGroupSize: minimum } = answer;
  if (answer.subjects.length > 0 || !evidence) {
    throw refuseSinglePeople();
  }
  if (evidence.wholeDays === undefined || evidence.wholeDays < fewestDays) {
    throw new Refusal(
      'too-few-people',
      `The range must be whole local days, at least ${fewestDays}, for callers who may not read about single people`,
    );
  }
  if (isTooFew(evidence.people, minimum)) {
    throw new Refusal(
      'too-few-people',
      `The answer would be about fewer than ${minimum} people`,
    );
  }
  if (evidence.differences.some(people => isTooFew(people, minimum))) {
    throw new Refusal(
      'too-few-people',
      `The answer would differ from that of a wider or a narrower entity by fewer than ${minimum} people`,
    );
  }
  if (isTooFew(evidence.changedMembers, minimum)) {
    throw new Refusal(
      'too-few-people',
      `Fewer than ${minimum} people joined or left in the weeks of the range: choose a range without this change`,
    );
  }
  return answer.withoutPeople(answer.dto, evidence);
}

/** What those are told who may not read about single people, and ask about one. */
export function refuseSinglePeople(): Refusal {
  return new Refusal(
    'too-few-people',
    'Activity of single people is shown to themselves, and to those who may read about people',
  );
}

/** Whether a number of people is one that could be told apart. */
export function isTooFew(people: number, minimum: number): boolean {
  return people > 0 && people < minimum;
}
