/** What harbours deal with. */
export const things = [
  ...['berth plan', 'customs declaration', 'gate pass', 'crane schedule'],
  ...['container list', 'vessel call', 'tariff table', 'weighbridge ticket'],
  ...['cargo manifest', 'reefer alarm', 'pilot order', 'mooring request'],
  ...['bunker delivery', 'yard map', 'stowage plan', 'inspection report'],
  ...[
    'dangerous goods notice',
    'release order',
    'invoice run',
    'tide forecast',
  ],
  ...['truck appointment', 'seal check', 'transit permit', 'berth window'],
];

export const users = [
  ...['dispatchers', 'pilots', 'customs officers', 'gate clerks', 'planners'],
  ...['shipping agents', 'crane drivers', 'terminal operators', 'auditors'],
];

export const customers = [
  ...['Port of Grauhafen', 'Sandmouth Terminals', 'Kestrel Line'],
  ...['Baltic Lantern Shipping', 'Meridian Stevedores', 'Port Alder Authority'],
  ...['Orla Ferries', 'Nine Bridges Logistics', 'Coral Gate Terminals'],
];

export const storyActions = [
  ...['Show', 'Export', 'Filter', 'Import', 'Approve', 'Compare', 'Archive'],
  ...['Share', 'Schedule', 'Print', 'Search', 'Validate', 'Translate', 'Sign'],
];

export const taskActions = [
  ...['Document', 'Measure', 'Upgrade', 'Clean up', 'Automate', 'Review'],
  ...['Migrate', 'Monitor', 'Train support on', 'Prepare a workshop about'],
];

export const symptoms = [
  ...['is empty after midnight', 'shows the wrong time zone', 'times out'],
  ...['is duplicated', 'loses its attachments', 'cannot be saved on Fridays'],
  ...['fails for names with an ü', 'rounds the weight wrongly', 'is slow'],
  ...['ignores the filter', 'breaks the layout on phones', 'is off by one'],
];

export const labels = [
  ...['customer', 'tech-debt', 'ux', 'quick-win', 'security', 'compliance'],
  ...['performance', 'support', 'spike', 'documentation', 'harbour-pilot'],
];

export const remarks = [
  'Looks good to me, thank you.',
  'I can reproduce this on staging, not in production.',
  'Could we split this? It is more than one of us can finish in a sprint.',
  'Spoke to the customer, they can wait until the next release.',
  'The numbers agree now. I compared a whole week.',
  'Blocked by the other team, I have asked them.',
  'Please add a test for the empty case.',
  'See the thread from Tuesday; the short answer is yes.',
  'Moved to the next sprint as agreed.',
  'I do not think that this is worth it any more.',
  'Done on my side, please have a look.',
  'Which tariff applies on public holidays?',
  'Attached the log of last night, the names are taken out.',
  'Works on my machine. Which browser is it?',
  'Es tritt nur bei Umlauten auf – ich schaue morgen nach.',
  'ठीक है, मैं देखता हूँ।',
  'Nice 🎉',
  'The estimate was too low: the importer has to be changed as well.',
  'First line.\n\nSecond paragraph, with `code` and a <tag>.',
  'Deployed to staging.',
];
