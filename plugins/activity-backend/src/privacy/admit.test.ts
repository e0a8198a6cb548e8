import { admit, type Answer } from './admit';
import type { Caller } from './Caller';
import type { Evidence } from './Evidence';

const enough: Evidence = {
  wholeDays: 7,
  people: 3,
  peopleInScope: 3,
  differences: [],
  changedMembers: 0,
};

function answer(
  evidence: Partial<Evidence> | undefined,
  subjects: string[] = [],
): Answer<string> {
  return {
    dto: 'whole',
    subjects,
    minimumGroupSize: 3,
    evidence: evidence && { ...enough, ...evidence },
    withoutPeople: () => 'without people',
  };
}

const stranger: Caller = { readsPeople: false };
const ana: Caller = { readsPeople: false, userRef: 'user:default/ana' };
const reader: Caller = { readsPeople: true, userRef: 'user:default/bo' };

describe('admit', () => {
  it.each([
    [reader, answer(undefined)],
    [reader, answer({ people: 1 })],
    [reader, answer(undefined, ['user:default/ana'])],
    [ana, answer(undefined, ['user:default/ana'])],
    [ana, answer(undefined, ['user:default/ana', 'user:default/ana'])],
  ])('gives %j the whole answer', (caller, given) => {
    expect(admit(given, caller)).toBe('whole');
  });

  it.each<Partial<Evidence>>([
    {},
    { wholeDays: 91, people: 400 },
    { people: 0, peopleInScope: 0 },
    { differences: [0, 3, 50] },
    { changedMembers: 3 },
  ])('gives an answer without people: %j', evidence => {
    expect(admit(answer(evidence), stranger)).toBe('without people');
  });

  it.each<[string, Partial<Evidence> | undefined, string[]]>([
    ['a day is cut', { wholeDays: undefined }, []],
    ['six days', { wholeDays: 6 }, []],
    ['one person', { people: 1 }, []],
    ['two people', { people: 2 }, []],
    ['one person away from a parent', { differences: [0, 1] }, []],
    ['two people away from a child', { differences: [2] }, []],
    ['one who joined', { changedMembers: 1 }, []],
    ['somebody named', {}, ['user:default/bo']],
    ['oneself and somebody', {}, ['user:default/ana', 'user:default/bo']],
    ['an account of nobody', {}, ['4711']],
    ['nothing known', undefined, []],
  ])('refuses: %s', (_, evidence, subjects) => {
    expect(() => admit(answer(evidence, subjects), ana)).toThrow(
      expect.objectContaining({
        name: 'NotAllowedError',
        reason: 'too-few-people',
      }),
    );
  });

  it('takes nobody without a User for oneself', () => {
    expect(() => admit(answer({}, ['user:default/ana']), stranger)).toThrow(
      'single people',
    );
  });
});
