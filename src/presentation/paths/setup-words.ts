// What the world has to be like for a call, in words: the contact, facts of the call, the moment, the seed of chance.

import type { CallSetup } from '../../runtime/call-state.ts';
import { momentWords } from '../../runtime/utc-time.ts';

/** Each fact in brackets: `[contact.A=yes]`, `[now=2026-01-05 22:00]`. */
export function setupWords({ now, contact, call, seed }: CallSetup): string[] {
  const facts = [
    ...Object.entries(contact ?? {}).map(([name, value]) => `contact.${name}=${value}`),
    ...Object.entries(call ?? {}).map(([name, value]) => `call.${name}=${value}`),
  ];
  if (now !== undefined) facts.push(`now=${momentWords(now)}`);
  if (seed !== undefined) facts.push(`seed=${seed}`);
  return facts.map((fact) => `[${fact}]`);
}
