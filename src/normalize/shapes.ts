/**
 * Where the two vocabularies differ, as a table: which words were renamed and which lists became maps keyed by name.
 * Read by the upgrade of located nodes (naftiko-to-ikanos.ts) and by the command `upgrade` (cli/commands/upgrade/).
 */

/** The differences of one kind of object. @see docs/spec/versions.md section 3, docs/spec/document.md section 1.2 */
export interface Shape {
  /** Old word → newest word. */
  readonly renames: Readonly<Record<string, string>>;
  /** Newest word → old word. */
  readonly oldWords: ReadonlyMap<string, string>;
  /** Member (newest word) → what it holds. */
  readonly members: Readonly<Record<string, Member>>;
}

/**
 * What a member holds: `one` object, a `list` of objects, or objects that have names (`named`: list form a list with
 * `name`, map form a map). `shape` is a function where the object's `type` decides.
 */
export interface Member {
  readonly holds: 'one' | 'list' | 'named';
  readonly shape: Shape | ((type: string | undefined) => Shape);
  /** Made of what a name is derived where none is written; otherwise the word, with a number. */
  readonly nameFrom?: 'path' | 'method and path';
}

const shape = (members: Shape['members'] = {}, renames: Shape['renames'] = {}): Shape => ({
  renames,
  oldWords: new Map(Object.entries(renames).map(([old, newest]) => [newest, old])),
  members,
});
const display = { label: 'display' } as const;

/** An object that both vocabularies write alike. */
export const plain: Shape = shape();

const parameters: Member = { holds: 'named', shape: plain };
const unit = shape(
  {
    inputParameters: parameters,
    steps: { holds: 'named', shape: plain },
    mappings: { holds: 'list', shape: shape({}, { targetName: 'target' }) },
  },
  display,
);

const consumedOperation = shape({ inputParameters: parameters }, display);
const consumedResource = shape(
  {
    inputParameters: parameters,
    operations: { holds: 'named', shape: consumedOperation, nameFrom: 'method and path' },
  },
  display,
);
const consumes = shape(
  { inputParameters: parameters, resources: { holds: 'named', shape: consumedResource, nameFrom: 'path' } },
  { auth: 'authentication' },
);

const restResource = shape(
  { inputParameters: parameters, operations: { holds: 'named', shape: unit, nameFrom: 'method and path' } },
  display,
);
const prompt = shape({ arguments: { holds: 'named', shape: shape({}, display) } }, display);
const exposesByType: Readonly<Record<string, Shape>> = {
  rest: shape(
    { inputParameters: parameters, resources: { holds: 'named', shape: restResource, nameFrom: 'path' } },
    { auth: 'authentication' },
  ),
  mcp: shape(
    {
      tools: { holds: 'named', shape: unit },
      resources: { holds: 'named', shape: unit },
      prompts: { holds: 'named', shape: prompt },
    },
    { auth: 'authentication' },
  ),
  skill: shape(
    { skills: { holds: 'named', shape: shape({ tools: { holds: 'named', shape: plain } }) } },
    { auth: 'authentication' },
  ),
};

/** The type word of an exposes entry in the newest words: `api` is `rest`. @see docs/spec/versions.md section 2 */
export function exposesType(written: string | undefined): string | undefined {
  return written === 'api' ? 'rest' : written;
}

const aggregate = shape({ flows: { holds: 'named', shape: unit } }, { label: 'display', functions: 'flows' });

const sections = {
  consumes: { holds: 'list', shape: consumes },
  exposes: { holds: 'list', shape: (type) => exposesByType[exposesType(type?.trim().toLowerCase()) ?? ''] ?? plain },
  aggregates: { holds: 'list', shape: aggregate },
  binds: { holds: 'list', shape: plain },
} as const satisfies Record<string, Member>;

/** The whole document. `externalRefs` became `binds`; their members are turned by the reader of binds. */
export const documentShape: Shape = shape(
  {
    ...sections,
    info: { holds: 'one', shape: shape({}, display) },
    capability: { holds: 'one', shape: shape(sections, { externalRefs: 'binds' }) },
  },
  { externalRefs: 'binds' },
);
