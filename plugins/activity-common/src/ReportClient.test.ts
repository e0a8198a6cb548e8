import { ReportClient } from './ReportClient';

const component = 'component:default/shop';

function clientOf(answer: unknown, status: number) {
  const requests: { url: string; init: RequestInit }[] = [];
  const client = new ReportClient({
    discoveryApi: { getBaseUrl: async id => `http://localhost/api/${id}` },
    fetchApi: {
      fetch: async (url, init) => {
        requests.push({ url: String(url), init: init ?? {} });
        return new Response(JSON.stringify(answer), {
          status,
          headers: { 'content-type': 'application/json' },
        });
      },
    },
  });
  return { client, requests };
}

describe('ReportClient', () => {
  it.each([
    [
      'reportDeployment',
      { key: 'build-7', component, status: 'success', changes: ['acme/a!1'] },
      201,
      '/deployments',
    ],
    [
      'reportIncident',
      { key: 'inc-7', component, title: 'Nobody can pay', resolvedAt: null },
      200,
      '/incidents',
    ],
  ] as const)('%s posts the report', async (method, report, status, path) => {
    const receipt = { key: report.key, component, outcome: 'created' };
    const { client, requests } = clientOf(receipt, status);
    const call = client[method] as (...all: unknown[]) => Promise<unknown>;
    expect(await call.call(client, report, { token: 'secret' })).toEqual(
      receipt,
    );
    expect(requests[0].url).toBe(`http://localhost/api/activity${path}`);
    expect(requests[0].init.method).toBe('POST');
    expect(requests[0].init.headers).toMatchObject({
      authorization: 'Bearer secret',
      'content-type': 'application/json',
    });
    expect(JSON.parse(String(requests[0].init.body))).toEqual(report);
  });

  it('throws what the backend refuses', async () => {
    const error = { name: 'NotAllowedError', message: 'No' };
    const { client } = clientOf({ error }, 403);
    await expect(
      client.reportIncident({ key: 'a', component, title: 'b' }),
    ).rejects.toMatchObject({ statusCode: 403 });
  });
});
