import { bob } from '../__testUtils__/fakeRows';
import {
  minute,
  note,
  recordsOfChange,
} from '../__testUtils__/recordsOfChange';

describe('toChangeRecords', () => {
  it('counts its events at the end', () => {
    const all = recordsOfChange({}, { notes: [note(10, bob, 'Why?')] });
    expect(all.at(-1)).toEqual({
      kind: 'eventCensus',
      of: { change: '105' },
      types: [
        'change_opened',
        'change_merged',
        'change_closed',
        'change_reviewed',
        'change_approved',
      ],
      keys: ['105', '10'],
    });
  });

  it('does not take for gone what is not shown', () => {
    const approvals = { approved_by: [{ user: bob, approved_at: minute(25) }] };
    expect(recordsOfChange({}, { approvals }).at(-1)).toMatchObject({
      types: ['change_opened', 'change_merged', 'change_closed'],
      keys: ['105'],
    });
  });
});
