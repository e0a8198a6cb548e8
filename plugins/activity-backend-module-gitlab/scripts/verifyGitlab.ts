import { parseArgs } from 'node:util';
import { verifyGitlab } from './verify/verifyGitlab';

// Proves a harvest of the simulated company's GitLab against the truth: `yarn verify:gitlab` in the root.
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '1' },
    faults: { type: 'string', default: '0' },
    polls: { type: 'string', default: '3' },
    projects: { type: 'string' },
    branches: { type: 'string', default: '*' },
    at: { type: 'string', default: '2026-11-16T10:00:00Z' },
  },
});

verifyGitlab({
  people: Number(values.people),
  faults: Number(values.faults),
  polls: Number(values.polls),
  projects: values.projects === undefined ? undefined : Number(values.projects),
  branches: values.branches === '' ? [] : values.branches.split(','),
  at: Date.parse(values.at),
}).catch(error => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  process.exitCode = 1;
});
