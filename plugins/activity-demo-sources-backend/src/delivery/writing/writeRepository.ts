import { Instant, RepositoryHistory, RepositoryRelease } from '../../model';
import { FileTree } from '../objects/FileTree';
import { firstFiles } from '../texts/serviceFiles';
import { makeCommit } from './Made';
import { RepositoryWriter } from './RepositoryWriter';
import { writeChange } from './writeChange';
import { writeDeployments } from './writeDeployments';
import { writePipelines } from './writePipelines';
import { writeTickets } from './writeTickets';
import { writeVersion } from './writeVersion';

/** One repository up to the horizon. Its ids are there as soon as those of the whole team are given out. */
export function writeRepository(
  writer: RepositoryWriter,
  horizon: Instant,
): RepositoryHistory {
  const { agenda, plan, remote } = writer;
  const releases: RepositoryRelease[] = [];
  beginRepository(writer);
  renameDefaultBranch(writer);
  for (const change of plan.changes) writeChange(writer, change);
  for (const version of plan.versions) {
    agenda.add(version.at, () => writeVersion(writer, version, releases));
  }
  agenda.run(horizon);
  const pipelines = writePipelines(writer, plan.pipelines);
  return {
    service: plan.service,
    createdAt: plan.createdAt,
    defaultBranches: plan.defaultBranches,
    commits: remote.commits,
    refs: remote.refs,
    changes: writer.changes,
    pipelines: [...pipelines.values()],
    deployments: writeDeployments(writer, plan.deployments, pipelines),
    releases,
    tickets: writeTickets(writer, plan.tickets),
  };
}

function beginRepository(writer: RepositoryWriter): void {
  const { company, plan, service, signatures } = writer;
  const at = plan.createdAt;
  const by = company.team(service.team).lead;
  const signature = signatures.onSite(by, at);
  const files = firstFiles(service);
  const first = makeCommit({
    parents: [],
    tree: FileTree.of(files),
    patch: files,
    author: signature,
    committer: signature,
    by,
    message: 'Initial commit\n',
  });
  writer.agenda.add(at, () =>
    writer.advance({ kind: 'default' }, first, [first], { at, by }),
  );
}

/** The branch goes on under its new name, and the old one is deleted. */
function renameDefaultBranch(writer: RepositoryWriter): void {
  const { agenda, company, plan, remote, service } = writer;
  const by = company.team(service.team).lead;
  plan.defaultBranches.slice(1).forEach(({ from: at, name }, i) => {
    const old = `refs/heads/${plan.defaultBranches[i].name}`;
    agenda.add(at, () => {
      const tip = remote.tip(old);
      if (!tip) return;
      remote.push({ ref: `refs/heads/${name}`, tip, work: [], at, by });
      remote.delete(old, at, by);
    });
  });
}
