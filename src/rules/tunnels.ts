/** Rules on tunnels: `tunnel-identity-must-bind`, `tunnel-fallback-direct-warns`, `tunnel-with-public-baseuri-warns`. */
import { boundNames } from '../binds/bound-names.ts';
import { templateWords } from './template-words.ts';
import type { Rule } from './rule.ts';

const loopback = /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::|\/|$)/i;
const publicHost = /^https?:\/\/[^/:]+\.(?:com|net|org|io|co|app|dev|cloud|ai)(?::|\/|$)/i;

/** @see docs/spec/lint.md section 8 */
export const tunnels: Rule = ({ capability, report, placeOf }) => {
  const bound = boundNames(capability);
  for (const { tunnel, baseUri, origin } of capability.consumes) {
    if (tunnel === undefined) continue;
    for (const name of templateWords(tunnel.identity)) {
      if (bound.has(name)) continue;
      report('tunnel-identity-must-bind', placeOf(tunnel.origin, 'identity'), `"{{${name}}}" is no bound variable.`);
    }
    const at = placeOf(origin, 'baseUri');
    if (tunnel.fallback === 'direct' && !loopback.test(baseUri)) {
      report('tunnel-fallback-direct-warns', at, `Without its tunnel, "${baseUri}" is called directly.`);
    }
    if (publicHost.test(baseUri)) {
      report(
        'tunnel-with-public-baseuri-warns',
        at,
        `The host of "${baseUri}" looks public, though it is reached by a tunnel.`,
      );
    }
  }
};
