/** When a list of names is worth an index. */

/** Up to so many names, looking at each takes less than making an index of them; nearly all units have fewer. */
export const fewNames = 24;
