import {
  createDemoSources,
  type DemoSources,
} from '@activity-insights/plugin-activity-demo-sources-backend';
import express from 'express';
import type { GitlabInstance } from '../config';
import { createGitlabSite } from '../createGitlabSite';
import type { GitlabSite } from '../transport/GitlabSite';
import { companyInstance } from './companyInstance';
import { createTestRequests } from './createTestRequests';
import { serveOnLoopback } from './serveOnLoopback';

/** The GitLab of the company that is made up, and the way to it. */
export interface TestGitlab {
  demo: DemoSources;
  /** With the path below which the API is, without a slash at the end. */
  url: string;
  instance: GitlabInstance;
  site: GitlabSite;
  /** Method and path of each request, as they came. */
  requests: string[];
  close(): Promise<void>;
}

/** What differs from a company of 18 months, with everything that goes wrong in one. */
export interface TestGitlabOptions {
  /** What its clock shows; it stands until it is moved. */
  at?: number;
  scale?: { people: number; months: number };
  instance?: Partial<GitlabInstance>;
  token?: string;
}

/** Monday morning, with a year and a half behind it. */
export const testNow = Date.UTC(2026, 10, 16, 10);

/** Serves the company's GitLab on the loopback interface. */
export async function startCompany({
  at = testNow,
  scale = { people: 1, months: 1 },
  instance: differences,
  token,
}: TestGitlabOptions = {}): Promise<TestGitlab> {
  const app = express();
  const server = await serveOnLoopback(app);
  const demo = createDemoSources(
    {
      seed: 7,
      scale,
      clock: { start: at, running: false },
      jira: {},
      gitlab: {},
      faults: [],
    },
    server.url,
  );
  const requests: string[] = [];
  app.use('/gitlab', (req, _, next) => {
    requests.push(`${req.method} ${req.url}`);
    next();
  });
  app.use(demo.router);
  const url = `${server.url}/gitlab`;
  const instance = companyInstance(url, { token, ...differences });
  return {
    demo,
    url,
    instance,
    site: createGitlabSite(instance, createTestRequests()),
    requests,
    close: () => server.close(),
  };
}
