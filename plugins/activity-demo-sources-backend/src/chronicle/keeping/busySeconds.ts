import { Instant, RepositoryHistory } from '../../model';
import { changeTouches } from './changeTouches';

/** The seconds of the epoch in which anything happened to a repository or in its project, each once, in order. */
export function busySeconds(repository: RepositoryHistory): Uint32Array {
  const seconds = new Set<number>();
  for (const moment of moments(repository)) {
    seconds.add(Math.floor(moment / 1000));
  }
  return Uint32Array.from(seconds).sort();
}

/** Whether one of them lies in a span, to which the seconds of both of its ends belong. */
export function hasBusySecond(
  seconds: Uint32Array,
  from: Instant,
  to: Instant,
): boolean {
  const first = Math.floor(from / 1000);
  let low = 0;
  let high = seconds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (seconds[middle] < first) low = middle + 1;
    else high = middle;
  }
  return low < seconds.length && seconds[low] <= Math.floor(to / 1000);
}

function* moments({
  refs,
  changes,
  tickets,
  pipelines,
  deployments,
  releases,
}: RepositoryHistory): Generator<Instant> {
  for (const change of changes) yield* changeTouches(change);
  for (const { openedAt, facts } of tickets) {
    yield openedAt;
    for (const { at } of facts) yield at;
  }
  for (const { statuses } of [...pipelines, ...deployments]) {
    for (const { at } of statuses) yield at;
  }
  for (const { at } of [...refs, ...releases]) yield at;
}
