import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'broadcast-without-content',
  code: 'DP2204',
  severity: 'error',
  preset: 'correctness',
  summary: 'A broadcast has nothing to say.',
  why: 'The platform cannot start it: a broadcast of calls needs `sounds` or a `dialplanXml`, one of texts a `message`.',
  fix: 'Add what is to be heard or read.',
  checkRequest(request, report) {
    const { call, textBroadcast } = request;
    const broadcast = call ?? textBroadcast;
    // A body that changes a broadcast holds only what changes; a new one has a name.
    if (broadcast === undefined || (broadcast.name === undefined && broadcast.recipients === undefined)) return;
    const given = (member: string): boolean => request.has(broadcast, member);
    if (call !== undefined) {
      if (given('dialplanXml')) return;
      const { sounds } = call;
      if (sounds !== undefined && (request.has(sounds, 'liveSoundText') || request.has(sounds, 'liveSoundId'))) return;
      if (sounds !== undefined && (request.has(sounds, 'machineSoundText') || request.has(sounds, 'machineSoundId')))
        return;
      if (sounds === undefined && given('sounds')) return;
      report(sounds === undefined ? request.placeOf(call) : request.keyPlace(call, 'sounds'), {
        message:
          sounds === undefined
            ? 'the broadcast has neither "sounds" nor a "dialplanXml"'
            : 'the sounds hold nothing that anybody hears',
        help:
          sounds === undefined
            ? 'add one of them'
            : 'add "liveSoundText" or "liveSoundId", for machines "machineSoundText" or "machineSoundId"',
      });
      return;
    }
    const { recipients = [] } = broadcast;
    const silent = recipients.filter(
      (recipient) => !request.has(recipient, 'message') && !request.has(recipient, 'media'),
    );
    if (given('message') || given('media') || (recipients.length > 0 && silent.length === 0)) return;
    report(request.placeOf(broadcast), { message: 'the broadcast has no "message"', help: 'add one' });
  },
});
