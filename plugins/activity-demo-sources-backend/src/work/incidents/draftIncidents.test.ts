import { foundCompany } from '../../company';
import { draftOf } from '../testing/draftOf';
import { draftIncidents, IncidentCause } from './draftIncidents';

const company = foundCompany({ seed: 7, scale: { people: 1, months: 1 } });
const [team] = company.teams;
const minute = 60_000;
// Three o'clock in the morning of a Sunday.
const noticedAt = Date.UTC(2026, 1, 15, 2);

const cause: IncidentCause = {
  key: 'a/f1',
  service: team.services[0],
  noticedAt,
  recoveredAt: noticedAt + 50 * minute,
  by: team.lead,
  kind: 'rollback',
  culprit: 1,
};
const drafts = [draftOf(0), draftOf(1)];
const draft = (...causes: IncidentCause[]) =>
  draftIncidents(company, team.id, drafts, causes);

describe('draftIncidents', () => {
  it('makes an incident of each failure, after the other drafts', () => {
    const incidents = draft(cause, { ...cause, key: 'a/f2' });
    expect(incidents.map(({ ordinal, failure }) => [ordinal, failure])).toEqual(
      [
        [2, 'a/f1'],
        [3, 'a/f2'],
      ],
    );
    expect(incidents[0]).toMatchObject({
      type: 'Incident',
      createdAt: noticedAt,
      initial: { components: [team.services[0]], status: 'To Do' },
    });
  });

  it('is begun at once, whatever the hour, and over when production works again', () => {
    const [{ edits }] = draft(cause);
    const [begun] = edits;
    const over = edits[edits.length - 1];
    expect(begun.set).toEqual({ status: 'In Progress', assignee: team.lead });
    expect(begun.at - noticedAt).toBeLessThan(8 * minute);
    expect(over.set).toEqual({ status: 'Done', resolution: 'Done' });
    expect(over.at).toBeGreaterThan(cause.recoveredAt);
    expect(over.at).toBeLessThan(cause.recoveredAt + 4 * minute);
  });

  it('is in order even if it was over before anybody looked', () => {
    const [{ edits, comments }] = draft({ ...cause, recoveredAt: noticedAt });
    const moments = edits.map(({ at }) => at);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(comments[0].at).toBeGreaterThan(noticedAt);
  });

  it('is caused by the item whose change broke it, if there is one', () => {
    expect(draft(cause)[0].links).toMatchObject([
      { type: 'Problem/Incident', source: 1, target: 2 },
    ]);
    expect(draft({ ...cause, culprit: undefined })[0].links).toEqual([]);
  });

  it('tells the same of a failure whatever else fails', () => {
    const [, second] = draft({ ...cause, key: 'a/f0' }, cause);
    const [alone] = draft(cause);
    expect(second.edits).toEqual(alone.edits);
    expect(second.comments).toEqual(alone.comments);
  });
});
