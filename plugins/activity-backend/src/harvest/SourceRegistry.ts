import type {
  ActivitySource,
  ActivitySourcesExtensionPoint,
  SourceStream,
} from '@activity-insights/plugin-activity-node';
import { ConflictError } from '@backstage/errors';

/** A stream that this process can read, under the id by which the store knows it. */
export interface RegisteredStream {
  id: string;
  source: ActivitySource;
  stream: SourceStream;
}

/** The sources that modules have registered, and the streams that they list. */
export class SourceRegistry implements ActivitySourcesExtensionPoint {
  readonly #sources = new Map<string, ActivitySource>();
  #streams = new Map<string, RegisteredStream>();

  addSource(source: ActivitySource): void {
    const id = `${source.source}/${source.instance}`;
    if (this.#sources.has(id)) {
      throw new ConflictError(
        `The activity source ${id} is registered twice; give one instance another id`,
      );
    }
    this.#sources.set(id, source);
  }

  get sources(): ActivitySource[] {
    return [...this.#sources.values()];
  }

  find(streamId: string): RegisteredStream | undefined {
    return this.#streams.get(streamId);
  }

  /** Asks a source for its streams, and remembers them. */
  async list(
    source: ActivitySource,
    signal: AbortSignal,
  ): Promise<RegisteredStream[]> {
    const streams = await source.listStreams({ signal });
    const registered = streams.map(stream => ({
      id: nameStream(source, stream),
      source,
      stream,
    }));
    for (const entry of registered) this.#streams.set(entry.id, entry);
    return registered;
  }
}

/** `source/instance/project/resource`, each part escaped. */
function nameStream(source: ActivitySource, stream: SourceStream): string {
  return [source.source, source.instance, stream.project.id, stream.resource]
    .map(encodeURIComponent)
    .join('/');
}
