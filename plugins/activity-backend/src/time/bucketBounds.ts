/** Beyond every bucket: they fit into 32 bits. The first one is inclusive, the end exclusive. */
export const firstBucket = -2_147_483_648;
export const endOfBuckets = 2_147_483_647;
