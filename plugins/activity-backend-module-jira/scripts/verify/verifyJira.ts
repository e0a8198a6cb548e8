import { createDemoSources } from '@activity-insights/plugin-activity-demo-sources-backend';
import { toDemoSettings } from '../../src/__testUtils__/DemoJira';
import { DemoReader } from '../../src/__testUtils__/DemoReader';
import { Harvester } from '../../src/__testUtils__/Harvester';
import type { JiraFlavour } from '../../src/transport/JiraFlavour';
import { compareRequests } from './compareRequests';
import { compareWithTruth } from './compareWithTruth';
import { countIssues } from './countIssues';
import { readOtherStreams } from './readOtherStreams';
import { RequestCount } from './RequestCount';
import { ServedDemo } from './ServedDemo';

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
  const { flavour, people, at, lagSeconds } = options;
  const demoOptions = {
    flavour,
    at,
    scale: { people },
    jira: { indexLag: lagSeconds * 1000 },
  };
  const served = await ServedDemo.start(demoOptions);
  try {
    const { baseUrl } = served;
    const demo = createDemoSources(toDemoSettings(demoOptions), baseUrl);
    const count = new RequestCount();
    const onRequest = count.add;
    const jira = new DemoReader({ demo, flavour, baseUrl, onRequest });
    await harvestServed(jira, served, count, options);
  } finally {
    await served.stop();
  }
}

async function harvestServed(
  jira: DemoReader,
  served: ServedDemo,
  count: RequestCount,
  { flavour, faults, lagSeconds, ...options }: VerifyOptions,
): Promise<void> {
  const { clock, company } = jira.demo;
  const teams = company.teams.slice(0, options.teams);
  const moves = faults > 0 || lagSeconds > 0;
  const moveOn = (ms: number) => {
    clock.set(clock.now() + ms);
    return served.order({ kind: 'clock', at: clock.now() });
  };
  await served.order({ kind: 'faults', share: faults });
  const harvester: Harvester = new Harvester(jira, {
    teams,
    between: () => {
      if (moves) moveOn(1_000).catch(stop);
    },
    isLean: true,
    onRead: project => {
      const mb = Math.round(process.memoryUsage().rss / 1e6);
      const { size } = harvester.stored.items;
      say(`  ${project}: ${size} issues, ${count.total} requests, ${mb} MB`);
    },
    pagesPerProcess: faults > 0 ? 50 : undefined,
  });
  say(`${teams.length} projects of ${flavour}`);
  const startedAt = performance.now();
  await harvester.readAll();
  const { items, events, changes } = harvester.stored;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  say(
    `first harvest: ${items.size} issues, ${changes.size} changelog items, ${events.size} events in ${seconds} s`,
  );
  const tell = (isCounted?: (id: string) => boolean) => {
    const counted = countIssues(harvester.stored, isCounted);
    const projects = teams.map(
      ({ jira: { projectKey } }) => counted.get(projectKey) ?? [],
    );
    compareRequests(flavour, count, projects).forEach(say);
  };
  tell();
  if (!moves) {
    count.restart();
    await readOtherStreams(jira, teams);
    say(`  beside issues ${count.total}: ${count.describe()}`);
  }
  for (let poll = 0; poll < options.polls; poll++) {
    count.restart();
    const before = new Map(
      [...items].map(([id, { updatedAt }]) => [id, updatedAt]),
    );
    await moveOn(betweenPollsMs);
    await harvester.readTails();
    const changed = new Set(
      [...items.values()]
        .filter(({ id, updatedAt }) => before.get(id) !== updatedAt)
        .map(({ id }) => id),
    );
    const asked = count.issues > 0 ? `, ${count.issues} were asked for` : '';
    say(`poll: ${changed.size} issues have changed${asked}`);
    tell(id => changed.has(id));
  }
  await served.order({ kind: 'faults', share: 0 });
  await served.order({ kind: 'lag', ms: 0 });
  harvester.holdStill();
  await harvester.readTails();
  await harvester.readCensuses();
  const mb = Math.round(process.resourceUsage().maxRSS / 1e3);
  say(`at most ${mb} MB, with all that was read`);
  compareWithTruth(harvester, say);
}

function stop(error: unknown): void {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
