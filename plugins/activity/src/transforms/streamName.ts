/**
 * The id of a stream in readable form: its parts (source, instance, project, resource) are escaped and joined by `/`.
 *
 * @param streams - streams whose projects have a name that people know; in ids they are numbers, as their source has them
 */
export function streamName(
  id: string,
  streams: readonly {
    id: string;
    source: string;
    instance: string;
    project: string;
    resource: string;
  }[] = [],
): string {
  const stream = streams.find(known => known.id === id);
  const parts = stream
    ? [stream.source, stream.instance, stream.project, stream.resource]
    : id.split('/').map(unescaped);
  return parts.join(' · ');
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
