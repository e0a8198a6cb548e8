import type { History, PlannedCommit, Signature } from './History';

const base = Date.UTC(2020, 5, 1, 12) / 1000;

/** The end of a long text is where it would be cut. */
const long = 'this and that, '.repeat(120);

const person: Signature = {
  name: 'Edda Stone',
  email: 'edda@mail.example',
  at: base,
  offset: '+0530',
};

/** What is different about a commit; the rest is as above. */
type Difference = Partial<Signature> & {
  subject?: string;
  committedAt?: number;
};

/** Groups of commits that are, or are not, the same work; each is a second of its own. */
const groups: Difference[][] = [
  // A subject is all of it.
  [{ subject: `${long}one` }, { subject: `${long}two` }],
  // Not part of what makes a copy: name, offset, committer date.
  [{ name: 'Edda' }, { name: 'E. Stone' }, { name: '' }],
  [{ offset: '+0530' }, { offset: '-0330' }],
  [{ committedAt: base + 500 }, { committedAt: base + 400 }],
  [{ committedAt: base + 500 }, { committedAt: base + 500 }],
  // Nothing at all is a subject and an address too.
  [{ subject: '' }, { subject: '' }, { subject: '.' }],
  [{ email: '' }, { email: '' }],
  [{ email: '', name: '' }],
  // Case and white space of addresses.
  [{ email: 'Edda@mail.example' }, { email: 'edda@mail.example' }],
  // Lines of a subject are joined.
  [{ subject: 'First\nsecond' }, { subject: 'First second' }],
  [{ subject: 'A\ttab' }, { subject: 'A tab' }],
  [{ subject: 'Escape \u001b[31m' }, { subject: 'Escape' }],
  // Offsets around the last that counts as a clock.
  ...['+1400', '-1400', '+1401', '-1401', '+0199', '+9959', '-0000'].map(
    offset => [{ offset }],
  ),
  // Where epochs and calendars end.
  ...[0, 1, 4_102_444_800, 95_617_584_000].map(at => [{ at }]),
];

/**
 * Plans a small repository of commits that are nearly, or just, the same work, and of what is at the edge of being
 * readable. Those that come first in their group are on a side branch, the others on the default one; then it is the
 * other way round.
 */
export function planEdges(): History {
  const commits: PlannedCommit[] = [];
  const tips = { main: 0, side: 0 };
  const add = (
    branch: keyof typeof tips,
    second: number,
    difference: Difference,
  ) => {
    const {
      subject = `Work ${second}`,
      committedAt,
      ...signature
    } = difference;
    const author = { ...person, at: base + second, ...signature };
    const committer = { ...person, at: committedAt ?? author.at };
    const parents = commits.length > 0 ? [tips[branch]] : [];
    commits.push({ parents, author, committer, subject, body: '' });
    tips[branch] = commits.length - 1;
  };
  add('main', 0, {});
  tips.side = tips.main;
  for (const [index, group] of [...groups, ...groups].entries()) {
    const isFirstTime = index < groups.length;
    for (const [place, difference] of group.entries()) {
      const isSide = isFirstTime === (place === 0);
      // Together on one branch, their parents tell them apart.
      add(isSide ? 'side' : 'main', 10 + index, difference);
    }
  }
  return {
    commits,
    branches: new Map(Object.entries(tips)),
    defaultBranch: 'main',
    tags: [],
    mailmap: '',
  };
}
