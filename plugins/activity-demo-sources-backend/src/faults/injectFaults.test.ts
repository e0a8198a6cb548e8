import express from 'express';
import {
  type LoopbackServer,
  serveOnLoopback,
} from '../serving/testing/serveOnLoopback';
import { FaultBoard } from './FaultBoard';
import { faultRulesSchema, type System } from './FaultRule';
import { injectFaults } from './injectFaults';

describe('injectFaults', () => {
  let server: LoopbackServer;
  let base: string;
  const board = new FaultBoard(1);

  beforeAll(async () => {
    const app = express();
    const systems: System[] = ['gitlab', 'jira-cloud', 'jira-dc'];
    for (const system of systems) {
      app.use(`/${system}`, injectFaults(system, board));
    }
    app.use(express.json());
    const numbers = (page: number) => [3 * page, 3 * page + 1, 3 * page + 2];
    app.get('/gitlab/list', (req, res) => {
      res.json(numbers(Number(req.query.page ?? 1)));
    });
    app.post('/jira-cloud/search', (req, res) => {
      const page = Number(req.body.nextPageToken ?? 1);
      res.json({ issues: numbers(page), nextPageToken: String(page + 1) });
    });
    server = await serveOnLoopback(app);
    base = server.url;
  });

  afterAll(() => server.close());

  function goesWrong(rule: object) {
    board.replace(faultRulesSchema.parse([{ times: 1, ...rule }]));
  }

  it.each([
    ['unauthorized', 401],
    ['forbidden', 403],
    ['notFound', 404],
    ['serverError', 500],
  ])('%s is said by each vendor in its own shape', async (kind, status) => {
    goesWrong({ kind, times: 2 });
    const gitlab = await fetch(`${base}/gitlab/list`);
    expect(gitlab.status).toBe(status);
    expect((await gitlab.json()).message).toContain(String(status));
    const jira = await fetch(`${base}/jira-dc/list`);
    expect(jira.status).toBe(status);
    expect((await jira.json()).errorMessages).toHaveLength(1);
  });

  it('sends Retry-After with 429, and none where Jira sends none', async () => {
    goesWrong({ kind: 'tooManyRequests', retryAfterSeconds: 7 });
    const limited = await fetch(`${base}/jira-cloud/list`);
    expect(limited.status).toBe(429);
    expect(limited.headers.get('retry-after')).toBe('7');
    expect(limited.headers.get('ratelimit-reason')).toBe('jira-burst-based');
    goesWrong({ kind: 'tooManyRequests', retryAfterSeconds: null });
    const other = await fetch(`${base}/jira-cloud/list`);
    expect(other.status).toBe(429);
    expect(other.headers.has('retry-after')).toBe(false);
  });

  it('answers 429 in plain text as the limiter in front of GitLab does', async () => {
    goesWrong({ kind: 'tooManyRequests' });
    const limited = await fetch(`${base}/gitlab/list`);
    expect(await limited.text()).toBe('Retry later\n');
    expect(limited.headers.get('ratelimit-remaining')).toBe('0');
  });

  it.each([
    ['unavailable', 503],
    ['loginPage', 200],
  ])('%s is a page of HTML', async (kind, status) => {
    goesWrong({ kind });
    const answer = await fetch(`${base}/gitlab/list`);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('<!DOCTYPE html>');
  });

  it('garbage is JSON that ends in the middle', async () => {
    goesWrong({ kind: 'garbage' });
    const answer = await fetch(`${base}/gitlab/list`);
    expect(answer.status).toBe(200);
    await expect(answer.json()).rejects.toThrow('JSON');
  });

  it('cut breaks the connection in the middle of the answer', async () => {
    goesWrong({ kind: 'cut' });
    await expect(
      fetch(`${base}/gitlab/list`).then(answer => answer.text()),
    ).rejects.toThrow('terminated');
  });

  it('slow is late and otherwise right; silent never answers', async () => {
    goesWrong({ kind: 'slow', delayMs: 60 });
    const before = performance.now();
    const late = await fetch(`${base}/gitlab/list`);
    expect(await late.json()).toEqual([3, 4, 5]);
    expect(performance.now() - before).toBeGreaterThan(50);
    goesWrong({ kind: 'silent' });
    await expect(
      fetch(`${base}/gitlab/list`, { signal: AbortSignal.timeout(80) }),
    ).rejects.toThrow('timeout');
  });

  it('repeats rows of the page before, for the same list only', async () => {
    goesWrong({ kind: 'duplicates', after: 1 });
    await fetch(`${base}/gitlab/list?page=1&scope=a`);
    const second = await fetch(`${base}/gitlab/list?page=2&scope=a`);
    expect(await second.json()).toEqual([4, 5, 6, 7, 8]);
    goesWrong({ kind: 'duplicates', after: 1 });
    await fetch(`${base}/gitlab/list?page=1&scope=b`);
    const other = await fetch(`${base}/gitlab/list?page=2&scope=c`);
    expect(await other.json()).toEqual([6, 7, 8]);
  });

  it("repeats rows in Jira's envelope, whose token goes on", async () => {
    const search = async (nextPageToken?: string) => {
      const answer = await fetch(`${base}/jira-cloud/search`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ jql: 'project = X', nextPageToken }),
      });
      return answer.json();
    };
    goesWrong({ kind: 'duplicates', after: 1 });
    await search();
    expect(await search('2')).toEqual({
      issues: [4, 5, 6, 7, 8],
      nextPageToken: '3',
    });
  });
});
