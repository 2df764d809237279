/** Diagnostic codes of the imports part. */
import type { CodeEntry } from './entry.ts';

export const importsCodes = {
  'import-incomplete': {
    severity: 'fatal',
    title: 'An import entry without `from` or `import`',
    why: 'Both the file and the namespace to take out of it are needed.',
    remedy: 'Write `from: <path>` and `import: <namespace>`.',
  },
  'import-unreadable': {
    severity: 'fatal',
    title: 'An imported file can not be read',
    why: 'What the document builds on is missing.',
    remedy: 'Check the path; it is relative to the document that holds the import entry.',
  },
  'import-not-found': {
    severity: 'fatal',
    title: 'The imported namespace is not in that file',
    why: 'There is nothing to take.',
    remedy: 'Import one of the namespaces the message lists.',
  },
  'import-cycle': {
    severity: 'fatal',
    title: 'Imports that lead back to themselves',
    why: 'None of the documents says what the namespace is.',
    remedy: 'Declare the entry in one of the documents.',
  },
  'import-alias-control': {
    severity: 'fatal',
    title: 'A control exposer imported under another name',
    why: 'A control exposer has no namespace to rename.',
    remedy: 'Remove `as`.',
  },
  'import-call-missing': {
    severity: 'error',
    title: 'An imported part calls what the document does not consume',
    why: 'Imported aggregates and adapters call the consumed operations of the document that imports them.',
    remedy: 'Import the consumes entry from the same file as well, or declare one with that namespace.',
  },
  'namespace-repeated': {
    severity: 'fatal',
    title: 'Two aggregates or two bindings share a namespace',
    why: 'References to the namespace would be ambiguous.',
    remedy: 'Rename one of them; an imported one with `as`.',
  },
  'consumes-namespace-repeated': {
    severity: 'violation',
    title: 'Two consumes entries share a namespace',
    why: 'Calls are looked up in each of them in turn.',
    remedy: 'Give each entry a namespace of its own, or merge them.',
  },
  'exposes-namespace-repeated': {
    severity: 'violation',
    title: 'Two exposers share a namespace',
    why: 'Each resolves `namespace.input` to its own inputs, but references from elsewhere are ambiguous.',
    remedy: 'Give each exposer a namespace of its own.',
  },
} as const satisfies Record<string, CodeEntry>;
