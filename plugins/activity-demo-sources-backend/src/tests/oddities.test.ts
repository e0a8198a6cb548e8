import { dayMs } from '../calendar';
import { FieldChange, ItemHistory } from '../model';
import { statesOf, TestCompany } from './TestCompany';

const test = new TestCompany(7);
const { items, company, chronicles } = test;

const changesOf = ({ changes }: ItemHistory): FieldChange[] =>
  changes.flatMap(({ fields }) => fields);

const isChange = (name: FieldChange['field']) => (item: ItemHistory) =>
  changesOf(item).some(({ field }) => field === name);

const isBot = (id: string) => company.person(id).kind === 'bot';

const count = (is: (item: ItemHistory) => boolean) => items.filter(is).length;

describe('eighteen months of a company have items that', () => {
  it.each<[string, number, (item: ItemHistory) => boolean]>([
    [
      'are reopened',
      50,
      item =>
        changesOf(item).some(
          change =>
            change.field === 'status' &&
            change.from === 'Done' &&
            change.to !== 'Done',
        ),
    ],
    [
      'are blocked, in a status of its own',
      30,
      item => statesOf(item).some(({ fields }) => fields.status === 'Blocked'),
    ],
    [
      'are flagged without being in that status',
      30,
      item =>
        statesOf(item).some(
          ({ fields }) => fields.flagged && fields.status === 'In Progress',
        ),
    ],
    ['wait for another', 50, item => item.links.some(l => l.type === 'Blocks')],
    [
      'lost a link',
      20,
      item => item.links.some(link => link.removedAt !== undefined),
    ],
    [
      'are declared duplicates',
      5,
      i => i.links.some(l => l.type === 'Duplicate'),
    ],
    ['turn out to be of another type', 20, isChange('type')],
    ['are moved to another project', 12, isChange('team')],
    ['are deleted', 12, ({ deletedAt }) => deletedAt !== undefined],
    ['are hidden for good', 3, ({ hidden }) => !!hidden && !hidden.until],
    ['are hidden for some time', 10, ({ hidden }) => !!hidden?.until],
    [
      'get another parent',
      50,
      item =>
        changesOf(item).some(
          ({ field, from, to }) => field === 'parent' && from && to,
        ),
    ],
    [
      'lose their parent',
      1,
      item =>
        changesOf(item).some(({ field, to }) => field === 'parent' && !to),
    ],
    ['have edited comments', 50, i => i.comments.some(c => c.edits.length > 0)],
    ['have deleted comments', 30, i => i.comments.some(c => c.deletedAt)],
    ['have comments of bots', 50, i => i.comments.some(c => isBot(c.by))],
    ['have more than twenty comments', 10, i => i.comments.length > 20],
    ['have more than forty changes', 10, i => i.changes.length > 40],
    [
      'are estimated twice',
      50,
      item =>
        changesOf(item).some(c => c.field === 'storyPoints' && c.from && c.to),
    ],
    [
      'have a due date that was put off',
      20,
      item => changesOf(item).some(c => c.field === 'due' && c.from && c.to),
    ],
    [
      'leave a version and get another in one change',
      5,
      item =>
        changesOf(item).some(
          ({ field, from, to }) =>
            field === 'fixVersions' && from.length > 0 && to.length > 0,
        ),
    ],
    [
      'are taken out of a sprint',
      50,
      item =>
        changesOf(item).some(
          change =>
            change.field === 'sprints' &&
            change.from.some(id => !change.to.includes(id)),
        ),
    ],
    [
      'were in three sprints or more',
      30,
      item => statesOf(item).some(({ fields }) => fields.sprints.length > 2),
    ],
    [
      'were handed over',
      50,
      item => {
        return changesOf(item).some(
          c => c.field === 'assignee' && c.from && c.to,
        );
      },
    ],
    ['are finished by a rule', 50, item => item.changes.some(c => isBot(c.by))],
    ['are reported by an alarm', 20, ({ reporter }) => isBot(reporter)],
    [
      'nobody ever begins',
      50,
      item =>
        item.changes.every(c => !c.fields.some(f => f.field === 'status')),
    ],
    [
      'are turned down',
      100,
      item => {
        return statesOf(item).some(
          ({ fields }) => fields.status === "Won't Do",
        );
      },
    ],
    [
      'have a summary like a formula',
      1,
      i => i.initial.summary.startsWith('='),
    ],
  ])('%s', (_, least, is) => {
    expect(count(is)).toBeGreaterThanOrEqual(least);
  });

  it('are changed in bulk, more than fourteen within a minute, in every team some times', () => {
    for (const chronicle of chronicles) {
      const edits = test
        .cut(chronicle.items)
        .flatMap(({ id, changes }) => changes.map(c => ({ ...c, item: id })))
        .filter(({ fields }) => fields.some(f => f.field === 'labels'))
        .sort((a, b) => a.at - b.at);
      const bulks = edits.filter(({ at, by }, i) => {
        const last = edits[i + 14];
        return last && last.by === by && last.at < at + 60_000;
      });
      const days = new Set(bulks.map(({ at }) => Math.floor(at / dayMs)));
      expect(days.size).toBeGreaterThanOrEqual(3);
    }
  });

  it('happen at night, on a call', () => {
    const nights = items.filter(({ initial, createdAt }) => {
      const hour = Math.floor((createdAt % dayMs) / 3_600_000);
      return initial.type === 'Incident' && (hour < 3 || hour > 21);
    });
    expect(nights.length).toBeGreaterThan(0);
  });

  it('are as many as they should be, give or take fifteen in a hundred', () => {
    expect(items.length).toBeGreaterThan(4650 * 0.85);
    expect(items.length).toBeLessThan(4650 * 1.15);
  });

  it('rest between the years', () => {
    const acts = items.flatMap(item => item.changes.map(({ at }) => at));
    const in2025 = (month: number, from: number, to: number) =>
      acts.filter(
        at =>
          at >= Date.UTC(2025, month, from) && at < Date.UTC(2025, month, to),
      ).length;
    expect(in2025(11, 25, 32)).toBeLessThan(in2025(11, 8, 15) / 5);
  });
});
