import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'broadcast-sounds-unused',
  code: 'DP2205',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A broadcast has both a dialplan and sounds.',
  why: 'With a dialplan the broadcast is an IVR: the sounds, their keys and `answeringMachineConfig` are not used.',
  fix: 'Take out the one that is not meant.',
  checkRequest(request, report) {
    const { call } = request;
    if (call?.dialplanXml === undefined || call.sounds === undefined) return;
    report(request.keyPlace(call, 'sounds'), {
      message: 'the sounds are not used, because there is a dialplan',
      help: 'take out "sounds", or "dialplanXml"',
      related: [{ span: request.keyPlace(call, 'dialplanXml'), message: 'the dialplan' }],
    });
  },
});
