/** For so long work has been made. */
export const days = 730;

export const dayMs = 86_400_000;
