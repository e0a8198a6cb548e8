import { Service } from '../../model';
import { GitlabSettings } from '../GitlabSettings';
import { Hook, hookSwitches } from './Hook';

/** The webhooks of a GitLab: those of its settings and those that were added while it runs. */
export class HookRegistry {
  readonly #settings: GitlabSettings;
  readonly #added = new Map<number, Hook>();
  readonly #disabled = new Map<number, Hook['disabled']>();
  #lastId = 1000;

  constructor(settings: GitlabSettings) {
    this.#settings = settings;
  }

  list(): Hook[] {
    const configured = this.#settings.webhooks.map(
      (each, place): Hook => ({
        id: place + 1,
        events: hookSwitches,
        createdAt: 0,
        everywhere: true,
        ...each,
      }),
    );
    return [...configured, ...this.#added.values()].map(hook =>
      this.#withState(hook),
    );
  }

  /** Those that were added over the API: only they can be seen and removed there. */
  listAdded(): Hook[] {
    return [...this.#added.values()].map(hook => this.#withState(hook));
  }

  add(hook: Omit<Hook, 'id'>): Hook {
    this.#lastId += 1;
    const added = { ...hook, id: this.#lastId };
    this.#added.set(added.id, added);
    return added;
  }

  /** @returns whether there was one that could be removed */
  remove(id: number): boolean {
    return this.#added.delete(id);
  }

  /** Stops deliveries to a hook that does not take them; none takes that back. */
  disable(id: number, disabled: Hook['disabled']): void {
    if (disabled === undefined) this.#disabled.delete(id);
    else this.#disabled.set(id, disabled);
  }

  #withState(hook: Hook): Hook {
    return { ...hook, disabled: this.#disabled.get(hook.id) };
  }
}

/** Whether a hook is about a project. */
export function isAbout(hook: Hook, service: Service): boolean {
  return (
    hook.everywhere === true ||
    hook.service === service.id ||
    hook.team === service.team
  );
}
