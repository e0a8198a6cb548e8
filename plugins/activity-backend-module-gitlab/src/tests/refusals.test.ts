import type { SourceStream } from '@activity-insights/plugin-activity-node';
import {
  readFirstPage,
  readPages,
} from '@activity-insights/plugin-activity-node/testUtils';
import { startCompany, type TestGitlab } from '../__testUtils__/startCompany';
import { GitlabSource } from '../GitlabSource';

jest.setTimeout(120_000);

const { signal } = new AbortController();
const scale = { people: 1, months: 0.2 };
const budget = { recordsPerPage: 50, bytesPerPage: 2_000_000 };

describe('a GitLab that refuses', () => {
  let gitlab: TestGitlab;

  afterEach(() => gitlab.close());

  async function openStreams(token?: string) {
    gitlab = await startCompany({ scale, ...(token && { token }) });
    const { instance, site, demo } = gitlab;
    const [{ path }] = demo.company.services.map(each => each.gitlab);
    instance.groups.length = 0;
    instance.projects.push({ path });
    const now = () => demo.clock.now();
    const source = new GitlabSource({ instance, site, now });
    const streams = await source.listStreams({ signal, locators: [] });
    return (resource: string): SourceStream =>
      streams.find(each => each.resource === resource)!;
  }

  it('shows a guest issues and releases, and says what it keeps back', async () => {
    const stream = await openStreams('tidewater-guest');
    for (const resource of ['issues', 'releases']) {
      const { pages } = await readPages(stream(resource));
      expect(pages.at(-1)?.done).toBe(true);
    }
    for (const resource of ['merge_requests', 'pipelines', 'deployments']) {
      await expect(readPages(stream(resource))).rejects.toMatchObject({
        code: 'forbidden',
        message: expect.stringMatching(/^((?!tidewater-guest).)*reporter/),
      });
    }
  });

  it.each([
    ['unauthorized', 'unauthorised'],
    ['forbidden', 'forbidden'],
    ['notFound', 'not-found'],
    ['tooManyRequests', 'rate-limited'],
    ['serverError', 'unavailable'],
    ['unavailable', 'unavailable'],
    ['loginPage', 'unauthorised'],
    ['garbage', 'unreadable'],
    ['cut', 'unavailable'],
  ] as const)(
    'is read on from where it stopped after %s',
    async (kind, code) => {
      const stream = (await openStreams())('merge_requests');
      const { faults } = gitlab.demo;
      const whole = await readPages(stream, { budget });
      const { next } = await readFirstPage(stream, { budget });
      const rule = { share: 1, after: 0, retryAfterSeconds: 0, delayMs: 5 };
      faults.replace([{ kind, ...rule }]);
      await expect(
        readPages(stream, { budget, cursor: next }),
      ).rejects.toMatchObject({
        name: 'SourceError',
        code,
        message: expect.not.stringContaining('tidewater-harvester'),
      });
      faults.replace([]);
      const rest = await readPages(stream, { budget, cursor: next });
      expect(rest.records).toEqual(whole.records.slice(50));
    },
  );
});
