import type { EventRecord } from '../records';

/** The author second of commit number 0: 2026-01-05 09:00 UTC, a Monday. */
const firstAuthorDate = Date.UTC(2026, 0, 5, 9);

/**
 * A commit as a git source would record it, one hour after the commit before. Invented people write in turns.
 *
 * @param number - from 0; the sha, the dates and the subject follow from it
 * @public
 */
export function fakeCommit(
  number: number,
  overrides: Partial<EventRecord> = {},
): EventRecord {
  const sha = fakeSha(number);
  const author = number % 2 === 0 ? 'ada' : 'ben';
  const occurredAt = firstAuthorDate + number * 3_600_000;
  return {
    kind: 'event',
    type: 'commit',
    key: sha,
    occurredAt,
    offsetMinutes: 60,
    actor: {
      identity: 'email',
      id: `${author}@mail.example`,
      name: author,
      email: `${author}@mail.example`,
    },
    title: `Change number ${number}`,
    branch: { name: 'main', order: 0 },
    commit: {
      sha,
      parents: number === 0 ? [] : [fakeSha(number - 1)],
      rawAuthorEmail: `${author}@mail.example`,
      rawAuthorName: author,
      committedAt: occurredAt,
    },
    ...overrides,
  };
}

/**
 * The sha of `fakeCommit(number)`.
 *
 * @public
 */
export function fakeSha(number: number): string {
  return number.toString(16).padStart(40, '0');
}
