import express from 'express';
import { Company } from '../../model';
import { serveOnLoopback } from '../../serving/testing/serveOnLoopback';
import { createJiraRouter } from '../createJiraRouter';
import { JiraFlavour } from '../JiraFlavour';
import { createJiraSettings, JiraSettings } from '../JiraSettings';
import { handMadeCompany } from './handMadeCompany';
import { testNow } from './harbourItems';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of the body, for tests to look into. */
  readonly body: any;
}

export interface TestJira {
  /** With the mount path, without a slash at the end. */
  readonly url: string;
  readonly settings: JiraSettings;
  readonly clock: { at: number; now(): number };
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
  close(): Promise<void>;
}

/** Authorises as one of the demo accounts. */
export function bearer(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}

/** A Jira on the loopback interface, with a clock that stands until it is moved. */
export async function startJira(
  flavour: JiraFlavour,
  company: Company = handMadeCompany(),
  at: number = testNow,
): Promise<TestJira> {
  const settings = createJiraSettings();
  const clock = {
    at,
    now() {
      return this.at;
    },
  };
  const app = express();
  app.use('/jira', createJiraRouter(flavour, { company, clock, settings }));
  const server = await serveOnLoopback(app);
  const url = `${server.url}/jira`;

  async function ask(path: string, init: RequestInit): Promise<Answer> {
    const response = await fetch(url + path, {
      ...init,
      headers: { ...bearer('tidewater-harvester'), ...init.headers },
    });
    const text = await response.text();
    const { status, headers } = response;
    return { status, headers, text, body: parsed(text) };
  }

  return {
    url,
    settings,
    clock,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    delete: path => ask(path, { method: 'DELETE' }),
    close: () => server.close(),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
