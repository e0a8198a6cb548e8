import { draftOf } from '../testing/draftOf';
import { numberItems } from './numberItems';

const numbers = (map: ReadonlyMap<number, number>) => Object.fromEntries(map);

describe('numberItems', () => {
  it('counts in order of creation, not of drafting', () => {
    const drafts = [
      draftOf(0, { createdAt: 30 }),
      draftOf(1, { createdAt: 10 }),
      draftOf(2, { createdAt: 20 }),
    ];
    expect(numbers(numberItems(drafts, []).own)).toEqual({ 0: 3, 1: 1, 2: 2 });
  });

  it('counts what arrives, when it arrives', () => {
    const drafts = [
      draftOf(0, { createdAt: 10 }),
      draftOf(1, { createdAt: 30 }),
    ];
    const others = [
      draftOf(0, { createdAt: 5 }),
      draftOf(1, {
        createdAt: 1,
        edits: [
          { at: 3, by: 'p-1', set: { flagged: true } },
          { at: 20, by: 'p-1', moveTo: 'berths' },
        ],
      }),
    ];
    const { own, arrived } = numberItems(drafts, others);
    expect(numbers(own)).toEqual({ 0: 1, 1: 3 });
    expect(numbers(arrived)).toEqual({ 1: 2 });
  });

  it('puts what was created before what arrived at the same moment', () => {
    const others = [draftOf(7, { edits: [{ at: 10, by: 'p', moveTo: 'x' }] })];
    const { own, arrived } = numberItems(
      [draftOf(0, { createdAt: 10 })],
      others,
    );
    expect([own.get(0), arrived.get(7)]).toEqual([1, 2]);
  });
});
