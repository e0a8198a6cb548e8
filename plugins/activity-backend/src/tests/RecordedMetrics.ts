import type {
  MetricsService,
  MetricsServiceObservableCallback,
} from '@backstage/backend-plugin-api/alpha';

/** Metrics that are kept in memory. A series is named as `name{label="value"}`, its labels in alphabetical order. */
export class RecordedMetrics {
  /** Sums of what was counted and recorded, by series. */
  readonly sums = new Map<string, number>();
  readonly #gauges = new Map<string, MetricsServiceObservableCallback>();

  readonly service: Pick<
    MetricsService,
    'createCounter' | 'createHistogram' | 'createObservableGauge'
  > = {
    createCounter: name => ({ add: this.#adder(name) }),
    createHistogram: name => ({ record: this.#adder(name) }),
    createObservableGauge: name => ({
      addCallback: callback => {
        this.#gauges.set(name, callback as MetricsServiceObservableCallback);
      },
      removeCallback: () => this.#gauges.delete(name),
    }),
  };

  /** What the gauges tell now, by series. */
  async scrape(): Promise<Map<string, number>> {
    const told = new Map<string, number>();
    const scraping = [...this.#gauges].map(([name, callback]) =>
      callback({
        observe: (value, labels) => told.set(seriesOf(name, labels), value),
      }),
    );
    await Promise.all(scraping);
    return told;
  }

  #adder(name: string) {
    return (value: number, labels?: object) => {
      const series = seriesOf(name, labels);
      this.sums.set(series, (this.sums.get(series) ?? 0) + value);
    };
  }
}

function seriesOf(name: string, labels: object = {}): string {
  const told = Object.entries(labels)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([label, value]) => `${label}="${value}"`);
  return told.length > 0 ? `${name}{${told.join(',')}}` : name;
}
