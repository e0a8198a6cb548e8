import type { CacheService } from '@backstage/backend-plugin-api';

/** A cache of its own that does what the platform's services do: values are copied, not kept. */
export function memoryCache(): CacheService {
  const entries = new Map<string, string>();
  const cache: CacheService = {
    get: async key => {
      const found = entries.get(key);
      return found === undefined ? undefined : JSON.parse(found);
    },
    set: async (key, value) => {
      entries.set(key, JSON.stringify(value));
    },
    delete: async key => {
      entries.delete(key);
    },
    withOptions: () => cache,
  };
  return cache;
}
