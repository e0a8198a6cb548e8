import type { BackendSettings } from './BenchBackend';

/** All that the backend is configured with. Nothing is harvested until a run is asked for. */
export function serverConfig(
  { folder, database, parallelism, settings }: BackendSettings,
  { port, token }: { port: number; token: string },
): object {
  const baseUrl = `http://127.0.0.1:${port}`;
  return {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { port, host: '127.0.0.1' },
      database,
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'bench' } },
        ],
      },
    },
    permission: { enabled: true },
    activity: {
      timezone: 'UTC',
      harvest: { parallelism, reload: { onStartWhenEmpty: false } },
    },
    bench: { folder, ...settings },
  };
}
