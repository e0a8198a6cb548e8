import { SourceError } from '@activity-insights/plugin-activity-node';
import { type GitCall, type GitPlace, runGit } from './runGit';

/** Enough for every answer that is read at once. */
const maxBytes = 16 * 1024 * 1024;

/**
 * Runs git and gives its whole output; bytes that are not UTF-8 become replacement characters.
 *
 * @throws SourceError also if the output is longer than 16 MiB
 */
export async function readText(
  place: GitPlace,
  call: GitCall,
): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of runGit(place, call)) {
    bytes += chunk.length;
    if (bytes > maxBytes) {
      throw new SourceError(
        'unreadable',
        `git answers with more than ${maxBytes} bytes where a few are expected, for the ${place.label}`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
