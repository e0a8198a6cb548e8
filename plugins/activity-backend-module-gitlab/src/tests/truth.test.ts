import {
  type MalformedRecord,
  type ReadDirection,
  SourceError,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import type { JsonObject } from '@backstage/types';
import {
  describeStored,
  describeTruth,
} from '../__testUtils__/compareWithTruth';
import { FoldedRecords } from '../__testUtils__/foldRecords';
import {
  startCompany,
  testNow,
  type TestGitlab,
} from '../__testUtils__/startCompany';
import { GitlabSource } from '../GitlabSource';

jest.setTimeout(300_000);

const hour = 3_600_000;
const budget = { recordsPerPage: 120, bytesPerPage: 2_000_000 };
const { signal } = new AbortController();

/** Four months and a half: a project that was moved is among its own, one that keeps issues, and each way of merging. */
const scale = { people: 1, months: 0.25 };

/**
 * A stream that is read a page at a time, each from what was stored with the page before: backwards, too, once it was read
 * to its end, as a host does it.
 */
class Reading {
  readonly malformed: MalformedRecord[] = [];
  readonly #stream: SourceStream;
  readonly #cursors: Partial<Record<ReadDirection, JsonObject>> = {};
  readonly #ended = new Set<ReadDirection>();
  #turn = 0;

  constructor(stream: SourceStream) {
    this.#stream = stream;
  }

  /** @returns whether it was read to its end in every direction */
  async readOnePage(stored: FoldedRecords): Promise<boolean> {
    const { directions } = this.#stream;
    this.#turn += 1;
    const direction = this.#ended.has('tail')
      ? directions[this.#turn % directions.length]
      : 'tail';
    const cursor = this.#cursors[direction];
    try {
      for await (const page of this.#stream.read({
        cursor: cursor && JSON.parse(JSON.stringify(cursor)),
        direction,
        signal,
        budget,
      })) {
        stored.add(page);
        this.malformed.push(...(page.malformed ?? []));
        this.#cursors[direction] = page.next;
        if (page.done) this.#ended.add(direction);
        break;
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
    }
    return directions.every(each => this.#ended.has(each));
  }

  async readToEnd(stored: FoldedRecords): Promise<void> {
    this.#ended.clear();
    while (!(await this.readOnePage(stored)));
  }
}

async function openReadings(gitlab: TestGitlab): Promise<Reading[]> {
  const { instance, site, demo } = gitlab;
  const source = new GitlabSource({
    instance,
    site,
    now: () => demo.clock.now(),
  });
  const streams = await source.listStreams({ signal, locators: [] });
  return streams
    .filter(({ resource }) => resource !== 'commits')
    .map(stream => new Reading(stream));
}

/** Three projects: what is checked takes many requests. */
function chosenPaths({ demo }: Pick<TestGitlab, 'demo'>): string[] {
  return [2, 3, 4].map(index => demo.company.services[index].gitlab.path);
}

async function startChosen(at: number): Promise<TestGitlab> {
  const gitlab = await startCompany({ at, scale });
  gitlab.instance.groups.length = 0;
  gitlab.instance.projects.push(...chosenPaths(gitlab).map(path => ({ path })));
  return gitlab;
}

describe('what is read of a company', () => {
  let gitlab: TestGitlab;

  afterEach(() => gitlab.close());

  it('is what it has done, all of it and nothing else', async () => {
    gitlab = await startChosen(testNow);
    const stored = new FoldedRecords();
    for (const reading of await openReadings(gitlab)) {
      await reading.readToEnd(stored);
      expect(reading.malformed).toEqual([]);
    }
    const facts = describeStored(stored);
    expect(facts).toEqual(describeTruth(gitlab, chosenPaths(gitlab)));
    const types = new Set(facts.events.map(event => event.split(' ')[0]));
    expect([...types].sort()).toEqual([
      'change_approved',
      'change_closed',
      'change_merged',
      'change_opened',
      'change_reviewed',
      'deployment',
      'item_assigned',
      'item_commented',
      'item_created',
      'item_status_changed',
      'pipeline',
      'release',
    ]);
  });

  it('is that, too, when everything goes wrong and the company does not wait', async () => {
    gitlab = await startChosen(testNow - 200 * hour);
    const { clock, faults } = gitlab.demo;
    const stored = new FoldedRecords();
    const readings = await openReadings(gitlab);
    const rule = { share: 0.02, after: 0, retryAfterSeconds: 0, delayMs: 5 };
    faults.replace(
      (
        [
          'tooManyRequests',
          'serverError',
          'unavailable',
          'loginPage',
          'cut',
          'garbage',
          'slow',
          'duplicates',
        ] as const
      ).map(kind => ({ kind, ...rule })),
    );
    while (clock.now() < testNow) {
      for (const reading of readings) {
        await reading.readOnePage(stored);
        clock.set(Math.min(testNow, clock.now() + hour / 2));
      }
    }
    faults.replace([]);
    for (const reading of readings) {
      await reading.readToEnd(stored);
      expect(reading.malformed).toEqual([]);
    }
    expect(describeStored(stored)).toEqual(
      describeTruth(gitlab, chosenPaths(gitlab)),
    );
  });
});
