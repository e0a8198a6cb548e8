import { longTailed, Random } from '../../chance';
import { dayMs, quarterStart } from '../../calendar';
import { Instant, ItemType } from '../../model';
import { Ordinal } from '../ItemDraft';
import { writeSummary } from '../texts/writeSummary';
import { beginFields } from './beginFields';
import { ItemLife } from './ItemLife';
import { TeamDrafts } from './TeamDrafts';

const hourMs = 3_600_000;

/** When a product version is written down: three weeks before its quarter begins, the first one on the second day. */
export function versionCreatedAt(
  { company }: TeamDrafts,
  quarter: number,
): Instant {
  const start = quarterStart(company, quarter);
  return quarter === 0 ? start + 12 * hourMs : start - 20 * dayMs;
}

/** A quarter's product version with its features and customer adoptions, and epics where the team works with them. */
export function draftContainers(drafts: TeamDrafts, quarter: number): void {
  const random = drafts.random('containers', quarter);
  const release = drafts.releases.version(quarter);
  const from = versionCreatedAt(drafts, quarter);
  const version = begin(drafts, random, 'Product Version', from, quarter);
  version.edit(later(drafts, random, version.createdAt, 2), {
    add: { fixVersions: [release.id] },
    set: { due: release.plannedFor },
  });
  const released = drafts.crew.act(
    drafts.crew.lead,
    release.releasedAt + hourMs,
    random,
  );
  live(
    drafts,
    random,
    version,
    quarterStart(drafts.company, quarter),
    released.at,
  );

  adoptLateFeatures(drafts, quarter - 1, version, random);
  const features = random.between(3, 5);
  const adoptions = random.between(1, 2);
  for (let i = 0; i < features + adoptions; i++) {
    const type = i < features ? 'Feature' : 'Customer Adoption';
    draftContainer(drafts, random, type, version, quarter);
  }
}

function draftContainer(
  drafts: TeamDrafts,
  random: Random,
  type: ItemType,
  version: ItemLife,
  quarter: number,
): void {
  const start = quarterStart(drafts.company, quarter);
  const release = drafts.releases.version(quarter);
  const from = version.createdAt + random.below(36 * 24) * hourMs;
  // Some hang in the air until somebody finds out which version they belong to.
  const orphan = random.percent(15);
  const parent = orphan ? undefined : version.ordinal;
  const life = begin(drafts, random, type, from, quarter, parent);
  if (orphan) {
    const set = { parent: version.ordinal };
    life.edit(later(drafts, random, life.createdAt, 30), { set });
    version.children.push(life);
  }
  const late = random.percent(15);
  const end = late
    ? release.releasedAt + random.between(4, 20) * dayMs
    : release.releasedAt - random.between(1, 22) * dayMs;
  const begun =
    Math.max(life.createdAt + dayMs, start) + random.below(10) * dayMs;
  live(drafts, random, life, begun, end);
  const closesAt = life.closedAt ?? end;
  if (drafts.team.jira.boardId % 3 !== 2 || type !== 'Feature') {
    drafts.containers.push({ life, quarter, closesAt });
    return;
  }
  const epics = random.between(1, 3);
  for (let i = 0; i < epics; i++) {
    const at = life.createdAt + random.between(2, 200) * hourMs;
    const epic = begin(drafts, random, 'Epic', at, quarter, life.ordinal);
    live(drafts, random, epic, begun + i * 9 * dayMs, closesAt - hourMs);
    drafts.containers.push({ life: epic, quarter, closesAt });
  }
}

/** Features that miss their version are put into the next one when it is out. */
function adoptLateFeatures(
  drafts: TeamDrafts,
  quarter: number,
  version: ItemLife,
  random: Random,
): void {
  if (quarter < 0) return;
  const { releasedAt } = drafts.releases.version(quarter);
  for (const { life } of drafts.containers) {
    const late = life.closedAt! > releasedAt + 3 * dayMs;
    if (late && life.type !== 'Epic' && life.createdAt < releasedAt) {
      const act = later(drafts, random, releasedAt, 8);
      life.edit(act, { set: { parent: version.ordinal } });
    }
  }
}

function begin(
  drafts: TeamDrafts,
  random: Random,
  type: ItemType,
  from: Instant,
  quarter: number,
  parent?: Ordinal,
): ItemLife {
  const { by, at } = drafts.crew.act(drafts.crew.lead, from, random);
  return drafts.begin({
    type,
    createdAt: at,
    reporter: by,
    initial: {
      ...beginFields(drafts, random, type, at),
      summary: writeSummary(random, type, `${quarter + 1}.0`),
      assignee: by,
      parent,
    },
  });
}

/** Begun, now and then put off or given up, and finished about when it is meant to be. */
function live(
  drafts: TeamDrafts,
  random: Random,
  life: ItemLife,
  begun: Instant,
  end: Instant,
): void {
  const { crew } = drafts;
  const start = crew.act(crew.lead, Math.max(begun, life.createdAt), random);
  life.startedAt = start.at;
  life.edit(start, { set: { status: 'In Progress' } });
  const owner = random.pick(crew.present(start.at));
  const half = start.at + Math.floor(Math.max(0, end - start.at) / 2);
  if (random.percent(40)) {
    life.edit(crew.act(crew.lead, half, random), { set: { assignee: owner } });
  }
  for (let i = longTailed(random, 2); i > 0; i--) {
    const when = start.at + random.below(70 * 24) * hourMs;
    life.comment(crew.act(owner, when, random), 'On track so far.');
  }
  const finish = crew.act(crew.lead, Math.max(end, half + dayMs), random);
  const dropped = life.type !== 'Product Version' && random.percent(6);
  const status = dropped ? ("Won't Do" as const) : ('Done' as const);
  life.edit(finish, { set: { status, resolution: status } });
  life.closedAt = finish.at;
}

function later(
  { crew }: TeamDrafts,
  random: Random,
  at: Instant,
  hours: number,
) {
  return crew.act(crew.lead, at + (1 + random.below(hours)) * hourMs, random);
}
