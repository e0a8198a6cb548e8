import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { ConfigReader } from '@backstage/config';
import express from 'express';
import { createDemoSources } from '../createDemoSources';
import { readDemoSettings } from '../DemoSettings';
import { faultRulesSchema } from '../faults/FaultRule';
import {
  LoopbackServer,
  serveOnLoopback,
} from '../serving/testing/serveOnLoopback';

jest.setTimeout(120_000);

const start = '2026-11-10T09:00:00.000Z';

describe('GitLab among the systems', () => {
  const servers: LoopbackServer[] = [];

  afterEach(async () => {
    for (const server of servers.splice(0)) await server.close();
  });

  async function listen(app: RequestListener): Promise<string> {
    const server = await serveOnLoopback(app);
    servers.push(server);
    return server.url;
  }

  function settingsOf(gitlab: object) {
    return readDemoSettings(
      new ConfigReader({
        activityDemoSources: {
          seed: 7,
          clock: { start, running: false },
          gitlab,
        },
      }),
    );
  }

  it('is served below its path, with its faults, and tells its webhooks', async () => {
    const received: IncomingHttpHeaders[] = [];
    const hook = await listen((req, res) => {
      received.push(req.headers);
      req.resume().on('end', () => res.writeHead(204).end());
    });
    const settings = settingsOf({ webhooks: [{ url: hook, token: 'brine' }] });
    const sources = createDemoSources(settings, 'http://demo.example');
    const app = express();
    app.use('/api/demo', sources.router);
    const base = await listen(app);
    const ask = (path: string) =>
      fetch(`${base}/api/demo/gitlab/api/v4${path}`, {
        headers: { 'PRIVATE-TOKEN': 'tidewater-harvester' },
      });

    const projects = await ask('/projects?per_page=2');
    expect(projects.headers.get('link')).toContain(
      `<${base}/api/demo/gitlab/api/v4/projects?page=2&per_page=2>; rel="next"`,
    );
    sources.faults.replace(
      faultRulesSchema.parse([{ kind: 'serverError', system: 'gitlab' }]),
    );
    expect((await ask('/projects')).status).toBe(500);

    sources.clock.set(Date.parse(start) + 2 * 3_600_000);
    await sources.deliverWebhooks();
    expect(received.length).toBeGreaterThan(3);
    expect(received[0]).toMatchObject({
      'x-gitlab-token': 'brine',
      'x-gitlab-instance': 'http://demo.example/gitlab',
    });
  });

  it('is limited as the configuration says, and not if it says nothing', () => {
    expect(settingsOf({ requestsPerMinute: 30 }).gitlab).toEqual({
      requestsPerMinute: 30,
      webhooks: [],
    });
    expect(readDemoSettings(new ConfigReader({})).gitlab).toEqual({
      webhooks: [],
    });
  });

  it.each([
    [{ requestsPerMinute: 0 }],
    [{ webhooks: [{ url: 'nowhere' }] }],
    [{ webhooks: [{ url: 'http://demo.example', signingToken: 'brine' }] }],
    [{ tokens: [] }],
  ])('refuses %j by the name of the key', gitlab => {
    expect(() => settingsOf(gitlab)).toThrow('activityDemoSources.gitlab');
  });
});
