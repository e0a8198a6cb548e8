import { DemoJira } from '../../src/__testUtils__/DemoJira';
import { Harvester } from '../../src/__testUtils__/Harvester';
import type { JiraFlavour } from '../../src/transport/JiraFlavour';
import { compareWithTruth } from './compareWithTruth';
import { countRequests } from './countRequests';
import { injectFaults } from './injectFaults';

export interface VerifyOptions {
  flavour: JiraFlavour;
  /** 21.5 makes some 130 projects and 100,000 issues. */
  people: number;
  /** The share of requests that fail. */
  faults: number;
  lagSeconds: number;
  /** How often it is polled after the first harvest, each time some hours later. */
  polls: number;
  /** What the company's clock shows at first, ISO. */
  at: string;
  /** How many projects; default: all. */
  teams?: number;
}

const hourMs = 3_600_000;
/** In that time about one of a hundred issues changes. */
const betweenPollsMs = 8 * hourMs;

/**
 * Harvests the Jira of the simulated company as a host does, and compares what would be stored with the truth.
 *
 * @throws Error if anything differs
 */
export async function verifyJira(options: VerifyOptions): Promise<void> {
  const { flavour, people, faults, lagSeconds, polls } = options;
  const jira = await DemoJira.start({
    flavour,
    at: options.at,
    scale: { people },
    jira: { indexLag: lagSeconds * 1000 },
  });
  try {
    const teams = jira.demo.company.teams.slice(0, options.teams);
    const moves = faults > 0 || lagSeconds > 0;
    injectFaults(jira, faults);
    const harvester: Harvester = new Harvester(jira, {
      teams,
      between: () => {
        if (moves) jira.demo.clock.set(jira.demo.clock.now() + 1_000);
      },
      isLean: true,
      onRead: project => {
        const mb = Math.round(process.memoryUsage().rss / 1e6);
        const { size } = harvester.stored.items;
        say(
          `  ${project}: ${size} issues, ${jira.asked.length} requests, ${mb} MB`,
        );
      },
      pagesPerProcess: faults > 0 ? 50 : undefined,
    });
    say(`${teams.length} projects of ${flavour}`);
    const startedAt = performance.now();
    await harvester.readAll();
    const { items, events, changes } = harvester.stored;
    const seconds = (performance.now() - startedAt) / 1000;
    say(
      `first harvest: ${items.size} issues, ${changes.size} changelog items, ${
        events.size
      } events in ${seconds.toFixed(0)} s`,
    );
    say(countRequests(jira, items.size));
    for (let poll = 0; poll < polls; poll++) {
      jira.asked.length = 0;
      const before = new Map(
        [...items].map(([id, { updatedAt }]) => [id, updatedAt]),
      );
      jira.demo.clock.set(jira.demo.clock.now() + betweenPollsMs);
      await harvester.readTails();
      const changed = [...items.values()].filter(
        ({ id, updatedAt }) => before.get(id) !== updatedAt,
      ).length;
      say(`poll: ${changed} issues have changed`);
      say(countRequests(jira, changed));
    }
    injectFaults(jira, 0);
    jira.demo.jira.cloud.indexLag = 0;
    jira.demo.jira.dataCenter.indexLag = 0;
    harvester.holdStill();
    await harvester.readTails();
    await harvester.readCensuses();
    compareWithTruth(harvester, say);
  } finally {
    await jira.stop();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
