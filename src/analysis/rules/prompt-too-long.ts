import { isSpoken, menuSpeech, promptsBefore } from '../menu-speech.ts';
import { defineRule } from '../rule.ts';
import { speechMs } from '../speech-time.ts';
import { tagPlace } from '../subject.ts';
import { menuName } from '../where-to.ts';

export default defineRule({
  id: 'prompt-too-long',
  code: 'DP4130',
  severity: 'info',
  preset: 'recommended',
  summary: 'Callers listen for a long time before the first choice is offered.',
  why: 'People hang up, or press keys at random, when a voice talks on without telling them what they can do.',
  fix: 'Move the first choice forward, split the message, or shorten it.',
  options: {
    seconds: {
      default: 30,
      description: 'Longest time, in seconds of speech at 175 words a minute, before the first key is offered.',
    },
  },
  check(subject, report) {
    const most = subject.option('seconds');
    for (const { menu, prompts, offers } of subject.once(menuSpeech).values()) {
      const [first] = offers;
      if (first === undefined) continue;
      let heard = 0;
      for (const play of [...promptsBefore(menu), ...prompts]) {
        if (!isSpoken(play)) continue;
        const { value } = play.content;
        heard += speechMs(play === first.play ? value.slice(0, first.offer.end) : value);
        if (play === first.play) break;
      }
      if (heard <= most * 1000) continue;
      report(tagPlace(menu), {
        message: `callers listen for about ${Math.round(heard / 1000)} seconds before ${menuName(menu)} offers a key`,
        help: `offer the first key within ${most} seconds`,
        related: [{ span: first.span, message: 'the first key is offered here' }],
      });
    }
  },
});
