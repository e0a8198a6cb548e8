import type { ActivitySource } from '@activity-insights/plugin-activity-node';
import { companyInstance } from '../../src/__testUtils__/companyInstance';
import { createTestRequests } from '../../src/__testUtils__/createTestRequests';
import { FoldedRecords } from '../../src/__testUtils__/foldRecords';
import { Reading } from '../../src/__testUtils__/Reading';
import { createGitlabSite } from '../../src/createGitlabSite';
import { GitlabSource } from '../../src/GitlabSource';
import { compareFacts } from './compareFacts';
import { describeRequests } from './describeRequests';
import { fetchTruth } from './fetchTruth';
import { ServedCompany } from './ServedCompany';

export interface VerifyOptions {
  /** 21.5 makes some 300 projects, 200,000 commits and 40,000 merge requests. */
  people: number;
  /** The share of requests that fail. */
  faults: number;
  /** How often it is polled after the first harvest, each time some hours later. */
  polls: number;
  /** How many projects; default: all. */
  projects: number | undefined;
  branches: string[];
  /** What the company's clock shows at first, UTC epoch milliseconds. */
  at: number;
}

const betweenPollsMs = 8 * 3_600_000;
/** By how much the company goes on while a few pages are read, where it does. */
const meanwhileMs = 60_000;
const streamsAtOnce = 6;
const pagesInARow = 50;

/**
 * Harvests the GitLab of the simulated company as a host does, and compares what would be stored with the truth.
 *
 * @throws Error if anything differs
 */
export async function verifyGitlab(options: VerifyOptions): Promise<void> {
  const { faults, polls, branches } = options;
  const company = await ServedCompany.start(options.at, options.people);
  try {
    const { url } = company;
    const instance = companyInstance(url, { branches });
    const site = createGitlabSite(instance, createTestRequests());
    const source = new GitlabSource({ instance, site, now: () => company.now });
    const { readings, paths } = await open(source, options.projects);
    say(`${paths.size} projects, ${readings.length} streams`);
    const stored = new FoldedRecords();
    await company.fail(faults);
    const startedAt = performance.now();
    await readAll(readings, async reading => {
      while (!(await reading.readPages(stored, pagesInARow))) {
        if (faults > 0) await company.advance(meanwhileMs);
      }
    });
    const seconds = (performance.now() - startedAt) / 1000;
    const mb = Math.round(process.memoryUsage().rss / 1e6);
    say(`first harvest: ${seconds.toFixed(0)} s, ${mb} MB`);
    const { events, changes, workItems, deployments } = stored;
    say(
      `  ${events.size} events, ${changes.size} merge requests, ${workItems.size} issues, ${deployments.size} deployments`,
    );
    const projects = paths.size;
    const objects = events.size;
    say(describeRequests(await company.requests(), { projects, objects }));
    for (let poll = 0; poll < polls; poll += 1) {
      const before = new Map(events);
      await company.advance(betweenPollsMs);
      await readAll(readings, reading => reading.readToEnd(stored));
      const news = [...events].filter(([key, it]) => before.get(key) !== it);
      say(`poll: ${news.length} events are new or were told again`);
      say(describeRequests(await company.requests(), { projects }));
    }
    await company.fail(0);
    await readAll(readings, reading => reading.readToEnd(stored));
    const malformed = readings.flatMap(reading => reading.malformed);
    for (const { key, reason } of malformed.slice(0, 3)) {
      say(`malformed: ${key}: ${reason}`);
    }
    const differences =
      compareFacts(stored, await fetchTruth(url), paths, say) +
      malformed.length;
    if (differences > 0) throw new Error(`${differences} rows differ`);
  } finally {
    await company.stop();
  }
}

async function open(
  source: ActivitySource,
  most: number | undefined,
): Promise<{ readings: Reading[]; paths: Set<string> }> {
  const { signal } = new AbortController();
  const streams = await source.listStreams({ signal, locators: [] });
  const ids = [...new Set(streams.map(({ project }) => project.id))];
  const chosen = new Set(ids.slice(0, most));
  const ours = streams.filter(({ project }) => chosen.has(project.id));
  return {
    readings: ours.map(stream => new Reading(stream)),
    paths: new Set(ours.map(({ project }) => project.name)),
  };
}

/** A few at a time, as a host does. */
async function readAll(
  readings: readonly Reading[],
  read: (reading: Reading) => Promise<void>,
): Promise<void> {
  const waiting = [...readings];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await read(next);
    }
  };
  await Promise.all(Array.from({ length: streamsAtOnce }, work));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
