import { createHmac } from 'node:crypto';
import { createGitlabSettings, GitlabWebhookSetting } from '../GitlabSettings';
import { HookReceiver, Received } from '../../serving/testing/HookReceiver';
import { testCompany, testNow } from '../testing/startGitlab';
import { HookRegistry } from './HookRegistry';
import { HookSender } from './HookSender';

const minute = 60_000;
const hour = 60 * minute;
/** A Tuesday, when people work. */
const start = testNow - 6 * 24 * hour;
const end = start + 48 * hour;

jest.setTimeout(120_000);

describe('HookSender', () => {
  let receiver: HookReceiver;
  let received: Received[];

  beforeEach(async () => {
    receiver = new HookReceiver();
    received = receiver.received;
    await receiver.open();
  });
  afterEach(() => receiver.close());

  function begin(webhooks: Partial<GitlabWebhookSetting>[] = [{}]) {
    const settings = createGitlabSettings({
      webhooks: webhooks.map(each => ({ url: receiver.url, ...each })),
    });
    const clock = { at: start, now: () => clock.at };
    const registry = new HookRegistry(settings);
    const sender = new HookSender({
      site: { company: testCompany, clock, settings },
      registry,
      baseUrl: 'https://gitlab.example',
    });
    return { sender, clock, registry };
  }

  const keys = () =>
    received.map(({ headers }) => headers['idempotency-key'] as string);

  it('GitLab, webhooks: says what it is, and who', async () => {
    const { sender, clock } = begin([{ token: 'brine' }]);
    clock.at += 3 * hour;
    const sent = await sender.deliverDue();

    expect(received).toHaveLength(sent);
    const [{ headers }] = received;
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-gitlab-instance': 'https://gitlab.example',
      'x-gitlab-token': 'brine',
    });
    expect(headers['user-agent']).toMatch(/^GitLab\/18/);
    expect(headers['x-gitlab-event']).toMatch(/ Hook$/);
    const uuids = new Set(
      received.map(each => each.headers['x-gitlab-webhook-uuid']),
    );
    expect(uuids.size).toBe(1);
    expect(headers).not.toHaveProperty('webhook-signature');
  });

  it('GitLab, signing token: signs id, second and body, and the id is the idempotency key', async () => {
    const key = Buffer.alloc(32, 7);
    const signingToken = `whsec_${key.toString('base64')}`;
    const { sender, clock } = begin([{ signingToken, token: 'brine' }]);
    clock.at += 3 * hour;
    await sender.deliverDue();

    const [{ headers, text }] = received;
    const id = headers['webhook-id'];
    const timestamp = headers['webhook-timestamp'];
    const hash = createHmac('sha256', key)
      .update(`${id}.${timestamp}.${text}`)
      .digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${hash}`);
    expect(id).toBe(headers['idempotency-key']);
    expect(headers['x-gitlab-token']).toBe('brine');
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
  });

  it('GitLab, webhooks: some come twice under one key, and some overtake others', async () => {
    const { sender, clock } = begin();
    while (clock.at < end) {
      clock.at += 10 * minute;
      await sender.deliverDue();
    }
    const [first, ...others] = [...new Set(keys())].map(key =>
      received.filter(each => each.headers['idempotency-key'] === key),
    );
    const twice = [first, ...others].filter(({ length }) => length > 1);

    expect(received.length).toBeGreaterThan(300);
    expect(twice.length).toBeGreaterThan(3);
    expect(twice[0][0].text).toBe(twice[0][1].text);
    const pipelines = received.flatMap(({ body }) =>
      body.object_kind === 'pipeline' ? [body.object_attributes] : [],
    );
    const ended = new Set<number>();
    const overtaken = pipelines.filter(({ id, status: now }) => {
      const late = ended.has(id);
      if (now !== 'pending' && now !== 'created') ended.add(id);
      return late && (now === 'pending' || now === 'created');
    });
    expect(overtaken.length).toBeGreaterThan(0);
  });

  it('GitLab, webhooks: two hooks for the same project both fire, under different keys', async () => {
    const { sender, clock } = begin([{}, {}]);
    clock.at += 3 * hour;
    await sender.deliverDue();
    const texts = received.map(({ text }) => text);

    expect(new Set(keys()).size).toBeGreaterThan(new Set(texts).size);
  });

  it('GitLab, webhooks: whoever answers 4xx is told no more', async () => {
    const { sender, clock, registry } = begin();
    receiver.status = 404;
    clock.at += 6 * hour;
    expect(await sender.deliverDue()).toBe(1);
    receiver.status = 200;
    clock.at = end;

    expect(await sender.deliverDue()).toBe(0);
    expect(registry.list()[0].disabled).toBe('forever');
  });

  it('GitLab, webhooks: after four failures there is a minute of silence, and what failed is lost', async () => {
    const { sender, clock, registry } = begin();
    receiver.status = 500;
    clock.at += 12 * hour;
    expect(await sender.deliverDue()).toBe(4);
    expect(registry.list()[0].disabled).toEqual({ until: clock.at + minute });
    const lost = new Set(keys());
    receiver.status = 200;
    received.length = 0;
    clock.at = end;
    await sender.deliverDue();

    expect(received.length).toBeGreaterThan(0);
    expect(
      keys()
        .slice(0, 1)
        .every(key => !lost.has(key)),
    ).toBe(true);
    expect(registry.list()[0].disabled).toBeUndefined();
  });

  it('tells a hook of one project of that project only, and what it asks for', async () => {
    const { sender, clock, registry } = begin([]);
    const [service] = testCompany.services;
    registry.add({
      url: receiver.url,
      service: service.id,
      events: ['pipeline_events'],
      createdAt: start,
    });
    while (clock.at < end) {
      clock.at += 12 * hour;
      await sender.deliverDue();
    }
    const about = received.map(({ body }) => [
      body.object_kind,
      body.project.id,
    ]);
    expect(about.length).toBeGreaterThan(0);
    expect(new Set(about.map(String))).toEqual(
      new Set([`pipeline,${service.gitlab.projectId}`]),
    );
  });

  it('tells nothing of before it began, and a day at most after a jump', async () => {
    const { sender, clock } = begin();
    expect(await sender.deliverDue()).toBe(0);
    clock.at -= 1000 * hour;
    expect(await sender.deliverDue()).toBe(0);
    clock.at = end;
    await sender.deliverDue();

    const pushes = received.filter(
      ({ body }) => body.object_kind === 'pipeline',
    );
    for (const { body } of pushes) {
      const { created_at: at, finished_at: over } = body.object_attributes;
      expect(
        Date.parse((over ?? at).replace(' UTC', 'Z').replace(' ', 'T')),
      ).toBeGreaterThanOrEqual(end - 26 * hour);
    }
  });
});
