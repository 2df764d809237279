/** Diagnostic codes of the rules: advice and cross-checks of `validate`. Each is the id of its rule without prefix. */
import type { CodeEntry } from './entry.ts';

/** Checks whose failure makes a document invalid. */
const checkCodes = {
  'name-repeated': {
    severity: 'violation',
    title: 'Two things of one name',
    why: 'Map form could not hold both; references and logs can not tell them apart.',
    remedy: 'Rename one of them.',
  },
  'no-script-tags-in-markdown': {
    severity: 'error',
    title: 'A script tag in a text for readers',
    why: 'Whatever shows the text as markup would run it.',
    remedy: 'Remove the tag.',
  },
  'no-eval-in-markdown': {
    severity: 'error',
    title: 'A call of eval in a text for readers',
    why: 'Texts reach agents and web pages; code in them is a way to inject commands.',
    remedy: 'Say it in other words.',
  },
  'ports-unique': {
    severity: 'error',
    title: 'Two adapters share a port',
    why: 'Only one of them could listen.',
    remedy: 'Give each adapter a port of its own, or 0 for any free one.',
  },
  'control-port-singleton-and-unique': {
    severity: 'error',
    title: 'A second control adapter, or one that shares a port',
    why: 'There is one control port per document, and nothing else can listen on it.',
    remedy: 'Keep one control adapter, on a port of its own.',
  },
  'oauth2-https-authserver': {
    severity: 'error',
    title: 'An authorization server without https',
    why: 'Its keys and tokens could be replaced on the way.',
    remedy: 'Write an https address.',
  },
  'script-defaults-required': {
    severity: 'error',
    title: 'A script step without location or language',
    why: 'Its file can not be found, or not be run.',
    remedy: 'Add `location` and `language` to the step, or defaults under `management.scripting`.',
  },
  'standalone-no-imports': {
    severity: 'error',
    title: 'An import in a document without a capability',
    why: 'Other engines do not follow it.',
    remedy: 'Import both files in the document that has the capability.',
  },
  'aggregates-namespace-required': {
    severity: 'error',
    title: 'An aggregate without a namespace',
    why: 'Its flows can be named by no `ref`.',
    remedy: 'Add `namespace`.',
  },
  'tunnel-identity-must-bind': {
    severity: 'error',
    title: 'A tunnel identity that nothing binds',
    why: 'The tunnel can not be opened without its identity.',
    remedy: 'Declare the variable under `binds`.',
  },
  'telemetry-endpoint-url': {
    severity: 'error',
    title: 'A telemetry endpoint that is no URL',
    why: 'Nothing can be sent there.',
    remedy: 'Write an http or https URL, or a placeholder.',
  },
} as const satisfies Record<string, CodeEntry>;

/** Advice: the document is valid, but something is probably not meant. */
const warningCodes = {
  'namespaces-unique': {
    severity: 'warning',
    title: 'A namespace used in two sections',
    why: 'A reference such as `namespace.name` could mean either.',
    remedy: 'Rename one of them.',
  },
  'consumed-resource-no-query-in-path': {
    severity: 'warning',
    title: 'A query in the path of a consumed resource',
    why: 'Parameters in it can be neither filled nor encoded.',
    remedy: 'Declare input parameters with `in: query`.',
  },
  'rest-resource-path-no-query': {
    severity: 'warning',
    title: 'A query in an exposed path',
    why: 'A request never matches it: the query is no part of the path.',
    remedy: 'Declare input parameters with `in: query`.',
  },
  'rest-resource-path-no-trailing-slash': {
    severity: 'warning',
    title: 'An exposed path that ends in a slash',
    why: 'Clients that leave the slash out get no answer from other engines.',
    remedy: 'Remove the slash.',
  },
  'address-not-example': {
    severity: 'warning',
    title: 'A placeholder address',
    why: 'No machine can listen on a host of example.com.',
    remedy: 'Write the address of this machine, or leave it out for loopback.',
  },
  'aggregate-flow-description': {
    severity: 'warning',
    title: 'A flow without a description',
    why: 'Agents choose tools by what is said about them.',
    remedy: 'Describe in a sentence what the flow does.',
  },
  'consumes-description': {
    severity: 'warning',
    title: 'A consumed API without a description',
    why: 'Readers have to guess what the API is for.',
    remedy: 'Describe the API in a sentence.',
  },
  'rest-resource-description': {
    severity: 'warning',
    title: 'An exposed resource without a description',
    why: 'It appears without a word in generated documentation.',
    remedy: 'Describe the resource in a sentence.',
  },
  'aggregate-semantics-consistency': {
    severity: 'warning',
    title: 'A hint or method that contradicts the flow behind it',
    why: 'Clients would repeat, cache or confirm calls that they should not, or the other way round.',
    remedy: 'Change the hint or method, or the semantics of the flow.',
  },
  'oauth2-resource-https': {
    severity: 'warning',
    title: 'A protected resource without https',
    why: 'Tokens would cross the network in clear text.',
    remedy: 'Write the https address under which the adapter is reached.',
  },
  'oauth2-scopes-defined': {
    severity: 'warning',
    title: 'OAuth2 without scopes',
    why: 'Every valid token for the resource is admitted, whatever it was issued for.',
    remedy: 'Declare the scopes that a token needs.',
  },
  'control-address-localhost-warning': {
    severity: 'warning',
    title: 'A control adapter that listens beyond this machine',
    why: 'It can stop, reload and inspect the engine. Without authentication this is an error.',
    remedy: 'Listen on localhost, or add `authentication`.',
  },
  'import-from-not-self': {
    severity: 'warning',
    title: 'An import of the own folder',
    why: 'A folder holds no namespace.',
    remedy: 'Name the file.',
  },
  'tunnel-fallback-direct-warns': {
    severity: 'warning',
    title: 'A tunnel that may be bypassed',
    why: 'With `fallback: direct` the API is called over the open network when the tunnel is missing.',
    remedy: 'Write `fallback: fail`, or use a loopback address.',
  },
  'with-key-known': {
    severity: 'warning',
    title: 'A `with` key that the called operation does not use',
    why: 'The value is sent nowhere.',
    remedy: 'Use the name of a parameter, a path variable or a body variable of the operation.',
  },
  'path-parameter-declared': {
    severity: 'warning',
    title: 'A path parameter without placeholder, or a placeholder that nothing fills',
    why: 'The value is sent nowhere, or the call fails because the path can not be completed.',
    remedy: 'Write the name the same way in the path and in the parameter, and pass a value for it.',
  },
  'bind-unknown': {
    severity: 'warning',
    title: 'A variable that nothing fills',
    why: 'The text or credential that uses it is sent without it.',
    remedy: 'Declare it under `binds`, as an input parameter, or pass it with `with`.',
  },
  'secret-literal': {
    severity: 'warning',
    title: 'A secret written in the document',
    why: 'Everyone who can read the document has it.',
    remedy: 'Bind a variable under `binds` and write `{{VARIABLE}}`.',
  },
} as const satisfies Record<string, CodeEntry>;

/** What `validate` says only with `--lint`. */
const noteCodes = {
  'info-tags': {
    severity: 'note',
    title: '`info` without tags',
    why: 'Catalogues sort documents by their tags.',
    remedy: 'Add `tags`.',
  },
  'rest-operation-description': {
    severity: 'note',
    title: 'An exposed operation without a description',
    why: 'It appears without a word in generated documentation.',
    remedy: 'Describe the operation in a sentence.',
  },
  'baseuri-not-example': {
    severity: 'note',
    title: 'A placeholder base URI',
    why: 'No API answers there.',
    remedy: 'Write the address of the API.',
  },
  'tunnel-with-public-baseuri-warns': {
    severity: 'note',
    title: 'A tunnel to a host that looks public',
    why: 'A public host needs no tunnel.',
    remedy: 'Use the name that the tunnel knows.',
  },
  'bind-unused': {
    severity: 'note',
    title: 'A bound variable that nothing uses',
    why: 'It is looked up for nothing.',
    remedy: 'Remove it.',
  },
} as const satisfies Record<string, CodeEntry>;

/** All codes of the rules. */
export const rulesCodes = { ...checkCodes, ...warningCodes, ...noteCodes } as const;
