import { Random } from '../../chance';

const verbs = ['Remove', 'Rename', 'Tidy', 'Document', 'Simplify', 'Test'];
const things = [
  'the retry loop',
  'stale fixtures',
  'the health check',
  'log fields',
  'the container image',
  'the feature flags',
  'connection settings',
  'the local set-up',
  'metrics of the queue',
  'the manifest parser',
];
/** These look like keys of work items and are none. */
const standards = [
  'Read manifests as UTF-8',
  'Sign manifests with SHA-256',
  'Write moments as ISO-8601',
  'Follow RFC-9110 in error answers',
];

/** What work is called that no work item asked for. */
export function choreTitle(random: Random): string {
  return random.percent(12)
    ? random.pick(standards)
    : `${random.pick(verbs)} ${random.pick(things)}`;
}

const packages = [
  'cargo-codes',
  'tide-tables',
  'luxon',
  'pier-http',
  'geo-fence',
  'ledger-client',
];

/** What a bot calls an update of a dependency. */
export function updateTitle(random: Random): string {
  const major = random.between(1, 6);
  const minor = random.below(14);
  const patch = random.below(9);
  return (
    `Bump ${random.pick(packages)} from ${major}.${minor}.${patch} to ` +
    `${major}.${minor + random.below(2)}.${patch + 1}`
  );
}
