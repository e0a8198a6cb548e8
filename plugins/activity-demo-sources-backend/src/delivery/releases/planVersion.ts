import { releaseBot } from '../../company';
import { Instant } from '../../model';
import { Setting } from '../changes/Setting';
import { planMainPipeline } from '../pipelines/planMainPipeline';
import { VersionPlan } from '../RepositoryPlan';
import { Deployed, lineOf } from './Deployed';

/** Cuts a version, from the default branch if it begins a line, else from the branch of its line. */
export function planVersion(
  setting: Setting,
  version: string,
  at: Instant,
): {
  plan: VersionPlan;
  built: ReturnType<typeof planMainPipeline>;
  deployable: Deployed;
} {
  const branch = { kind: 'release', line: lineOf(version) } as const;
  const opensBranch = version.endsWith('.0');
  const by = releaseBot;
  return {
    plan: {
      version,
      at,
      by,
      from: opensBranch ? { kind: 'default' } : branch,
      opensBranch,
      published: opensBranch || setting.index % 2 === 0,
    },
    built: planMainPipeline(setting, {
      key: `v${version}`,
      branch,
      at,
      by,
      certain: true,
    }),
    deployable: { of: { branch, at }, tag: version },
  };
}
