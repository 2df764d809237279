/** Rules `no-script-tags-in-markdown` and `no-eval-in-markdown`: texts for readers hold nothing that runs. */
import type { LocatedNode } from '../document/located-node.ts';
import type { Rule, RuleSubject } from './rule.ts';

const scriptTag = /<\s*script/i;
const evalCall = /(?<![\p{L}\p{N}_$.])eval\s*\(/iu;

/** Looks at every `description`, and at the label of the document. @see docs/spec/lint.md section 4 */
export const markup: Rule = (subject) => visit(subject.root, '', subject);

function visit(node: LocatedNode, parent: string, subject: RuleSubject): void {
  if (node.kind === 'list') for (const item of node.items) visit(item, parent, subject);
  if (node.kind !== 'map') return;
  for (const [key, { value }] of node.entries) {
    const isText = key === 'description' || (parent === 'info' && (key === 'label' || key === 'display'));
    if (isText && value.kind === 'scalar') check(value.text, value, subject);
    // Data of the author's own is no text for readers.
    if (key !== 'data' && key !== 'const' && key !== 'with') visit(value, key, subject);
  }
}

function check(text: string, { origin }: LocatedNode, { report }: RuleSubject): void {
  if (scriptTag.test(text)) report('no-script-tags-in-markdown', origin, 'The text holds a "<script" tag.');
  if (evalCall.test(text)) report('no-eval-in-markdown', origin, 'The text holds a call of "eval(".');
}
