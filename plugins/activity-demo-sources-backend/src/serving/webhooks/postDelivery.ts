const timeout = 10_000;

/**
 * Sends a webhook's delivery.
 *
 * @returns the status of the answer; undefined if there was none, or none in ten seconds
 */
export async function postDelivery(
  url: string,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  const limit = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    return undefined;
  }
}
