import fc from 'fast-check';
import type { RollupWorld, WorldPage } from './RollupWorld';

/** Any page of any project. */
export const page: fc.Arbitrary<WorldPage> = fc.record({
  project: fc.nat(2),
  commits: fc.uniqueArray(fc.nat(39), { maxLength: 12 }),
  changes: fc.uniqueArray(
    fc.record({ number: fc.nat(9), revision: fc.nat(3) }),
    { maxLength: 5, selector: change => change.number },
  ),
  squashes: fc.uniqueArray(
    fc.record({ number: fc.nat(4), revision: fc.nat(3) }),
    { maxLength: 3, selector: change => change.number },
  ),
  unsquashed: fc.uniqueArray(fc.nat(9), { maxLength: 1 }),
  deeds: fc.uniqueArray(fc.nat(59), { maxLength: 12 }),
  gone: fc.uniqueArray(fc.nat(11), { maxLength: 1 }),
  listed: fc.option(
    fc.record({
      item: fc.nat(5),
      deeds: fc.uniqueArray(fc.nat(59), { maxLength: 12 }),
    }),
    { nil: undefined, freq: 4 },
  ),
  toolsAreBots: fc.boolean(),
  crash: fc.boolean(),
});

/** What is there from the beginning on. */
export const firstPage: WorldPage = {
  project: 0,
  commits: [0, 1, 2, 3, 4, 6, 7],
  changes: [],
  squashes: [],
  unsquashed: [],
  deeds: [],
  gone: [],
  toolsAreBots: false,
  crash: false,
};

/** What happens; a writer reads one project alone, as leases see to it. */
export type Step = (world: RollupWorld, writer?: number) => Promise<void>;

const maybe = (max: number) => fc.option(fc.nat(max), { nil: undefined });

/** Anything that may happen. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: page.map(
      (p): Step =>
        (world, writer = p.project) =>
          world.append({ ...p, project: writer }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.boolean().map(
      (abort): Step =>
        world =>
          world.build({ abort }),
    ),
  },
  fc.constant<Step>(world => world.plan()),
  fc.constant<Step>(world => world.settle()),
  fc.tuple(fc.nat(2), fc.integer({ min: 2, max: 4 })).map(
    (args): Step =>
      world =>
        world.sweep(...args),
  ),
  fc.tuple(fc.nat(9), maybe(2)).map(
    (args): Step =>
      world =>
        world.company.link(...args),
  ),
  fc.tuple(fc.nat(2), fc.nat(2), fc.integer({ min: -200, max: 200 })).map(
    (args): Step =>
      world =>
        world.company.move(...args),
  ),
  fc.tuple(fc.nat(2), maybe(2)).map(
    (args): Step =>
      world =>
        world.company.reparent(...args),
  ),
  fc.tuple(fc.nat(1), maybe(2)).map(
    (args): Step =>
      world =>
        world.company.own(...args),
  ),
  fc.tuple(fc.nat(2), maybe(1)).map(
    (args): Step =>
      world =>
        world.company.map(...args),
  ),
);
