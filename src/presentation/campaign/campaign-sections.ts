// What the reports of a campaign tell, in one form for all of them: sections of rows, each a name with a number, and, where
// the number is part of a whole, its share. Sections in which all is zero are left out.

import type { CampaignResult, Question, TagTraffic } from '../../campaign/campaign-result.ts';
import { type Interval, shareInterval } from '../../campaign/statistics.ts';
import { tagWords } from '../../rehearsal/effect-words.ts';
import {
  type CampaignContext,
  numberWords,
  resultWords,
  secondsWords,
  shareWords,
  stateWords,
  sum,
} from './campaign-words.ts';

export type Unit = 'count' | 'seconds' | 'minutes' | 'credits' | 'share';

export interface SectionRow {
  readonly name: string;
  readonly value: number;
  /** Default `count`. */
  readonly unit?: Unit;
  /** What the value is a part of, and its share of it. */
  readonly of?: number;
  readonly share?: number;
  /** The 95 % interval of the share. */
  readonly interval?: Interval;
}

export interface Section {
  /** For programs; the answers to a question have `answers: ` and its name. */
  readonly id: string;
  readonly title: string;
  /** Headings over the wholes and the values, where they are not plain. */
  readonly heads?: { readonly of: string; readonly value: string };
  readonly rows: readonly SectionRow[];
}

/** All sections of a result, in the order in which they are read; the API's statistics are one of their own. */
export function campaignSections(result: CampaignResult, context: Partial<CampaignContext> = {}): Section[] {
  const { recipients, tries, attempts, personas, replies } = result;
  const wasRetried = Object.keys(tries).some((count) => count !== '1');
  const sections: Section[] = [
    { id: 'states', title: 'Recipients by state', rows: sharesOf(result.states, recipients, stateWords) },
    { id: 'results', title: 'Recipients by last result', rows: sharesOf(result.results, recipients, resultWords) },
    ...result.questions.map(answersSection),
    dropOff(result, context),
    { id: 'endings', title: 'How answered calls ended', rows: endings(result) },
    durations(result),
    cost(result),
    transfers(result),
    { id: 'opt-outs', title: 'Opt-outs', rows: optOuts(result) },
    {
      id: 'unfilled',
      title: 'Names in texts that had no value, and went out as they are',
      rows: sharesOf(result.unfilled, recipients),
    },
    { id: 'replies', title: 'Replies', rows: sharesOf(replies, sum(replies)) },
    { id: 'tries', title: 'How often recipients were tried', rows: wasRetried ? triesOf(result) : [] },
    {
      id: 'attempts',
      title: 'Attempts by result',
      rows: wasRetried ? sharesOf(attempts, sum(attempts), resultWords) : [],
    },
    {
      id: 'personas',
      title: 'Recipients by persona',
      rows: Object.keys(personas).length > 1 ? sharesOf(personas, sum(personas)) : [],
    },
  ];
  return sections.filter(({ rows }) => rows.some(({ value, of }) => value !== 0 || (of ?? 0) !== 0));
}

/** The statistics in the API's own words, zeros and all. */
export function statisticsSection({ statistics }: CampaignResult): Section {
  const rows = Object.entries(statistics).map(([name, value]) => ({ name, value: value as number }));
  return { id: 'statistics', title: 'Statistics of the API', rows };
}

/** The value of a row, with its unit. */
export function valueWords({ value, unit = 'count' }: SectionRow): string {
  if (unit === 'seconds') return secondsWords(value);
  if (unit === 'share') return shareWords(value);
  return numberWords(value, unit === 'credits' ? 4 : 1);
}

/** A tag in few words, with its line where the source is known. */
export function tagName(
  { node, tag }: Pick<TagTraffic, 'node' | 'tag'>,
  { flow, source }: Partial<CampaignContext>,
): string {
  const span = flow?.nodes[node]?.span;
  // In a request body the whole dialplan may well be one line.
  const isPlaced = source !== undefined && span !== undefined && !/\.json$/i.test(source.path);
  const place = isPlaced ? `line ${source.position(span.start).line}: ` : '';
  return `${place}${flow === undefined ? tag : tagWords(flow, node)}`;
}

function sharesOf(
  counts: Readonly<Record<string, number>>,
  all: number,
  words: (name: string) => string = (name) => name,
): SectionRow[] {
  return Object.entries(counts)
    .filter(([, value]) => value > 0)
    .map(([name, value]) => ({ name: words(name), value, share: all === 0 ? 0 : value / all }))
    .sort((a, b) => b.value - a.value);
}

function answersSection({ question, answered, responses }: Question): Section {
  const rows = responses.map(({ response, count: value, share, interval }) => ({
    name: response,
    value,
    share,
    interval,
  }));
  return { id: `answers: ${question}`, title: `Answers to "${question}" (${numberWords(answered)})`, rows };
}

/** Tags that take time: elsewhere nobody can hang up. */
const LASTING: ReadonlySet<string> = new Set(['menu', 'play', 'record', 'transfer']);

/** Where a call can be left: tags with a name that take time, and those at which somebody hung up. */
function dropOff({ traffic }: CampaignResult, context: Partial<CampaignContext>): Section {
  // A name stands behind the kind of its tag, which has no blanks.
  const isNamed = (tag: string): boolean => tag.includes(' ') && LASTING.has(tag.slice(0, tag.indexOf(' ')));
  const told = traffic.filter(({ tag, hangups }) => hangups > 0 || isNamed(tag));
  const rows = told.map(({ node, tag, calls, hangups }) => {
    return {
      name: tagName({ node, tag }, context),
      value: hangups,
      of: calls,
      share: hangups / calls,
      interval: shareInterval(hangups, calls),
    };
  });
  return {
    id: 'hang-ups',
    title: 'Where people hung up, of the answered calls that came there',
    heads: { of: 'calls', value: 'hung up' },
    rows,
  };
}

const ENDING_WORDS = new Map([
  ['hangup', 'hung up by the plan'],
  ['end-of-plan', 'the plan was over'],
  ['transferred', 'transferred'],
  ['caller-hangup', 'hung up by the other side'],
  ['step-limit', 'cut off: it never ends'],
  ['fault', 'broke down'],
]);

/** Only told when calls broke down: else the other sections say it better. */
function endings({ endings: counts }: CampaignResult): SectionRow[] {
  const isBroken = ['step-limit', 'fault'].some((name) => (counts[name] ?? 0) > 0);
  return isBroken ? sharesOf(counts, sum(counts), (name) => ENDING_WORDS.get(name) ?? name) : [];
}

function durations({ durations: { mean, median, p95, total } }: CampaignResult): Section {
  const rows = Object.entries({ mean, median, '95th percentile': p95, 'all together': total });
  return {
    id: 'durations',
    title: 'Length of answered calls',
    rows: rows.map(([name, value]) => ({ name, value, unit: 'seconds' })),
  };
}

function cost({ kind, cost: { credits, minutes, parts } }: CampaignResult): Section {
  const billed: SectionRow[] =
    kind === 'call'
      ? [{ name: 'billed minutes', value: minutes, unit: 'minutes' }]
      : [{ name: 'parts of texts sent', value: parts }];
  return { id: 'cost', title: 'Cost', rows: [...billed, { name: 'credits', value: credits, unit: 'credits' }] };
}

function transfers({ transfers: counts }: CampaignResult): Section {
  const { dialed, answered, abandoned, failed, meanWait, waitedShare, load, most } = counts;
  const share = (value: number): Pick<SectionRow, 'value' | 'share'> => ({
    value,
    ...(dialed === 0 ? undefined : { share: value / dialed }),
  });
  const rows: SectionRow[] = [
    { name: 'begun', value: dialed },
    { name: 'answered by an agent', ...share(answered) },
    { name: 'abandoned while waiting', ...share(abandoned) },
    { name: 'busy, refused or unanswered', ...share(failed) },
    { name: 'had to wait', value: waitedShare, unit: 'share' },
    { name: 'mean wait of those answered', value: meanWait, unit: 'seconds' },
    { name: 'most at once', value: most },
    { name: 'load of the agents', value: load ?? 0, unit: 'share' },
  ];
  return { id: 'transfers', title: 'Transfers', rows: rows.filter(({ value }) => value > 0) };
}

function optOuts({ optOuts: value, recipients, kind }: CampaignResult): SectionRow[] {
  const name = kind === 'call' ? 'numbers put on the do-not-call list' : 'numbers that asked to stop';
  return [{ name, value, share: recipients === 0 ? 0 : value / recipients }];
}

function triesOf({ tries, recipients }: CampaignResult): SectionRow[] {
  return Object.entries(tries)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([count, value]) => ({
      name: count === '1' ? 'once' : `${count} times`,
      value,
      share: recipients === 0 ? 0 : value / recipients,
    }));
}
