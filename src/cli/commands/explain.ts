/** `naftiko-ts explain`: says what a diagnostic code means and what to do about it. */
import { type DiagnosticCode, diagnosticCodes } from '../../diagnostics/codes.ts';
import { shownSeverity } from '../../diagnostics/order.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { describeOptions, globalOptions, parseArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { exitDone } from '../exit-codes.ts';
import { printJson, writeAll } from '../print-json.ts';
import { UsageError } from '../usage-error.ts';

/** Without a code, lists all of them. A code that does not exist is wrong usage. */
export const explainCommand: Command = {
  name: 'explain',
  aliases: [],
  summary: 'say what a diagnostic code means and what to do',
  usage: `Usage: naftiko-ts explain [code]

Says what a code such as call-target-exists means, what follows from it, and what to do. Without a code, lists all.

Options of every command:
${describeOptions(globalOptions)}
`,
  run: async (words, io) => {
    const args = parseArguments(words, {});
    const [written, extra] = args.positionals;
    if (extra !== undefined) throw new UsageError(`explain takes one code; "${extra}" is too much.`);
    if (written === undefined) {
      if (args.has('json')) await printJson(io.stdout, codes().map(describe));
      else await writeAll(io.stdout, listOfCodes());
      return exitDone;
    }
    const code = codeOf(written);
    if (args.has('json')) await printJson(io.stdout, describe(code));
    else await writeAll(io.stdout, explanation(code));
    return exitDone;
  },
};

function codes(): DiagnosticCode[] {
  // Object.keys forgets the type of its keys; the catalogue's are exactly the codes.
  return (Object.keys(diagnosticCodes) as DiagnosticCode[]).sort();
}

/** The code, also when it is written as a rule id (`naftiko-info-tags`). */
function codeOf(written: string): DiagnosticCode {
  const plain = written.toLowerCase().replace(/^(?:naftiko|ikanos)-/, '');
  const code = codes().find((candidate) => candidate === written || candidate === plain);
  if (code !== undefined) return code;
  const near = closest(plain, codes());
  const hint = near === undefined ? 'run `naftiko-ts explain` for the list.' : `did you mean "${near}"?`;
  throw new UsageError(`there is no code "${written}".`, hint);
}

function describe(code: DiagnosticCode): {
  code: string;
  severity: string;
  title: string;
  why: string;
  remedy: string;
} {
  const { severity, title, why, remedy } = diagnosticCodes[code];
  return { code, severity, title, why, remedy };
}

function explanation(code: DiagnosticCode): string {
  const { severity, title, why, remedy } = diagnosticCodes[code];
  const [checked, running] = [shownSeverity(severity, 'validate'), shownSeverity(severity, 'run')];
  const effect =
    severity === 'fatal'
      ? 'nothing is served'
      : severity === 'error'
        ? 'the part named does not run'
        : 'the document runs';
  return `${code}: ${title}\n\n${why}\n\nTo do: ${remedy}\n\nvalidate: ${checked}; run: ${running}, ${effect}.\n`;
}

function listOfCodes(): string {
  const all = codes();
  const width = Math.max(...all.map((code) => code.length));
  return all.map((code) => `${code.padEnd(width)}  ${diagnosticCodes[code].title}\n`).join('');
}
