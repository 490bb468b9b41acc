import { filledText, TEXT_LENGTH, writtenTexts } from '../requests/text-messages.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'text-in-parts',
  code: 'DP4203',
  severity: 'info',
  preset: 'recommended',
  summary: 'A text is longer than the 160 characters that one message holds.',
  why: '`bigMessageStrategy` says what becomes of it: SEND_MULTIPLE, the default, sends and charges each 160 characters, DO_NOT_SEND sends nothing, TRIM sends the first 160, MMS sends one multimedia message.',
  fix: 'Shorten it, or choose what is to become of it.',
  checkRequest(request, report) {
    const strategy = request.textBroadcast?.bigMessageStrategy ?? 'SEND_MULTIPLE';
    for (const { text, recipients, isShared } of writtenTexts(request)) {
      const lengths =
        recipients.length === 0
          ? [text.value.length]
          : recipients.map((recipient) => filledText(text.value, recipient).length);
      const long = lengths.filter((length) => length > TEXT_LENGTH);
      if (long.length === 0) continue;
      const longest = long.reduce((most, length) => Math.max(most, length));
      const whose =
        isShared && recipients.length > 1 && long.length < recipients.length
          ? ` for ${long.length} of ${recipients.length} recipients`
          : '';
      const upTo = new Set(lengths).size > 1 ? 'up to ' : '';
      const parts = Math.ceil(longest / TEXT_LENGTH);
      report(
        { start: text.start, end: text.end },
        {
          message: `the text has ${upTo}${longest} characters${whose}: ${OUTCOMES[strategy](parts, upTo)}`,
          help: `one text holds ${TEXT_LENGTH}; "bigMessageStrategy" is ${strategy}`,
        },
      );
    }
  },
});

const OUTCOMES = {
  SEND_MULTIPLE: (parts: number, upTo: string) => `it is sent, and charged, as ${upTo}${parts} texts`,
  DO_NOT_SEND: (parts: number) => `it would take ${parts} texts, so it is not sent at all`,
  TRIM: (parts: number) => `it would take ${parts} texts, and what follows the first is cut off`,
  MMS: (parts: number) => `it would take ${parts} texts, and is sent as one MMS`,
} as const;
