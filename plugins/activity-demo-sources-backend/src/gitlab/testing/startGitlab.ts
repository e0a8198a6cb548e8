import express from 'express';
import { createCompany } from '../../chronicle/createCompany';
import { Company } from '../../model';
import { serveOnLoopback } from '../../serving/testing/serveOnLoopback';
import { createGitlabRouter } from '../createGitlabRouter';
import { createGitlabSettings, GitlabSettings } from '../GitlabSettings';

export const testNow = Date.UTC(2026, 10, 16, 10);

/** Small enough to be told in no time, and with all the oddities. */
export const testCompany = createCompany({
  seed: 7,
  scale: { people: 1, months: 1 },
});

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of the body, for tests to look into. */
  readonly body: any;
}

export interface TestGitlab {
  /** With the mount path, without a slash at the end. */
  readonly url: string;
  readonly settings: GitlabSettings;
  readonly clock: { at: number; now(): number };
  /** @param path - below `/api/v4` */
  ask(path: string, init?: RequestInit): Promise<Answer>;
  /** Follows the links of a list to its end. */
  list(path: string): Promise<any[]>;
  close(): Promise<void>;
}

/** A GitLab on the loopback interface, with a clock that stands until it is moved. */
export async function startGitlab(
  company: Company = testCompany,
  at: number = testNow,
): Promise<TestGitlab> {
  const settings = createGitlabSettings();
  const clock = {
    at,
    now() {
      return this.at;
    },
  };
  const app = express();
  app.use('/gitlab', createGitlabRouter({ company, clock, settings }));
  const server = await serveOnLoopback(app);
  const url = `${server.url}/gitlab`;

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(
      path.startsWith('http') ? path : `${url}/api/v4${path}`,
      {
        ...init,
        headers: { 'PRIVATE-TOKEN': 'tidewater-harvester', ...init.headers },
      },
    );
    const text = await response.text();
    const { status, headers } = response;
    return { status, headers, text, body: parsed(text) };
  }

  return {
    url,
    settings,
    clock,
    ask,
    async list(path) {
      const rows: any[] = [];
      let next: string | undefined = path;
      while (next !== undefined) {
        const { body, headers }: Answer = await ask(next);
        rows.push(...body);
        next = nextOf(headers.get('link'));
      }
      return rows;
    },
    close: () => server.close(),
  };
}

function nextOf(link: string | null): string | undefined {
  return /<([^>]*)>; rel="next"/.exec(link ?? '')?.[1];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
