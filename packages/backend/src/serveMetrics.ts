/** The variables of OpenTelemetry that matter here, by their official names. */
export interface MetricsEnvironment {
  /** `prometheus` turns metrics on. */
  OTEL_METRICS_EXPORTER?: string;
  /** The address to listen at; by default only this machine is served. */
  OTEL_EXPORTER_PROMETHEUS_HOST?: string;
  OTEL_EXPORTER_PROMETHEUS_PORT?: string;
}

/** Metrics that are being served. */
export interface ServedMetrics {
  /** Resolves when the first scrape can come; fails if the port cannot be had. */
  whenReady: Promise<void>;
  stop(): Promise<void>;
}

const defaultPort = 9464;

/**
 * Serves the metrics of the backend at `/metrics` for Prometheus, on a port of their own, if the environment asks for it. To
 * be called before the backend is made: what asks for a meter before that gets one that measures nothing.
 *
 * @returns undefined if nobody asks for metrics: the packages are not even loaded then
 */
export function serveMetrics(
  env: MetricsEnvironment,
): ServedMetrics | undefined {
  if (env.OTEL_METRICS_EXPORTER !== 'prometheus') return undefined;
  const { metrics } =
    require('@opentelemetry/api') as typeof import('@opentelemetry/api');
  const { PrometheusExporter } =
    require('@opentelemetry/exporter-prometheus') as typeof import('@opentelemetry/exporter-prometheus');
  const { MeterProvider } =
    require('@opentelemetry/sdk-metrics') as typeof import('@opentelemetry/sdk-metrics');
  const exporter = new PrometheusExporter({
    host: env.OTEL_EXPORTER_PROMETHEUS_HOST ?? 'localhost',
    port: Number(env.OTEL_EXPORTER_PROMETHEUS_PORT ?? defaultPort),
    withoutTargetInfo: true,
    preventServerStart: true,
  });
  const provider = new MeterProvider({ readers: [exporter] });
  metrics.setGlobalMeterProvider(provider);
  return {
    whenReady: exporter.startServer(),
    stop: () => provider.shutdown(),
  };
}
