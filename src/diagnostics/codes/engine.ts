/** Diagnostic codes of the start: what can not be started together. */
import type { CodeEntry } from './entry.ts';

export const engineCodes = {
  'port-taken-twice': {
    severity: 'fatal',
    title: 'Two adapters share a port',
    why: 'Two adapters of one document can not listen on the same port: the second could never be reached.',
    remedy:
      'Give each adapter a port of its own, or 0 for any free one; `--port` and `--port-offset` move them for one run.',
  },
  'two-stdio-adapters': {
    severity: 'fatal',
    title: 'Two adapters read standard input',
    why: 'A process has one standard input: messages would reach one of the two at random.',
    remedy: 'Keep `transport: stdio` for one adapter and use `http` for the others.',
  },
  'shared-name-prefixed': {
    severity: 'warning',
    title: 'A name that another document has on the same port',
    why: 'Documents that run together share a port when their adapters ask for the same one. A route, tool, resource or prompt of one name can then be reached only once: the first document keeps the name, the later ones get the namespace of their adapter as prefix. So do URIs that a template or a folder of an earlier document answers.',
    remedy: 'Use the name that the message gives, write another name, or give the adapter a port of its own.',
  },
  'shared-port-types': {
    severity: 'fatal',
    title: 'Adapters of different types ask for one port',
    why: 'Documents that run together share a port only between adapters of one type, REST or MCP: with different ones a client could not tell what answers.',
    remedy: 'Give one of the two another port, in the document or with `--port <namespace>=<n>`.',
  },
  'shared-port-authentication': {
    severity: 'fatal',
    title: 'Adapters on one port differ in authentication',
    why: 'Whoever is let in at a shared port reaches what all of its documents expose there. With unequal authentication the stricter one would be void.',
    remedy: 'Give both the same authentication with the same values, or ports of their own.',
  },
  'shared-port-address': {
    severity: 'fatal',
    title: 'Adapters on one port differ in address',
    why: 'A shared port listens on one set of addresses: what one document wants reached from this machine only would be reachable from elsewhere.',
    remedy: 'Give both the same `address`, or ports of their own.',
  },
} as const satisfies Record<string, CodeEntry>;
