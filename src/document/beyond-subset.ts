/** Thrown by the quick reader of YAML where a text leaves its subset. */

/** The text is for `parseYaml`: it uses more of YAML than the quick reader knows, or is faulty. Never leaves the reader. */
export class BeyondSubset extends Error {}
