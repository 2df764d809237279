/** Diagnostic codes of the formats part. */
import type { CodeEntry } from './entry.ts';

export const formatsCodes = {
  'output-schema-readable': {
    severity: 'violation',
    title: 'The schema of an answer is missing or can not be read',
    why: 'Avro and protobuf answers mean nothing without their schema: every call that needs a value fails.',
    remedy: 'Write `outputSchema` with the path of the .avsc or .proto file, relative to the document.',
  },
} as const satisfies Record<string, CodeEntry>;
