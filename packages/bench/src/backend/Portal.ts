import { randomUUID } from 'node:crypto';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActivityApi } from './ActivityApi';
import { catalogText } from './catalogText';
import { freePort } from './freePort';
import { portalConfig } from './portalConfig';
import { PortalProcess } from './PortalProcess';
import type { PortalSetup } from './PortalSetup';
import { waitFor } from './waiting';

const startTimeoutMs = 180_000;

export interface PortalOptions {
  /** Sees the text of every answer. */
  onText?: (text: string) => void;
  /** Numeric id of the user to run as, if not the present one. */
  user?: number;
}

/** A portal in a folder: its configuration, databases and log, and the process while it runs. */
export class Portal {
  readonly api: ActivityApi;
  readonly databases: string;
  readonly logFile: string;
  readonly #setup: PortalSetup;
  readonly #configFile: string;
  readonly #user: number | undefined;
  #process: PortalProcess | undefined;

  private constructor(options: {
    api: ActivityApi;
    folder: string;
    setup: PortalSetup;
    user?: number;
  }) {
    this.api = options.api;
    this.databases = join(options.folder, 'databases');
    this.logFile = join(options.folder, 'backend.log');
    this.#configFile = join(options.folder, 'app-config.yaml');
    this.#setup = options.setup;
    this.#user = options.user;
  }

  /**
   * Writes what the portal needs. It is not started yet.
   *
   * @param folder - is made if it is not there
   */
  static async create(
    folder: string,
    setup: PortalSetup,
    { onText, user }: PortalOptions = {},
  ): Promise<Portal> {
    const port = await freePort();
    const token = randomUUID();
    const api = new ActivityApi(`http://127.0.0.1:${port}`, token, onText);
    const portal = new Portal({ api, folder, setup, user });
    const catalogFile = join(folder, 'catalog.yaml');
    const { databases } = portal;
    const config = portalConfig(setup, { port, token, databases, catalogFile });
    await mkdir(databases, { recursive: true });
    await writeFile(catalogFile, catalogText(setup));
    await writeFile(portal.#configFile, JSON.stringify(config));
    if (user !== undefined) await chown(databases, user, user);
    return portal;
  }

  /** The process that runs the backend. */
  get pid(): number {
    return this.#process!.pid;
  }

  /** Starts the backend without waiting for it. */
  launch(): void {
    const user = this.#user;
    this.#process = new PortalProcess(
      this.#configFile,
      this.logFile,
      user === undefined ? undefined : { user, home: this.databases },
    );
  }

  /** Starts the backend and waits until its catalog is complete. */
  async start(): Promise<void> {
    this.launch();
    await this.waitUntilUp();
  }

  async waitUntilUp(): Promise<void> {
    const { repositories, groups, users } = this.#setup;
    const expected = repositories.length + groups.length + users.length;
    await waitFor('the catalog', startTimeoutMs, 300, async () => {
      if (this.#process!.hasExited) {
        throw new Error(`The backend has ended, see ${this.logFile}`);
      }
      const found = await this.#countEntities().catch(() => 0);
      return found >= expected || undefined;
    });
  }

  /** Ends the backend, orderly or not. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    await this.#process?.end(signal);
  }

  /** Those that the catalog has finished, which it has when their relations are there. */
  async #countEntities(): Promise<number> {
    const { status, text } = await this.api.send(
      'GET',
      'catalog/entities?filter=kind=component&filter=kind=group&filter=kind=user&fields=kind,relations',
    );
    if (status !== 200) return 0;
    const entities: { kind: string; relations?: unknown[] }[] =
      JSON.parse(text);
    return entities.filter(
      ({ kind, relations }) => kind === 'Group' || relations?.length,
    ).length;
  }
}
