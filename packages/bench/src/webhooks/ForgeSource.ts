import type {
  ActivitySource,
  EventRecord,
  HintSink,
  Page,
  ReadOptions,
  SourceStream,
  WebhookReceiver,
} from '@activity-insights/plugin-activity-node';

/** How many projects deliveries are about. */
export const projectCount = 50;

/** So seldom that no stream becomes due by itself. */
const frequencyMs = 86_400_000;

/** A tracker that is made up: whatever issue it is asked for it has, with one event. */
export class ForgeSource implements ActivitySource {
  readonly source = 'forge';
  readonly instance = 'main';
  readonly enabled = true;
  readonly frequencyMs = frequencyMs;
  readonly #receiver: WebhookReceiver;

  constructor(receiver: WebhookReceiver) {
    this.#receiver = receiver;
  }

  async listStreams(): Promise<SourceStream[]> {
    return Array.from({ length: projectCount }, (_, n) => ({
      project: { id: `p${n}`, name: `p${n}` },
      resource: 'issues',
      directions: ['tail'],
      read: options => readHinted(options),
    }));
  }

  async listen(hints: HintSink): Promise<void> {
    await this.#receiver.listen(this.instance, hints);
  }
}

async function* readHinted({ hints = [] }: ReadOptions): AsyncGenerator<Page> {
  yield {
    records: hints.map(toRecord),
    settled: [...hints],
    next: { v: 1 },
    done: true,
  };
}

function toRecord(key: string): EventRecord {
  return {
    kind: 'event',
    type: 'item_created',
    key,
    occurredAt: Date.UTC(2026, 0, 1) + Number(key) * 60_000,
    actor: { identity: 'account', id: `a${Number(key) % 100}` },
    title: `Issue ${key}`,
  };
}
