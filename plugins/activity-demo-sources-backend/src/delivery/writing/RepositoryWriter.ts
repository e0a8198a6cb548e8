import {
  ChangeHistory,
  Foundation,
  Instant,
  PersonId,
  Service,
  Sha,
} from '../../model';
import { BranchRef } from '../BranchRef';
import { FileTree } from '../objects/FileTree';
import { RepositoryPlan } from '../RepositoryPlan';
import { WrittenItems } from '../WrittenItems';
import { Agenda } from './Agenda';
import { BranchNames } from './BranchNames';
import { ChangeWriter } from './ChangeWriter';
import { Made } from './Made';
import { Remote } from './Remote';
import { Signatures } from './Signatures';
import { SiteIds } from './SiteIds';

/** What a change brought to its target, so that it can be copied or taken back. */
export interface Landing {
  /** Of the merge, if there was one, else of the last commit. */
  readonly sha: Sha;
  readonly commits: readonly Made[];
  readonly before: FileTree;
}

/** One repository while it is being written. */
export class RepositoryWriter {
  readonly company: Foundation;
  readonly service: Service;
  readonly plan: RepositoryPlan;
  readonly ids: SiteIds;
  readonly signatures: Signatures;
  readonly agenda = new Agenda();
  readonly remote = new Remote();
  readonly names: BranchNames;
  readonly texts: ChangeWriter;
  readonly changes: ChangeHistory[] = [];
  /** By the key of the change. */
  readonly landings = new Map<string, Landing>();
  /** The merge requests of changes, by the key of the change. */
  readonly requests = new Map<string, ChangeHistory>();

  constructor(options: {
    company: Foundation;
    service: Service;
    plan: RepositoryPlan;
    items: WrittenItems;
    ids: SiteIds;
    signatures: Signatures;
  }) {
    const { company, service, plan, items, ids, signatures } = options;
    this.company = company;
    this.service = service;
    this.plan = plan;
    this.ids = ids;
    this.signatures = signatures;
    this.names = new BranchNames(plan.defaultBranches);
    this.texts = new ChangeWriter(company, service, items);
  }

  /** Where a branch is on the server now. */
  tip(branch: BranchRef, at: Instant): Made | undefined {
    const name = this.names.of(branch, at);
    return name === undefined ? undefined : this.remote.tip(headOf(name));
  }

  /** Where a branch was on the server at a moment. */
  tipAt(branch: BranchRef, at: Instant): Made | undefined {
    const name = this.names.of(branch, at);
    return name === undefined ? undefined : this.remote.tipAt(headOf(name), at);
  }

  /** Moves the tip of a branch ahead. */
  advance(
    branch: BranchRef,
    tip: Made,
    work: readonly Made[],
    act: { at: Instant; by: PersonId },
  ): void {
    const name = this.names.of(branch, act.at);
    if (name === undefined) return;
    this.remote.push({ ref: headOf(name), tip, work, ...act });
  }
}

export function headOf(branch: string): string {
  return `refs/heads/${branch}`;
}
