import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { HttpConnection } from './backend/HttpConnection';
import { waitFor } from './backend/waiting';
import { processorMs } from './measures/processorMs';
import { quantile } from './measures/statistics';
import { BenchBackend } from './session/BenchBackend';
import { projectCount } from './webhooks/ForgeSource';
import { sendSteadily } from './webhooks/sendSteadily';

/** Of each how many deliveries one is the one before, sent again. */
const repeatedEvery = 5;

/** Shorter than that of the server, in milliseconds. */
const idleMs = 2_000;

/** How long the harvest may take with what is left after the last delivery. */
const catchUpMs = 120_000;

/** The slowest answer that all but 5 % may need, in milliseconds. */
const promisedMs = 200;

/** `yarn bench:webhooks`, see the README. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rate: { type: 'string', default: '500' },
      seconds: { type: 'string', default: '60' },
    },
  });
  const perSecond = Number(values.rate);
  const seconds = Number(values.seconds);
  const folder = await mkdtemp(join(tmpdir(), 'activity-webhooks-'));
  const secret = randomUUID();
  let backend: BenchBackend | undefined;
  try {
    backend = await BenchBackend.start({
      folder,
      database: {
        client: 'better-sqlite3',
        connection: { directory: join(folder, 'databases') },
      },
      parallelism: 3,
      entry: require.resolve('./webhooks/serveForge.ts'),
      settings: { secret },
    });
    await measure(backend, secret, { perSecond, seconds });
  } finally {
    await backend?.stop();
    await rm(folder, { recursive: true });
  }
}

async function measure(
  backend: BenchBackend,
  secret: string,
  rate: { perSecond: number; seconds: number },
): Promise<void> {
  const { api, baseUrl } = backend;
  const { id } = await api.startRun();
  await waitFor('the first harvest', catchUpMs, 100, async () =>
    (await api.run(id)).status === 'completed' ? true : undefined,
  );
  const connection = new HttpConnection(baseUrl, idleMs);
  const issues = new Set<number>();
  const cpuBefore = processorMs(backend.pid);
  const sent = await sendSteadily(rate, async n => {
    const delivery = n % repeatedEvery === 1 ? n - 1 : n;
    // Issues change several times, and in no order.
    const issue = (delivery * 7_919) % Math.ceil(rate.perSecond * 10);
    const body = JSON.stringify({
      project: `p${issue % projectCount}`,
      issue: `${issue}`,
      text: 'x'.repeat(5_000),
    });
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    const { status } = await connection.send(
      '/api/events/http/activity-insights.forge',
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-hub-signature': `sha256=${signature}`,
          'x-delivery': `d${delivery}`,
        },
        body,
      },
    );
    if (status === 202) issues.add(issue);
    return status;
  });
  const cpuMs = processorMs(backend.pid) - cpuBefore;
  const sentAt = performance.now();
  const { durations, statuses } = sent;
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const tell = (line: string) => process.stdout.write(`${line}\n`);
  const [p50, p95, p99, slowest] = [0.5, 0.95, 0.99, 1].map(share =>
    quantile(durations, share),
  );
  tell(
    `${durations.length} deliveries, ${
      rate.perSecond
    } a second, by status: ${JSON.stringify(statuses)}`,
  );
  tell(
    `p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}, slowest ${ms(slowest)}`,
  );
  tell(
    `The backend was at work for ${ms(cpuMs / durations.length)} per delivery`,
  );
  await waitFor('every issue to be stored', catchUpMs, 250, async () => {
    const { total } = await api.heatmap({
      from: '2026-01-01',
      to: '2026-12-31',
    });
    return total === issues.size ? true : undefined;
  });
  tell(
    `${issues.size} issues stored ${ms(
      performance.now() - sentAt,
    )} after the last delivery`,
  );
  const isKept = p95 < promisedMs && statuses['202'] === durations.length;
  if (!isKept) process.exitCode = 1;
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
