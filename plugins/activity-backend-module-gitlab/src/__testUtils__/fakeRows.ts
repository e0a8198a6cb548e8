import type { FakeProject, FakeRow } from './FakeProject';

export const ada = { id: 11, username: 'ada', name: 'Ada Example' };
export const bob = { id: 12, username: 'bob', name: 'Bob Example' };

/** Text as in answers. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}

/** A merge request that Ada opened and changed last at an instant, with nothing of its own but a comment by Bob then. */
export function addChange(
  fake: FakeProject,
  iid: number,
  at: number,
  differences: FakeRow = {},
): FakeRow {
  const change = {
    id: 100 + iid,
    iid,
    title: `Change ${iid}`,
    description: null,
    state: 'opened',
    created_at: iso(at - 3_600_000),
    updated_at: iso(at),
    author: ada,
    reviewers: [],
    labels: [],
    source_branch: `branch-${iid}`,
    target_branch: 'main',
    draft: false,
    sha: null,
    web_url: `https://gitlab.example/acme/web/-/merge_requests/${iid}`,
    ...differences,
  };
  const note = {
    id: 1000 + iid,
    body: 'Well done',
    author: bob,
    created_at: iso(at),
    system: false,
  };
  push(fake, 'merge_requests', change);
  fake.lists.set(`merge_requests/${iid}/notes`, [note]);
  fake.lists.set(`merge_requests/${iid}/resource_state_events`, []);
  fake.lists.set(`merge_requests/${iid}/commits`, []);
  return change;
}

/** An issue that Ada opened and changed last at an instant, with a comment by Bob then. */
export function addIssue(
  fake: FakeProject,
  iid: number,
  at: number,
  differences: FakeRow = {},
): FakeRow {
  const issue = {
    id: 200 + iid,
    iid,
    title: `Issue ${iid}`,
    state: 'opened',
    created_at: iso(at - 3_600_000),
    updated_at: iso(at),
    author: ada,
    assignees: [],
    labels: ['harbour'],
    web_url: `https://gitlab.example/acme/web/-/issues/${iid}`,
    ...differences,
  };
  const note = {
    id: 2000 + iid,
    body: 'Me too',
    author: bob,
    created_at: iso(at),
    system: false,
  };
  push(fake, 'issues', issue);
  fake.lists.set(`issues/${iid}/notes`, [note]);
  fake.lists.set(`issues/${iid}/resource_state_events`, []);
  fake.lists.set(`issues/${iid}/resource_label_events`, []);
  return issue;
}

/** A pipeline that Ada started a minute before it succeeded. */
export function addPipeline(
  fake: FakeProject,
  id: number,
  at: number,
  differences: FakeRow = {},
): FakeRow {
  const listed = {
    id,
    iid: id - 300,
    status: 'success',
    ref: 'main',
    sha: 'a'.repeat(40),
    source: 'push',
    created_at: iso(at - 60_000),
    updated_at: iso(at),
    web_url: `https://gitlab.example/acme/web/-/pipelines/${id}`,
    ...differences,
  };
  push(fake, 'pipelines', listed);
  fake.things.set(`pipelines/${id}`, {
    ...listed,
    user: ada,
    started_at: iso(at - 50_000),
    finished_at: iso(at),
    duration: 50,
    queued_duration: 10,
  });
  return listed;
}

/** A deployment that Ada started a minute before it succeeded; it brought merge request 101. */
export function addDeployment(
  fake: FakeProject,
  id: number,
  at: number,
  differences: FakeRow = {},
): FakeRow {
  const deployment = {
    id,
    iid: id - 400,
    ref: 'main',
    sha: 'a'.repeat(40),
    status: 'success',
    created_at: iso(at - 60_000),
    updated_at: iso(at),
    user: ada,
    environment: { id: 5, name: 'production', tier: 'production' },
    deployable: {
      id: 900 + id,
      started_at: iso(at - 30_000),
      finished_at: iso(at),
      web_url: `https://gitlab.example/acme/web/-/jobs/${900 + id}`,
      pipeline: { id: 301 },
    },
    ...differences,
  };
  push(fake, 'deployments', deployment);
  fake.things.set(`deployments/${id}`, deployment);
  fake.lists.set(`deployments/${id}/merge_requests`, [{ id: 101, iid: 1 }]);
  return deployment;
}

export function addRelease(
  fake: FakeProject,
  tag: string,
  at: number,
  differences: FakeRow = {},
): FakeRow {
  const release = {
    tag_name: tag,
    name: `Version ${tag}`,
    created_at: iso(at),
    released_at: iso(at),
    author: ada,
    commit: { id: 'a'.repeat(40) },
    _links: { self: `https://gitlab.example/acme/web/-/releases/${tag}` },
    ...differences,
  };
  push(fake, 'releases', release);
  return release;
}

function push(fake: FakeProject, list: string, row: FakeRow): void {
  fake.lists.set(list, [...(fake.lists.get(list) ?? []), row]);
}
