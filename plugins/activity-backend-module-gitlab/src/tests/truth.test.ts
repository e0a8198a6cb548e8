import {
  describeStored,
  describeTruth,
} from '../__testUtils__/compareWithTruth';
import { truthOf } from '../__testUtils__/CompanyTruth';
import { everyFault } from '../__testUtils__/everyFault';
import { FoldedRecords } from '../__testUtils__/foldRecords';
import { Reading } from '../__testUtils__/Reading';
import {
  startCompany,
  testNow,
  type TestGitlab,
} from '../__testUtils__/startCompany';
import { GitlabSource } from '../GitlabSource';

jest.setTimeout(300_000);

const hour = 3_600_000;
const { signal } = new AbortController();

/** Four months and a half: a project that was moved is among its own, one that keeps issues, and each way of merging. */
const scale = { people: 1, months: 0.25 };

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

function trueFacts(gitlab: TestGitlab) {
  const paths = chosenPaths(gitlab);
  return describeTruth(truthOf(gitlab.demo), path => paths.includes(path));
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
      await reading.readToEnd(stored, 1);
      expect(reading.malformed).toEqual([]);
    }
    const facts = describeStored(stored);
    expect(facts).toEqual(trueFacts(gitlab));
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
    faults.replace(everyFault(0.16));
    while (clock.now() < testNow) {
      for (const reading of readings) {
        await reading.readPages(stored, 1);
        clock.set(Math.min(testNow, clock.now() + hour / 2));
      }
    }
    faults.replace([]);
    for (const reading of readings) {
      await reading.readToEnd(stored, 1);
      expect(reading.malformed).toEqual([]);
    }
    expect(describeStored(stored)).toEqual(trueFacts(gitlab));
  });
});
