import { parseDeployments } from '../dora/rules/parseDeployments';
import { parseIncidents } from '../dora/rules/parseIncidents';
import { parseStatusAnnotation } from '../flow/rules/parseStatusAnnotation';
import type { RuleAnnotations } from '../store/operations/readRuleAnnotations';

const kinds: readonly {
  of: 'statuses' | 'deployments' | 'incidents';
  parse: (text: string) => { ignored: readonly string[] };
  hint: string;
}[] = [
  {
    of: 'statuses',
    parse: parseStatusAnnotation,
    hint: 'not understood, or name a status again',
  },
  {
    of: 'deployments',
    parse: parseDeployments,
    hint: 'not understood, or speak of several kinds of runs at once',
  },
  { of: 'incidents', parse: parseIncidents, hint: 'not understood' },
];

const advice = {
  statuses:
    'write them as In Review=waiting, with todo, active, waiting or done',
  deployments:
    'write them as environment=prod-*&job=deploy*, release=v*, with environment, tier, job and ref, pipeline and ref, release, or tag',
  incidents:
    'write them as type=Incident, label=outage&project=OPS, with type, label, status and project',
};

/** Says of each annotation that holds rules how much of it is passed over, without repeating it. */
export function describeMisspelt(annotations: RuleAnnotations): string[] {
  return kinds.flatMap(({ of, parse, hint }) => {
    const { ignored } = parse(annotations[of] ?? '');
    return ignored.length === 0
      ? []
      : [
          `The annotation activity-insights/${of} of ${annotations.ref} has entries that are ${hint} (${ignored.length}); ${advice[of]}`,
        ];
  });
}
