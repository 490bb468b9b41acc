import { defineRule } from '../rule.ts';
import { valuePlace } from '../subject.ts';

export default defineRule({
  id: 'transfer-screen-without-whisper',
  code: 'DP4061',
  severity: 'warning',
  preset: 'recommended',
  summary: 'A transfer is screened, but the person called is not told what to press.',
  why: 'With `screen="true"` the person who picks up must press 1 to take the call. Without `whisper-tts` they hear nothing, hang up, and the caller is treated as unanswered.',
  fix: 'Add `whisper-tts` with words such as "A call from the website. Press 1 to accept."',
  check(subject, report) {
    for (const { screen, whisperTts, element } of subject.tagsOf('transfer')) {
      if (element.broken || screen?.value.trim() !== 'true' || (whisperTts?.value.trim() ?? '') !== '') continue;
      report(valuePlace(screen), {
        message: 'the transfer is screened, but nothing tells the person called to press 1',
        help: 'add whisper-tts="... Press 1 to accept."',
      });
    }
  },
});
