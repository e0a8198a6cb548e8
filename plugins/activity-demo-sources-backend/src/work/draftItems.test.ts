import { archivedAt, Crew, foundCompany } from '../company';
import { dayMs } from '../calendar';
import { draftItems } from './draftItems';

const company = foundCompany({ seed: 7, scale: { people: 1, months: 1 } });
const horizon = company.founded + 60 * 7 * dayMs;

describe.each(company.teams.map(({ id }) => id))('the drafts of %s', team => {
  const drafts = draftItems(company, team, horizon);
  const crew = new Crew(company, team);
  const developed = drafts.flatMap(draft =>
    draft.development ? [{ ...draft, development: draft.development }] : [],
  );

  it('have ordinals that are their places', () => {
    expect(drafts.map(({ ordinal }) => ordinal)).toEqual(
      drafts.map((_, i) => i),
    );
  });

  it('are developed in order: begun, reviewed, done', () => {
    expect(developed.length).toBeGreaterThan(100);
    const wrong = developed.filter(({ development, createdAt }) => {
      const { startedAt, reviewAt, doneAt, abandonedAt } = development;
      const end = doneAt ?? abandonedAt ?? Infinity;
      return !(
        createdAt < startedAt &&
        startedAt < reviewAt &&
        reviewAt <= end
      );
    });
    expect(wrong).toEqual([]);
  });

  it('are developed in the services of the team, none that is archived', () => {
    const services = new Map(company.services.map(one => [one.id, one]));
    const wrong = developed.filter(({ development }) => {
      const service = services.get(development.service)!;
      const end = development.doneAt ?? development.abandonedAt ?? 0;
      return service.team !== team || archivedAt(company, service)! <= end;
    });
    expect(wrong).toEqual([]);
  });

  it('are developed and reviewed by different people of the team', () => {
    const wrong = developed.filter(({ development }) => {
      const { by, reviewers, startedAt, reviewAt } = development;
      return (
        !crew.isMember(by, startedAt) ||
        reviewers.includes(by) ||
        reviewers.some(reviewer => !crew.isMember(reviewer, reviewAt))
      );
    });
    expect(wrong).toEqual([]);
    expect(
      developed.filter(({ development }) => development.reviewers.length > 0)
        .length,
    ).toBeGreaterThan(developed.length / 2);
  });

  it('are finished when their development is', () => {
    const wrong = developed.filter(({ development, edits }) => {
      const statusAt = (at: number) =>
        edits.filter(edit => edit.at === at).map(({ set }) => set?.status);
      const { doneAt, abandonedAt } = development;
      if (doneAt !== undefined) return !statusAt(doneAt).includes('Done');
      return (
        abandonedAt !== undefined && !statusAt(abandonedAt).includes("Won't Do")
      );
    });
    expect(wrong).toEqual([]);
  });

  it('are not developed if they move', () => {
    const moved = drafts.filter(({ edits }) => edits.some(e => e.moveTo));
    expect(moved.length).toBeGreaterThan(2);
    expect(moved.filter(({ development }) => development)).toEqual([]);
  });
});

describe('the drafts of all teams', () => {
  it('have some whose development never ends', () => {
    const endless = company.teams
      .flatMap(({ id }) => draftItems(company, id, horizon))
      .filter(({ development }) => {
        return development && !development.doneAt && !development.abandonedAt;
      });
    expect(endless.length).toBeGreaterThan(3);
  });
});
