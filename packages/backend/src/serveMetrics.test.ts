import { createServer, type AddressInfo } from 'node:net';
import { metrics } from '@opentelemetry/api';
import { serveMetrics } from './serveMetrics';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => {
    server.close(resolve);
  });
  return port;
}

describe('serveMetrics', () => {
  afterEach(() => metrics.disable());

  it('serves what is measured, in the format of Prometheus', async () => {
    const port = await freePort();
    const served = serveMetrics({
      OTEL_METRICS_EXPORTER: 'prometheus',
      OTEL_EXPORTER_PROMETHEUS_PORT: String(port),
    });
    await served!.whenReady;
    try {
      metrics
        .getMeter('backstage-plugin-example')
        .createCounter('example.visits')
        .add(3, { route: '/heatmap' });
      const response = await fetch(`http://localhost:${port}/metrics`);
      expect(await response.text()).toMatch(
        /^example_visits_total\{.*route="\/heatmap".*\} 3$/m,
      );
    } finally {
      await served!.stop();
    }
  });

  it('serves nothing unless it is asked for', () => {
    expect(serveMetrics({})).toBeUndefined();
    expect(serveMetrics({ OTEL_METRICS_EXPORTER: 'none' })).toBeUndefined();
  });
});
