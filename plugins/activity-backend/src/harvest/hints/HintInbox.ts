import {
  Batches,
  type ActivitySource,
  type HintSink,
  type StreamHint,
} from '@activity-insights/plugin-activity-node';
import { toStorableText } from '../../records/storableText';
import type { Database } from '../../store/Database';
import { noteDelivery } from '../../store/hints/noteDelivery';
import {
  hintRestMs,
  noteHints,
  type NotedHint,
} from '../../store/hints/noteHints';
import { streamIdOf } from '../SourceRegistry';

/** What became of hints: `unknown` are those of streams that are not known, or are not to be read. */
export interface HintCounts {
  noted: number;
  unknown: number;
}

/** What keeping hints needs. */
export interface HintInboxOptions {
  database: Pick<Database, 'write'>;
  /** Is called when streams have become due. */
  wake: () => void;
  /** Is told what became of hints. */
  onNoted?: (
    source: { source: string; instance: string },
    counts: HintCounts,
  ) => void;
}

/** Hints that come within this are written together, in milliseconds. */
const joinedMs = 50;

/** Hints of one statement. */
const mostAtATime = 500;

/** Keeps the hints that sources give, many of them by one statement. */
export class HintInbox {
  readonly #options: HintInboxOptions;
  #waking: NodeJS.Timeout | undefined;

  constructor(options: HintInboxOptions) {
    this.#options = options;
  }

  /** Where a source leaves its hints. */
  sinkOf({ source, instance }: ActivitySource): HintSink {
    const from = { source, instance };
    const batchesOf = (isHeard: boolean) =>
      new Batches<readonly StreamHint[], ReadonlySet<string>>({
        restMs: joinedMs,
        work: parts => this.#write(from, parts.flat(), isHeard),
      });
    const heard = batchesOf(true);
    const own = batchesOf(false);
    return {
      note: async (hints, { isOwn = false } = {}) => {
        const known = await (isOwn ? own : heard).add(hints);
        const noted = hints.filter(hint =>
          known.has(streamIdOf({ ...from, ...hint })),
        ).length;
        this.#options.onNoted?.(from, { noted, unknown: hints.length - noted });
        return noted;
      },
    };
  }

  /** Streams that were read just now are due a little later, and so is whatever comes until then. */
  #wake(): void {
    if (this.#waking) return;
    this.#options.wake();
    this.#waking = setTimeout(() => {
      this.#waking = undefined;
      this.#options.wake();
    }, hintRestMs).unref();
  }

  /** @returns the ids of the streams that are known */
  async #write(
    from: { source: string; instance: string },
    hints: readonly StreamHint[],
    isHeard: boolean,
  ): Promise<ReadonlySet<string>> {
    const distinct = new Map<string, NotedHint>();
    for (const hint of hints) {
      const streamId = streamIdOf({ ...from, ...hint });
      const key = toStorableText(hint.key);
      distinct.set(`${streamId} ${key}`, { streamId, key });
    }
    const all = [...distinct.values()];
    const known = new Set<string>();
    const { database } = this.#options;
    for (let at = 0; at === 0 || at < all.length; at += mostAtATime) {
      const found = await database.write('noteHints', async tx => {
        if (at === 0 && isHeard) await noteDelivery(tx, from);
        return noteHints(tx, all.slice(at, at + mostAtATime));
      });
      for (const id of found) known.add(id);
    }
    if (known.size > 0) this.#wake();
    return known;
  }
}
