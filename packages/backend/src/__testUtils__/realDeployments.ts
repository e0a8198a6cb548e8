import type { GitlabOnStage, SentChange } from './answerAsGitlab';

const jon = { id: 32, username: 'jon', name: 'Jon Quay' };

/** A day of March 2026, of which the second is a Monday. */
export const march = (day: number, time = '10:00') =>
  `2026-03-${`${day}`.padStart(2, '0')}T${time}:00.000Z`;

/** A commit, by what it begins with. */
export const sha = (start: string) => start.padEnd(40, '0');

/** A merge request whose first commit was made a day before it was merged. */
export function merged(
  iid: number,
  at: string,
  more: Record<string, unknown> = {},
): SentChange {
  const firstCommitAt = new Date(Date.parse(at) - 86_400_000).toISOString();
  return {
    change: {
      id: 500 + iid,
      iid,
      project_id: 7,
      title: `Change ${iid}`,
      state: 'merged',
      created_at: firstCommitAt,
      updated_at: at,
      merged_at: at,
      merge_user: jon,
      closed_at: null,
      author: jon,
      reviewers: [],
      labels: [],
      draft: false,
      source_branch: `branch-${iid}`,
      target_branch: 'main',
      sha: sha(`e${iid}`),
      merge_commit_sha: sha(`c${iid}`),
      squash_commit_sha: null,
      web_url: `https://gitlab.example/acme/web/-/merge_requests/${iid}`,
      ...more,
    },
    notes: [],
    stateEvents: [],
    commits: [{ id: sha(`e${iid}`), authored_date: firstCommitAt }],
    approvedBy: [],
  };
}

const changes = [
  merged(1, march(2, '08:00')),
  merged(2, march(3, '08:00')),
  merged(3, march(5, '08:00')),
  merged(4, march(6, '12:00'), {
    title: 'Log in again',
    source_branch: 'Hotfix/login',
  }),
  merged(5, march(9, '08:00'), {
    title: 'Take the second one back',
    source_branch: `revert-${sha('c2').slice(0, 8)}`,
  }),
  merged(6, march(9, '09:00'), { title: 'OPS-4: calm the quay' }),
  merged(7, march(11, '08:00')),
  merged(8, march(12, '08:00')),
];

type Part = Record<string, unknown>;

/** A deployment by a job, as GitLab sends it. */
function byJob(
  id: number,
  place: string,
  pipeline: number,
  commit: string,
  [createdAt, finishedAt]: readonly [string, string],
  more: Part = {},
): Part & { id: number } {
  return {
    id,
    iid: id,
    ref: 'main',
    sha: sha(commit),
    status: 'success',
    created_at: createdAt,
    updated_at: finishedAt,
    user: jon,
    environment: { id: 1, name: `prod-${place}`, tier: 'production' },
    deployable: {
      id: 900 + id,
      name: `deploy:${place}`,
      started_at: createdAt,
      finished_at: finishedAt,
      pipeline: { id: pipeline },
    },
    ...more,
  };
}

const times = (day: number, from: string, to: string) =>
  [march(day, from), march(day, to)] as const;

const brought = (...iids: number[]) =>
  iids.map(iid => ({ id: 500 + iid, iid }));

/** Deployments of which some are what they seem to be. */
const deployments: {
  deployment: Part & { id: number };
  brought: object[];
}[] = [
  // Two jobs of one pipeline.
  {
    deployment: byJob(1, 'eu', 101, 'c1', times(2, '10:00', '10:05')),
    brought: brought(1),
  },
  {
    deployment: byJob(2, 'us', 101, 'c1', times(2, '10:00', '10:09')),
    brought: brought(1),
  },
  {
    deployment: byJob(3, 'eu', 102, 'c2', times(3, '09:00', '09:05'), {
      environment: { id: 3, name: 'staging', tier: 'staging' },
    }),
    brought: brought(2),
  },
  // Failed, and was retried; the other job was given up.
  {
    deployment: byJob(4, 'eu', 103, 'c2', times(3, '10:00', '10:02'), {
      status: 'failed',
    }),
    brought: [],
  },
  {
    deployment: byJob(5, 'eu', 103, 'c2', times(3, '10:15', '10:20')),
    brought: brought(2),
  },
  {
    deployment: byJob(6, 'us', 103, 'c2', times(3, '10:00', '10:03'), {
      status: 'canceled',
    }),
    brought: [],
  },
  // Nothing has come of these.
  {
    deployment: byJob(7, 'eu', 104, 'c2', times(4, '09:00', '09:00'), {
      status: 'created',
    }),
    brought: [],
  },
  {
    deployment: byJob(8, 'us', 104, 'c2', times(4, '09:00', '09:00'), {
      status: 'blocked',
    }),
    brought: [],
  },
  {
    deployment: byJob(9, 'eu', 105, 'c2', times(4, '09:30', '09:30'), {
      status: 'skipped',
    }),
    brought: [],
  },
  // Another job of that environment.
  {
    deployment: {
      ...byJob(10, 'eu', 106, 'c2', times(4, '11:00', '11:05')),
      deployable: { id: 910, name: 'smoke:eu', pipeline: { id: 106 } },
    },
    brought: [],
  },
  // Broke something, and the job of the pipeline before was run again.
  {
    deployment: byJob(11, 'eu', 107, 'c3', times(5, '09:50', '10:00')),
    brought: brought(3),
  },
  {
    deployment: byJob(12, 'eu', 103, 'c2', times(5, '11:00', '11:04')),
    brought: [],
  },
  // A tag, by a script that uses the API.
  {
    deployment: {
      ...byJob(13, 'eu', 0, 'c4', times(6, '14:50', '15:00')),
      ref: 'v1.1',
      environment: { id: 4, name: 'production' },
      deployable: null,
    },
    brought: brought(4),
  },
  {
    deployment: {
      ...byJob(14, 'eu', 0, 'c4', times(6, '16:00', '16:10')),
      environment: { id: 4, name: 'production' },
      deployable: null,
    },
    brought: [],
  },
  // Nobody knows any more where it went.
  {
    deployment: byJob(15, 'eu', 109, 'c4', times(7, '10:00', '10:05'), {
      environment: null,
    }),
    brought: [],
  },
  {
    deployment: byJob(16, 'eu', 110, 'c6', times(9, '09:50', '10:00')),
    brought: brought(5, 6),
  },
  // As little as there can be.
  {
    deployment: {
      id: 17,
      status: 'success',
      created_at: march(10, '09:00'),
      environment: { name: 'prod-eu' },
      deployable: { name: 'deploy:eu' },
    },
    brought: [],
  },
  {
    deployment: byJob(18, 'eu', 111, 'c7', times(11, '09:50', '10:00')),
    brought: [],
  },
];

/** Which of them the server tells no merge requests of. */
const withoutList = [17, 18];

export const deployingGitlab: GitlabOnStage = {
  changes,
  deployments: deployments.map(({ deployment, brought: list }) => ({
    deployment,
    ...(!withoutList.includes(deployment.id) && { brought: list }),
  })),
  commits: {},
};

/** What the Component says. */
export const webAnnotations = {
  'activity-insights/deployments':
    'environment=prod-*&job=deploy:*, environment=production&ref=v*',
  'activity-insights/incidents': 'type=[System] Incident, label=*incident',
};
