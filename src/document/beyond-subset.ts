/** Where a text leaves the subset of the quick reader of YAML. */

/** The text is for `parseYaml`: it uses more of YAML than the quick reader knows, or is faulty. Never leaves the reader. */
export class BeyondSubset extends Error {}

/** Deepest nesting that is read here, in blocks and brackets together; `parseYaml` says what is too deep. */
export const deepest = 100;
