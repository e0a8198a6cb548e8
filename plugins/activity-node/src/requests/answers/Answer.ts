/** What a host has answered, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  /** Undefined if there was none. */
  body: Uint8Array | undefined;
  /** What was answered, after redirects. */
  url: URL;
}
