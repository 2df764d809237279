/** Diagnostic codes of the rest part. */
import type { CodeEntry } from './entry.ts';

/** Codes about REST exposers. @see docs/spec/rest.md sections 2, 3 and 10 */
export const restCodes = {
  'rest-no-resources': {
    severity: 'warning',
    title: 'A REST exposer without resources',
    why: 'It listens, but answers 404 to everything.',
    remedy: 'Add resources, or remove the exposer.',
  },
  'rest-empty-resource': {
    severity: 'warning',
    title: 'A resource with neither operations nor forward',
    why: 'Nothing answers on its path.',
    remedy: 'Add operations or forward, or remove the resource.',
  },
  'rest-path-form': {
    severity: 'warning',
    title: 'A query in the path of a resource',
    why: 'The query of a request takes no part in routing: the path is read without it.',
    remedy: 'Declare query parameters as inputParameters with "in: query".',
  },
  'rest-duplicate-operation': {
    severity: 'warning',
    title: 'Two operations with the same method and path',
    why: 'The first answers, the other can not be reached.',
    remedy: 'Remove one, or change its method or path.',
  },
  'rest-forward-target': {
    severity: 'fatal',
    title: 'forward names no consumes entry',
    why: 'There is no upstream to pass the requests on to.',
    remedy: 'Set targetNamespace to the namespace of a consumes entry.',
  },
  'rest-forward-header': {
    severity: 'warning',
    title: 'A trusted header that is never forwarded',
    why: 'Headers of the connection, such as Host and Connection, belong to each connection alone.',
    remedy: 'Remove it from trustedHeaders.',
  },
} as const satisfies Record<string, CodeEntry>;
