import type { Team } from '@activity-insights/plugin-activity-demo-sources-backend';
import type { DemoReader } from '../../src/__testUtils__/DemoReader';
import { harvest } from '../../src/__testUtils__/harvest';
import { JiraSource } from '../../src/JiraSource';

/** Reads everything of a site but the issues of its projects to its end, as a first harvest does, and keeps nothing. */
export async function readOtherStreams(
  jira: DemoReader,
  teams: readonly Team[],
): Promise<void> {
  const source = new JiraSource({
    config: {
      ...jira.config(),
      projects: teams.map(team => ({ key: team.jira.projectKey })),
    },
    requests: jira.requests(),
    webhooks: { listen: async () => {} },
    isOnlyInstance: true,
  });
  const { signal } = new AbortController();
  const streams = await source.listStreams({ signal, locators: [] });
  for (const stream of streams) {
    if (stream.resource === 'issues') continue;
    await harvest({ createStream: () => stream, store: () => {} });
  }
}
