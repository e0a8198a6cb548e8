/** Where somebody wants to be told what. */
export interface Webhook {
  readonly id: number;
  readonly name: string;
  readonly url: string;
  /** None are all. */
  readonly events: readonly string[];
  /** Which issues it is about. */
  readonly jql?: string;
  readonly secret?: string;
  /** Whether it only wants to know that there was something. */
  readonly excludeBody: boolean;
  readonly enabled: boolean;
  /** Whether it came by the REST API; deliveries say so. */
  readonly registered: boolean;
}
