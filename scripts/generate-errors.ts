/** The catalogues of diagnostics and run-time errors → docs/errors.md. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { diagnosticCodes } from '../src/diagnostics/codes.ts';
import { errorCodes } from '../src/errors/codes.ts';

const severityWords = {
  fatal: 'nothing is served; `validate` fails',
  error: 'the part named does not run; `validate` fails',
  violation: 'runs with a warning; `validate` fails',
  warning: 'a warning everywhere',
  note: 'information, shown with `--lint` or `--verbose`',
} as const;

/** The text of docs/errors.md. */
export function errorsPage(): string {
  return [
    '# Errors and diagnostics',
    '',
    'Written from the catalogues in `src/errors/codes.ts` and `src/diagnostics/codes/` by `npm run generate-errors`.',
    '',
    '## Errors of running calls',
    '',
    'REST answers them as `application/problem+json` with the code in `code`, MCP as a tool error with the same words.',
    '',
    ...Object.entries(errorCodes).flatMap(([code, { status, title }]) => [
      `### ${code}`,
      '',
      `HTTP ${status}: ${title}.`,
      '',
    ]),
    '## Diagnostics of documents',
    '',
    'Printed by `validate` and `run`; `naftiko-ts explain <code>` prints the same text.',
    '',
    ...Object.entries(diagnosticCodes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([code, { severity, title, why, remedy }]) => [
        `### ${code}`,
        '',
        `${title} (${severity}: ${severityWords[severity]}).`,
        '',
        `${why}`,
        '',
        `To do: ${remedy}`,
        '',
      ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(fileURLToPath(new URL('../docs/errors.md', import.meta.url)), errorsPage());
}
