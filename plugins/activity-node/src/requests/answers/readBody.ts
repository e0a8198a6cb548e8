import { SourceError } from '../../SourceError';

/**
 * Reads a body to its end. If it is too large or reading fails, the rest is cancelled, so that no connection stays.
 *
 * @param subject - names the request in the message
 * @returns undefined if there is none
 * @throws SourceError `unreadable` if it is larger than `maxBytes` after decompression; what reading throws
 */
export async function readBody(
  response: Response,
  maxBytes: number,
  subject: string,
): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  if (!reader) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (
      let part = await reader.read();
      !part.done;
      part = await reader.read()
    ) {
      length += part.value.length;
      if (length > maxBytes) {
        throw new SourceError(
          'unreadable',
          `${subject} is answered with more than ${maxBytes} bytes; ask for less at a time`,
        );
      }
      chunks.push(part.value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  }
  return Buffer.concat(chunks, length);
}

/** Drops a body that nobody needs. */
export async function dropBody(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
}
