/** Diagnostic codes of the binds part. */
import type { CodeEntry } from './entry.ts';

export const bindsCodes = {
  'bind-keys-empty': {
    severity: 'fatal',
    title: 'A binding without keys',
    why: 'It binds nothing; the reference engine refuses it at start.',
    remedy: 'List the variables under `keys`, or remove the binding.',
  },
  'bind-missing': {
    severity: 'fatal',
    title: 'Bound variables that the document uses have no value',
    why: 'Calls that need them could only fail, or go out without their credential.',
    remedy:
      'Give the values by `--bind`, the environment, `--env-file` or the file of the binding; `--allow-missing-binds` starts without them.',
  },
  'bind-missing-unused': {
    severity: 'warning',
    title: 'Bound variables without a value that nothing uses',
    why: 'Nothing depends on them; the document starts.',
    remedy: 'Remove them from `keys`, or give them values.',
  },
  'bind-variable-repeated': {
    severity: 'warning',
    title: 'A variable that two bindings define',
    why: 'The plain name means the later binding; the earlier is reached by `{{namespace.NAME}}` only.',
    remedy: 'Rename one of the variables, or use the qualified name.',
  },
  'bind-variable-unknown': {
    severity: 'warning',
    title: 'A qualified name that its binding does not declare',
    why: 'It has no value: the header, query parameter or credential that uses it is missing.',
    remedy: 'Add the variable to `keys` of the binding, or correct the name.',
  },
  'bind-not-sent': {
    severity: 'warning',
    title: 'A credential is bound, but no adapter has `authentication`',
    why: 'Requests go out without it.',
    remedy: 'Add `authentication` to the adapter, or use the variable in a parameter.',
  },
} as const satisfies Record<string, CodeEntry>;
