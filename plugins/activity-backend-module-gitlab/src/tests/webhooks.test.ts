import type { IncomingHttpHeaders } from 'node:http';
import type { StreamHint } from '@activity-insights/plugin-activity-node';
import { serveOnLoopback } from '../__testUtils__/serveOnLoopback';
import {
  startCompany,
  testNow,
  type TestGitlab,
} from '../__testUtils__/startCompany';
import { createGitlabIngress } from '../webhooks/createGitlabIngress';

jest.setTimeout(120_000);

const signingToken = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const ingress = createGitlabIngress([
  { id: 'plain', webhookSecret: 'brine' },
  { id: 'signed', webhookSecret: signingToken },
  { id: 'other', webhookSecret: 'planted' },
]);
const [plain, signed, other] = ingress.instances;

describe('webhooks of a company', () => {
  let gitlab: TestGitlab;
  const deliveries: { headers: IncomingHttpHeaders; rawBody: Buffer }[] = [];

  beforeAll(async () => {
    gitlab = await startCompany({ scale: { people: 1, months: 0.2 } });
    const receiver = await serveOnLoopback((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', chunk => chunks.push(chunk));
      request.on('end', () => {
        const rawBody = Buffer.concat(chunks);
        deliveries.push({ headers: request.headers, rawBody });
        response.writeHead(202).end();
      });
    });
    const { demo } = gitlab;
    demo.gitlab.webhooks = [
      { url: receiver.url, token: 'brine', signingToken },
    ];
    await demo.deliverWebhooks();
    demo.clock.set(testNow + 36 * 3_600_000);
    await demo.deliverWebhooks();
    await receiver.close();
  });

  afterAll(() => gitlab.close());

  function hintsOf({ rawBody }: { rawBody: Buffer }): StreamHint[] {
    return ingress.toHints(plain, JSON.parse(rawBody.toString()));
  }

  it('are known by their secret or their signature, and named', () => {
    expect(deliveries.length).toBeGreaterThan(20);
    for (const { headers, rawBody } of deliveries) {
      const delivery = {
        headers: headers as Record<string, string>,
        rawBody,
      };
      expect(ingress.isSignedFor(plain, delivery)).toBe(true);
      expect(ingress.isSignedFor(signed, delivery)).toBe(true);
      expect(ingress.isSignedFor(other, delivery)).toBe(false);
      expect(ingress.deliveryIdOf(delivery)).toMatch(/^[\da-f-]{36}$/);
    }
  });

  it('lead to what they are about, which is there', async () => {
    const hints = deliveries.flatMap(hintsOf);
    const resources = new Set(hints.map(({ resource }) => resource));
    expect([...resources].sort()).toEqual(
      expect.arrayContaining([
        'commits',
        'deployments',
        'merge_requests',
        'pipelines',
      ]),
    );
    const changes = hints.filter(
      ({ resource }) => resource === 'merge_requests',
    );
    for (const { projectId, key } of changes.slice(0, 10)) {
      const [iid, id] = key.split('/');
      const shown = await fetch(
        `${gitlab.url}/api/v4/projects/${projectId}/merge_requests/${iid}`,
        { headers: { 'PRIVATE-TOKEN': 'tidewater-harvester' } },
      );
      expect(await shown.json()).toMatchObject({ id: Number(id) });
    }
  });
});
