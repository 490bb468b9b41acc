// A broadcast request, the flow of its calls and a behaviour, made into a plan: what the request leaves open is filled in
// as the API's fact sheet says.

import type { FlowGraph } from '../analysis/flow-graph.ts';
import { scheduleHours as timesOf, windowHours as windowOf } from '../analysis/requests/schedule-hours.ts';
import type { CallBroadcast, LocalDate, Schedule, TextBroadcast } from '../model/generated/requests.ts';
import { DEFAULT_NOW } from '../runtime/durations.ts';
import { dayStart } from '../runtime/utc-time.ts';
import { compileAudience } from './audience.ts';
import { type Behavior, DEFAULT_RINGS } from './behavior.ts';
import type { CampaignPlan } from './campaign-plan.ts';
import { ALWAYS, anyOf, common, EVERY_DAY, type Hours, windowHours } from './hours.ts';
import { LocalClocks } from './local-clocks.ts';
import { DAY_MS, zoneClock } from './zone-clock.ts';

/** What a campaign takes of the API's CallBroadcast and TextBroadcast. */
export type Broadcast = Omit<CallBroadcast & TextBroadcast, 'recipients'>;

/** The world of a simulation: what no request says. */
export interface SimulationSettings {
  /** When the broadcast is started; milliseconds since 1970. Default: Monday 2026-01-05 17:00 UTC. */
  readonly now?: number;
  /** Default 1. The same seed gives the same campaign. */
  readonly seed?: number;
  readonly behavior?: Behavior;
  /** Numbers that must not be contacted, 11 digits. */
  readonly doNotContact?: Iterable<string>;
  /** The account's zone: for schedules without one and numbers whose place nobody knows. Default America/Los_Angeles. */
  readonly timeZone?: string;
  /** Credits for a minute of a call that has begun, for a part of a text. Default 1 each. */
  readonly ratePerMinute?: number;
  readonly ratePerText?: number;
  /** The broadcast is stopped by hand at this instant, and not started again. */
  readonly stopAt?: number;
  /** It is stopped from one instant to another. */
  readonly pauses?: readonly { readonly from: number; readonly until: number }[];
}

const DEFAULT_ZONE = 'America/Los_Angeles';
const DEFAULT_MAX_ACTIVE = 100;
/** The caller id of calls, and the shared short code of texts, that name none. */
const DEFAULT_FROM = { call: '12135551189', text: '67076' } as const;
const DEFAULT_RETRY = { maxAttempts: 1, minutesBetweenAttempts: 60 } as const;
const MINUTE_MS = 60_000;
const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** The plan of a broadcast; `flow` is what its calls run, undefined for texts. */
export function broadcastPlan(
  broadcast: Broadcast,
  flow: FlowGraph | undefined,
  settings: SimulationSettings = {},
): CampaignPlan {
  const { behavior = {}, timeZone = DEFAULT_ZONE, now = DEFAULT_NOW } = settings;
  const kind = flow === undefined ? 'text' : 'call';
  const { retryConfig: retry = {} } = broadcast;
  return {
    kind,
    flow,
    detects: flow?.nodes.some((node) => node.kind === 'amd') ?? false,
    message: broadcast.message ?? '',
    bigMessage: broadcast.bigMessageStrategy ?? 'SEND_MULTIPLE',
    fromNumber: broadcast.fromNumber ?? DEFAULT_FROM[kind],
    start: now,
    hours: common([scheduledHours(broadcast, timeZone, now), ...(settings.pauses ?? []).map(outside)]),
    localHours: localHours(broadcast.localTimeRestriction, timeZone),
    accountZone: timeZone,
    maxActive: Math.max(1, broadcast.maxActive ?? DEFAULT_MAX_ACTIVE),
    maxActiveTransfers: broadcast.maxActiveTransfers ?? Number.POSITIVE_INFINITY,
    retry: {
      maxAttempts: retry.maxAttempts ?? DEFAULT_RETRY.maxAttempts,
      delayMs: (retry.minutesBetweenAttempts ?? DEFAULT_RETRY.minutesBetweenAttempts) * MINUTE_MS,
      results: new Set<string>(retry.retryResults ?? []),
      phoneTypes: retry.retryPhoneTypes ?? [],
    },
    audience: compileAudience(behavior, flow),
    agents: behavior.agents ?? {},
    ringSeconds: behavior.ringSeconds ?? DEFAULT_RINGS.ringSeconds,
    ringLimitSeconds: behavior.ringLimitSeconds ?? DEFAULT_RINGS.ringLimitSeconds,
    serverFailures: behavior.serverFailures ?? 0,
    seed: settings.seed ?? 1,
    ratePerMinute: settings.ratePerMinute ?? 1,
    ratePerText: settings.ratePerText ?? 1,
    doNotContact: new Set(settings.doNotContact),
    stoppedAt: settings.stopAt ?? Number.POSITIVE_INFINITY,
  };
}

function scheduledHours({ schedules = [], resumeNextDay = false }: Broadcast, zone: string, now: number): Hours {
  if (schedules.length > 0) return anyOf(schedules.map((schedule) => scheduleHours(schedule, zone, now)));
  if (resumeNextDay) return ALWAYS;
  // What is left over at the end of the day does not go on the next.
  const clock = zoneClock(zone);
  const today = Math.floor(clock.local(now) / DAY_MS);
  return windowHours({ clock, firstDay: today, lastDay: today, begin: 0, end: DAY_MS, weekdays: EVERY_DAY });
}

/** The windows of a schedule; without an end of the day up to midnight, without dates and days on every day from now on. */
export function scheduleHours(schedule: Schedule, accountZone: string, now: number): Hours {
  const { startDate, stopDate, daysOfWeek = [], timeZone } = schedule;
  const { begin, end } = timesOf(schedule);
  const clock = zoneClock(timeZone ?? accountZone);
  const days = daysOfWeek.map((day) => WEEKDAYS.indexOf(day.toUpperCase())).filter((day) => day >= 0);
  return windowHours({
    clock,
    firstDay: startDate === undefined ? Math.floor(clock.local(now) / DAY_MS) : dayOf(startDate),
    lastDay: stopDate === undefined ? Number.POSITIVE_INFINITY : dayOf(stopDate),
    begin: begin * MINUTE_MS,
    end: end * MINUTE_MS,
    weekdays: days.length === 0 ? EVERY_DAY : new Set(days),
  });
}

function dayOf({ year = 1970, month = 1, day = 1 }: LocalDate): number {
  return dayStart(year, month, day) / DAY_MS;
}

function localHours(restriction: Broadcast['localTimeRestriction'], accountZone: string): CampaignPlan['localHours'] {
  const hours = restriction === undefined ? undefined : windowOf(restriction);
  if (hours === undefined) return undefined;
  const clocks = new LocalClocks(accountZone);
  // A number that may live in several zones is called when all of them are awake.
  return (zones) =>
    common(
      clocks.of(zones).map((clock) =>
        windowHours({
          clock,
          firstDay: Number.NEGATIVE_INFINITY,
          lastDay: Number.POSITIVE_INFINITY,
          begin: hours.begin * MINUTE_MS,
          end: hours.end * MINUTE_MS,
          weekdays: EVERY_DAY,
        }),
      ),
    );
}

function outside({ from, until }: { readonly from: number; readonly until: number }): Hours {
  return {
    isOpen: (instant) => instant < from || instant >= until,
    opensFrom: (instant) => (instant < from || instant >= until ? instant : until),
  };
}
