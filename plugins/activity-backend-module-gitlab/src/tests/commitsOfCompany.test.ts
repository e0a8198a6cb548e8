import type { SourceStream } from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import {
  commitTruth,
  type KnownCommit,
  storeCommits,
} from '../__testUtils__/commitTruth';
import { readThroughFailures } from '../__testUtils__/readThroughFailures';
import {
  startCompany,
  type TestGitlab,
  testNow,
} from '../__testUtils__/startCompany';
import { GitlabSource } from '../GitlabSource';

jest.setTimeout(300_000);

const hour = 3_600_000;
const { signal } = new AbortController();
const everyBranch = { instance: { branches: ['*'] } };

/** A harvest of all commits of the company, kept up to date. */
class CommitHarvest {
  readonly stored = new Map<string, KnownCommit>();
  readonly #gitlab: TestGitlab;
  readonly #cursors = new Map<string, JsonObject | undefined>();
  failures: string[] = [];

  constructor(gitlab: TestGitlab) {
    this.#gitlab = gitlab;
  }

  async refresh(): Promise<void> {
    const { instance, site } = this.#gitlab;
    const streams = await new GitlabSource({ instance, site }).listStreams({
      signal,
      locators: [],
    });
    for (const stream of streams) {
      if (stream.resource === 'commits') await this.#read(stream);
    }
  }

  async #read(stream: SourceStream): Promise<void> {
    const { id } = stream.project;
    const read = await readThroughFailures(stream, {
      cursor: this.#cursors.get(id),
    });
    this.#cursors.set(id, read.cursor);
    this.failures.push(...read.failures);
    storeCommits(this.stored, read.records);
  }
}

const sorted = (commits: Map<string, KnownCommit>) =>
  [...commits].sort(([a], [b]) => (a < b ? -1 : 1));

/** Those that some branch leads to. */
const reachable = (commits: Map<string, KnownCommit>) =>
  new Map([...commits].filter(([, { branch }]) => branch !== null));

describe('commits of the company', () => {
  let gitlab: TestGitlab;
  afterEach(() => gitlab.close());

  it('are those that its branches lead to, each with its branch', async () => {
    gitlab = await startCompany(everyBranch);
    const harvest = new CommitHarvest(gitlab);
    await harvest.refresh();
    const truth = reachable(commitTruth(gitlab.demo));
    expect(truth.size).toBeGreaterThan(1_000);
    expect(sorted(harvest.stored)).toEqual(sorted(truth));
  });

  it('are the same by pages that begin at places', async () => {
    gitlab = await startCompany(everyBranch);
    gitlab.demo.gitlab.commitsByKeyset = true;
    const harvest = new CommitHarvest(gitlab);
    await harvest.refresh();
    expect(sorted(harvest.stored)).toEqual(
      sorted(reachable(commitTruth(gitlab.demo))),
    );
    expect(gitlab.requests.join()).toContain('page_token');
  });

  it('are kept up to date while people push late, force and merge, and much fails', async () => {
    const start = testNow - 12 * 24 * hour;
    gitlab = await startCompany({ ...everyBranch, at: start });
    const harvest = new CommitHarvest(gitlab);
    await harvest.refresh();
    gitlab.demo.faults.replace(
      (
        [
          'tooManyRequests',
          'serverError',
          'cut',
          'garbage',
          'unavailable',
        ] as const
      ).map(kind => ({
        kind,
        system: 'gitlab' as const,
        path: '/repository/',
        share: 0.04,
        after: 0,
        retryAfterSeconds: 0,
        delayMs: 0,
      })),
    );
    let steps = 0;
    for (let at = start; at <= testNow; at += 20 * hour) {
      gitlab.demo.clock.set(at);
      await harvest.refresh();
      steps += 1;
    }
    gitlab.demo.clock.set(testNow);
    await harvest.refresh();
    expect(steps).toBeGreaterThan(12);
    expect(harvest.failures.length).toBeGreaterThan(10);

    const truth = commitTruth(gitlab.demo);
    const wanted = reachable(truth);
    const live = [...harvest.stored].filter(([sha]) => wanted.has(sha));
    expect(sorted(new Map(live))).toEqual(sorted(wanted));
    // Whatever else is stored was pushed, and rewritten or thrown away later.
    for (const [sha, { at }] of harvest.stored) {
      expect(truth.get(sha)?.at).toBe(at);
    }
    expect(harvest.stored.size).toBeGreaterThan(wanted.size);
  });

  it('cost a request for a hundred, and one for a project in which nothing has moved', async () => {
    gitlab = await startCompany();
    const harvest = new CommitHarvest(gitlab);
    await harvest.refresh();
    const projects = gitlab.demo.company.services.length;
    const first = gitlab.requests.splice(0).length;
    const pages = harvest.stored.size / 100;
    expect(first).toBeLessThan(1 + 2 * projects + pages + projects);

    await harvest.refresh();
    expect(gitlab.requests.splice(0)).toHaveLength(1 + projects);
  });
});
