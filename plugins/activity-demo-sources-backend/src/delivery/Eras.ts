import { Instant } from '../model';
import { Setting } from './changes/Setting';

const dayMs = 86_400_000;

/** What changes in the life of a repository that everybody who works there has to keep to. */
export interface Eras {
  readonly createdAt: Instant;
  /** What the default branch was called, from when on. */
  readonly defaultBranches: readonly { from: Instant; name: string }[];
  /** When it was archived: nothing happens any more. */
  readonly closedAt?: Instant;
}

/** Follows from the service and from how long the company lives. */
export function planEras({
  company,
  index,
  service,
}: Pick<Setting, 'company' | 'index' | 'service'>): Eras {
  const { founded, options } = company;
  const createdAt = founded + (index % 60) * 1000;
  const name = service.gitlab.defaultBranch;
  const from = createdAt;
  const days = (share: number) =>
    founded + Math.max(14, Math.floor(share * options.scale.months)) * dayMs;
  return {
    createdAt,
    // On a Sunday, at an hour when nobody pushes.
    defaultBranches: isRenamed(index)
      ? [
          { from, name: 'master' },
          { from: sundayBefore(days(210), founded), name },
        ]
      : [{ from, name }],
    ...(service.gitlab.archived && { closedAt: days(240) }),
  };
}

/** One of fourteen was renamed in the course of time. */
function isRenamed(index: number): boolean {
  return index % 14 === 10;
}

function sundayBefore(at: Instant, founded: Instant): Instant {
  const week = Math.floor((at - founded) / (7 * dayMs));
  return founded + week * 7 * dayMs - dayMs + 3 * 3_600_000;
}
