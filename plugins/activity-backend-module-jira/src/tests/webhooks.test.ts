import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDemoSources } from '@activity-insights/plugin-activity-demo-sources-backend';
import type { WebhookDelivery } from '@activity-insights/plugin-activity-node';
import { createJiraIngress } from '../webhooks/createJiraIngress';

jest.setTimeout(300_000);

const secret = 'salt-and-brine';
const start = Date.parse('2026-11-02T00:00:00.000Z');
const dayMs = 24 * 3_600_000;

describe('what the Jira of the company tells in two weeks', () => {
  it('is signed for its instance alone, named, and understood', async () => {
    const deliveries: WebhookDelivery[] = [];
    const server = createServer((req, res) => {
      const parts: Buffer[] = [];
      req.on('data', part => parts.push(part));
      req.on('end', () => {
        const rawBody = Buffer.concat(parts);
        const headers = req.headers as WebhookDelivery['headers'];
        deliveries.push({ headers, rawBody });
        res.writeHead(202).end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/`;
    try {
      const demo = createDemoSources(
        {
          seed: 1,
          scale: { people: 1, months: 1 },
          clock: { start, running: false },
          jira: { webhooks: [{ name: 'All', url, secret }] },
          gitlab: {},
          faults: [],
        },
        url,
      );
      for (let day = 1; day <= 14; day += 1) {
        demo.clock.set(start + day * dayMs);
        await demo.deliverWebhooks();
      }

      const ingress = createJiraIngress([
        { id: 'cloud', webhookSecret: secret },
        { id: 'other', webhookSecret: 'pepper' },
      ]);
      const [cloud, other] = ingress.instances;
      const seen = new Map<string, Set<string>>();
      const forgotten: string[] = [];
      for (const delivery of deliveries) {
        expect(ingress.isSignedFor(cloud, delivery)).toBe(true);
        expect(ingress.isSignedFor(other, delivery)).toBe(false);
        expect(ingress.deliveryIdOf(delivery)).toMatch(/^[0-9a-f-]{36}$/);
        const body = JSON.parse(delivery.rawBody.toString());
        const hints = ingress.toHints(cloud, body);
        const resources = hints.map(({ resource }) => resource);
        seen.set(
          body.webhookEvent,
          new Set([...(seen.get(body.webhookEvent) ?? []), ...resources]),
        );
        const { issue } = body;
        const isHinted = hints.some(
          ({ projectId, resource, key }) =>
            projectId === issue?.fields.project.id &&
            resource === 'issues' &&
            [issue.id, `deleted:${issue.id}`].includes(key),
        );
        if (issue && !isHinted) forgotten.push(body.webhookEvent);
      }
      expect(forgotten).toEqual([]);
      const told = Object.fromEntries(
        [...seen].map(([event, resources]) => [event, [...resources]]),
      );
      expect(told).toMatchObject({
        'jira:issue_created': ['issues'],
        // Some are below something of another project.
        'jira:issue_updated': ['issues', 'hierarchy'],
        comment_created: ['issues'],
        sprint_closed: ['boards'],
        sprint_started: ['boards'],
        'jira:version_released': ['versions'],
        issuelink_created: [],
      });
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
