import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import express from 'express';
import { createDemoSources } from '../createDemoSources';
import type { DemoSettings } from '../DemoSettings';
import { sendError } from './sendError';
import { tend } from './tend';

/** What a process is sent that is to host a company. It has secrets, so it is no argument. */
export interface HostTask {
  readonly settings: DemoSettings;
  /** Where others reach it, without a slash at the end. */
  readonly baseUrl: string;
}

/** What it answers: once, where it listens on loopback, and what goes wrong later. */
export type HostMessage =
  | { readonly port: number }
  | { readonly warning: string };

/** The module that a process runs to host a company for the one that has started it. */
export const hostPath = __filename;

/** Longer than even the largest company takes on a machine that has something else to do. */
const patience = 60_000;

if (require.main === module) {
  // Nobody is left to ask it anything.
  process.once('disconnect', () => process.exit());
  process.once('message', (task: HostTask) => host(task));
}

async function host({ settings, baseUrl }: HostTask): Promise<void> {
  const say = (message: HostMessage) => process.send!(message);
  const sources = createDemoSources(settings, baseUrl);
  const { told } = tend(
    sources,
    (message, error) => say({ warning: `${message}: ${error.message}` }),
    new AbortController().signal,
  );
  // Nobody is to be the first who asks for a list of the whole site.
  await Promise.race([told, pause(patience, undefined, { ref: false })]);

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.use(new URL(baseUrl).pathname, sources.router);
  app.use(sendError);
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  say({ port: (server.address() as AddressInfo).port });
}
