import { JiraSettings } from '../JiraSettings';
import { Webhook } from './Webhook';

/** The webhooks of a Jira: those of its settings and those that were registered while it runs. */
export class WebhookRegistry {
  readonly #settings: JiraSettings;
  readonly #registered = new Map<number, Webhook>();
  #lastId = 1000;

  constructor(settings: JiraSettings) {
    this.#settings = settings;
  }

  list(): Webhook[] {
    const configured = this.#settings.webhooks.map((each, place) => ({
      id: place + 1,
      excludeBody: false,
      enabled: true,
      registered: false,
      ...each,
      events: each.events ?? [],
    }));
    return [...configured, ...this.#registered.values()];
  }

  add(webhook: Omit<Webhook, 'id' | 'registered'>): Webhook {
    this.#lastId += 1;
    const added = { ...webhook, id: this.#lastId, registered: true };
    this.#registered.set(added.id, added);
    return added;
  }

  /** @returns whether there was one that could be removed */
  remove(id: number): boolean {
    return this.#registered.delete(id);
  }
}
