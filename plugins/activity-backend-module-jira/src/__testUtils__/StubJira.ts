import { createSourceRequests } from '@activity-insights/plugin-activity-node';
import { mockServices } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { JiraSite } from '../transport/JiraSite';

/** What a path answers: JSON, or a status with what Jira says. */
export type StubAnswer = unknown | StubRefusal;

/** An answer other than 200. */
export class StubRefusal {
  readonly status: number;
  readonly message: string;

  constructor(status: number, message = 'No') {
    this.status = status;
    this.message = message;
  }
}

/** By path, such as `/rest/api/3/field`; what is not listed is not there. */
export type StubRoutes = Record<
  string,
  (query: URLSearchParams, body: unknown) => StubAnswer
>;

/** A Cloud site whose answers a test writes by hand, reached through everything that real requests go through. */
export class StubJira {
  /** Paths with their queries, in order. */
  readonly asked: string[] = [];
  readonly site: JiraSite;
  readonly requests: ReturnType<typeof createSourceRequests>;
  routes: StubRoutes;

  constructor(routes: StubRoutes, flavour: 'Cloud' | 'Server' = 'Cloud') {
    this.routes = {
      '/rest/api/2/serverInfo': () => ({ deploymentType: flavour }),
      ...routes,
    };
    this.requests = createSourceRequests({
      limits: { requestsPerMinutePerHost: 1_000_000 },
      logger: mockServices.logger.mock(),
      metrics: metricsServiceMock.mock(),
      policy: { retries: 0 },
      fetch: async (input, init) => this.#answer(new Request(input, init)),
    });
    this.site = new JiraSite(
      {
        id: 'cloud',
        baseUrl: 'https://jira.example',
        credentials: { kind: 'token', token: 'token-of-the-stub' },
        limits: {},
      },
      this.requests,
    );
  }

  async #answer(request: Request): Promise<Response> {
    const { pathname, search, searchParams } = new URL(request.url);
    this.asked.push(pathname + search);
    const text = await request.text();
    const route = this.routes[pathname];
    const answer = route
      ? route(searchParams, text === '' ? undefined : JSON.parse(text))
      : new StubRefusal(404);
    return answer instanceof StubRefusal
      ? Response.json(
          { errorMessages: [answer.message], errors: {} },
          { status: answer.status },
        )
      : Response.json(answer);
  }
}

/** A list in the shape in which Jira pages by `startAt`. */
export function pageOf(
  all: readonly unknown[],
  query: URLSearchParams,
  most = 50,
) {
  const startAt = Number(query.get('startAt') ?? 0);
  const maxResults = Math.min(Number(query.get('maxResults') ?? most), most);
  const values = all.slice(startAt, startAt + maxResults);
  const isLast = startAt + values.length >= all.length;
  return { startAt, maxResults, isLast, values };
}
