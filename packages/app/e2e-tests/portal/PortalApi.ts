/** Asks the backend of a portal directly, as the guest whom the portal signs in. */
export class PortalApi {
  readonly #backend: string;
  #token: Promise<string> | undefined;

  constructor(backend: string) {
    this.#backend = backend;
  }

  /**
   * What a route of the plugin answers.
   *
   * @param path - below `/api/activity`
   * @throws for anything but a success
   */
  async get<T>(path: string, query: URLSearchParams): Promise<T> {
    this.#token ??= this.#signIn();
    const response = await fetch(
      `${this.#backend}/api/activity${path}?${query}`,
      { headers: { authorization: `Bearer ${await this.#token}` } },
    );
    if (!response.ok) {
      throw new Error(`${path}?${query}: ${await response.text()}`);
    }
    return (await response.json()) as T;
  }

  async #signIn(): Promise<string> {
    const response = await fetch(`${this.#backend}/api/auth/guest/refresh`);
    const { backstageIdentity } = (await response.json()) as {
      backstageIdentity: { token: string };
    };
    return backstageIdentity.token;
  }
}
