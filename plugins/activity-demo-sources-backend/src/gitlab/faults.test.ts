import express from 'express';
import { FaultBoard } from '../faults/FaultBoard';
import { faultRulesSchema } from '../faults/FaultRule';
import { injectFaults } from '../faults/injectFaults';
import {
  LoopbackServer,
  serveOnLoopback,
} from '../serving/testing/serveOnLoopback';
import { createGitlabRouter } from './createGitlabRouter';
import { createGitlabSettings } from './GitlabSettings';
import { testCompany, testNow } from './testing/startGitlab';

jest.setTimeout(120_000);

describe('a GitLab that has faults', () => {
  const board = new FaultBoard(1);
  const app = express();
  app.use('/gitlab', injectFaults('gitlab', board));
  app.use(
    '/gitlab',
    createGitlabRouter({
      company: testCompany,
      clock: { now: () => testNow },
      settings: createGitlabSettings(),
    }),
  );
  let server: LoopbackServer;
  const [{ gitlab }] = testCompany.services;

  beforeAll(async () => {
    server = await serveOnLoopback(app);
  });
  afterAll(() => server.close());

  function ask(path: string): Promise<Response> {
    return fetch(`${server.url}/gitlab/api/v4${path}`, {
      headers: { 'PRIVATE-TOKEN': 'tidewater-harvester' },
    });
  }

  const changes = `/projects/${gitlab.projectId}/merge_requests?per_page=6`;

  it.each([
    changes,
    `/projects/${gitlab.projectId}/repository/commits?per_page=6`,
    `/projects/${gitlab.projectId}/pipelines?per_page=6`,
  ])('repeats rows of the page before in %s', async path => {
    const first: any[] = await (await ask(path)).json();
    board.replace(faultRulesSchema.parse([{ kind: 'duplicates' }]));
    const second: any[] = await (await ask(`${path}&page=2`)).json();
    board.replace([]);

    expect(second).toHaveLength(9);
    expect(second.slice(0, 3)).toEqual(first.slice(3));
  });

  it('breaks off in the middle of a list', async () => {
    board.replace(faultRulesSchema.parse([{ kind: 'garbage' }]));
    const text = await (await ask(changes)).text();
    board.replace([]);

    expect(() => JSON.parse(text)).toThrow();
    expect(text.startsWith('[{"id":')).toBe(true);
  });
});
