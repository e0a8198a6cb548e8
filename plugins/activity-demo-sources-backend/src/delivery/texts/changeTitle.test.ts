import { Random } from '../../chance';
import { KeyPlace } from '../ChangePlan';
import { betterTitle, changeTitle } from './changeTitle';
import { Subject, TitleStyle } from './Subject';

const subject: Subject = {
  item: 1,
  key: 'HARB-12',
  summary: 'Count cranes',
  bug: true,
};

/** Long enough that each of the rarer ways comes up. */
const streams = Array.from({ length: 60 }, (_, i) => Random.of('title', i));

describe('changeTitle', () => {
  it.each<[TitleStyle, KeyPlace | undefined, number, string[]]>([
    ['prefix', 'title', 0, ['Count cranes (HARB-12)', 'HARB-12: Count cranes']],
    [
      'bracket',
      'title',
      0,
      ['Count cranes (HARB-12)', '[HARB-12] Count cranes'],
    ],
    ['conventional', 'title', 0, ['fix(plan): count cranes (HARB-12)']],
    ['conventional', 'branch', 0, ['fix(plan): count cranes']],
    ['prefix', 'description', 0, ['Count cranes']],
    ['prefix', undefined, 1, ['Count cranes, part 2']],
  ])('in style %s with the key in %s', (style, keyIn, part, expected) => {
    const { summary } = subject;
    const options = { summary, subject, keyIn, part, style, scope: 'plan' };
    const titles = streams.map(random => changeTitle(options, random));
    expect([...new Set(titles)].sort()).toEqual(expected);
  });
});

describe('betterTitle', () => {
  it.each([
    ['HARB-12: Count cranes', /^HARB-12: Count cranes .+$/],
    ['fix: count cranes (HARB-12)', /^fix: count cranes .+ \(HARB-12\)$/],
  ])('leaves the key of %j where it is', (title, expected) => {
    for (const random of streams) {
      expect(betterTitle(title, random)).toMatch(expected);
    }
  });
});
