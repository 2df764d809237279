/** Rules on ports: `ports-unique`, `control-port-singleton-and-unique`, `control-address-localhost-warning`. */
import type { Exposes } from '../model/exposes.ts';
import type { Rule, RuleSubject } from './rule.ts';

/** Two servers can not share a port; 0 never collides. @see docs/spec/document.md section 15 */
export const ports: Rule = (subject) => {
  const first = new Map<number, Exposes>();
  for (const exposer of subject.capability.exposes) {
    const { port } = exposer;
    if (port === undefined || port === 0 || (exposer.type === 'mcp' && exposer.transport === 'stdio')) continue;
    const earlier = first.get(port);
    if (earlier === undefined) first.set(port, exposer);
    else reportShared(exposer, earlier, port, subject);
  }
};

function reportShared(exposer: Exposes, earlier: Exposes, port: number, { report, placeOf }: RuleSubject): void {
  const [control, other] = exposer.type === 'control' ? [exposer, earlier] : [earlier, exposer];
  const isControl = control.type === 'control';
  const code = isControl ? 'control-port-singleton-and-unique' : 'ports-unique';
  const [at, beside] = isControl ? [control, other] : [exposer, earlier];
  const message = `Port ${port} of the ${at.type} adapter "${at.namespace}" is also the port of the ${beside.type} adapter "${beside.namespace}".`;
  report(code, placeOf(at.origin, 'port'), message, {
    related: [{ origin: placeOf(beside.origin, 'port'), message: 'the other use of the port' }],
  });
}

/** There is at most one control adapter, and it listens to this machine only. @see docs/spec/lint.md section 5 */
export const control: Rule = ({ capability, report, placeOf }) => {
  const adapters = capability.exposes.filter(({ type }) => type === 'control');
  for (const { origin } of adapters.slice(1)) {
    report('control-port-singleton-and-unique', placeOf(origin, 'type'), 'A document has at most one control adapter.');
  }
  for (const { address, authentication, origin } of adapters) {
    if (address === undefined || /^(?:localhost|127\.0\.0\.1|::1)$/i.test(address)) continue;
    const severity = authentication === undefined ? { severity: 'error' as const } : {};
    report(
      'control-address-localhost-warning',
      placeOf(origin, 'address'),
      `The control adapter listens on "${address}", beyond this machine.`,
      severity,
    );
  }
};
