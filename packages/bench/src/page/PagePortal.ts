import { readFile } from 'node:fs/promises';
import {
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { freePort } from '../backend/freePort';
import { madeAnswer } from './madeAnswers';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** What a portal of the measured backend is made of. */
export interface PagePortalOptions {
  /** `dist` of an app that was built for production. */
  app: string;
  /** Address of the backend that answers for the activity, and a token of a service. */
  backendUrl: string;
  token: string;
  entities: readonly Entity[];
}

/** Serves an app that was built for production, and in front of a measured backend all that such an app asks for. */
export class PagePortal {
  readonly url: string;
  readonly #server: Server;

  private constructor(url: string, server: Server) {
    this.url = url;
    this.#server = server;
  }

  static async start(options: PagePortalOptions): Promise<PagePortal> {
    const port = await freePort();
    const server = createServer((asked, answer) => {
      respond(options, asked, answer).catch(() => {
        if (!answer.headersSent) answer.writeHead(500);
        answer.end();
      });
    });
    await new Promise<void>(listening =>
      server.listen(port, '127.0.0.1', listening),
    );
    return new PagePortal(`http://127.0.0.1:${port}`, server);
  }

  async stop(): Promise<void> {
    const closed = new Promise(done => this.#server.close(done));
    this.#server.closeAllConnections();
    await closed;
  }
}

async function respond(
  options: PagePortalOptions,
  asked: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  const path = new URL(asked.url ?? '/', 'http://localhost').pathname;
  if (path.startsWith('/api/activity/')) {
    passOn(options, asked, answer);
  } else if (path.startsWith('/api/')) {
    const body = madeAnswer(path, options.entities);
    answer.writeHead(body ? 200 : 404, { 'content-type': 'application/json' });
    answer.end(JSON.stringify(body ?? {}));
  } else {
    await sendFile(options.app, path, answer);
  }
}

function passOn(
  { backendUrl, token }: PagePortalOptions,
  asked: IncomingMessage,
  answer: ServerResponse,
): void {
  const passed = request(
    `${backendUrl}${asked.url}`,
    {
      method: asked.method,
      headers: { ...asked.headers, authorization: `Bearer ${token}` },
    },
    response => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    },
  );
  passed.once('error', () => answer.destroy());
  asked.pipe(passed);
}

/** A file of the app, or the page of the app for every other address. */
async function sendFile(
  app: string,
  path: string,
  answer: ServerResponse,
): Promise<void> {
  const file = join(app, normalize(path));
  const type = types[extname(file)];
  const text = type && (await readFile(file).catch(() => undefined));
  answer.writeHead(200, { 'content-type': text ? type : types['.html'] });
  answer.end(text || (await readFile(join(app, 'index.html'))));
}
