/** Milliseconds. */
export const quarterMs = 900_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** The largest difference of any clock to UTC, with room: Manila was nearly 16 hours behind until 1844. */
export const farthestOffsetMs = 16 * hourMs;

/** The largest author offset that is believed; beyond it `author_bucket` is not known. */
export const farthestAuthorOffsetMs = 14 * hourMs;
