import { TimedIds } from '../../chance';
import { DraftLink } from '../ItemDraft';
import { draftOf } from '../testing/draftOf';
import { writeLinks } from './writeLinks';

const ids = () =>
  new TimedIds({ epoch: 0, lanes: 1, lane: 0, base: 0, tick: 1000 });

const link = (change: Partial<DraftLink> = {}): DraftLink => ({
  ...{ at: 5000, by: 'p-1', type: 'Blocks', source: 0, target: 1 },
  ...change,
});

describe('writeLinks', () => {
  it('gives both ends the same link, whichever of them tells it', () => {
    const drafts = [draftOf(0), draftOf(1, { links: [link()] })];
    const written = {
      ...{ id: 5, at: 5000, by: 'p-1', type: 'Blocks' },
      ...{ source: 70, target: 71 },
    };
    expect(writeLinks(ids(), drafts, [70, 71])).toEqual([[written], [written]]);
  });

  it.each([
    ['at the end of an end', { deletedAt: 8000 }, undefined, 8000],
    ['as somebody removes it', {}, 6000, 6000],
    ['at whatever comes first', { deletedAt: 8000 }, 9000, 8000],
  ])('ends it %s', (_, target, removedAt, end) => {
    const drafts = [
      draftOf(0, { links: [link({ removedAt })] }),
      draftOf(1, target),
    ];
    expect(writeLinks(ids(), drafts, [70, 71])[0][0].removedAt).toBe(end);
  });

  it.each([
    ['that is gone by then', { deletedAt: 4000 }],
    ['that is not there yet', { createdAt: 6000 }],
  ])('does not link to an item %s', (_, target) => {
    const drafts = [draftOf(0, { links: [link()] }), draftOf(1, target)];
    expect(writeLinks(ids(), drafts, [70, 71])).toEqual([[], []]);
  });

  it('numbers links in order of time', () => {
    const drafts = [
      draftOf(0, { links: [link({ at: 9000 })] }),
      draftOf(1, { links: [link({ at: 3000, type: 'Relates' })] }),
    ];
    expect(writeLinks(ids(), drafts, [70, 71])[1].map(({ id }) => id)).toEqual([
      3, 9,
    ]);
  });
});
