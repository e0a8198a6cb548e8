import { readFileSync } from 'node:fs';
import { ConfigReader } from '@backstage/config';
import express from 'express';
import { createDemoSources, readDemoSettings } from '../../src';

// The company and nothing else, as the file says that is the argument: for verifyScale.ts.
const json = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { baseUrl, listen } = json.backend;
const url = `${baseUrl}/api/activity-demo-sources`;
const sources = createDemoSources(
  readDemoSettings(new ConfigReader(json)),
  url,
);
sources.tellAhead(new AbortController().signal).then(() => {
  const app = express();
  app.use('/api/activity-demo-sources', sources.router);
  app.listen(listen.port, listen.host);
});
