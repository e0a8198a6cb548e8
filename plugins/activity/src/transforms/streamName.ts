/** The id of a stream in readable form: its parts (source, instance, project, resource) are escaped and joined by `/`. */
export function streamName(id: string): string {
  return id.split('/').map(unescaped).join(' · ');
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
