import {
  activitySignalSchema,
  type ActivitySignal,
} from '@activity-insights/plugin-activity-common';
import { mockServices } from '@backstage/backend-test-utils';
import type { ObservedRead } from '../harvest/HarvestObserver';
import { noCounts } from '../store/operations/addRunCounts';
import { ChangeAnnouncer } from './ChangeAnnouncer';

function readOf(source: string, streamId = `${source}/one`): ObservedRead {
  return {
    streamId,
    source,
    instance: 'local',
    direction: 'tail',
    runIds: [],
  };
}

const written = { ...noCounts, written: 2 };

describe('ChangeAnnouncer', () => {
  let sent: ActivitySignal[];
  let announcer: ChangeAnnouncer;

  beforeEach(() => {
    jest.useFakeTimers({ now: Date.parse('2026-03-04T09:00:00Z') });
    sent = [];
    announcer = new ChangeAnnouncer({
      announce: async signal => void sent.push(signal),
      logger: mockServices.logger.mock(),
    });
  });

  afterEach(() => {
    announcer.stop();
    jest.useRealTimers();
  });

  it('announces the first change at once, and names its source only', () => {
    announcer.pageStored(readOf('git', 'git/local/secret-plans'), written);
    jest.advanceTimersByTime(0);
    expect(sent).toEqual([
      { kind: 'changed', at: '2026-03-04T09:00:00.000Z', sources: ['git'] },
    ]);
    expect(activitySignalSchema.parse(sent[0])).toEqual(sent[0]);
  });

  it('announces what follows together, the last change included', () => {
    announcer.pageStored(readOf('git'), written);
    for (let step = 0; step < 46; step += 1) {
      jest.advanceTimersByTime(100);
      announcer.pageStored(readOf(step % 2 ? 'jira' : 'gitlab'), written);
    }
    expect(sent).toHaveLength(1);
    jest.advanceTimersByTime(5_000);
    expect(sent.slice(1)).toEqual([
      {
        kind: 'changed',
        at: '2026-03-04T09:00:04.600Z',
        sources: ['gitlab', 'jira'],
      },
    ]);
    jest.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(2);
  });

  it('says nothing of pages and sweeps that change nothing', () => {
    announcer.pageStored(readOf('git'), { ...noCounts, read: 9, unchanged: 9 });
    announcer.removed(readOf('git'), 0);
    announcer.readEnded(readOf('git'));
    jest.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
  });

  it('announces what was removed', () => {
    announcer.pageStored(readOf('jira'), { ...noCounts, removed: 1 });
    jest.advanceTimersByTime(5_000);
    announcer.removed(readOf('gitlab'), 3);
    jest.advanceTimersByTime(5_000);
    expect(sent.map(({ sources }) => sources)).toEqual([['jira'], ['gitlab']]);
  });

  it('announces once more when a read has ended that changed something', () => {
    announcer.pageStored(readOf('git'), written);
    jest.advanceTimersByTime(20_000);
    announcer.readEnded(readOf('git'));
    announcer.readEnded(readOf('git'));
    jest.advanceTimersByTime(20_000);
    expect(sent).toHaveLength(2);
  });

  it('lives with a service that fails', async () => {
    const debug = jest.fn();
    const failing = new ChangeAnnouncer({
      announce: async () => {
        throw new Error('with an address: ada@mail.example');
      },
      logger: { debug },
    });
    failing.pageStored(readOf('git'), written);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(debug).toHaveBeenCalledTimes(1);
    expect(debug.mock.calls[0][0]).not.toContain('ada');
    failing.stop();
  });

  it('announces nothing after it was stopped', () => {
    announcer.pageStored(readOf('git'), written);
    announcer.stop();
    announcer.pageStored(readOf('git'), written);
    jest.advanceTimersByTime(60_000);
    expect(sent).toEqual([]);
  });
});
