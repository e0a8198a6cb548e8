import type {
  CommitParents,
  Incident,
  MergedChange,
  Run,
  RunStatus,
  ServiceInputs,
} from '../ServiceInputs';
import { change, incident, inputsOf, run } from './serviceInputs';

const statuses: readonly RunStatus[] = [
  'success',
  'success',
  'success',
  'success',
  'inactive',
  'rolled-back',
  'failed',
  'running',
];

const titles = ['One', 'Two', 'Revert "One"', 'Revert "Revert "One""'];

/** A service of two projects with a dozen of everything, where all that the rules look at comes together by chance. */
export function randomInputs(random: () => number): ServiceInputs {
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)];
  const times = (most: number) => Array.from({ length: below(most + 1) });
  const chance = (of: number) => below(of) === 0;
  const hasLists = chance(2);

  function randomHistory(): CommitParents {
    const shas = 'abcdefghij'.split('');
    return new Map(
      shas.flatMap((sha, index): [string, string[]][] => {
        if (chance(8)) return [];
        const parents = new Set(
          times(2).map(() => shas[Math.max(0, index - 1 - below(3))]),
        );
        parents.delete(sha);
        return [[sha, [...parents]]];
      }),
    );
  }

  const commits = new Map([
    [1, randomHistory()],
    [2, randomHistory()],
  ]);
  const sha = () => pick('abcdefghij'.split(''));
  const ids = times(9).map((_, index) => index + 1);
  // A pipeline is of one commit.
  const heads = Array.from({ length: 7 }, sha);
  const runs = times(14).map((_, index): Run => {
    const at = below(40);
    const pipeline = below(heads.length);
    return run(`${String.fromCharCode(97 + below(26))}${index}`, at, {
      projectId: 1 + below(4) === 4 ? 2 : 1,
      environment: pick(['eu', 'eu', 'us']),
      job: pick(['deploy', 'deploy', 'migrate', null]),
      pipeline: `p${pipeline}`,
      sha: heads[pipeline],
      status: pick(statuses),
      createdAt: at - below(4),
      finishedAt: chance(8) ? null : at,
      changes: hasLists && chance(2) ? ids.filter(() => chance(3)) : null,
    });
  });
  const names = ['I1', 'I2', 'I3'];
  const changes = ids.map(
    (id): MergedChange =>
      change(id, {
        projectId: 1 + below(2),
        title: pick(titles),
        labels: chance(5) ? ['hotfix'] : [],
        mergedAt: below(40),
        landed: [sha(), sha()].slice(below(2)),
        workItemKeys: names.filter(() => chance(4)),
      }),
  );
  const incidents = names
    .filter(() => chance(2))
    .map((name): Incident => {
      const beganAt = below(44);
      return incident(name, beganAt, {
        resolvedAt: chance(3) ? null : beganAt + below(12),
        deployment: chance(4) && runs.length > 0 ? pick(runs).id : null,
      });
    });
  return inputsOf({ runs, changes, incidents, commits });
}
