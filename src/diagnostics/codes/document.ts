/** Diagnostic codes of reading a file, of YAML, of the document version, and of the schema. */
import type { CodeEntry } from './entry.ts';

/** Files and YAML. */
const sourceCodes = {
  'source-missing': {
    severity: 'fatal',
    title: 'The file does not exist',
    why: 'There is nothing to read.',
    remedy: 'Check the path; a relative one starts from the working directory, in an import from the importing file.',
  },
  'source-not-a-file': {
    severity: 'fatal',
    title: 'The path names no regular file',
    why: 'Folders, pipes, sockets and devices are never read as documents.',
    remedy: 'Name the document itself.',
  },
  'source-too-large': {
    severity: 'fatal',
    title: 'The file is larger than 16 MiB',
    why: 'The size is limited so that a wrong file can not fill the memory.',
    remedy: 'Split the document and import the parts.',
  },
  'source-not-text': {
    severity: 'fatal',
    title: 'The file is not UTF-8 text',
    why: 'A capability document is UTF-8; guessing another encoding would change names and secrets silently.',
    remedy: 'Save the file as UTF-8.',
  },
  'source-unreadable': {
    severity: 'fatal',
    title: 'The file can not be read',
    why: 'The operating system refuses to read it, or the address is no local file.',
    remedy: 'Check the permissions and the spelling of the path or file: URI.',
  },
  'yaml-syntax': {
    severity: 'fatal',
    title: 'The file is not YAML',
    why: 'Nothing of the document can be trusted when its structure is unclear.',
    remedy: 'Mend the place named; mostly it is an indentation, a missing quote or a tab.',
  },
  'yaml-too-deep': {
    severity: 'fatal',
    title: 'The document is nested deeper than 200 levels',
    why: 'Depth is limited so that a document can not exhaust the stack.',
    remedy: 'Flatten the structure.',
  },
  'yaml-too-large': {
    severity: 'fatal',
    title: 'The document has too many nodes',
    why: 'Aliases that repeat each other can stand for billions of values; the expanded size is limited to two million.',
    remedy: 'Remove the nested aliases.',
  },
  'yaml-alias': {
    severity: 'fatal',
    title: 'An alias names nothing',
    why: 'An alias can only name an anchor above it, and not the value it is part of.',
    remedy: 'Define the anchor (`&name`) before the alias (`*name`), or quote the text if no alias is meant.',
  },
  'yaml-number': {
    severity: 'fatal',
    title: 'A number that JSON does not have',
    why: 'Infinity and not-a-number can be sent to no API and shown to no client.',
    remedy: 'Write a finite number, or quote the text.',
  },
  'yaml-key': {
    severity: 'fatal',
    title: 'A key is not text',
    why: 'Maps of a capability document have text keys.',
    remedy: 'Quote the key. A value such as {{name}} must be quoted too: bare braces start a map.',
  },
  'yaml-tag': {
    severity: 'violation',
    title: 'A YAML tag that means nothing here',
    why: 'The tag is ignored and the value is read as if it were not there.',
    remedy: 'Remove the tag.',
  },
  'duplicate-key': {
    severity: 'violation',
    title: 'A key stands twice in one map',
    why: 'Only the later value counts; the earlier one is lost.',
    remedy: 'Remove one of the two.',
  },
  'several-documents': {
    severity: 'violation',
    title: 'The file holds several YAML documents',
    why: 'Only the first one is read.',
    remedy: 'Put each document into a file of its own.',
  },
  'document-empty': {
    severity: 'fatal',
    title: 'The file is empty',
    why: 'There is nothing to serve.',
    remedy: 'Start with `naftiko: 1.0.0-alpha2` or `ikanos: 1.0.0-beta4`; the files of `specs/` are examples.',
  },
  'document-not-a-map': {
    severity: 'fatal',
    title: 'The document is not a map',
    why: 'A capability document is a map of sections.',
    remedy: 'Put `naftiko:` or `ikanos:` and the sections at the left margin.',
  },
  'file-extension': {
    severity: 'violation',
    title: 'The file name does not end in .yaml or .yml',
    why: '`validate` takes a file of another kind for a mistake; `run` reads any file.',
    remedy: 'Rename the file.',
  },
} as const satisfies Record<string, CodeEntry>;

/** The version of a document. */
const versionCodes = {
  'not-a-capability': {
    severity: 'fatal',
    title: 'This is not a capability document',
    why: 'Neither `naftiko` nor `ikanos` stands at its root, so no rules are known by which to read it.',
    remedy: 'Check that it is the right file, or add the version key.',
  },
  'version-unknown': {
    severity: 'violation',
    title: 'The version is not one that was published',
    why: '`run` reads the document with the rules of the nearest known version, which may not be what is meant.',
    remedy: 'Write one of the published versions.',
  },
  'version-legacy': {
    severity: 'warning',
    title: 'The version is older than 1.0.0',
    why: 'The document is read with the rules of 1.0.0-alpha2, with the older words accepted.',
    remedy: 'Update the document with `naftiko-ts upgrade`.',
  },
  'version-mismatch': {
    severity: 'violation',
    title: 'The document declares another version than the one it is checked against',
    why: 'A document is valid only against the schema of the version it declares.',
    remedy: 'Leave the version out of the command, or change it in the document.',
  },
  'two-version-keys': {
    severity: 'violation',
    title: 'Both `naftiko` and `ikanos` are given',
    why: 'The two stand for different forms of a document; `naftiko` decides.',
    remedy: 'Keep the one whose form the document has.',
  },
} as const satisfies Record<string, CodeEntry>;

/** Violations of the schema that have no meaning of their own. */
const schemaCodes = {
  'unknown-key': {
    severity: 'violation',
    title: 'A key that this object does not have',
    why: 'Its value is ignored.',
    remedy: 'Correct the spelling or remove the key.',
  },
  'missing-key': {
    severity: 'violation',
    title: 'A required key is missing',
    why: 'Other engines may refuse the document; what runs without it depends on the key.',
    remedy: 'Add the key.',
  },
  'invalid-type': {
    severity: 'violation',
    title: 'A value of the wrong type',
    why: 'The value may be ignored or read as text.',
    remedy: 'Write a value of the type named; quote text that looks like a number, a boolean or null.',
  },
  'invalid-value': {
    severity: 'violation',
    title: 'A value that is not allowed here',
    why: 'It is not among the allowed words, does not have the required form, or is out of bounds.',
    remedy: 'Write one of the values named.',
  },
  'conflicting-keys': {
    severity: 'violation',
    title: 'Two keys that exclude each other',
    why: 'Only one of the two can take effect.',
    remedy: 'Remove one of them.',
  },
} as const satisfies Record<string, CodeEntry>;

/**
 * Deviations that published documents share: `validate` reports them, `run` gives them the meaning stated in `why`.
 * @see docs/spec/document.md section 16, docs/spec/versions.md section 4.1
 */
const dialectCodes = {
  'rest-description': {
    severity: 'violation',
    title: 'A description on a rest adapter',
    why: '`run` takes it as a text for readers.',
    remedy: 'Move the text to a comment or to `info.description`.',
  },
  'output-without-shape': {
    severity: 'violation',
    title: 'An object output without `properties`, or an array output without `items`',
    why: '`run` passes the mapped value through as it is, whatever its type.',
    remedy: 'Describe the members to get them checked and published; leave it as it is to pass everything through.',
  },
  'consumed-parameter-details': {
    severity: 'violation',
    title: 'Type or description on a consumed parameter',
    why: '`run` uses them for the inputs of units that declare none.',
    remedy: 'Declare `inputParameters` on the exposed operation or tool.',
  },
  'name-characters': {
    severity: 'violation',
    title: 'A name with characters that names may not have',
    why: '`run` accepts the name as it is; a `call` is split at the longest known namespace.',
    remedy: 'Use letters, digits and hyphens.',
  },
  'base-uri-form': {
    severity: 'violation',
    title: 'A `baseUri` that is empty or has a template outside its host',
    why: '`run` loads it; calls fail until the rest is an absolute http(s) URL after templating.',
    remedy: 'Write the whole URL, bind its variable, or give `--base-uri <namespace>=<url>`.',
  },
  'later-key': {
    severity: 'violation',
    title: 'A key of a later version',
    why: '`run` reads it with the meaning it has in the later version.',
    remedy: 'Declare the version that has the key.',
  },
  'key-of-other-form': {
    severity: 'violation',
    title: 'A word of the other form of documents',
    why: '`naftiko` and `ikanos` documents use different words for one thing; `run` reads those it can tell apart.',
    remedy: 'Use the word of this form, or run `naftiko-ts upgrade`.',
  },
  'info-other-words': {
    severity: 'violation',
    title: '`info` in other words',
    why: '`run` takes `title` or `name` as the label and ignores the rest.',
    remedy: 'Write `label` (`ikanos`: `display`) and `description`.',
  },
  'authentication-spelling': {
    severity: 'violation',
    title: 'Authentication in another spelling',
    why: '`run` understands the spellings in use; calls through a scheme it does not have fail, naming the scheme.',
    remedy: 'Write `type: apikey` with `key`, `value` and `placement`, or one of the other types of the format.',
  },
  'missing-description': {
    severity: 'violation',
    title: 'A required description is missing',
    why: '`run` goes on with an empty text; agents see no explanation.',
    remedy: 'Describe the thing in a sentence.',
  },
  'mcp-port-missing': {
    severity: 'violation',
    title: 'An MCP adapter over HTTP without a port',
    why: '`run` listens on any free port and prints it.',
    remedy: 'Add `port`, or `transport: stdio`.',
  },
  'unit-without-call': {
    severity: 'violation',
    title: 'A unit that says nothing about what to run',
    why: '`run` loads it; a call of it is answered with an error.',
    remedy: 'Add `call`, `steps`, `ref` or outputs with values.',
  },
  'operation-path': {
    severity: 'violation',
    title: 'A path on an operation',
    why: '`run` appends it to the path of the resource, or uses it instead where it begins with that path.',
    remedy: 'Make it a resource of its own.',
  },
  'body-form': {
    severity: 'violation',
    title: 'A request body in another form',
    why: '`run` reads `form` and `multipart` as the types they mean; without `data` the body of the caller is sent.',
    remedy: 'Write `type` and `data` as the format has them.',
  },
  'empty-collection': {
    severity: 'violation',
    title: 'An empty list or map where at least one entry is required',
    why: '`run` takes it as nothing there.',
    remedy: 'Remove the key or add an entry.',
  },
  'output-details': {
    severity: 'violation',
    title: 'More on an output than the format has',
    why: '`run` ignores `name`, `description` and `in` on mapped outputs and reads type `integer` as `number`.',
    remedy: 'Remove the key, or write `number`.',
  },
  'other-method': {
    severity: 'violation',
    title: 'A method that the format does not have',
    why: '`run` sends or serves the method as written.',
    remedy: 'Use GET, POST, PUT, PATCH or DELETE.',
  },
  'list-in-map-form': {
    severity: 'violation',
    title: 'A list of named things in an `ikanos` document',
    why: '`run` reads it as the map it stands for.',
    remedy: 'Write a map whose keys are the names.',
  },
  'adapter-type-api': {
    severity: 'violation',
    title: '`type: api`, the old word for `rest`',
    why: '`run` reads it as `rest`.',
    remedy: 'Write `type: rest`.',
  },
  'lookup-match-form': {
    severity: 'violation',
    title: 'A lookup `match` that is no plain word',
    why: '`run` compares the field of that name, underscores and all.',
    remedy: 'None needed to run; the published schema has no way to write it.',
  },
  'extension-key': {
    severity: 'note',
    title: 'A key of naftiko-ts that the published format does not have',
    why: 'naftiko-ts gives it a meaning; other engines ignore it or refuse the document.',
    remedy: 'Check with `validate --official` what every engine accepts.',
  },
} as const satisfies Record<string, CodeEntry>;

/** All codes of the document stage. */
export const documentCodes = { ...sourceCodes, ...versionCodes, ...schemaCodes, ...dialectCodes } as const;
