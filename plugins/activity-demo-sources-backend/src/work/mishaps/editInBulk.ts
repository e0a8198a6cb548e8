import { Instant, PersonId } from '../../model';
import { DraftEdit } from '../ItemDraft';
import { TeamDrafts } from '../drafting/TeamDrafts';

/**
 * A few times a year the lead goes through the backlog and changes fifteen to forty items within a minute.
 *
 * @param from - nothing of this happens earlier; items begun later are not known yet
 */
export function editInBulk(
  drafts: TeamDrafts,
  from: Instant,
  fortnight: number,
): void {
  const random = drafts.random('bulk', fortnight);
  const { crew, lives, releases } = drafts;
  const when = from + random.below(13 * 24) * 3_600_000;
  const { at, by } = crew.act(crew.lead, when, random);
  const there = lives.filter(life => life.isThere(at));
  const open = there.filter(life => life.isOpen(at));
  const wanted = random.between(16, 40);
  // The backlog first, then what was done lately.
  const closed = there.filter(life => !life.isOpen(at)).slice(-wanted);
  const chosen = [...open, ...closed].slice(0, wanted);
  const label = `triaged-${new Date(at).toISOString().slice(0, 7)}`;
  const change: Omit<DraftEdit, 'at' | 'by'> = random.pick([
    { add: { labels: [label] } },
    { set: { priority: 'Low' }, add: { labels: [label] } },
    {
      add: {
        labels: [label],
        fixVersions: [releases.nextAfter(at).id],
      },
    },
  ]);
  chosen.forEach((life, i) => {
    const step = Math.floor(50_000 / wanted);
    const act: { at: Instant; by: PersonId } = { at: at + i * step, by };
    life.edit(act, change);
  });
}
