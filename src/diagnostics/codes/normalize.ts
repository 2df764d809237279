/** Diagnostic codes of the normalize part. */
import type { CodeEntry } from './entry.ts';

export const normalizeCodes = {
  'wrong-type': {
    severity: 'fatal',
    title: 'A key has a value of the wrong kind',
    why: 'What the author means can not be told from it: a list where a map belongs, text where a number belongs.',
    remedy: 'Write the kind of value the message names.',
  },
  'with-null': {
    severity: 'fatal',
    title: 'A null inside `with`',
    why: 'A parameter can not be filled with nothing; the reference engine refuses such a document too.',
    remedy: 'Remove the entry, or give it a value.',
  },
  'body-type': {
    severity: 'fatal',
    title: 'A request body that is a bare list, number or boolean',
    why: 'A body is text, or a map with `type` and `data`.',
    remedy: 'Write `body: {type: json, data: …}`.',
  },
  'exposed-environment-parameter': {
    severity: 'fatal',
    title: 'An exposed parameter reads the process environment',
    why: 'A document could publish the secrets of the machine by accident.',
    remedy: 'Declare the variable under `binds` and use it as `{{VARIABLE}}` on the consumes side.',
  },
  'consumes-type-unknown': {
    severity: 'error',
    title: 'A consumes entry of an unknown type',
    why: 'The entry is left out; calls into it can not be resolved.',
    remedy: 'Use `type: http`.',
  },
  'exposes-type-unknown': {
    severity: 'error',
    title: 'An exposes entry of an unknown type',
    why: 'The entry is left out: nothing of it is served.',
    remedy: 'Use `rest`, `mcp`, `skill` or `control`.',
  },
  'step-type-unknown': {
    severity: 'error',
    title: 'A step of an unknown type',
    why: 'The operation that has it can not run: REST answers 501, MCP a tool error.',
    remedy: 'Use `call`, `lookup` or `script`.',
  },
  'authentication-type-unknown': {
    severity: 'error',
    title: 'An authentication scheme this engine does not have',
    why: 'Every call through the adapter fails naming the scheme.',
    remedy: 'Use `basic`, `digest`, `bearer`, `apikey` or `oauth2`.',
  },
  'exposer-authentication-type': {
    severity: 'fatal',
    title: 'An exposer with an unknown authentication scheme',
    why: 'Serving it without the check the author asked for would be unsafe.',
    remedy: 'Use `basic`, `digest`, `bearer`, `apikey` or `oauth2`.',
  },
  'transport-unknown': {
    severity: 'fatal',
    title: 'An MCP transport this engine does not have',
    why: 'Clients would find nobody to talk to.',
    remedy: 'Use `http` (which also serves event streams) or `stdio`.',
  },
  'port-range': {
    severity: 'fatal',
    title: 'A port outside 0 to 65535',
    why: 'No server can listen there.',
    remedy: 'Choose a port from 1 to 65535, or 0 for any free one.',
  },
  'consumes-baseuri-no-trailing-slash': {
    severity: 'violation',
    title: 'A base URI that ends in a slash',
    why: 'Joined with a path it would give two slashes; the slash is removed. The reference engine refuses the document.',
    remedy: 'Remove the slash at the end.',
  },
  'path-leading-slash': {
    severity: 'warning',
    title: 'A path without a leading slash',
    why: 'It is read as if it had one; the reference engine never matches it, or calls a wrong host.',
    remedy: 'Write the slash.',
  },
  'root-consumes-merged': {
    severity: 'warning',
    title: 'Adapters both at the root and under `capability`',
    why: 'The reference engine never serves the ones at the root; here they are used too.',
    remedy: 'Move them under `capability`, or into a file of their own and import them.',
  },
  'root-exposes-unused': {
    severity: 'warning',
    title: 'Exposers at the root beside a capability',
    why: 'Only `capability.exposes` is served; the ones at the root are there for other documents to import.',
    remedy: 'Move them under `capability`.',
  },
  'operation-name-repeated': {
    severity: 'violation',
    title: 'Two consumed operations of one namespace share a name',
    why: 'A call can name only one of them. A REST call means the one whose method and path fit; the n-th tool takes the n-th.',
    remedy: 'Give each operation a name of its own.',
  },
  'call-ambiguous': {
    severity: 'warning',
    title: 'A call that fits several operations of one name',
    why: 'Nothing tells which one is meant; the first in the document is called.',
    remedy: 'Give each consumed operation a name of its own.',
  },
} as const satisfies Record<string, CodeEntry>;
