import { Instant } from '../../model';

interface Step<S extends string> {
  readonly at: Instant;
  readonly status: S;
}

/** How far a pipeline or a deployment has come at a moment. */
export interface Progress<S extends string> {
  readonly status: S;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly startedAt?: Instant;
  /** When it came to an end, good or bad. */
  readonly finishedAt?: Instant;
}

const ends = ['success', 'failed', 'canceled', 'skipped'];

/** None if it was not created before. What bears the very same millisecond has not happened yet. */
export function progressAt<S extends string>(
  statuses: readonly Step<S>[],
  at: Instant,
): Progress<S> | undefined {
  const known = statuses.filter(step => step.at < at);
  const last = known.at(-1);
  return (
    last && {
      status: last.status,
      createdAt: known[0].at,
      updatedAt: last.at,
      startedAt: known.find(({ status }) => status === 'running')?.at,
      finishedAt: ends.includes(last.status) ? last.at : undefined,
    }
  );
}
