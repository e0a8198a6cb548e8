import { Random } from '../../chance';
import { RepositoryRelease } from '../../model';
import { VersionPlan } from '../RepositoryPlan';
import { drawContent } from '../texts/serviceFiles';
import { applyPatch, makeCommit } from './Made';
import { headOf, RepositoryWriter } from './RepositoryWriter';

/** Cuts a version: the commit that bumps it, the tag, the branch that maintains it, the release. */
export function writeVersion(
  writer: RepositoryWriter,
  version: VersionPlan,
  releases: RepositoryRelease[],
): void {
  const { company, remote, service, signatures } = writer;
  const { at, by, from, opensBranch, published } = version;
  const tip = writer.tip(from, at);
  if (!tip) return;
  const random = Random.of(
    company.options.seed,
    'version',
    service.id,
    version.version,
  );
  const patch = [
    { path: 'CHANGELOG.md', content: drawContent(random) },
    { path: 'package.json', content: drawContent(random) },
  ];
  const signature = signatures.own(by, at);
  const bump = makeCommit({
    parents: [tip],
    tree: applyPatch(tip.tree, patch),
    patch,
    author: signature,
    committer: signature,
    by,
    message: `Release ${version.version}\n`,
  });
  const tag = `v${version.version}`;
  writer.advance(from, bump, [bump], { at, by });
  remote.push({ ref: `refs/tags/${tag}`, tip: bump, work: [], at, by });
  if (opensBranch) {
    const line = version.version.split('.').slice(0, 2).join('.');
    const ref = headOf(`release/${line}`);
    remote.push({ ref, tip: bump, work: [], at, by });
  }
  if (published) {
    const name = `${service.name} ${version.version}`;
    const description = random.pick([
      'Fixes and small things.',
      'What terminals asked for in the last weeks.',
      '',
    ]);
    releases.push({ tag, sha: bump.sha, name, description, at, by });
  }
}
