import type { ActivityEvent } from '@activity-insights/plugin-activity-common';
import type { ActivityApi } from '../backend/ActivityApi';
import { windows } from '../questions/ranges';

const zones = ['UTC', 'America/New_York', 'Australia/Lord_Howe', 'author'];

const everything = ['bots', 'copies', 'merges', 'bulk'];

/**
 * All that a portal answers about entities, as texts that can be compared: numbers in several zones, by default and with
 * everything, and every single event. What differs from portal to portal by nature is left out.
 */
export async function readEverything(
  api: ActivityApi,
  entities: readonly string[],
): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const entity of entities) {
    for (const { name, from, to } of windows) {
      for (const timezone of zones) {
        for (const include of [[], everything]) {
          const query = { entity, from, to, timezone, include };
          const heatmap = await api.heatmap(query);
          const calendar = await api.calendar(query);
          const { matrix, total, excluded, contributors } = heatmap;
          const days = calendar.days.filter(({ count }) => count > 0);
          const numbers = { matrix, total, excluded, contributors, days };
          const how = include.length > 0 ? 'all' : 'default';
          answers.set(
            `${entity} ${name} ${timezone} ${how}`,
            JSON.stringify(numbers),
          );
        }
      }
      const query = { entity, from, to, timezone: 'UTC', include: everything };
      const { items } = await api.allEvents({
        ...query,
        type: ['commit', 'release'],
      });
      const events = items.map(factsOf);
      // Events of the same moment come in the order in which they were stored.
      answers.set(`${entity} ${name} events`, events.sort().join('\n'));
    }
  }
  return answers;
}

/**
 * What has to be the same of an event. Not so its number, and where two repositories have the same commit, the one that
 * it is shown in is the one that was read first.
 */
function factsOf(event: ActivityEvent): string {
  const { type, sha, occurredAt, title, actor, branch, flags, entityRefs } =
    event;
  return JSON.stringify([
    type,
    sha,
    occurredAt,
    title,
    actor?.name,
    actor?.userRef,
    branch,
    flags,
    entityRefs,
  ]);
}
