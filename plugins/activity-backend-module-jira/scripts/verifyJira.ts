import { parseArgs } from 'node:util';
import { verifyJira } from './verify/verifyJira';

// Proves a harvest of the simulated company's Jira against the truth: `yarn verify:jira` in the root.
const { values } = parseArgs({
  options: {
    flavour: { type: 'string', default: 'cloud' },
    people: { type: 'string', default: '1' },
    faults: { type: 'string', default: '0' },
    lag: { type: 'string', default: '0' },
    polls: { type: 'string', default: '3' },
    teams: { type: 'string' },
    at: { type: 'string', default: '2026-06-16T12:00:00Z' },
  },
});

verifyJira({
  flavour: values.flavour === 'dataCenter' ? 'dataCenter' : 'cloud',
  people: Number(values.people),
  faults: Number(values.faults),
  lagSeconds: Number(values.lag),
  polls: Number(values.polls),
  at: values.at,
  teams: values.teams === undefined ? undefined : Number(values.teams),
}).catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exitCode = 1;
});
