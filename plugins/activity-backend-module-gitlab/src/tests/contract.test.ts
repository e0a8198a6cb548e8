import {
  pageLimits,
  type SourceStream,
} from '@activity-insights/plugin-activity-node';
import {
  type ContractSituation,
  readPages,
  runStreamContract,
} from '@activity-insights/plugin-activity-node/testUtils';
import { FakeProject, type FakeRow } from '../__testUtils__/FakeProject';
import {
  addChange,
  addDeployment,
  addIssue,
  addPipeline,
  addRelease,
} from '../__testUtils__/fakeRows';
import { serveProject } from '../__testUtils__/serveProject';
import { createStreams } from '../streams/createStreams';

const now = Date.UTC(2026, 10, 16, 10);
const day = 86_400_000;

type Add = (fake: FakeProject, number: number, at: number) => FakeRow;

/** How each kind of thing is made, what names the one that makes no sense, and what hints name two of them by. */
const kinds: {
  resource: string;
  add: Add;
  spoil: (row: FakeRow) => void;
  malformedKey: string;
  hintKeys: string[];
}[] = [
  {
    resource: 'merge_requests',
    add: addChange,
    spoil: row => Object.assign(row, { created_at: 'yesterday' }),
    malformedKey: '103',
    hintKeys: ['2/102', '4', '77/177', 'nonsense'],
  },
  {
    resource: 'issues',
    // Those that are open are wanted however old they are.
    add: (fake, number, at) => addIssue(fake, number, at, { state: 'closed' }),
    spoil: row => Object.assign(row, { state: 'melted' }),
    malformedKey: '203',
    hintKeys: ['2/202', '77/277'],
  },
  {
    resource: 'pipelines',
    add: (fake, number, at) => addPipeline(fake, 300 + number, at),
    spoil: row => Object.assign(row, { created_at: null }),
    malformedKey: '303',
    hintKeys: ['302', '377', 'nonsense'],
  },
  {
    resource: 'deployments',
    add: (fake, number, at) => addDeployment(fake, 400 + number, at),
    spoil: row => Object.assign(row, { status: 'melted' }),
    malformedKey: '403',
    hintKeys: ['402', '477', 'nonsense'],
  },
];

async function prepareStream(
  resource: string,
  fill: (fake: FakeProject) => void,
) {
  const fake = new FakeProject();
  fake.lists.set(resource, []);
  fill(fake);
  const served = await serveProject(fake, () => now);
  return {
    createStream: (): SourceStream =>
      createStreams(served.place).find(stream => stream.resource === resource)!,
    cleanUp: () => served.close(),
  };
}

for (const { resource, add, spoil, malformedKey, hintKeys } of kinds) {
  for (const direction of ['tail', 'backfill'] as const) {
    // What a backfill gives lies before the recent window of 91 days.
    const latest = direction === 'tail' ? now - day : now - 100 * day;
    runStreamContract({
      name: `${resource}, ${direction}`,
      direction,
      prepare: async (situation: ContractSituation) => ({
        malformedKey,
        hintKeys,
        ...(await prepareStream(resource, fake => {
          const count = { filled: 9, malformed: 5, empty: 0 }[situation];
          const numbers = Array.from({ length: count }, (_, i) => i + 1);
          for (const number of numbers) {
            const row = add(fake, number, latest - (9 - number) * 5 * day);
            if (situation === 'malformed' && number === 3) spoil(row);
          }
        })),
      }),
    });
  }
}

runStreamContract({
  name: 'releases',
  prepare: async situation => ({
    malformedKey: '7:v3',
    hintKeys: ['v2', 'v77'],
    ...(await prepareStream('releases', fake => {
      const count = { filled: 9, malformed: 5, empty: 0 }[situation];
      for (let number = 1; number <= count; number += 1) {
        const isSpoilt = situation === 'malformed' && number === 3;
        const dates = { created_at: null, released_at: null };
        const at = now - (10 - number) * day;
        addRelease(fake, `v${number}`, at, isSpoilt ? dates : {});
      }
    })),
  }),
});

describe('streams of a project', () => {
  it('read nothing twice when the recent window and what lies before are read in turn', async () => {
    const { createStream, cleanUp } = await prepareStream('pipelines', fake => {
      for (let number = 1; number <= 9; number += 1) {
        addPipeline(fake, 300 + number, now - number * 20 * day);
      }
    });
    try {
      const options = { budget: { ...pageLimits, recordsPerPage: 2 } };
      const tail = await readPages(createStream(), options);
      const backfill = await readPages(createStream(), {
        ...options,
        direction: 'backfill',
      });
      const keys = [...tail.records, ...backfill.records].map(record =>
        record.kind === 'event' ? record.key : record.kind,
      );
      expect(keys).toEqual(
        [304, 303, 302, 301, 305, 306, 307, 308, 309].map(String),
      );
    } finally {
      await cleanUp();
    }
  });
});
