import {
  type ContractSituation,
  runStreamContract,
} from '@activity-insights/plugin-activity-node/testUtils';
import { tellTruth } from '@activity-insights/plugin-activity-demo-sources-backend';
import { DemoJira } from '../__testUtils__/DemoJira';
import type { JiraFlavour } from '../transport/JiraFlavour';

const flavours: JiraFlavour[] = ['cloud', 'dataCenter'];
const dayMs = 24 * 3_600_000;
const at = '2025-10-14T12:00:00Z';

/**
 * A few issues of one project, none of which was created before another was last updated, so that they are in one order by
 * either: some of them open or of late, or all of them done long ago.
 */
function chooseIssues(jira: DemoJira, isOld: boolean): number[] {
  const { company, clock } = jira.demo;
  const [team] = company.teams;
  const recent = clock.now() - 91 * dayMs;
  const rows = [...tellTruth(company, 'items', team.id, clock.now())]
    .filter(({ project }) => project === team.jira.projectKey)
    .filter(({ updatedAt, resolvedAt }) => {
      const isDone = resolvedAt !== undefined && Date.parse(updatedAt) < recent;
      return isDone === isOld;
    })
    .filter(({ histories, comments }) => histories + comments < 12)
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  const chosen: typeof rows = [];
  for (const row of rows) {
    const before = chosen.at(-1);
    if (chosen.length < 4 && (!before || row.updatedAt < before.createdAt)) {
      chosen.push(row);
    }
  }
  return chosen.map(({ id }) => id);
}

jest.setTimeout(120_000);

describe.each(flavours)('streams of %s', flavour => {
  let jira: DemoJira;
  beforeAll(async () => {
    jira = await DemoJira.start({ flavour, at });
  });
  afterAll(() => jira.stop());

  async function prepare(situation: ContractSituation, isOld: boolean) {
    const ids = chooseIssues(jira, isOld);
    const jql =
      situation === 'empty'
        ? 'labels = nothing-has-it'
        : `id in (${ids.join(', ')})`;
    const broken = String(ids[1]);
    jira.distort = body => {
      if (situation !== 'malformed') return;
      for (const { id, fields } of body?.issues ?? []) {
        if (id === broken) delete fields?.status;
      }
    };
    const [team] = jira.demo.company.teams;
    return {
      createStream: () => jira.issues(team, { jql }),
      malformedKey: `issue/${broken}`,
      hintKeys: [String(ids[0]), '999999999', 'odd'],
    };
  }

  runStreamContract({
    name: 'issues forward',
    takesHints: true,
    prepare: situation => prepare(situation, false),
  });

  runStreamContract({
    name: 'issues backwards',
    direction: 'backfill',
    prepare: situation => prepare(situation, true),
  });
});
