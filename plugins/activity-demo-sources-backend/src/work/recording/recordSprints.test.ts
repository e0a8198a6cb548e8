import { Random } from '../../chance';
import { foundCompany } from '../../company';
import { TeamDrafts } from '../drafting/TeamDrafts';
import { ItemLife } from '../drafting/ItemLife';
import { Schedule } from '../scheduling/Schedule';
import { draftOf } from '../testing/draftOf';
import { recordSprints } from './recordSprints';

const company = foundCompany({ seed: 7, scale: { people: 1, months: 1 } });
const drafts = new TeamDrafts(company, company.teams[0].id);
const sprint = (index: number) => drafts.sprints!.sprint(index);
const hour = 3_600_000;
const by = drafts.crew.lead;

/** The places of the sprints that an item is put into and taken out of, with the moments. */
function record(change: Partial<Schedule>) {
  const draft = draftOf(0, { createdAt: company.founded });
  const life = new ItemLife('any', 0, draft);
  const act = { at: sprint(4).startedAt - hour, by };
  const schedule: Schedule = {
    ...{ fate: 'done', assignee: by, refined: act },
    planned: { ...act, sprint: 4 },
    ...change,
  };
  recordSprints(drafts, life, schedule, Random.of('sprints'));
  const places = new Map(
    Array.from({ length: 20 }, (_, i) => [sprint(i).id, i]),
  );
  const placesOf = (ids: readonly number[] = []) =>
    ids.map(id => places.get(id));
  return life.toDraft().edits.map(({ at, add, remove }) => ({
    at,
    in: placesOf(add?.sprints),
    out: placesOf(remove?.sprints),
  }));
}

const planned = { at: sprint(4).startedAt - hour, in: [4], out: [] };
const carried = (to: number) => ({
  at: sprint(to - 1).completedAt,
  in: [to],
  out: [],
});

describe('recordSprints', () => {
  it('leaves an item in the sprint in which it is done', () => {
    const closed = { at: sprint(4).completedAt, by };
    expect(record({ closed })).toEqual([planned]);
  });

  it('carries it over until it is done', () => {
    const closed = { at: sprint(6).startedAt + hour, by };
    expect(record({ closed })).toEqual([planned, carried(5), carried(6)]);
  });

  it('takes it out and puts it into a later one', () => {
    const out = sprint(4).startedAt + 30 * hour;
    const back = sprint(6).startedAt - 3 * hour;
    expect(
      record({
        postponed: { at: out, by, next: { at: back, by, sprint: 6 } },
        closed: { at: sprint(6).startedAt + hour, by },
      }),
    ).toEqual([
      planned,
      { at: out, in: [], out: [4] },
      { at: back, in: [6], out: [] },
    ]);
  });

  it('brings back what is reopened, and carries it over again', () => {
    const from = { at: sprint(7).startedAt + hour, by };
    const to = { at: sprint(8).startedAt + hour, by };
    const closed = { at: sprint(4).startedAt + hour, by };
    expect(record({ closed, reopened: { from, to } })).toEqual([
      planned,
      { at: from.at, in: [7], out: [] },
      carried(8),
    ]);
  });

  it('gives up what never ends, while the fourth sprint runs', () => {
    const edits = record({ fate: 'stuck' });
    expect(edits.slice(0, 4)).toEqual([
      planned,
      carried(5),
      carried(6),
      carried(7),
    ]);
    expect(edits[4].out).toEqual([7]);
    expect(edits[4].at).toBeLessThan(sprint(7).completedAt);
  });

  it('leaves alone what was never planned', () => {
    expect(record({ planned: undefined })).toEqual([]);
  });
});
