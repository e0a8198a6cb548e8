import { StubJira, StubRefusal } from '../__testUtils__/StubJira';
import { z } from 'zod';
import { createPatientSite } from './createPatientSite';

const { signal } = new AbortController();
const request = { schema: z.object({ ok: z.boolean() }), signal };

/** Answers with these, one after the other, then well. */
function siteWith(...answers: unknown[]) {
  const jira = new StubJira({
    '/first': () => ({ ok: true }),
    '/x': () => (answers.length > 0 ? answers.shift() : { ok: true }),
  });
  return { jira, site: createPatientSite(jira.site, 1) };
}

describe('createPatientSite', () => {
  it.each([
    ['an error of the server', new StubRefusal(500)],
    ['something else than expected', 'garbage'],
  ])('asks again after %s', async (_, failure) => {
    const { site, jira } = siteWith(failure, failure, failure);
    await expect(site.get('/x', request)).resolves.toEqual({ ok: true });
    expect(jira.asked).toHaveLength(4);
  });

  it('gives up in the end', async () => {
    const failure = new StubRefusal(500);
    const { site } = siteWith(failure, failure, failure, failure);
    await expect(
      site.post('/x', { ...request, body: {} }),
    ).rejects.toMatchObject({ code: 'unavailable' });
  });

  it.each([
    ['refused credentials', 401, 'unauthorised'],
    ['a bad question', 400, 'unreadable'],
    ['what is not there', 404, 'not-found'],
    ['what is forbidden', 403, 'forbidden'],
  ])('does not ask again after %s', async (_, status, code) => {
    const { site, jira } = siteWith(new StubRefusal(status));
    await expect(site.get('/x', request)).rejects.toMatchObject({ code });
    expect(jira.asked).toEqual(['/x']);
  });

  it('asks again after credentials were refused that were good before', async () => {
    const { site } = siteWith(new StubRefusal(401));
    await site.get('/first', request);
    await expect(site.get('/x', request)).resolves.toEqual({ ok: true });
  });

  it('stops waiting when it is told to', async () => {
    const controller = new AbortController();
    const { jira } = siteWith(new StubRefusal(500));
    const site = createPatientSite(jira.site, 60_000);
    const asking = site.get('/x', { ...request, signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(asking).rejects.toMatchObject({ name: 'AbortError' });
  });
});
