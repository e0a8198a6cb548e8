/** How long a delivery is remembered, in milliseconds: sources repeat themselves for hours. */
const rememberedMs = 24 * 3_600_000;

/** Beyond this many the oldest are forgotten: what comes again then is looked at again, which does no harm. */
const mostRemembered = 100_000;

/** Which deliveries have come already, as far as this process has seen them. */
export class DeliveryLog {
  readonly #mostRemembered: number;
  /** When each has come, the oldest first. */
  readonly #seen = new Map<string, number>();

  constructor(most: number = mostRemembered) {
    this.#mostRemembered = most;
  }

  /**
   * Whether the delivery has come within the last day.
   *
   * @param now - UTC epoch milliseconds
   */
  has(id: string, now: number): boolean {
    const seenAt = this.#seen.get(id);
    return seenAt !== undefined && now - seenAt < rememberedMs;
  }

  /**
   * Remembers that a delivery has come.
   *
   * @param now - UTC epoch milliseconds, never before those of earlier calls
   */
  add(id: string, now: number): void {
    this.#seen.delete(id);
    this.#seen.set(id, now);
    for (const [oldest, seenAt] of this.#seen) {
      const isKept =
        this.#seen.size <= this.#mostRemembered && now - seenAt < rememberedMs;
      if (isKept) return;
      this.#seen.delete(oldest);
    }
  }
}
