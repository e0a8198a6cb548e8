import { ConfigReader } from '@backstage/config';
import express from 'express';
import { createDemoSources } from '../../../createDemoSources';
import { readDemoSettings } from '../../../DemoSettings';
import type { Team } from '../../../model';
import { serveOnLoopback } from '../../../serving/testing/serveOnLoopback';
import type { TruthKind, TruthRows } from '../../../truth/rows';
import { Directory } from './Directory';

/** A Wednesday, when people work: some things are under way. */
export const now = Date.UTC(2026, 10, 18, 9);

/** A company behind HTTP; all that is known of it has come over HTTP. */
export interface ServedCompany {
  /** The systems are below, such as `/jira-cloud`. */
  readonly url: string;
  readonly teams: readonly Team[];
  readonly directory: Directory;
  /** Rows of the truth at the moment of the company's clock. */
  truth<K extends TruthKind>(kind: K): Promise<TruthRows[K][]>;
  close(): Promise<void>;
}

/** All teams, so that there is one of each kind, and just long enough for everything to happen that can happen. */
export async function serveCompany(): Promise<ServedCompany> {
  const settings = readDemoSettings(
    new ConfigReader({
      activityDemoSources: {
        seed: 7,
        scale: { people: 1, months: 0.3 },
        clock: { start: new Date(now).toISOString(), running: false },
      },
    }),
  );
  const app = express();
  app.use('/demo', createDemoSources(settings, 'http://demo.example').router);
  const server = await serveOnLoopback(app);
  const url = `${server.url}/demo`;
  const { people, teams } = await (await fetch(`${url}/admin/company`)).json();
  return {
    url,
    teams,
    directory: new Directory(people),
    async truth(kind) {
      const answer = await fetch(`${url}/admin/truth/${kind}`);
      const lines = (await answer.text()).split('\n').filter(Boolean);
      return lines.map(line => JSON.parse(line));
    },
    close: () => server.close(),
  };
}
