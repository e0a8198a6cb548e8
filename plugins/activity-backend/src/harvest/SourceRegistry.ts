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

/** The sources that modules have registered, and the streams that they have listed. */
export class SourceRegistry implements ActivitySourcesExtensionPoint {
  readonly #sources = new Map<string, ActivitySource>();
  readonly #streams = new Map<string, RegisteredStream>();
  readonly #listed = new Map<string, readonly RegisteredStream[]>();

  addSource(source: ActivitySource): void {
    const key = sourceKey(source);
    if (this.#sources.has(key)) {
      throw new ConflictError(
        `The activity source ${key} is registered twice; give one instance another id`,
      );
    }
    this.#sources.set(key, source);
  }

  get sources(): ActivitySource[] {
    return [...this.#sources.values()];
  }

  /** The source of that key, see `sourceKey`. */
  source(key: string): ActivitySource | undefined {
    return this.#sources.get(key);
  }

  find(streamId: string): RegisteredStream | undefined {
    return this.#streams.get(streamId);
  }

  /** Remembers the streams that a source has listed, and forgets those that it had listed before. */
  keep(
    source: ActivitySource,
    streams: readonly SourceStream[],
  ): RegisteredStream[] {
    const registered = streams.map(stream => ({
      id: streamIdOf({
        source: source.source,
        instance: source.instance,
        projectId: stream.project.id,
        resource: stream.resource,
      }),
      source,
      stream,
    }));
    const key = sourceKey(source);
    for (const { id } of this.#listed.get(key) ?? []) this.#streams.delete(id);
    for (const entry of registered) this.#streams.set(entry.id, entry);
    this.#listed.set(key, registered);
    return registered;
  }
}

/** What names a source among all of them. */
export function sourceKey({
  source,
  instance,
}: {
  source: string;
  instance: string;
}): string {
  return `${source}/${instance}`;
}

/** The id by which the store knows a stream: `source/instance/project/resource`, each part escaped. */
export function streamIdOf(stream: {
  source: string;
  instance: string;
  projectId: string;
  resource: string;
}): string {
  const { source, instance, projectId, resource } = stream;
  return [source, instance, projectId, resource]
    .map(encodeURIComponent)
    .join('/');
}

/** The key of the source of a stream. */
export function sourceKeyOf(streamId: string): string {
  const [source, instance] = streamId.split('/').map(decodeURIComponent);
  return sourceKey({ source, instance });
}
