import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'transfer-half-set',
  code: 'DP2208',
  severity: 'error',
  preset: 'recommended',
  summary: 'A voice broadcast has a transfer digit without a number, or the reverse.',
  why: 'A caller who presses the digit goes nowhere, or nobody can ever press one: the transfer does not happen.',
  fix: 'Give both `transferDigit` and `transferNumber`, or neither.',
  checkRequest(request, report) {
    const sounds = request.call?.sounds;
    if (sounds === undefined) return;
    const pair = ['transferDigit', 'transferNumber'] as const;
    const [only, another] = pair.filter((member) => request.has(sounds, member));
    if (only === undefined || another !== undefined) return;
    const missing = only === 'transferDigit' ? 'transferNumber' : 'transferDigit';
    report(request.keyPlace(sounds, only), {
      message: `"${only}" is given without "${missing}": nobody is ever transferred`,
      help: `add "${missing}"`,
    });
  },
});
