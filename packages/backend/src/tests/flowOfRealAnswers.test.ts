import { setTimeout as sleep } from 'node:timers/promises';
import type {
  FlowChange,
  FlowClient,
  FlowItemsQuery,
  FlowWorkItem,
} from '@activity-insights/plugin-activity-common';
import { answerAsGitlab } from '../__testUtils__/answerAsGitlab';
import { answerAsJira, type JiraOnStage } from '../__testUtils__/answerAsJira';
import { cloudIssues } from '../__testUtils__/cloudIssues';
import { gitlab, realChanges } from '../__testUtils__/realChanges';
import { fields, sentIssue, statuses } from '../__testUtils__/sentIssue';
import { serveJson, type JsonServer } from '../__testUtils__/serveJson';
import { serverIssues, type ItemCase } from '../__testUtils__/serverIssues';
import { startPortal, type StartedPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const places = {
  Server: { id: '20000', key: 'OPS', name: 'Operations' },
  Cloud: { id: '30000', key: 'WEB', name: 'Web' },
};

function onStage(
  flavour: 'Server' | 'Cloud',
  cases: readonly ItemCase[],
): JiraOnStage {
  const project = places[flavour];
  return {
    flavour,
    project,
    statuses,
    fields,
    issues: cases.map(({ issue }) => sentIssue(project, issue)),
    shownEntries: flavour === 'Cloud' ? 1 : undefined,
  };
}

const whole = { from: '2026-01-01', to: '2026-06-01', timezone: 'UTC' };

/** What is listed, as soon as everything that was harvested has been settled. */
async function listed(
  flow: FlowClient,
  query: FlowItemsQuery,
  expected: number,
) {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const { items } = await flow.getItems({ ...whole, limit: 500, ...query });
    if (items.length >= expected) return items;
    await sleep(50);
  }
  throw new Error(`There are not ${expected} of ${query.metric}`);
}

const hours = (seconds: number | null) =>
  seconds === null ? null : Math.round((seconds / 3_600) * 1e6) / 1e6;

/** Of what goes on nobody knows how long it has taken when the test runs. */
const unlessOpen = (expected: number | null, seconds: number | null) =>
  Number.isNaN(expected) ? NaN : hours(seconds);

describe('flow of what real servers answer', () => {
  const servers: JsonServer[] = [];
  let portal: StartedPortal;
  let status: string;
  const items = new Map<string, FlowWorkItem>();
  const changes = new Map<string, FlowChange>();

  beforeAll(async () => {
    const start = async (answer: Parameters<typeof serveJson>[0]) => {
      const server = await serveJson(answer);
      servers.push(server);
      return server.host;
    };
    const ops = await start(answerAsJira(onStage('Server', serverIssues)));
    const web = await start(answerAsJira(onStage('Cloud', cloudIssues)));
    const host = await start(answerAsGitlab(gitlab));
    const token = 'token-of-the-test';
    portal = await startPortal(
      {
        jira: [
          {
            id: 'ops',
            baseUrl: `http://${ops}`,
            token,
            projects: [{ key: 'OPS' }],
          },
          {
            id: 'web',
            baseUrl: `http://${web}`,
            email: 'harvester@example.com',
            apiToken: token,
            projects: [{ key: 'WEB' }],
          },
        ],
        gitlab: [{ id: 'acme', host, projects: [{ path: 'acme/web' }] }],
      },
      {
        gitlab: [
          {
            host,
            token,
            baseUrl: `http://${host}`,
            apiBaseUrl: `http://${host}/api/v4`,
          },
        ],
      },
    );
    ({ status } = await portal.harvest());
    const count = serverIssues.length + cloudIssues.length;
    for (const each of await listed(
      portal.flow,
      { metric: 'arrivals' },
      count,
    )) {
      if (each.about === 'workItems') items.set(each.key, each);
    }
    for (const each of await listed(
      portal.flow,
      { metric: 'change-throughput' },
      realChanges.length,
    )) {
      if (each.about === 'changes') changes.set(each.key, each);
    }
  });

  afterAll(async () => {
    await portal?.stop();
    await Promise.all(servers.map(server => server.close()));
  });

  it('is harvested completely', () => {
    expect(status).toBe('completed');
  });

  it.each(
    [
      ...serverIssues.map(each => ['OPS', each] as const),
      ...cloudIssues.map(each => ['WEB', each] as const),
    ].map(([key, { about, issue, expected }]) => ({
      key: `${key}-${issue.number}`,
      about,
      expected,
    })),
  )('knows of $key that it $about', ({ key, expected }) => {
    const item = items.get(key)!;
    const { activeHours, waitingHours, statuses: visited } = expected;
    const known = Object.keys(expected).filter(
      name => name in item,
    ) as (keyof FlowWorkItem)[];
    expect({
      ...Object.fromEntries(known.map(name => [name, item[name]])),
      leadHours: hours(item.leadSeconds),
      cycleHours: hours(item.cycleSeconds),
      activeHours: unlessOpen(activeHours, item.activeSeconds),
      waitingHours: unlessOpen(waitingHours, item.waitingSeconds),
      blockedHours: hours(item.blockedSeconds),
      statuses: item.timeInStatus.map((each, place) => [
        each.status,
        unlessOpen(visited[place]?.[1] ?? null, each.seconds),
        each.visits,
      ]),
    }).toEqual(expected);
  });

  it.each(
    realChanges.map(({ about, sent, expected }) => ({
      key: `acme/web!${sent.change.iid}`,
      about,
      expected,
    })),
  )('knows of $key that it $about', ({ key, expected }) => {
    const change = changes.get(key)!;
    const known = Object.keys(expected).filter(
      name => name in change,
    ) as (keyof FlowChange)[];
    expect({
      ...Object.fromEntries(known.map(name => [name, change[name]])),
      codingHours: hours(change.codingSeconds),
      pickupHours: hours(change.pickupSeconds),
      reviewHours: hours(change.reviewSeconds),
      deployHours: hours(change.deploySeconds),
      cycleHours: hours(change.cycleSeconds),
    }).toEqual(expected);
  });

  it('leaves sub-tasks out of the base level', async () => {
    const query = { ...whole, level: 'base' } as const;
    const { tiles } = await portal.flow.getTiles(query);
    const arrivals = tiles.find(({ id }) => id === 'arrivals');
    expect(arrivals?.n).toBe(serverIssues.length + cloudIssues.length - 1);
  });
});
