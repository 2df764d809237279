/** Loads the checks when the first message is there: most test files never speak MCP. */
import type * as conversation from './conversation.ts';

/** What there is to be called once loaded. */
export type Checks = typeof conversation;

let queue: Promise<void> | undefined;
let checks: Checks | undefined;
const failures: string[] = [];

/** Runs a check after those before it. */
export function check(run: (loaded: Checks) => void): void {
  queue = (queue ?? Promise.resolve()).then(async () => {
    try {
      checks ??= await import('./conversation.ts');
      run(checks);
    } catch (error) {
      failures.push(String(error));
    }
  });
}

/** What is wrong with the messages since the last time, once all that have passed are checked. */
export async function takeProblems(): Promise<readonly string[]> {
  await queue;
  return [...failures.splice(0), ...(checks?.takeProblems() ?? [])];
}

/** Messages checked so far, so that a test can prove that the check is at work. */
export async function messagesChecked(): Promise<number> {
  await queue;
  return checks?.messagesChecked() ?? 0;
}
