import {
  createSourceRequests,
  SourceError,
} from '@activity-insights/plugin-activity-node';
import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { z } from 'zod';
import type { JiraConfig } from '../config';
import { JiraSite } from './JiraSite';
import { RejectedRequest } from './RejectedRequest';

const apiToken = 'a-token-that-nobody-may-see';

/** A site that answers everything in one way, and what it was sent. */
function siteThat(
  answer: (request: Request) => Response | Promise<Response>,
  credentials: JiraConfig['credentials'] = {
    kind: 'apiToken',
    email: 'reader@acme.example',
    apiToken,
  },
) {
  const sent: Request[] = [];
  const requests = createSourceRequests({
    logger: mockServices.logger.mock(),
    metrics: metricsServiceMock.mock(),
    limits: { requestTimeoutMs: 50 },
    policy: { retries: 0, longestWaitMs: 0 },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      sent.push(request.clone());
      return answer(request);
    },
  });
  const baseUrl = 'https://acme.example/jira';
  const site = new JiraSite(
    { id: 'cloud', baseUrl, credentials, limits: {} },
    requests,
  );
  return { site, sent };
}

const anything = { schema: z.unknown(), signal: undefined };

async function failureOf(
  answer: (request: Request) => Response | Promise<Response>,
) {
  const { site } = siteThat(answer);
  const asking = site.get('/rest/api/3/myself', anything);
  const error: unknown = await asking.catch(reason => reason);
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}

const html = (status: number) =>
  new Response('<!DOCTYPE html><html><title>Sign in</title></html>', {
    status,
    headers: { 'Content-Type': 'text/html' },
  });

/** No answer, until the request is given up. */
function silence({ signal }: Request): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

describe('JiraSite', () => {
  it('asks below its address, as who it is, and repeats parameters that are lists', async () => {
    const { site, sent } = siteThat(() => Response.json({ id: 1 }));
    await site.get('/rest/api/3/project/search', {
      ...anything,
      query: { keys: ['A', 'B'], startAt: 0, none: undefined },
    });
    expect(sent[0].url).toBe(
      'https://acme.example/jira/rest/api/3/project/search?keys=A&keys=B&startAt=0',
    );
    const basic = Buffer.from(`reader@acme.example:${apiToken}`);
    expect(sent[0].headers.get('authorization')).toBe(
      `Basic ${basic.toString('base64')}`,
    );
    expect(sent[0].headers.get('accept')).toBe('application/json');
  });

  it('sends bodies as JSON, and tokens as bearers', async () => {
    const token = { kind: 'token', token: apiToken } as const;
    const { site, sent } = siteThat(() => Response.json({}), token);
    await site.post('/rest/api/2/search', { ...anything, body: { jql: 'x' } });
    expect(await sent[0].json()).toEqual({ jql: 'x' });
    expect(sent[0].headers.get('content-type')).toBe('application/json');
    expect(sent[0].headers.get('authorization')).toBe(`Bearer ${apiToken}`);
  });

  it.each<[string, Parameters<typeof failureOf>[0], string, RegExp]>([
    ['410', () => new Response('', { status: 410 }), 'unsupported', /removed/],
    [
      '401 that calls a line of text JSON',
      () =>
        new Response('Client must be authenticated', {
          status: 401,
          headers: { 'Content-Type': 'application/json' },
        }),
      'unauthorised',
      /401.*not accepted/,
    ],
    ['403', () => new Response('', { status: 403 }), 'forbidden', /403/],
    ['a login page', () => html(200), 'unauthorised', /login page/],
    [
      'an answer for nobody',
      () =>
        Response.json(
          { issues: [] },
          { headers: { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' } },
        ),
      'unauthorised',
      /for nobody/,
    ],
    [
      'a CAPTCHA',
      () =>
        new Response('', {
          status: 403,
          headers: { 'X-Seraph-LoginReason': 'AUTHENTICATION_DENIED' },
        }),
      'unauthorised',
      /CAPTCHA/,
    ],
    [
      '429',
      () => new Response('', { status: 429, headers: { 'Retry-After': '7' } }),
      'rate-limited',
      /fewer requests/,
    ],
    ['500', () => html(500), 'unavailable', /500/],
    ['half an answer', () => new Response('{"id":'), 'unreadable', /JSON/],
    ['404', () => new Response('', { status: 404 }), 'not-found', /404/],
    ['silence', silence, 'unavailable', /myself.*answer/],
  ])('has a state of its own for %s', async (_, answer, code, message) => {
    const error = await failureOf(answer);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain(apiToken);
  });

  it('says until when to wait', async () => {
    const error = await failureOf(
      () => new Response('', { status: 429, headers: { 'Retry-After': '7' } }),
    );
    expect(error.retryAfterMs).toBe(7_000);
  });

  it('repeats what Jira says of a question that it does not accept, without secrets', async () => {
    const error = await failureOf(() =>
      Response.json(
        {
          errorMessages: [`Field 'sprnt' does not exist (${apiToken}).`],
          errors: { jql: 'Check it.' },
        },
        { status: 400 },
      ),
    );
    expect(error).toBeInstanceOf(RejectedRequest);
    expect(error.code).toBe('unreadable');
    expect(error.message).toMatch(/Field 'sprnt' does not exist.*Check it\./);
    expect(error.message).not.toContain(apiToken);
  });

  it('names places of an answer that is something else, and never its values', async () => {
    const { site } = siteThat(() =>
      Response.json({ issues: 'secret words', total: 3 }),
    );
    const asking = site.get('/rest/api/2/search', {
      schema: z.object({ issues: z.array(z.unknown()), startAt: z.number() }),
      signal: undefined,
    });
    await expect(asking).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(/^((?!secret).)*issues, startAt$/),
    });
  });

  it.each([
    ['Cloud', 'cloud', '/rest/api/3'],
    ['Server', 'dataCenter', '/rest/api/2'],
  ])(
    'knows that %s is %s, whatever its address, and asks once',
    async (deploymentType, flavour, api) => {
      const { site, sent } = siteThat(() => Response.json({ deploymentType }));
      expect(await site.flavour(undefined)).toBe(flavour);
      expect(await site.apiPath(undefined)).toBe(api);
      expect(sent).toHaveLength(1);
    },
  );

  it('asks again after a failure', async () => {
    let isUp = false;
    const { site } = siteThat(() =>
      isUp
        ? Response.json({ deploymentType: 'Cloud' })
        : new Response('', { status: 503 }),
    );
    await expect(site.flavour(undefined)).rejects.toMatchObject({
      code: 'unavailable',
    });
    isUp = true;
    expect(await site.flavour(undefined)).toBe('cloud');
  });

  it('goes by the clock of the site', async () => {
    const hourMs = 3_600_000;
    const serverTime = new Date(Date.now() + hourMs).toISOString();
    const { site } = siteThat(() =>
      Response.json({ deploymentType: 'Cloud', serverTime }),
    );
    const now = await site.now(undefined);
    expect(Math.abs(now - Date.now() - hourMs)).toBeLessThan(hourMs / 60);
  });

  it('ends with the signal', async () => {
    const { site } = siteThat(silence);
    const reason = new Error('enough');
    const signal = AbortSignal.abort(reason);
    const asking = site.get('/x', { schema: z.unknown(), signal });
    await expect(asking).rejects.toBe(reason);
  });
});
