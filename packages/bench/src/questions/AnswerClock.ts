import type { TrueCommit } from '../truth/GitCommit';
import {
  createLocalClock,
  startOfDate,
  type LocalClock,
} from '../truth/localClock';

/** Offsets beyond it are nobody's clock. */
const farthestOffset = 14 * 60;

/** What the zone of an answer makes of commits and of the ends of a range. */
export interface AnswerClock {
  /** As the parameter takes it. */
  timezone: string;
  /** Wall time of a commit in seconds. */
  wallOf(commit: TrueCommit): number;
  /** Whether a commit is in a half-open range, see `Range`. */
  isInRange(commit: TrueCommit, from: string, to: string): boolean;
}

/** The clock of a place. Ends of ranges are instants, or dates of the place. */
export function placeClock(zone: string): AnswerClock {
  const clock = remembering(createLocalClock(zone));
  const moment = (text: string) =>
    text.includes('T') ? Date.parse(text) : startOfDate(clock, text) * 1000;
  const range = rangeReader(moment);
  return {
    timezone: zone,
    wallOf: commit => clock(commit.authoredAt),
    isInRange: (commit, from, to) => range(commit.authoredAt, from, to),
  };
}

/**
 * The clocks of the authors. Ends of ranges are local times.
 *
 * @param fallback - the zone where the author's clock is unknown
 */
export function authorClock(fallback: string): AnswerClock {
  const clock = remembering(createLocalClock(fallback));
  const range = rangeReader(text =>
    Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00:00Z`),
  );
  const wallOf = ({ authoredAt, offset }: TrueCommit) =>
    Math.abs(offset) <= farthestOffset
      ? authoredAt + offset * 60
      : clock(authoredAt);
  return {
    timezone: 'author',
    wallOf,
    isInRange: (commit, from, to) => range(wallOf(commit), from, to),
  };
}

function rangeReader(moment: (text: string) => number) {
  const moments = new Map<string, number>();
  const read = (text: string) => {
    const known = moments.get(text) ?? moment(text);
    moments.set(text, known);
    return known;
  };
  return (second: number, from: string, to: string) =>
    second * 1000 >= read(from) && second * 1000 < read(to);
}

/** The same commits are asked for again and again. */
function remembering(clock: LocalClock): LocalClock {
  const known = new Map<number, number>();
  return second => {
    const wall = known.get(second) ?? clock(second);
    known.set(second, wall);
    return wall;
  };
}
