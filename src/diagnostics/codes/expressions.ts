/** Diagnostic codes of the expressions part. */
import type { CodeEntry } from './entry.ts';

export const expressionsCodes = {
  'invalid-template': {
    severity: 'fatal',
    title: 'A template can not be read',
    why: 'Nobody can say what the text should become, so nothing is served.',
    remedy:
      'Use `{{name}}`, `{{{name}}}`, `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}` or `{{! note }}`; close every section with its own name.',
  },
  'invalid-json-path': {
    severity: 'violation',
    title: 'A path can not be read',
    why: 'The value it should select is always null.',
    remedy: "Write it like `$.orders[0].id`; names with dots or brackets go into quotes: `$['a.b']`.",
  },
  'mapping-refers-to-something': {
    severity: 'fatal',
    title: 'The value of a mapping refers to nothing',
    why: 'A mapping copies the output of a step or an input into the answer; other text would leave its target out silently.',
    remedy: 'Write `$.<step>`, `$.<step>.<path>`, `<namespace>.<input>` or `{{name}}`.',
  },
} as const satisfies Record<string, CodeEntry>;
