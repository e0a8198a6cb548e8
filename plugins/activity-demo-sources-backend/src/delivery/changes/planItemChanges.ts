import { Random } from '../../chance';
import { Instant } from '../../model';
import { Development, ItemDraft } from '../../work';
import { ChangePlan, KeyPlace } from '../ChangePlan';
import { planRequest, RequestFrame } from './planRequest';
import { planWriting } from './planWriting';
import { draw, Setting } from './Setting';

const minuteMs = 60_000;
const dayMs = 86_400_000;

const keyPlaces: readonly (readonly [KeyPlace | undefined, number])[] = [
  ['branchAndTitle', 40],
  ['branch', 30],
  ['title', 13],
  ['description', 8],
  [undefined, 9],
];

/**
 * The changes that an item takes, none to three, within the moments that its life leaves for them: nothing before its
 * development starts, the first merge request opened about when the review starts, everything ended before it is done.
 *
 * @param others - earlier items with code of the same team, which descriptions mention now and then
 */
export function planItemChanges(
  setting: Setting,
  item: ItemDraft & { development: Development },
  others: readonly ItemDraft[],
  resetsApprovals: boolean,
): ChangePlan[] {
  const { development, ordinal } = item;
  const random = draw(setting, 'item', ordinal);
  const startedAt = Math.ceil(development.startedAt / 1000) * 1000;
  const endsAt = development.doneAt ?? development.abandonedAt;
  if (endsAt !== undefined && endsAt - startedAt < 15 * minuteMs) return [];
  const keyIn = random.pickWeighted(keyPlaces);
  const alsoAbout =
    others.length > 0 && random.percent(4)
      ? random.pick(others).ordinal
      : undefined;
  const changeOf = (part: number) => ({
    key: `i${ordinal}.${part}`,
    purpose: {
      kind: 'item' as const,
      item: ordinal,
      part,
      ...(keyIn && { keyIn }),
      ...(alsoAbout !== undefined && { alsoAbout }),
    },
    author: development.by,
    target: { kind: 'default' as const },
  });
  if (endsAt !== undefined && random.percent(6)) {
    const from = { startedAt, openedAt: endsAt };
    return [
      planUnproposed(setting, { ...changeOf(0), ...from }, development, random),
    ];
  }
  return partsOf(setting, development, startedAt, random).map((part, i) => {
    const frame: RequestFrame = {
      ...part,
      author: development.by,
      reviewers: development.reviewers,
      resetsApprovals,
    };
    const plan = planRequest(setting, frame, random);
    return {
      ...changeOf(i),
      ...plan,
      startedAt: part.startedAt,
      straight: false,
      ...deletionOf(part.end, random),
    };
  });
}

/** Branches of merge requests are deleted when they are merged, or when somebody tidies up. */
export function deletionOf(
  end: RequestFrame['end'],
  random: Random,
): { deletedAt?: Instant } {
  if (!end) return {};
  if (end.kind === 'merged') {
    return random.percent(88) ? { deletedAt: end.at + 1000 } : {};
  }
  return random.percent(40)
    ? { deletedAt: end.at + random.between(1, 60) * dayMs }
    : {};
}

/** Work that nobody is asked about: pushed to the default branch, or given up on its own branch. */
function planUnproposed(
  setting: Setting,
  change: Omit<ChangePlan, 'steps' | 'straight'> & { openedAt: Instant },
  { by, reviewers, doneAt }: Development,
  random: Random,
): ChangePlan {
  const { openedAt, ...rest } = change;
  const frame = {
    author: by,
    reviewers,
    startedAt: rest.startedAt,
    openedAt,
  };
  const steps = planWriting(setting, frame, random);
  const straight = doneAt !== undefined;
  return {
    ...rest,
    straight,
    steps: straight ? onlyLastPush(steps) : steps,
  };
}

function onlyLastPush(steps: ChangePlan['steps']): ChangePlan['steps'] {
  return steps.filter(
    ({ kind }, i) =>
      kind === 'commit' || (kind === 'push' && i === steps.length - 1),
  );
}

/** When each merge request of an item is started, opened and ended. */
function partsOf(
  setting: Setting,
  development: Development,
  startedAt: Instant,
  random: Random,
): Pick<RequestFrame, 'startedAt' | 'openedAt' | 'readyAt' | 'end'>[] {
  const { by, reviewAt, doneAt, abandonedAt, parts } = development;
  const kind = doneAt === undefined ? 'closed' : 'merged';
  const endsAt = doneAt ?? abandonedAt;
  if (endsAt === undefined) {
    return [openRequest(startedAt, reviewAt, Infinity, random)];
  }
  const first = openRequest(startedAt, reviewAt, endsAt, random);
  const openedAt = first.readyAt ?? first.openedAt;
  const room = endsAt - openedAt;
  const several = doneAt !== undefined && room > parts * 90 * minuteMs;
  const count = several ? parts : 1;
  const length = Math.floor(room / count);
  const share = (of: number, least: number, most: number) =>
    Math.floor((of * random.between(least, most)) / 100);
  return Array.from({ length: count }, (_, i) => {
    const from = openedAt + i * length;
    const act = setting.crew.act(by, from + share(length, 60, 95), random);
    const latest = from + length - Math.min(7 * minuteMs, share(length, 5, 15));
    const end = { kind, at: Math.min(act.at, latest) } as const;
    if (i === 0) return { ...first, end };
    const begun = from + share(length, 0, 10);
    return {
      startedAt: Math.ceil(begun / 1000) * 1000,
      openedAt: from + share(length, 30, 45),
      end,
    };
  });
}

/** Opened when the review starts, or earlier as a draft. */
function openRequest(
  startedAt: Instant,
  reviewAt: Instant,
  endsAt: Instant,
  random: Random,
): Pick<RequestFrame, 'startedAt' | 'openedAt' | 'readyAt'> {
  const draft = random.percent(22);
  const latest = endsAt - 5 * minuteMs;
  const openedAt = Math.min(
    latest,
    Math.max(reviewAt, startedAt + 5 * minuteMs),
  );
  if (!draft || openedAt - startedAt < 2 * 60 * minuteMs) {
    return { startedAt, openedAt };
  }
  const third = Math.floor((openedAt - startedAt) / 3);
  return { startedAt, openedAt: startedAt + third, readyAt: openedAt };
}
