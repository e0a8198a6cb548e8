import { createHmac } from 'node:crypto';
import { JiraFlavour } from '../JiraFlavour';
import { createJiraSettings, WebhookSetting } from '../JiraSettings';
import { HookReceiver, Received } from '../../serving/testing/HookReceiver';
import { handMadeCompany } from '../testing/handMadeCompany';
import { on, testNow } from '../testing/harbourItems';
import { WebhookRegistry } from './WebhookRegistry';
import { WebhookSender } from './WebhookSender';

const minute = 60_000;
const hour = 60 * minute;

describe('WebhookSender', () => {
  let receiver: HookReceiver;
  let received: Received[];

  beforeEach(async () => {
    receiver = new HookReceiver();
    received = receiver.received;
    await receiver.open();
  });
  afterEach(() => receiver.close());

  function start(
    webhook: Partial<WebhookSetting>,
    at: number,
    flavour: JiraFlavour = 'cloud',
  ) {
    const settings = createJiraSettings({
      webhooks: [{ name: 'test', url: receiver.url, ...webhook }],
    });
    const clock = { at, now: () => clock.at };
    const company = handMadeCompany();
    const registry = new WebhookRegistry(settings);
    const sender = new WebhookSender({
      site: { flavour, company, clock, settings },
      registry,
      baseUrl: 'http://jira.example',
    });
    return { sender, clock, registry };
  }

  it('Atlassian, webhook signatures: X-Hub-Signature is the HMAC of the body, byte for byte', async () => {
    const { sender, clock } = start({ secret: 'brine' }, on(9, 8));
    clock.at = on(9, 12);
    await sender.deliverDue();

    const [{ headers, text, body }] = received;
    const hash = createHmac('sha256', 'brine').update(text).digest('hex');
    expect(headers['x-hub-signature']).toBe(`sha256=${hash}`);
    expect(headers['x-atlassian-webhook-identifier']).toMatch(/^[\da-f-]{36}$/);
    expect(headers['x-atlassian-webhook-flow']).toBe('Primary');
    expect(body.webhookEvent).toMatch(/^\w+/);
    expect(body).not.toHaveProperty('matchedWebhookIds');
  });

  it('sends nothing that happened before it started, and everything after', async () => {
    const { sender, clock } = start({ jql: 'project = QUAY' }, on(9) + 1);
    clock.at = on(9, 12);

    expect(await sender.deliverDue()).toBe(0);
  });

  it('asks for some events and some issues only', async () => {
    const { sender, clock } = start(
      { jql: 'project = HARB', events: ['jira:issue_updated'] },
      on(5, 8),
    );
    clock.at = on(6, 8);
    await sender.deliverDue();

    expect(received.length).toBeGreaterThan(1);
    expect(
      new Set(received.map(({ body }) => body.issue.fields.project.key)),
    ).toEqual(new Set(['HARB']));
    expect(new Set(received.map(({ body }) => body.webhookEvent))).toEqual(
      new Set(['jira:issue_updated']),
    );
  });

  it('Atlassian, best effort: in two months some come twice, with one identifier and a count', async () => {
    const { sender, clock } = start({}, on(0, 0));
    while (clock.at < testNow) {
      clock.at += 12 * hour;
      await sender.deliverDue();
    }
    const identifiers = received.map(
      ({ headers }) => headers['x-atlassian-webhook-identifier'],
    );
    const repeated = received.filter(
      ({ headers }) => headers['x-atlassian-webhook-retry'] !== undefined,
    );

    expect(new Set(identifiers).size).toBeLessThan(identifiers.length);
    expect(repeated).toHaveLength(
      identifiers.length - new Set(identifiers).size,
    );
  });

  it('Atlassian, retries: what failed is sent again with a count, five times in all', async () => {
    const { sender, clock } = start(
      { events: ['jira:issue_created'], jql: 'project = "LOCK"' },
      on(10, 19),
    );
    receiver.status = 503;
    for (let turn = 0; turn < 12; turn++) {
      clock.at += hour;
      await sender.deliverDue();
    }

    const retries = received.map(
      ({ headers }) => headers['x-atlassian-webhook-retry'],
    );
    expect(retries.slice(0, 5)).toEqual([undefined, '1', '2', '3', '4']);
    expect(
      new Set(
        received.map(
          ({ headers }) => headers['x-atlassian-webhook-identifier'],
        ),
      ).size,
    ).toBe(1);
  });

  it('Data Center gives up what failed, and has no identifiers', async () => {
    const { sender, clock } = start(
      { events: ['jira:issue_created'], jql: 'project = "LOCK"' },
      on(10, 19),
      'dataCenter',
    );
    receiver.status = 503;
    for (let turn = 0; turn < 12; turn++) {
      clock.at += hour;
      await sender.deliverDue();
    }

    expect(received).toHaveLength(1);
    expect(
      Object.keys(received[0].headers).filter(name =>
        name.startsWith('x-atlassian'),
      ),
    ).toEqual([]);
    expect(received[0].body.user).toHaveProperty('name');
  });

  it('says which registered webhook it serves, and sends no body to those who want none', async () => {
    const { sender, clock, registry } = start({ events: ['none'] }, on(10, 19));
    const common = {
      url: receiver.url,
      events: ['jira:issue_created'],
      jql: 'project = "LOCK"',
      enabled: true,
    };
    const { id } = registry.add({ name: 'a', excludeBody: false, ...common });
    registry.add({ name: 'b', excludeBody: true, ...common });
    clock.at += 2 * hour;
    await sender.deliverDue();

    const bodies = new Set(received.map(({ text }) => text));
    expect(bodies).toContain('');
    const withBody = received.find(({ text }) => text !== '');
    expect(withBody?.body.matchedWebhookIds).toEqual([id]);
  });

  it('starts again when the clock is set back, and tells a day at most when it is set far ahead', async () => {
    const { sender, clock } = start({ jql: 'project = QUAY' }, on(30));
    clock.at = on(1);
    expect(await sender.deliverDue()).toBe(0);
    clock.at = on(9, 12);
    await sender.deliverDue();

    expect(
      new Set(received.map(({ body }) => body.issue?.key ?? body.sprint?.id)),
    ).toContain('QUAY-1');
    expect(
      Math.min(...received.map(({ body }) => body.timestamp)),
    ).toBeGreaterThanOrEqual(on(8, 12));
  });
});
