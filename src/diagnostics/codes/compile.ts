/** Diagnostic codes of the compile stage: references between the parts of a document. */
import type { CodeEntry } from './entry.ts';

export const compileCodes = {
  'call-target-exists': {
    severity: 'error',
    title: 'A call names no consumed operation',
    why: 'The unit can not run: REST answers 501, MCP a tool error. The rest of the document serves.',
    remedy: 'Write `call: <consumes namespace>.<operation name>` with a namespace and an operation of this document.',
  },
  'call-three-parts': {
    severity: 'warning',
    title: 'A call names the resource too',
    why: 'A call has two parts, namespace and operation; the resource between them is accepted here and refused elsewhere.',
    remedy: 'Leave the resource out.',
  },
  'call-beside-steps': {
    severity: 'fatal',
    title: 'A call beside steps',
    why: 'Engines disagree on which of the two runs, so neither is what the author can rely on.',
    remedy: 'Keep one: make the call a step, or remove the steps.',
  },
  'ref-target-exists': {
    severity: 'fatal',
    title: 'A ref names no flow',
    why: 'There is nothing that the unit could run.',
    remedy: 'Write `ref: <aggregate namespace>.<flow name>` with a flow of this document.',
  },
  'ref-beside-body': {
    severity: 'warning',
    title: 'A ref beside a call or steps',
    why: 'The ref is run and the rest is ignored.',
    remedy: 'Remove the call and the steps, or the ref.',
  },
  'flow-repeated': {
    severity: 'fatal',
    title: 'Two flows of one name',
    why: 'A ref could not tell them apart.',
    remedy: 'Rename one of them.',
  },
  'flow-without-body': {
    severity: 'fatal',
    title: 'A flow with nothing to run',
    why: 'A flow needs a call, steps, or outputs with values.',
    remedy: 'Add a call or steps, or give its outputs a `value`.',
  },
  'nothing-to-run': {
    severity: 'warning',
    title: 'A unit with nothing to run',
    why: 'It has no call, no steps, no ref and no values: REST answers 501, MCP a tool error.',
    remedy: 'Add a call, or a `value` to its outputs.',
  },
  'step-type-unsupported': {
    severity: 'error',
    title: 'A step that this engine can not run yet',
    why: 'The operation is disabled: REST answers 501, MCP a tool error. The rest of the document serves.',
    remedy: 'Do without script steps for now: call and lookup steps and mappings run.',
  },
  'step-name-repeated': {
    severity: 'fatal',
    title: 'Two steps of one name',
    why: 'References to the step would mean either of them.',
    remedy: 'Rename one of them.',
  },
  'step-hides-input': {
    severity: 'warning',
    title: 'A step has the name of an input',
    why: 'From that step on, references to the name mean the output of the step.',
    remedy: 'Rename the step.',
  },
  'lookup-index-exists': {
    severity: 'fatal',
    title: 'A lookup searches no earlier step',
    why: 'Its `index` must name a step that stands before it.',
    remedy: 'Name an earlier step.',
  },
  'lookup-without-outputs': {
    severity: 'fatal',
    title: 'A lookup without outputParameters',
    why: 'It would find rows and give nothing of them.',
    remedy: 'List the fields to take; an empty list gives empty objects.',
  },
  'unbound-variable': {
    severity: 'warning',
    title: 'A variable spelt like a binding is bound by nothing',
    why: 'It renders as empty text; it is not taken for an input, so that a caller can not supply it.',
    remedy: 'Declare it under `binds`, or spell it in lower case if it is an input.',
  },
  'invalid-pattern': {
    severity: 'fatal',
    title: 'A pattern that is no regular expression',
    why: 'Inputs could not be checked against it.',
    remedy: 'Write an ECMAScript regular expression (flag u).',
  },
  'nothing-exposed': {
    severity: 'fatal',
    title: 'Nothing is exposed',
    why: 'The document has no `exposes` entry, so there is nothing to serve.',
    remedy: 'Add an `exposes` entry, or import this document into one that has.',
  },
  'control-not-served': {
    severity: 'warning',
    title: 'A control adapter is not served',
    why: 'Health, status, metrics and reload of a running document are not offered by this version.',
    remedy: 'Nothing needs to change; the other adapters serve.',
  },
  'nothing-answers': {
    severity: 'fatal',
    title: 'Nothing of the document can answer',
    why: 'Every operation and tool is disabled, so a running server would only report errors.',
    remedy: 'Mend the calls that the other messages name.',
  },
} as const satisfies Record<string, CodeEntry>;
