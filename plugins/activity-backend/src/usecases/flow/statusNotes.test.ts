import type { FlowStatus } from '@activity-insights/plugin-activity-common';
import { statusNotes } from './statusNotes';

const status = (
  name: string,
  stage: FlowStatus['stage'],
  work: FlowStatus['work'] = null,
): FlowStatus => ({ status: name, stage, work, by: 'source' });

const open = status('Open', 'todo');
const doing = status('Doing', 'inProgress', 'active');
const review = status('Review', 'inProgress', 'waiting');
const limbo = status('Limbo', null);

const cases: [string, FlowStatus[], boolean, string[]][] = [
  ['nothing of no statuses', [], true, []],
  ['nothing where all is known', [open, doing, review], true, []],
  ['that none waits', [open, doing], true, ['no-waiting-statuses']],
  ['nothing of waiting where nobody asks for it', [open, doing], false, []],
  ['nothing of waiting where nothing is in progress', [open], true, []],
  ['what nobody knows', [doing, review, limbo], true, ['unmapped-statuses']],
  ['both', [doing, limbo], true, ['unmapped-statuses', 'no-waiting-statuses']],
];

describe('statusNotes', () => {
  it.each(cases)('tells %s', (_, statuses, tellsWaiting, codes) => {
    const notes = statusNotes(statuses, tellsWaiting);
    expect(notes.map(({ code }) => code)).toEqual(codes);
  });

  it('names each status once, and ten of them', () => {
    const names = [...'abcdefghijkl'];
    const [{ message }] = statusNotes(
      [...names, 'a'].map(name => status(name, null)),
      false,
    );
    expect(message).toContain(`('a', 'b',`);
    expect(message).toContain(`'j', and 2 more)`);
  });
});
