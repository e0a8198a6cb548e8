import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import { createCompany } from '../chronicle/createCompany';
import { CompanyClock } from '../clock/CompanyClock';
import { FaultBoard } from '../faults/FaultBoard';
import {
  type LoopbackServer,
  serveOnLoopback,
} from '../serving/testing/serveOnLoopback';
import { tellTruth } from '../truth/tellTruth';
import { createAdminRouter } from './createAdminRouter';

jest.setTimeout(120_000);

describe('createAdminRouter', () => {
  const company = createCompany({
    seed: 5,
    scale: { people: 0.34, months: 0.2 },
  });
  const start = Date.UTC(2026, 10, 16);
  const clock = new CompanyClock({
    founded: company.founded,
    start,
    running: false,
  });
  const faults = new FaultBoard(1);
  let server: LoopbackServer;
  let base: string;

  beforeAll(async () => {
    const app = express();
    app.use(createAdminRouter({ company, clock, faults }));
    const middleware = MiddlewareFactory.create({
      config: mockServices.rootConfig(),
      logger: mockServices.rootLogger(),
    });
    app.use(middleware.error());
    server = await serveOnLoopback(app);
    base = server.url;
  });

  afterAll(() => server.close());

  async function put(path: string, body: unknown) {
    return fetch(base + path, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  it('tells the truth of all teams, a row a line', async () => {
    const answer = await fetch(`${base}/truth/items`);
    expect(answer.headers.get('content-type')).toContain('ndjson');
    const rows = (await answer.text())
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line));
    const expected = company.teams.flatMap(({ id }) => [
      ...tellTruth(company, 'items', id, start),
    ]);
    expect(expected.length).toBeGreaterThan(50);
    expect(rows).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  it('tells it of one team, at a moment that is asked for', async () => {
    const { id } = company.teams[1];
    const at = '2026-10-01T00:00:00.000Z';
    const answer = await fetch(`${base}/truth/events?team=${id}&at=${at}`);
    const lines = (await answer.text()).trimEnd().split('\n');
    expect(lines).toEqual(
      [...tellTruth(company, 'events', id, Date.parse(at))].map(row =>
        JSON.stringify(row),
      ),
    );
  });

  it.each([
    ['/truth/everything', 400, 'Invalid option'],
    ['/truth/items?at=yesterday', 400, 'at at'],
    ['/truth/items?teams=x', 400, 'teams'],
    ['/truth/items?team=nobody', 404, 'There is no team nobody'],
  ])('refuses %s', async (path, status, words) => {
    const answer = await fetch(base + path);
    expect(answer.status).toBe(status);
    expect((await answer.json()).error.message).toContain(words);
  });

  it('shows the company and moves its clock', async () => {
    const shown = await (await fetch(`${base}/company`)).json();
    expect(shown.teams).toHaveLength(company.teams.length);
    expect(await (await fetch(`${base}/clock`)).json()).toEqual({
      now: '2026-11-16T00:00:00.000Z',
      running: false,
    });
    const moved = await put('/clock', { now: '2026-11-17T08:00:00+01:00' });
    expect(await moved.json()).toEqual({
      now: '2026-11-17T07:00:00.000Z',
      running: false,
    });
    const early = await put('/clock', { now: '2001-01-01T00:00:00Z' });
    expect(early.status).toBe(400);
    expect((await early.json()).error.message).toContain('was founded');
    await put('/clock', { running: true });
    expect(clock.running).toBe(true);
    await put('/clock', { running: false });
    expect(clock.running).toBe(false);
  });

  it('replaces what goes wrong', async () => {
    const wrong = await put('/faults', [{ kind: 'tired' }]);
    expect(wrong.status).toBe(400);
    await put('/faults', [{ kind: 'cut', system: 'gitlab', share: 0.5 }]);
    const shown = await (await fetch(`${base}/faults`)).json();
    expect(shown).toMatchObject([
      { rule: { kind: 'cut', system: 'gitlab' }, seen: 0, happened: 0 },
    ]);
    await put('/faults', []);
    expect(faults.list()).toEqual([]);
  });
});
