import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { readCsv } from './readCsv';
import { authorizationOf, serveRoutes } from './serveRoutes';

type Query = Record<string, string | string[] | number | undefined>;

/** Routes below one path, and the actions beside them, asked in the name of Users or of a service. */
export class ServedRoutes {
  readonly audited: unknown[] = [];
  /** Notes what it is told in `audited`. */
  readonly auditor = mockServices.auditor.mock({
    createEvent: async ({ eventId, severityLevel, meta }) => {
      this.audited.push({ eventId, severityLevel, meta });
      return { success: async () => {}, fail: async () => {} };
    },
  });
  readonly actionsRegistry = actionsRegistryServiceMock();
  readonly #path: string;
  #server!: Awaited<ReturnType<typeof serveRoutes>>['server'];

  /** @param path - below `/api/activity`, such as `/flow` */
  constructor(path: string) {
    this.#path = path;
  }

  /** Serves routes until the tests of the file are over. */
  async serve(create: Parameters<typeof serveRoutes>[0]): Promise<void> {
    ({ server: this.#server } = await serveRoutes(create));
  }

  /** What a client needs to ask here. */
  clientOptions(userRef?: string) {
    const authorization = authorizationOf(userRef);
    return {
      discoveryApi: { getBaseUrl: async () => this.#baseUrl() },
      fetchApi: {
        fetch: (url: string | URL | Request, init?: RequestInit) =>
          fetch(url, { ...init, headers: { ...init?.headers, authorization } }),
      },
    };
  }

  /** The answer to a request: its status, and its text. */
  async ask(
    path: string,
    query: Query = {},
    userRef?: string,
  ): Promise<{ status: number; text: string }> {
    const response = await fetch(
      `${this.#baseUrl()}${this.#path}${path}?${write(query)}`,
      { headers: { authorization: authorizationOf(userRef) } },
    );
    return { status: response.status, text: await response.text() };
  }

  /** The rows of a file, by the names of its columns. */
  async download(
    path: string,
    query: object = {},
  ): Promise<Record<string, string>[]> {
    const { status, text } = await this.ask(path, { ...query, format: 'csv' });
    if (status !== 200) throw new Error(`${status}: ${text}`);
    const [columns, ...rows] = readCsv(text);
    return rows.map(row =>
      Object.fromEntries(columns.map((column, at) => [column, row[at]])),
    );
  }

  /** What an action gives. */
  async act(
    name: string,
    input: object,
    userRef?: string,
  ): Promise<Record<string, any>> {
    const { output } = await this.actionsRegistry.invoke({
      id: `test:${name}`,
      input: input as never,
      credentials: userRef
        ? mockCredentials.user(userRef)
        : mockCredentials.service(),
    });
    return output as Record<string, any>;
  }

  #baseUrl(): string {
    return `http://localhost:${this.#server.port()}/api/activity`;
  }
}

function write(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined) parameters.append(name, String(one));
    }
  }
  return String(parameters);
}
