import { setTimeout as sleep } from 'node:timers/promises';
import type {
  DoraDeployment,
  DoraPreview,
} from '@activity-insights/plugin-activity-common';
import { answerAsGitlab } from '../__testUtils__/answerAsGitlab';
import { answerAsJira } from '../__testUtils__/answerAsJira';
import {
  deployingGitlab,
  march,
  sha,
  webAnnotations,
} from '../__testUtils__/realDeployments';
import { realIncidents } from '../__testUtils__/realIncidents';
import { fields, sentIssue, statuses } from '../__testUtils__/sentIssue';
import { serveJson, type JsonServer } from '../__testUtils__/serveJson';
import { startPortal, type StartedPortal } from '../__testUtils__/startPortal';

jest.setTimeout(60_000);

const entity = 'component:default/web';
const whole = { entity, from: '2026-03-01', to: '2026-04-01', timezone: 'UTC' };
const hour = 3_600;

const deploymentReport = {
  key: 'rollout-1',
  component: entity,
  status: 'success',
  environment: 'harbour',
  production: true,
  title: 'Rollout 1',
  sha: sha('c8').slice(0, 12),
  startedAt: march(12, '09:50'),
  finishedAt: march(12, '10:00'),
};
const incidentReport = {
  key: 'pager-9',
  component: entity,
  title: 'The quay is dark',
  beganAt: march(13, '10:30'),
  resolvedAt: march(13, '11:00'),
  deployment: 'rollout-1',
};

const quiet = {
  environments: ['prod-eu'],
  runs: 1,
  rollbackOf: null,
  failed: [],
  rework: [],
  incidents: [],
  recoveredAt: null,
  recoverySeconds: null,
  fromDetectionSeconds: null,
  remarks: [],
};

/** Worked out by hand, the oldest first; `changes` by number, `rollbackOf` by when that ended. */
const expected = [
  {
    ...quiet,
    at: march(2, '10:09'),
    startedAt: march(2, '10:00'),
    environments: ['prod-eu', 'prod-us'],
    runs: 2,
    changes: [1],
    remarks: ['baseline'],
  },
  {
    ...quiet,
    at: march(3, '10:20'),
    startedAt: march(3, '10:15'),
    runs: 3,
    changes: [2],
    // The second one was taken back six days later.
    failed: ['reverted'],
    recoveredAt: march(9, '10:00'),
    recoverySeconds: 6 * 24 * hour - hour / 3,
    remarks: ['partial'],
  },
  {
    ...quiet,
    at: march(5, '10:00'),
    startedAt: march(5, '09:50'),
    changes: [3],
    // The hotfix is of the day after; what was rolled back to has not failed.
    failed: ['incident', 'rolled-back', 'hotfixed'],
    incidents: ['OPS-1'],
    recoveredAt: march(5, '12:00'),
    recoverySeconds: 2 * hour,
    fromDetectionSeconds: 1.5 * hour,
  },
  {
    ...quiet,
    at: march(5, '11:04'),
    startedAt: march(5, '11:00'),
    changes: [],
    rollbackOf: march(5, '10:00'),
  },
  {
    ...quiet,
    at: march(6, '15:00'),
    startedAt: march(6, '14:50'),
    environments: ['production'],
    changes: [4],
    failed: ['incident'],
    rework: ['hotfix'],
    incidents: ['OPS-4'],
  },
  {
    ...quiet,
    at: march(9, '10:00'),
    startedAt: march(9, '09:50'),
    changes: [5, 6],
    failed: ['incident'],
    rework: ['revert', 'incident-fix'],
    incidents: ['OPS-3'],
    recoveredAt: march(9, '15:00'),
    recoverySeconds: 5 * hour,
    fromDetectionSeconds: 4 * hour,
  },
  {
    ...quiet,
    at: march(10, '09:00'),
    startedAt: march(10, '09:00'),
    changes: [],
  },
  {
    ...quiet,
    at: march(11, '10:00'),
    startedAt: march(11, '09:50'),
    changes: [7],
  },
  {
    ...quiet,
    at: march(12, '10:00'),
    startedAt: march(12, '09:50'),
    environments: ['harbour'],
    changes: [8],
    failed: ['incident'],
    incidents: ['pager-9'],
    recoveredAt: march(13, '11:00'),
    recoverySeconds: 25 * hour,
    fromDetectionSeconds: hour / 2,
  },
];

describe('deployments of what real servers answer', () => {
  const servers: JsonServer[] = [];
  let portal: StartedPortal;
  let status: string;
  let deployments: DoraDeployment[];
  let preview: DoraPreview;
  const answers: { status: number; body: unknown }[] = [];

  beforeAll(async () => {
    const start = async (answer: Parameters<typeof serveJson>[0]) => {
      const server = await serveJson(answer);
      servers.push(server);
      return server.host;
    };
    const project = { id: '20000', key: 'OPS', name: 'Operations' };
    const jira = await start(
      answerAsJira({
        flavour: 'Server',
        project,
        statuses,
        fields,
        issues: realIncidents.map(issue => sentIssue(project, issue)),
      }),
    );
    const host = await start(answerAsGitlab(deployingGitlab));
    const token = 'token-of-the-test';
    const baseUrl = `http://${host}`;
    portal = await startPortal(
      {
        jira: [
          {
            id: 'ops',
            baseUrl: `http://${jira}`,
            token,
            projects: [{ key: 'OPS', component: entity }],
          },
        ],
        gitlab: [
          {
            id: 'acme',
            host,
            projects: [{ path: 'acme/web', component: entity }],
          },
        ],
      },
      { gitlab: [{ host, token, baseUrl, apiBaseUrl: `${baseUrl}/api/v4` }] },
      [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'web', annotations: webAnnotations },
          spec: { type: 'service', lifecycle: 'production', owner: 'quay' },
        },
      ],
    );
    // Before the harvest, whose end settles everything at once, and after it.
    await report();
    ({ status } = await portal.harvest());
    await report();
    deployments = await settled();
    preview = await portal.dora.getPreview({ entity, timezone: 'UTC' });
  });

  afterAll(async () => {
    await portal?.stop();
    await Promise.all(servers.map(server => server.close()));
  });

  async function report(): Promise<void> {
    answers.push(await portal.post('/deployments', deploymentReport));
    answers.push(await portal.post('/incidents', incidentReport));
  }

  /** The oldest first, once what was reported is among them. */
  async function settled(): Promise<DoraDeployment[]> {
    for (let attempt = 0; attempt < 400; attempt += 1) {
      const { items } = await portal.dora.getDeployments(whole);
      const [last] = items;
      if (last?.incidents.some(({ key }) => key === 'pager-9')) {
        return items.reverse();
      }
      await sleep(50);
    }
    throw new Error('What was reported is not there');
  }

  it('are harvested completely', () => {
    expect(status).toBe('completed');
  });

  it('are as many as were worked out by hand', () => {
    expect(deployments.map(({ at }) => at)).toEqual(
      expected.map(({ at }) => at),
    );
  });

  it.each(expected)('know of the one of $at', async ({ changes, ...facts }) => {
    const deployment = deployments.find(({ at }) => at === facts.at)!;
    const names = Object.keys(facts) as (keyof typeof facts)[];
    const back = deployments.find(({ key }) => key === deployment.rollbackOf);
    expect({
      ...Object.fromEntries(names.map(name => [name, deployment[name]])),
      rollbackOf: back?.at ?? null,
      incidents: deployment.incidents.map(({ key }) => key),
      remarks: deployment.remarks.map(({ code }) => code),
    }).toEqual(facts);
    const { items } = await portal.dora.getChanges({
      ...whole,
      deployment: [deployment.key],
    });
    expect(items.map(({ key }) => key).sort()).toEqual(
      changes.map(number => `acme/web!${number}`),
    );
    expect(deployment.changes).toBe(changes.length);
  });

  it('say how each change was found, and how long it took', async () => {
    const { items } = await portal.dora.getChanges(whole);
    const byKey = new Map(items.map(item => [item.key, item]));
    const hours = [26 + 9 / 60, 26 + 1 / 3, 26, 27, 26, 25, 26, 26];
    expect(items).toHaveLength(hours.length);
    hours.forEach((lead, place) => {
      expect(byKey.get(`acme/web!${place + 1}`)).toMatchObject({
        leadSeconds: Math.round(lead * hour),
        mergeToDeploySeconds: Math.round((lead - 24) * hour),
        linkedBy: place < 6 ? 'list' : 'commit',
        defects: [],
      });
    });
  });

  it('make five numbers', async () => {
    const { services } = await portal.dora.getMetrics(whole);
    const [{ metrics, incidents, rollbacks, definition }] = services;
    expect(
      metrics.map(({ id, value, n, part }) => [id, value, n, part]),
    ).toEqual([
      ['deployment-frequency', 9, 9, null],
      ['change-lead-time', 26 * hour, 8, null],
      ['change-fail-rate', 5 / 9, 9, 5],
      // Of 2, 5, 25 and nearly 144 hours; one goes on.
      ['failed-deployment-recovery-time', 5 * hour, 4, null],
      ['deployment-rework-rate', 2 / 9, 9, 2],
    ]);
    expect(metrics[0].days).toMatchObject({ median: 0 });
    expect(metrics[0].days?.weeks.map(({ days }) => days)).toEqual([
      4, 4, 0, 0,
    ]);
    expect(incidents).toEqual({ total: 5, unlinked: 1, open: 1 });
    expect(rollbacks).toBe(1);
    expect(definition).toMatchObject({ by: entity });
  });

  it.each([
    ['staging', march(3, '09:05'), 'not-matched'],
    ['failed', march(3, '10:02'), 'not-successful'],
    ['canceled', march(3, '10:03'), 'not-successful'],
    ['created', march(4, '09:00'), 'not-successful'],
    ['skipped', march(4, '09:30'), 'not-successful'],
    ['of another job', march(4, '11:05'), 'not-matched'],
    ['of a branch', march(6, '16:10'), 'not-matched'],
    ['of a deleted environment', march(7, '10:05'), 'not-matched'],
  ])('do not count what is %s', (_, at, code) => {
    const runs = preview.runs.filter(run => run.at === at);
    expect(runs.length).toBeGreaterThan(0);
    for (const run of runs) {
      expect(run).toMatchObject({ counts: false, why: { code } });
    }
  });

  it('are those of the preview', () => {
    const counting = preview.runs.filter(({ counts }) => counts);
    expect(new Set(counting.map(run => run.deployment))).toEqual(
      new Set(deployments.map(({ key }) => key)),
    );
    expect(preview.deployments).toBe(deployments.length);
    expect(preview.runs).toHaveLength(19);
  });

  it('take a report once, however often it is sent', () => {
    expect(answers.map(each => each.status)).toEqual([201, 201, 200, 200]);
    expect(answers.map(each => each.body)).toMatchObject([
      { key: 'rollout-1', outcome: 'created' },
      { key: 'pager-9', outcome: 'created' },
      { key: 'rollout-1', outcome: 'unchanged' },
      { key: 'pager-9', outcome: 'unchanged' },
    ]);
  });
});
