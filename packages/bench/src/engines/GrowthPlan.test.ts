import { parseEngineOptions } from './EngineOptions';
import { GrowthPlan } from './GrowthPlan';

const plan = new GrowthPlan(parseEngineOptions(['--streams', '40']), {
  startAt: 1_000_000,
  until: 1_010_000,
  pageEveryMs: 1_000,
});

describe('GrowthPlan', () => {
  it('shares the streams out unequally', () => {
    expect(plan.counts).toEqual({ large: 33, middle: 4, small: 3 });
    expect(plan.instances.get('small')).toEqual([38, 39, 40]);
  });

  it('gives every stream its pages, some later than others', () => {
    // The first page of stream 1 is there after 617 ms, that of stream 2 after 234.
    expect([plan.pagesOf(1), plan.pagesOf(2), plan.pagesOf(1_000)]).toEqual([
      10, 10, 11,
    ]);
  });

  it('counts the events of a page, and their authors', () => {
    expect([0, 1, 2].map(page => plan.eventsOf(1, page))).toEqual([4, 2, 5]);
    const authors = plan.authorsOf(1);
    const events = [...authors.values()].reduce((sum, n) => sum + n, 0);
    const pages = Array.from({ length: 10 }, (_, page) =>
      plan.eventsOf(1, page),
    );
    expect(events).toBe(pages.reduce((sum, n) => sum + n, 0));
    expect(authors.get('person1@mail.example')).toBe(1);
    expect(authors.get('person2@mail.example')).toBe(2);
  });
});
