import type {
  CommitParents,
  Incident,
  MergedChange,
  Run,
  ServiceInputs,
} from '../ServiceInputs';

/** A deployment of project 1 to production that succeeded at an instant, one after it was created, in a pipeline of its own. */
export function run(id: string, at: number, more: Partial<Run> = {}): Run {
  return {
    id,
    kind: 'deployment',
    projectId: 1,
    environment: 'production',
    tier: 'production',
    job: 'deploy',
    name: null,
    pipeline: `pipeline of ${id}`,
    ref: 'main',
    sha: null,
    url: null,
    status: 'success',
    createdAt: at - 1,
    updatedAt: at,
    finishedAt: at,
    changes: null,
    ...more,
  };
}

/** The same in some pipeline, to some environment. */
export function inPipeline(
  pipeline: string,
  id: string,
  at: number,
  environment = 'production',
  more: Partial<Run> = {},
): Run {
  return run(id, at, { pipeline, environment, ...more });
}

/** What was reported under a key, to be production; of no project and no pipeline. */
export function report(key: string, at: number, more: Partial<Run> = {}): Run {
  return run(`reported:${key}`, at, {
    kind: 'reported',
    projectId: null,
    pipeline: null,
    tier: null,
    job: null,
    reported: { production: true, hotfix: false },
    ...more,
  });
}

/** A change of project 1 without any commit; merged one after its first commit at 0. */
export function change(
  id: number,
  more: Partial<MergedChange> = {},
): MergedChange {
  return {
    id,
    projectId: 1,
    number: id,
    title: `Change ${id}`,
    sourceBranch: `branch-${id}`,
    labels: [],
    firstCommitAt: 0,
    mergedAt: 1,
    landed: [],
    own: [],
    workItemKeys: [],
    ...more,
  };
}

/** An open incident that names no deployment. */
export function incident(
  name: string,
  beganAt: number,
  more: Partial<Incident> = {},
): Incident {
  return {
    key: `item:${name}`,
    itemId: null,
    names: [name],
    title: `Incident ${name}`,
    url: null,
    beganAt,
    resolvedAt: null,
    deployment: null,
    ...more,
  };
}

/** A history in words: `b<a c<b d<b,c` has b on a, and d that merges c into b. */
export function history(words: string): CommitParents {
  return new Map(
    words.split(' ').map((word): [string, string[]] => {
      const [sha, parents = ''] = word.split('<');
      return [sha, parents === '' ? [] : parents.split(',')];
    }),
  );
}

export function inputsOf(more: Partial<ServiceInputs>): ServiceInputs {
  return {
    runs: [],
    changes: [],
    incidents: [],
    fixes: { branches: ['hotfix/*'], labels: ['hotfix'] },
    commits: new Map(),
    ...more,
  };
}
