import { statesOf, TestCompany } from './TestCompany';

const isDone = (status: string) => ['Done', "Won't Do"].includes(status);

describe.each([1, 7])('sprints of a company of seed %s', seed => {
  const test = new TestCompany(seed);
  const boards = test.chronicles.filter(({ sprints }) => sprints.length > 0);

  it('follow each other, and there are none on a kanban board', () => {
    expect(boards.length).toBe(5);
    for (const { sprints } of boards) {
      sprints.forEach((sprint, i) => {
        expect(sprint.createdAt).toBeLessThan(sprint.startedAt);
        expect(sprint.startedAt).toBeLessThan(sprint.completedAt);
        const next = sprints[i + 1];
        if (!next) return;
        expect(sprint.completedAt).toBeLessThan(next.startedAt);
        expect(sprint.id).toBeLessThan(next.id);
        expect(next.createdAt).toBeLessThan(sprint.completedAt);
      });
    }
  });

  it('take items in while they are there and not completed', () => {
    for (const { items, sprints } of boards) {
      const byId = new Map(sprints.map(sprint => [sprint.id, sprint]));
      const wrong = test.cut(items).filter(item => {
        let before: readonly number[] = [];
        return statesOf(item).some(({ at, fields }) => {
          const come = fields.sprints.filter(id => !before.includes(id));
          before = fields.sprints;
          return come.some(id => {
            const { createdAt, completedAt } = byId.get(id)!;
            return at <= createdAt || at > completedAt + 1;
          });
        });
      });
      expect(wrong).toEqual([]);
    }
  });

  it('hand over what is not done to the next one', () => {
    for (const { items, sprints } of boards) {
      const lives = test.cut(items).map(item => ({
        item,
        states: statesOf(item),
      }));
      const over = sprints.filter(({ completedAt }) => completedAt < test.now);
      over.forEach(({ id, completedAt }, i) => {
        const wrong = lives.filter(({ item, states }) => {
          const past = states.filter(({ at }) => at <= completedAt);
          const fields = past[past.length - 1]?.fields;
          return (
            fields?.sprints.includes(id) &&
            fields.team === item.initial.team &&
            !fields.sprints.includes(sprints[i + 1].id) &&
            // What was done once may have been reopened when this sprint was over for it.
            !past.some(state => isDone(state.fields.status)) &&
            !(item.deletedAt! <= completedAt)
          );
        });
        expect(wrong).toEqual([]);
      });
      expect(over.length).toBeGreaterThan(35);
    }
  });

  it('have most of their scope from before they begin, some from after', () => {
    let before = 0;
    let after = 0;
    for (const { items, sprints } of boards) {
      const startOf = new Map(sprints.map(s => [s.id, s.startedAt]));
      for (const { changes } of test.cut(items)) {
        const first = changes.find(({ fields }) =>
          fields.some(({ field }) => field === 'sprints'),
        );
        const change = first?.fields.find(({ field }) => field === 'sprints');
        if (!first || change?.field !== 'sprints') continue;
        if (first.at <= startOf.get(change.to[0])!) before += 1;
        else after += 1;
      }
    }
    expect(before).toBeGreaterThan(after);
    expect(after).toBeGreaterThan(100);
  });
});
